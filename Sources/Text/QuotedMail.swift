// Separates what the author of a text wrote now from quoted mail and signatures.

/// The ranges that the author wrote now, in order. These are left out:
///
/// - lines that begin with `>`, and the line above them that says who wrote and when;
/// - everything after "-----Original Message-----" or the header of a mail;
/// - the content of `<blockquote>`;
/// - signatures.
///
/// A reply below or between quotes counts. If nothing would be left, everything counts, because a
/// message that only forwards another one is about that one.
///
/// - Parameter bytes: valid UTF-8. The time is linear in its length.
/// - Returns: ranges that do not touch or overlap. Each has whole lines, or the text before or
///   after a `<blockquote>`. Empty for an empty text.
package func writtenNow(in bytes: [UInt8]) -> [Range<Int>] {
  guard !bytes.isEmpty else { return [] }
  guard mayQuote(bytes) else { return [bytes.indices] }
  var reader = MailReader(bytes)
  return reader.read()
}

/// The same ranges as texts.
package func piecesWrittenNow(in text: String) -> [String] {
  let bytes = Array(text.utf8)
  let ranges = writtenNow(in: bytes)
  return ranges == [bytes.indices]
    ? [text] : ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
}

/// The same ranges as one text, with a blank line in place of each part that was left out.
package func wordsWrittenNow(in text: String) -> String {
  piecesWrittenNow(in: text).joined(separator: "\n\n")
}

/// A quick check: nearly every text has only one line and no sign of a quote.
private func mayQuote(_ bytes: [UInt8]) -> Bool {
  bytes.contains(0x0A) || bytes.contains(UInt8(ascii: "<")) || bytes[0] == UInt8(ascii: "[")
}

/// Reads a text line by line.
private struct MailReader {
  private let bytes: [UInt8]
  private let lines: [MailLine]
  private var isOwn: [Bool]
  /// The lines with words of the author so far.
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

  /// Reads the line at `index` and the lines that belong to it. Returns the index of the next line.
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

  /// Leaves out a quote. It goes on to the end of the text, unless its lines are marked. Without
  /// words of the author above it, the introduction is only the header of a complete mail.
  private mutating func takeQuote(_ introduction: Range<Int>) -> Int {
    while let last = ownLines.last, last >= introduction.lowerBound { ownLines.removeLast() }
    let next = lines[introduction.upperBound...].firstIndex { !$0.isBlank }
    if let next, lines[next].isQuoted { return leaveOut(introduction) }
    guard !ownLines.isEmpty else { return introduction.upperBound }
    return leaveOut(introduction.lowerBound..<lines.count)
  }

  /// The lines that introduce a quote: a separator, the header of a mail, or "On … wrote:".
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
    // "From: Berlin, To: Munich, Date: …" describes a journey, not a mail.
    let isMail = fields.contains(.subject) || fields.contains(.sent) || hasAddress
    return fields.contains(.from) && fields.count > 1 && isMail ? end : nil
  }

  /// The lines of "On … wrote:", three at most.
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

  /// The end of a signature. Nil when the mark only separates two paragraphs. A mark without its
  /// trailing space counts only if the next lines look like a signature: few and short, without
  /// sentences.
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
