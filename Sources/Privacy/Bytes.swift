// Reading UTF-8 byte by byte without ever cutting a character.

extension UInt8 {
  // One comparison each, as they are asked of every byte.
  var isDigit: Bool { self &- 0x30 < 10 }
  var isUppercase: Bool { self &- 0x41 < 26 }
  var isLowercase: Bool { self &- 0x61 < 26 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// A letter, a digit or an underscore of ASCII: a bit in one of two words, as it is asked for every
  /// byte of a text.
  var isOfWord: Bool {
    let letters: UInt64 = 0x07FF_FFFE_87FF_FFFE
    let digits: UInt64 = 0x03FF_0000_0000_0000
    return self < 0x80 && (self < 0x40 ? digits : letters) >> UInt64(self & 0x3F) & 1 == 1
  }
  var isAlphanumeric: Bool { isDigit || isLetter }
  var isHexadecimal: Bool { isDigit || (0x61...0x66).contains(lowered) }
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  /// Of a letter beyond ASCII in the detectors' view.
  var isForeign: Bool { self >= 0x80 }
  /// Whether it is one of these characters of ASCII.
  func isOne(of characters: StaticString) -> Bool {
    characters.withUTF8Buffer { $0.contains(self) }
  }
  var lowered: UInt8 { isUppercase ? self | 0x20 : self }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the ASCII letters that begin at `start` end. Eight bytes at once: to ask for each letter
  /// whether it is the last is what a processor guesses wrong at nearly every word.
  func endOfLetters(from start: Int) -> Int {
    var position = start
    while position + 8 <= count {
      let eight = UnsafeRawBufferPointer(self)
        .loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
      let others = ~letters(eight) & 0x8080_8080_8080_8080
      if others != 0 { return position + others.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < count, self[position].isLetter { position += 1 }
    return position
  }
}

/// The high bit of each byte that is an ASCII letter; the other bits are anything.
private func letters(_ eight: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let small = (eight | ones * 0x20) & (ones * 0x7F)
  let fromA = small + ones * (0x80 - 0x61)
  let beyondZ = small + ones * (0x80 - 0x7B)
  return fromA & ~beyondZ & ~eight
}

extension [UInt8] {
  /// Whether an ASCII word reaches into `position` from the left. Letters of other scripts, quotes
  /// and blanks do not count: a card number stands right behind them.
  func continuesWord(at position: Int) -> Bool {
    position > 0 && isWordByte(self[position - 1])
  }

  /// Whether an ASCII word goes on at `position`.
  func isWord(at position: Int) -> Bool { position < count && isWordByte(self[position]) }

  func isWordByte(_ byte: UInt8) -> Bool { byte.isOfWord }

  /// A stretch as text in small letters.
  func small(_ range: Range<Int>) -> String {
    String(decoding: self[range].map(\.lowered), as: UTF8.self)
  }

  /// The byte at `position`; 0 beyond the end, which no text holds.
  func byte(at position: Int) -> UInt8 { indices.contains(position) ? self[position] : 0 }

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
    var bits = UInt32(lead) & (0xFF >> (UInt32(length) + 1))
    for offset in 1..<length { bits = bits << 6 | UInt32(self[position + offset] & 0x3F) }
    return (Unicode.Scalar(bits) ?? "\u{FFFD}", length)
  }
}
