// Reading UTF-8 byte by byte without ever cutting a character.

extension UInt8 {
  // One comparison each, as they are asked of every byte.
  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }
  @inlinable package var isUppercase: Bool { self &- 0x41 < 26 }
  @inlinable package var isLowercase: Bool { self &- 0x61 < 26 }
  /// Of ASCII.
  @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// A letter, a digit or an underscore of ASCII: a bit in one of two words, as it is asked for every
  /// byte of a text.
  @inlinable package var isOfWord: Bool {
    let letters: UInt64 = 0x07FF_FFFE_87FF_FFFE
    let digits: UInt64 = 0x03FF_0000_0000_0000
    return self < 0x80 && (self < 0x40 ? digits : letters) >> UInt64(self & 0x3F) & 1 == 1
  }
  @inlinable package var isAlphanumeric: Bool { isDigit || isLetter }
  @inlinable package var isHexadecimal: Bool { hexDigit != nil }
  /// A space, or what parts lines and cells.
  @inlinable package var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  @inlinable package var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  /// Of a character beyond ASCII.
  @inlinable package var isForeign: Bool { self >= 0x80 }
  /// A letter or a digit of ASCII, or of a character beyond it.
  @inlinable package var isLetterLike: Bool { isForeign || isAlphanumeric }
  /// Letters of ASCII made small.
  @inlinable package var lowered: UInt8 { isUppercase ? self | 0x20 : self }

  /// What it is worth as a digit to the base of 16.
  @inlinable package var hexDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46, 0x61...0x66: (self | 0x20) - 0x57
    default: nil
    }
  }

  /// Whether it is one of these characters of ASCII.
  @inlinable package func isOne(of characters: StaticString) -> Bool {
    characters.withUTF8Buffer { $0.contains(self) }
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The character that begins at `position` of valid UTF-8, and its length in bytes.
  @inlinable @inline(__always)
  package func codePoint(at position: Int) -> (UInt32, length: Int) {
    let lead = self[position]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, position + length <= endIndex else { return (UInt32(lead), 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(self[position + offset] & 0x3F) }
    return (value, length)
  }

  /// The same as a scalar.
  @inlinable @inline(__always)
  package func scalar(at position: Int) -> (Unicode.Scalar, length: Int) {
    let (value, length) = codePoint(at: position)
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

extension [UInt8] {
  /// The byte at `position`; 0 beyond the end, which no text holds.
  @inlinable package func byte(at position: Int) -> UInt8 {
    indices.contains(position) ? self[position] : 0
  }

  /// Whether an ASCII word reaches into `position` from the left. Letters of other scripts, quotes
  /// and blanks do not count: a card number stands right behind them.
  @inlinable package func continuesWord(at position: Int) -> Bool {
    position > 0 && self[position - 1].isOfWord
  }

  /// Whether an ASCII word goes on at `position`.
  @inlinable package func isWord(at position: Int) -> Bool {
    position < count && self[position].isOfWord
  }

  /// A stretch as text in small letters.
  @inlinable package func small(_ range: Range<Int>) -> String {
    String(decoding: self[range].map(\.lowered), as: UTF8.self)
  }

  @inlinable package func hasPrefix(_ prefix: StaticString, at position: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard position + length <= count else { return false }
    return prefix.withUTF8Buffer { self[position..<position + length].elementsEqual($0) }
  }

  /// The end of the longest run from `position` whose bytes satisfy `condition`, at most `limit`.
  @inlinable package func run(
    from position: Int, limit: Int = .max, while condition: (UInt8) -> Bool
  ) -> Int {
    var end = position
    while end < count, end - position < limit, condition(self[end]) { end += 1 }
    return end
  }

  /// True when `needle` stands somewhere in these bytes.
  @inlinable package func holds(_ needle: some Collection<UInt8>) -> Bool {
    guard let first = needle.first, needle.count <= count else { return false }
    return withUnsafeBufferPointer { bytes in
      let end = count - needle.count + 1
      var start = 0
      while let place = bytes[start..<end].firstIndex(of: first) {
        if bytes[place...].starts(with: needle) { return true }
        start = place + 1
      }
      return false
    }
  }

  /// Appends a character as UTF-8.
  @inlinable package mutating func append(scalar value: UInt32) {
    switch value {
    case ..<0x80: append(UInt8(value))
    case ..<0x800:
      append(UInt8(0xC0 | value >> 6))
      append(UInt8(0x80 | value & 0x3F))
    case ..<0x10000:
      append(UInt8(0xE0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    default:
      append(UInt8(0xF0 | value >> 18 & 0x07))
      append(UInt8(0x80 | value >> 12 & 0x3F))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    }
  }
}
