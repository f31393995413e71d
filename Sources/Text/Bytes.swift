// Reads and writes UTF-8 as bytes, and never cuts a character in two.

extension UInt8 {
  // A single comparison each, because they are called for every byte.
  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }
  @inlinable package var isUppercase: Bool { self &- 0x41 < 26 }
  @inlinable package var isLowercase: Bool { self &- 0x61 < 26 }
  /// An ASCII letter.
  @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// An ASCII letter, digit or underscore. Looks up one bit, because it is called for every byte.
  @inlinable package var isWordByte: Bool {
    let letters: UInt64 = 0x07FF_FFFE_87FF_FFFE
    let digits: UInt64 = 0x03FF_0000_0000_0000
    return self < 0x80 && (self < 0x40 ? digits : letters) >> UInt64(self & 0x3F) & 1 == 1
  }
  @inlinable package var isAlphanumeric: Bool { isDigit || isLetter }
  @inlinable package var isHexadecimal: Bool { hexDigit != nil }
  /// A space, a tab or a line break.
  @inlinable package var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  @inlinable package var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  /// Part of a character outside ASCII.
  @inlinable package var isNonASCII: Bool { self >= 0x80 }
  /// An ASCII letter or digit, or part of a character outside ASCII.
  @inlinable package var isLetterLike: Bool { isNonASCII || isAlphanumeric }
  /// The byte in lower case, if it is an ASCII letter.
  @inlinable package var lowered: UInt8 { isUppercase ? self | 0x20 : self }

  /// The value of a hexadecimal digit; nil for other bytes.
  @inlinable package var hexDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46, 0x61...0x66: (self | 0x20) - 0x57
    default: nil
    }
  }

  /// Whether the byte is one of these ASCII characters.
  @inlinable package func isOne(of characters: StaticString) -> Bool {
    characters.withUTF8Buffer { $0.contains(self) }
  }
}

/// A set of ASCII bytes, one bit each.
@usableFromInline package struct ASCIISet: Sendable {
  @usableFromInline let low, high: UInt64

  package init(where isMember: (UInt8) -> Bool) {
    func bits(from first: UInt8) -> UInt64 {
      (0..<64).reduce(0) { isMember(first + $1) ? $0 | 1 << UInt64($1) : $0 }
    }
    (low, high) = (bits(from: 0), bits(from: 64))
  }

  @inlinable @inline(__always)
  package func contains(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 0x40 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The code point that begins at `position`, and its length in bytes. The bytes must be valid
  /// UTF-8.
  @inlinable @inline(__always)
  package func codePoint(at position: Int) -> (UInt32, length: Int) {
    let lead = self[position]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, position + length <= endIndex else { return (UInt32(lead), 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(self[position + offset] & 0x3F) }
    return (value, length)
  }

  /// The same as `codePoint(at:)`, as a scalar.
  @inlinable @inline(__always)
  package func scalar(at position: Int) -> (Unicode.Scalar, length: Int) {
    let (value, length) = codePoint(at: position)
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

extension [UInt8] {
  /// The byte at `position`; 0 after the end. No text contains a 0.
  @inlinable package func byte(at position: Int) -> UInt8 {
    indices.contains(position) ? self[position] : 0
  }

  /// Whether an ASCII word character is directly before `position`. Letters of other scripts do not
  /// count, because a card number can follow them without a space.
  @inlinable package func continuesWord(at position: Int) -> Bool {
    position > 0 && self[position - 1].isWordByte
  }

  /// Whether an ASCII word character is at `position`.
  @inlinable package func isWord(at position: Int) -> Bool {
    position < count && self[position].isWordByte
  }

  /// The text of a range, with ASCII letters in lower case.
  @inlinable package func lowercased(_ range: Range<Int>) -> String {
    String(decoding: self[range].map(\.lowered), as: UTF8.self)
  }

  @inlinable package func hasPrefix(_ prefix: StaticString, at position: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard position + length <= count else { return false }
    return prefix.withUTF8Buffer { self[position..<position + length].elementsEqual($0) }
  }

  /// The end of the run of bytes from `position` that satisfy `condition`, `limit` bytes long at
  /// most.
  @inlinable package func run(
    from position: Int, limit: Int = .max, while condition: (UInt8) -> Bool
  ) -> Int {
    var end = position
    while end < count, end - position < limit, condition(self[end]) { end += 1 }
    return end
  }

  /// Whether these bytes contain `needle`.
  @inlinable package func contains(_ needle: some Collection<UInt8>) -> Bool {
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

  /// Appends a code point as UTF-8.
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
