// What the author of a text wrote now, apart from the mail that it quotes and from signatures.

/// The stretches of a text that its author wrote now, in their order. Left out are lines that begin
/// with `>`, the line above them that says who wrote when, what follows "-----Original Message-----"
/// or the header of a mail, what stands in `<blockquote>`, and signatures. A reply below or between
/// quotes counts, and so does everything when nothing else would be left: a message that only
/// forwards another is about that.
///
/// - Parameter bytes: valid UTF-8, read in time linear in its length.
/// - Returns: ranges that neither touch nor overlap, each of whole lines or of what stands before or
///   after a `<blockquote>`; none for an empty text.
package func writtenNow(in bytes: [UInt8]) -> [Range<Int>] {
  guard !bytes.isEmpty else { return [] }
  guard mayQuote(bytes) else { return [bytes.indices] }
  var reader = MailReader(bytes)
  return reader.read()
}

/// The same as texts.
package func piecesWrittenNow(in text: String) -> [String] {
  let bytes = Array(text.utf8)
  let ranges = writtenNow(in: bytes)
  return ranges == [bytes.indices]
    ? [text] : ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
}

/// The same as one text; a blank line stands for what was left out.
package func wordsWrittenNow(in text: String) -> String {
  piecesWrittenNow(in: text).joined(separator: "\n\n")
}

/// Nearly every text has one line, or none that could belong to a mail.
private func mayQuote(_ bytes: [UInt8]) -> Bool {
  bytes.contains(0x0A) || bytes.contains(UInt8(ascii: "<")) || bytes[0] == UInt8(ascii: "[")
}

/// Reads a text line by line.
private struct MailReader {
  private let bytes: [UInt8]
  private let lines: [MailLine]
  private var isOwn: [Bool]
  /// The lines that the author has filled with words so far.
  private var ownLines: [Int] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = mailLines(of: bytes)
    isOwn = Array(repeating: true, count: lines.count)
  }

  mutating func read() -> [Range<Int>] {
    var index = 0
    while index < lines.count { index = take(index) }
    return ownLines.contains { isOwn[$0] } ? ranges() : [bytes.indices]
  }

  /// Takes the line at `index` and what belongs to it; returns the index of the next.
  private mutating func take(_ index: Int) -> Int {
    let line = lines[index]
    if line.isQuoted || line.isMobileSignature { return leaveOut(index..<index + 1) }
    if line.isSignatureMark, !ownLines.isEmpty, let end = endOfSignature(from: index) {
      return leaveOut(index..<end)
    }
    if let introduction = introduction(at: index) { return takeQuote(introduction) }
    if line.hasWords { ownLines.append(index) }
    return index + 1
  }

  private mutating func leaveOut(_ range: Range<Int>) -> Int {
    for index in range { isOwn[index] = false }
    return range.upperBound
  }

  /// The quote goes on to the end of the text unless its lines are marked. Without a word above it,
  /// an introduction is only the head of a message that came whole.
  private mutating func takeQuote(_ introduction: Range<Int>) -> Int {
    while let last = ownLines.last, last >= introduction.lowerBound { ownLines.removeLast() }
    let next = lines[introduction.upperBound...].firstIndex { !$0.isBlank }
    if let next, lines[next].isQuoted { return leaveOut(introduction) }
    guard !ownLines.isEmpty else { return introduction.upperBound }
    return leaveOut(introduction.lowerBound..<lines.count)
  }

  /// The lines that say whose words follow: a separator, the header of a mail, or "On … wrote:".
  private func introduction(at index: Int) -> Range<Int>? {
    let line = lines[index]
    if line.isSeparator || line.isRule {
      let header = lines[(index + 1)...].firstIndex { !$0.isBlank }.flatMap(endOfHeader)
      if line.isSeparator || header != nil { return index..<(header ?? index + 1) }
    }
    if let end = endOfHeader(from: index) { return index..<end }
    guard line.endsWithColon else { return nil }
    return attribution(endingAt: index)
  }

  private func endOfHeader(from index: Int) -> Int? {
    guard lines[index].field != nil else { return nil }
    var (fields, hasAddress): (Set<HeaderField>, Bool) = ([], false)
    var end = index
    while end < lines.count, end - index < 16 {
      guard let field = lines[end].field else {
        guard end > index, lines[end].isIndented else { break }
        end += 1
        continue
      }
      fields.insert(field)
      hasAddress = hasAddress || lines[end].hasAddress(bytes)
      end += 1
    }
    // "From: Berlin, To: Munich, Date: …" is a journey.
    let isMail = fields.contains(.subject) || fields.contains(.sent) || hasAddress
    return fields.contains(.from) && fields.count > 1 && isMail ? end : nil
  }

  /// "On … wrote:", which may be wrapped over three lines.
  private func attribution(endingAt last: Int) -> Range<Int>? {
    let next = lines[(last + 1)...].firstIndex { !$0.isBlank }
    let isMarked = next.map { lines[$0].isQuoted } ?? false
    var found: Range<Int>?
    for first in (max(0, last - 2)...last).reversed() {
      guard first == last || lines[first].mayGoOn else { break }
      let range = lines[first].range.lowerBound..<lines[last].range.upperBound
      guard range.count <= 400 else { break }
      let text = Attribution(bytes[range])
      if text.introduces(isMarked: isMarked), found == nil || text.opensLikeOne {
        found = first..<last + 1
      }
    }
    return found
  }

  /// Where it ends; nil when the mark only parts one paragraph from the next. A mark without the
  /// blank behind it is one if lines like those of a signature follow: few, short, no sentences.
  private func endOfSignature(from index: Int) -> Int? {
    let isExact = lines[index].isExactMark
    var end = index + 1
    while end < lines.count, !lines[end].isQuoted, introduction(at: end) == nil {
      guard isExact || (end - index <= 12 && lines[end].mayBeOfSignature) else { return nil }
      end += 1
    }
    return end
  }

  private func ranges() -> [Range<Int>] {
    var result: [Range<Int>] = []
    for (line, isOwn) in zip(lines, isOwn) where isOwn {
      if let last = result.last, last.upperBound == line.range.lowerBound {
        result[result.count - 1] = last.lowerBound..<line.range.upperBound
      } else {
        result.append(line.range)
      }
    }
    return result
  }
}
