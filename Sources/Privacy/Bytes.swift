// Reading UTF-8 byte by byte without ever cutting a character.

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isUppercase: Bool { (0x41...0x5A).contains(self) }
  var isLetter: Bool { isUppercase || (0x61...0x7A).contains(self) }
  var isAlphanumeric: Bool { isDigit || isLetter }
}

extension [UInt8] {
  /// Whether an ASCII word reaches into `position` from the left. Letters of other scripts, quotes
  /// and blanks beyond ASCII do not count: a card number stands right behind them.
  func continuesWord(at position: Int) -> Bool {
    position > 0 && isWordByte(self[position - 1])
  }

  func isWordByte(_ byte: UInt8) -> Bool { byte.isAlphanumeric || byte == UInt8(ascii: "_") }

  /// The length of a letter of two bytes at `position`: Latin beyond ASCII, Greek, Cyrillic, Hebrew,
  /// Arabic, which are written with blanks between words; 0 when there is none.
  func shortLetter(at position: Int) -> Int {
    position < count && (0xC3...0xDF).contains(self[position]) ? 2 : 0
  }

  /// Whether a letter of two bytes ends right before `position`.
  func hasShortLetter(before position: Int) -> Bool {
    position >= 2 && self[position - 1] & 0xC0 == 0x80 && shortLetter(at: position - 2) == 2
  }

  func hasPrefix(_ prefix: StaticString, at position: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard position + length <= count else { return false }
    return prefix.withUTF8Buffer { self[position..<position + length].elementsEqual($0) }
  }

  /// The end of the longest run from `position` whose bytes satisfy `condition`, at most `limit`.
  func run(from position: Int, limit: Int = .max, while condition: (UInt8) -> Bool) -> Int {
    var end = position
    while end < count, end - position < limit, condition(self[end]) { end += 1 }
    return end
  }

  /// The character that begins at `position` and its length in bytes. The bytes are those of a
  /// String, so they are valid.
  func scalar(at position: Int) -> (Unicode.Scalar, length: Int) {
    let lead = self[position]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, position + length <= count else { return (Unicode.Scalar(lead), 1) }
    let bits = self[position + 1..<position + length].reduce(UInt32(lead) & (0xFF >> (length + 1)))
    {
      $0 << 6 | UInt32($1 & 0x3F)
    }
    return (Unicode.Scalar(bits) ?? "\u{FFFD}", length)
  }
}
