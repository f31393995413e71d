// The pass that computes a text's plain form.

struct PlainTextReader {
  let source: [UInt8]
  private(set) var bytes: [UInt8] = []
  private(set) var runs: [PlainRun] = []
  private var position = 0
  /// Where each open emphasis ends.
  private var closings: [Int] = []
  /// The attributes of tags. They follow at the end of the plain text.
  private var attributes: [Range<Int>] = []
  private let isQuotedPrintable: Bool

  init(_ source: [UInt8]) {
    self.source = source
    isQuotedPrintable = source.contains(UInt8(ascii: "=")) && looksQuotedPrintable(source)
    bytes.reserveCapacity(source.count)
  }

  mutating func read(from start: Int) {
    copy(to: start)
    read(to: source.count)
    for range in attributes {
      position = range.lowerBound
      write([0x0A, PlainText.barrier, 0x0A], for: position)
      read(to: range.upperBound)
    }
  }

  private mutating func read(to end: Int) {
    while position < end {
      readSpecial(before: end)
      copy(to: min(end, source.withUnsafeBufferPointer { $0.endOfPlain(from: position) }))
    }
  }

  // MARK: Writing

  private mutating func copy(to end: Int) {
    guard end > position else { return }
    if let last = runs.last, last.isVerbatim, last.source + bytes.count - last.plain == position {
      // The last run continues.
    } else {
      runs.append(
        PlainRun(plain: bytes.count, source: position, sourceEnd: position, isVerbatim: true))
    }
    bytes += source[position..<end]
    position = end
  }

  /// Writes bytes that replace the source from `position` to `end`.
  private mutating func write(_ plain: some Sequence<UInt8>, for end: Int) {
    runs.append(PlainRun(plain: bytes.count, source: position, sourceEnd: end, isVerbatim: false))
    bytes += plain
    position = end
  }

  private mutating func write(byte: UInt8, for end: Int) {
    runs.append(PlainRun(plain: bytes.count, source: position, sourceEnd: end, isVerbatim: false))
    bytes.append(byte)
    position = end
  }

  private mutating func write(_ scalar: Unicode.Scalar, for end: Int) {
    guard scalar.value >= 0x80 else {
      return write(byte: UInt8(truncatingIfNeeded: scalar.value), for: end)
    }
    switch scalar.compatibilityForm {
    case .gone: position = end
    case .ascii(let byte): write(byte: byte, for: end)
    case .pair(let first, let second): write([first, second], for: end)
    case .other(let scalar):
      write(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter, for: end)
    }
  }

  // MARK: Reading

  private mutating func readSpecial(before end: Int) {
    switch source[position] {
    case 0x80...: readForeign(before: end)
    case UInt8(ascii: "<"): readTag()
    case UInt8(ascii: ">"): readQuoteMark()
    case UInt8(ascii: "*"), UInt8(ascii: "_"): readEmphasis()
    case UInt8(ascii: "=") where isQuotedPrintable && softBreakEnd != nil:
      position = softBreakEnd ?? position
    default:
      if let (scalar, length) = escape(source, at: position, isQuotedPrintable) {
        write(scalar, for: position + length)
      } else {
        copy(to: position + 1)
      }
    }
  }

  /// Replaces one character outside ASCII, or copies all that need no replacing.
  private mutating func readForeign(before limit: Int) {
    var end = position
    while end < limit, source[end].isNonASCII {
      let (scalar, length) = source.scalar(at: end)
      guard case .other(let plain) = scalar.compatibilityForm, plain == scalar else {
        if end == position { return write(scalar, for: end + length) }
        break
      }
      end += length
    }
    copy(to: end)
  }

  /// Removes an HTML tag. A tag that separates lines or cells leaves a line break or a `|`.
  private mutating func readTag() {
    guard let tag = Tag(source, at: position) else { return copy(to: position + 1) }
    if !tag.attributes.isEmpty { attributes.append(tag.attributes) }
    switch tag.parting {
    case .nothing: position = tag.end
    case .line: write(CollectionOfOne(0x0A), for: tag.end)
    case .cell: write(CollectionOfOne(UInt8(ascii: "|")), for: tag.end)
    }
  }

  /// Removes one `> ` at the start of a line; nested quotes have several.
  private mutating func readQuoteMark() {
    let before = source[..<position].suffix(12).reversed().prefix {
      $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">")
    }
    let lineStart = position - before.count
    guard lineStart == 0 || source[lineStart - 1].isLineEnd else { return copy(to: position + 1) }
    position += 1
    if source.byte(at: position) == 0x20 { position += 1 }
  }

  /// Removes emphasis: `**Password:**`, `_PIN_`. It opens before a non-blank character and must
  /// close on the same line, within 80 bytes.
  private mutating func readEmphasis() {
    let mark = source[position]
    let end = source.run(from: position, limit: 4) { $0 == mark }
    if let closing = closings.firstIndex(of: position) {
      closings.remove(at: closing)
      position = end
      return
    }
    guard let closing = emphasisEnd(from: end, mark, count: end - position) else {
      return copy(to: end)
    }
    closings.removeAll { $0 < position }
    closings.append(closing)
    position = end
  }

  private func emphasisEnd(from start: Int, _ mark: UInt8, count: Int) -> Int? {
    let before = source.byte(at: start - count - 1)
    guard count <= 3, !before.isWordByte, before != mark,
      start < source.count, !source[start].isBlank, source[start] != mark
    else { return nil }
    var position = start + 1
    while position < min(source.count, start + 80), !source[position].isLineEnd {
      let end = source.run(from: position, limit: 4) { $0 == mark }
      if end - position == count, !source[position - 1].isBlank, !source.isWord(at: end) {
        return position
      }
      position = max(end, position + 1)
    }
    return nil
  }

  /// The position after a soft line break: the `=` and line end with which quoted-printable breaks
  /// long lines.
  private var softBreakEnd: Int? {
    let blanks = source.run(from: position + 1, limit: 8) { $0 == 0x20 || $0 == 0x09 }
    let lineEnd = source.run(from: blanks, limit: 1) { $0 == 0x0D }
    return source.byte(at: lineEnd) == 0x0A ? lineEnd + 1 : nil
  }
}
