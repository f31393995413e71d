// A text as the classifier reads it: lower case, without accents, with single blanks and each
// number as one zero.

import Text

/// The letters and blanks of a text. It leaves out placeholders and markers of secrets, so that a
/// text reads the same before and after masking.
struct Letters {
  static let blank: UInt32 = 0x20

  /// Begins and ends with a blank.
  private(set) var values: [UInt32] = [Letters.blank]

  init(_ text: some StringProtocol) {
    var utf8 = Array(text.utf8)
    utf8.append(0)
    values.reserveCapacity(utf8.count + 1)
    utf8.withUnsafeBufferPointer { read($0, count: $0.count - 1) }
    addBlank()
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, count: Int) {
    var position = 0
    while position < count {
      let byte = bytes[position]
      if byte.isLetter {
        add(UInt32(byte | 0x20))
        position += 1
      } else if byte < 0x80 {
        position = byte == UInt8(ascii: "[") ? endOfPlaceholder(bytes, position) : position + 1
        take(byte)
      } else {
        let (value, length) = bytes.codePoint(at: position)
        position += length
        take(value)
      }
    }
  }

  private mutating func take(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39: addDigit()
    case UInt8(ascii: "'"): break
    case UInt8(ascii: "!"), UInt8(ascii: "?"): addSign(UInt32(byte))
    default: addBlank()
    }
  }

  private mutating func take(_ value: UInt32) {
    if Self.isPicture(value) { return addSign(value) }
    switch fold(value) {
    case .letter(let letter) where letter < 0x3A: addDigit()
    case .letter(let letter): add(letter)
    case .ideograph: add(value)
    case .invisible, .hidden: break
    case .punctuation(let byte): take(byte)
    }
  }

  /// A letter that is repeated for emphasis is kept twice.
  private mutating func add(_ letter: UInt32) {
    let count = values.count
    if values[count - 1] == letter, count > 1, values[count - 2] == letter { return }
    values.append(letter)
  }

  private mutating func addDigit() {
    if values[values.count - 1] != 0x30 { values.append(0x30) }
  }

  private mutating func addSign(_ value: UInt32) {
    addBlank()
    values.append(value)
    values.append(Self.blank)
  }

  private mutating func addBlank() {
    if values[values.count - 1] != Self.blank { values.append(Self.blank) }
  }

  /// The position after `[NAME_1]`, `[CARD …1111]` and similar. If there is no placeholder, the
  /// position after the bracket.
  private func endOfPlaceholder(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard bytes[start + 1].isUppercase || bytes[start + 1] == 0xE2 else { return start + 1 }
    for position in start + 1..<min(bytes.count, start + 41) {
      let byte = bytes[position]
      if byte == UInt8(ascii: "]") { return position + 1 }
      // The ellipsis has three bytes outside ASCII.
      guard byte.isUppercase || byte.isDigit || byte.isNonASCII || byte.isOne(of: " _*") else {
        break
      }
    }
    return start + 1
  }

  private static func isPicture(_ value: UInt32) -> Bool {
    (0x1F300..<0x1F3FB).contains(value) || (0x1F400..<0x1FB00).contains(value)
      || (0x2600..<0x27C0).contains(value)
  }

  /// Whether a character is a word or a large part of one: Thai, kana, Han, Hangul.
  @inline(__always)
  static func standsAlone(_ value: UInt32) -> Bool {
    guard value >= 0xE00 else { return false }
    return value < 0xE80 || (0x3040..<0x3100).contains(value) || (0x3400..<0xA000).contains(value)
      || (0xAC00..<0xD7B0).contains(value)
  }
}
