// The capitals, lower-case letters and digits of a word, from which its shape follows.

/// The capitals and lower-case letters of a word.
struct LetterCase {
  var hasCapital = false
  var hasSmall = false
  var startsCapital = false
  /// Whether a capital follows a small letter, as in "PayPal".
  var isCamel = false
  private var isBehindSmall = false

  init(hasCapital: Bool = false, hasSmall: Bool = false, startsCapital: Bool = false) {
    (self.hasCapital, self.hasSmall, self.startsCapital) = (hasCapital, hasSmall, startsCapital)
  }

  /// The part after an apostrophe or a hyphen starts anew.
  mutating func beginPart() { isBehindSmall = false }

  mutating func add(isCapital: Bool, isFirst: Bool) {
    if isCapital { hasCapital = true } else { hasSmall = true }
    if isCapital, isBehindSmall { isCamel = true }
    isBehindSmall = !isCapital
    if isFirst { startsCapital = isCapital }
  }

  /// The shape of a word that has only letters.
  func shape(of letters: ArraySlice<UInt32>) -> NameUnit.Shape {
    switch letters.first ?? 0 {
    case let first where first.isHangulSyllable:
      let length = UInt8(min(letters.count, 5))
      return NameUnit.Shape(rawValue: NameUnit.Shape.hangul1.rawValue + length - 1) ?? .hangul5
    case 0x590..<0x800: return .arabic
    case 0x900..<0xA00: return .indic
    default: return shape(count: letters.count)
    }
  }

  /// The shape of a word with `count` letters of a script with capitals.
  func shape(count: Int) -> NameUnit.Shape {
    if !hasCapital { return .small }
    if count == 1 { return .capital }
    if !hasSmall { return .capitals }
    return isCamel ? .camel : startsCapital ? .capitalised : .mixed
  }
}

/// Whether a character that is no ASCII letter is a digit. Folding and the script answer this for
/// most texts. Unicode's table is slow.
@inline(__always)
func isDecimal(_ value: UInt32, folded letter: UInt32) -> Bool {
  if letter < 0x3A { return letter >= 0x30 }
  let isKnown =
    value < 0x7C0 || value &- 0x900 < 0x100 || value &- 0x1E00 < 0x100 || value &- 0xAC00 < 0x2BB0
  return isKnown ? false : isDecimal(value)
}

@inline(never)
private func isDecimal(_ value: UInt32) -> Bool {
  Unicode.Scalar(value)?.properties.numericType == .decimal
}

/// Whether a character is a capital. Only scripts below Hebrew count, as in Training/names.py.
func isCapital(_ value: UInt32) -> Bool {
  value < 0x590 && capitals[Int(value >> 6)] >> UInt64(value & 63) & 1 == 1
}

/// One bit for each character below Hebrew that is a capital. A lookup in Unicode's table takes as
/// long as everything else that is done for a letter.
private let capitals: [UInt64] = (0..<UInt32(0x590 / 64 + 1)).map { block in
  (0..<UInt32(64)).reduce(0) { bits, offset in
    let isCapital = Unicode.Scalar(block * 64 + offset)?.properties.isUppercase == true
    return isCapital ? bits | 1 << UInt64(offset) : bits
  }
}

extension UInt32 {
  var isHangulSyllable: Bool { (0xAC00..<0xD7B0).contains(self) }
}
