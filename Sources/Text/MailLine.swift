// The role of one line in a mail: a quote, a separator, a header field, a signature mark.

/// Splits a text into lines. Each `<blockquote>` or `[quote]` block is one quoted line.
func mailLines(of bytes: [UInt8]) -> [MailLine] {
  var lines: [MailLine] = []
  func split(_ range: Range<Int>) {
    var start = range.lowerBound
    for position in range where bytes[position] == 0x0A || position + 1 == range.upperBound {
      lines.append(MailLine(bytes, start..<position + 1))
      start = position + 1
    }
  }
  var start = 0
  for block in quoteBlocks(in: bytes) {
    split(start..<block.lowerBound)
    lines.append(MailLine(quotedBlock: block))
    start = block.upperBound
  }
  split(start..<bytes.count)
  return lines
}

enum HeaderField { case from, sent, to, subject, other }

struct MailLine {
  /// Includes the line break.
  let range: Range<Int>
  var isQuoted = false
  var isBlank = false
  /// Whether it has a letter or a digit.
  var hasWords = false
  /// "-----Original Message-----" and similar lines.
  var isSeparator = false
  /// Only dashes, underscores or equals signs, as some mail programs put above a header.
  var isRule = false
  var isSignatureMark = false
  /// A signature mark with the trailing space of RFC 3676, section 4.3. Only mail programs write
  /// it.
  var isExactMark = false
  var isMobileSignature = false
  var endsWithColon = false
  /// Whether the sentence may continue in the next line.
  var mayGoOn: Bool { hasWords && !isQuoted && !endsWithColon }
  var mayBeOfSignature = false
  /// A line that begins with a space: it continues the header field above it.
  var isIndented = false
  var field: HeaderField?

  init(quotedBlock range: Range<Int>) {
    self.range = range
    isQuoted = true
  }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.range = range
    let content = bytes[range].trimmingBlanks
    isBlank = content.isEmpty
    isQuoted = isQuote(content)
    guard !isBlank, !isQuoted else { return }
    isIndented = bytes[range.lowerBound].isBlank
    hasWords = content.contains(where: \.isLetterLike)
    endsWithColon = content.last == UInt8(ascii: ":") || content.suffix(3).elementsEqual("：".utf8)
    let endsSentence =
      content.last?.isOne(of: ".!?") == true || content.suffix(3).elementsEqual("。".utf8)
    mayBeOfSignature = content.count <= 90 && !endsSentence
    isSignatureMark = content.elementsEqual("--".utf8) && bytes[range.lowerBound] == content.first
    isExactMark = isSignatureMark && bytes[content.endIndex...].first == 0x20
    isRule = content.count > 4 && content.allSatisfy { $0.isOne(of: "-_=") }
    isSeparator = !isRule && QuotedMailTable.separates(content)
    isMobileSignature = !endsSentence && QuotedMailTable.isMobileSignature(content)
    field = QuotedMailTable.field(of: content)
  }

  /// Whether it has an e-mail address, or the placeholder of a masked one.
  func hasAddress(_ bytes: [UInt8]) -> Bool { holdsAddress(bytes[range]) }
}

func holdsAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.indices.contains { index in
    bytes[index] == UInt8(ascii: "@")
      || (bytes[index] == UInt8(ascii: "[") && bytes[index...].starts(with: "[EMAIL_".utf8))
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks and line breaks at both ends.
  var trimmingBlanks: Self {
    guard let last = lastIndex(where: { !$0.isBlank }) else { return self[..<startIndex] }
    return self[...last].drop(while: \.isBlank)
  }
}

/// Whether the line begins with `>`, also escaped or full-width. An emoticon such as ">:(" is no
/// quote.
private func isQuote(_ line: ArraySlice<UInt8>) -> Bool {
  if line.starts(with: "＞".utf8) || line.starts(with: "&gt;".utf8) { return true }
  guard line.first == UInt8(ascii: ">") else { return false }
  return line.dropFirst().first.map { !$0.isOne(of: ":;=_.<") } ?? true
}

/// The ranges of the outermost `<blockquote>` and `[quote]` elements.
private func quoteBlocks(in bytes: [UInt8]) -> [Range<Int>] {
  var blocks: [Range<Int>] = []
  var (depth, start, position) = (0, 0, 0)
  while position < bytes.count {
    guard bytes[position] == UInt8(ascii: "<") || bytes[position] == UInt8(ascii: "[") else {
      position += 1
      continue
    }
    if bytes.hasTag("<blockquote", at: position) || bytes.hasTag("[quote", at: position) {
      if depth == 0 { start = position }
      depth += 1
    } else if bytes.hasTag("</blockquote>", at: position) || bytes.hasTag("[/quote]", at: position)
    {
      position += bytes[position] == UInt8(ascii: "<") ? 13 : 8
      if depth == 1 { blocks.append(start..<position) }
      depth = max(0, depth - 1)
      continue
    }
    position += 1
  }
  return blocks
}

extension [UInt8] {
  /// Whether `tag` is at `position`, in any letter case.
  fileprivate func hasTag(_ tag: StaticString, at position: Int) -> Bool {
    position + tag.utf8CodeUnitCount <= count
      && tag.withUTF8Buffer { tag in
        tag.indices.allSatisfy { self[position + $0].lowered == tag[$0] }
      }
  }
}
