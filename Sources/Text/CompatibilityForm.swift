// The plain form of each character: Unicode's compatibility forms, without accents.

/// A character outside ASCII without its style and accents.
package enum CompatibilityForm {
  case gone
  case ascii(UInt8)
  case pair(UInt8, UInt8)
  case other(Unicode.Scalar)
}

extension Unicode.Scalar {
  /// Follows Unicode's NFKD and DerivedAge tables, version 16, as far as detectors need them. Latin
  /// letters keep their case. Greek, Cyrillic and Armenian letters become lower case.
  package var compatibilityForm: CompatibilityForm {
    switch value {
    // Han, Hangul and kana first, because whole texts consist of them.
    case 0x3400..<0xD7B0, 0x3040..<0x3100: .other(self)
    case 0x80...0xBF: Self.latinSign(value)
    case 0xC0...0x24F:
      Self.latinLetters[Int(value) - 0xC0].map(CompatibilityForm.init) ?? .other(self)
    case 0x300...0x36F: .gone
    case 0x370...0x3FF: Self.greek(value)
    case 0x400...0x52F: Self.cyrillic(value)
    case 0x530...0x1DFF: beyondAlphabets
    case 0x1E00...0x1EFF: Self.extendedLatin(value)
    case 0x2000...0x24FF: sign
    case 0x3000: .ascii(UInt8(ascii: " "))
    case 0x3001: .ascii(UInt8(ascii: ","))
    case 0x3002: .ascii(UInt8(ascii: "."))
    case 0x300C...0x300F: .ascii(UInt8(ascii: "\""))
    case 0x3164, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF, 0xFFA0, 0xE0000...0xE0FFF: .gone
    case 0xFE58, 0xFE63: .ascii(UInt8(ascii: "-"))
    case 0xFE6B: .ascii(UInt8(ascii: "@"))
    case 0xFF01...0xFF5E: .ascii(UInt8(truncatingIfNeeded: value - 0xFEE0))
    case 0xFF61: .ascii(UInt8(ascii: "."))
    case 0xFF64: .ascii(UInt8(ascii: ","))
    case 0x1D400...0x1D7FF: Self.mathematical(value)
    default: .other(self)
    }
  }

  /// Whether it is a mark that belongs to the letter before it.
  package var isCombiningMark: Bool {
    switch value {
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F,
      0xFE20...0xFE2F:
      true
    default: false
    }
  }

  private static func latinSign(_ value: UInt32) -> CompatibilityForm {
    switch value {
    case 0x85: .ascii(UInt8(ascii: "\n"))
    case 0xA0: .ascii(UInt8(ascii: " "))
    case 0xAD: .gone
    case 0xB2, 0xB3: .ascii(UInt8(truncatingIfNeeded: value - 0xB2) + UInt8(ascii: "2"))
    case 0xB9: .ascii(UInt8(ascii: "1"))
    case 0xAB, 0xBB: .ascii(UInt8(ascii: "\""))
    case 0xB4: .ascii(UInt8(ascii: "'"))
    default: Unicode.Scalar(value).map(CompatibilityForm.other) ?? .gone
    }
  }

  /// General punctuation, superscripts and subscripts, combining marks for symbols, letterlike
  /// symbols, enclosed digits and letters.
  private var sign: CompatibilityForm {
    switch value {
    case 0x2000...0x200A, 0x202F, 0x205F: .ascii(UInt8(ascii: " "))
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20FF: .gone
    case 0x2010...0x2015, 0x2212: .ascii(UInt8(ascii: "-"))
    case 0x2018...0x201B, 0x2032: .ascii(UInt8(ascii: "'"))
    case 0x201C...0x201F, 0x2033, 0x2039, 0x203A: .ascii(UInt8(ascii: "\""))
    case 0x2024: .ascii(UInt8(ascii: "."))
    case 0x2028, 0x2029: .ascii(UInt8(ascii: "\n"))
    case 0x2044: .ascii(UInt8(ascii: "/"))
    case 0x2070, 0x2074...0x2079: .ascii(UInt8(truncatingIfNeeded: value - 0x2070) + 0x30)
    case 0x2080...0x2089: .ascii(UInt8(truncatingIfNeeded: value - 0x2080) + 0x30)
    case 0x2460...0x2468: .ascii(UInt8(truncatingIfNeeded: value - 0x2460) + 0x31)
    case 0x24B6...0x24CF: .ascii(UInt8(truncatingIfNeeded: value - 0x24B6) + 0x41)
    case 0x24D0...0x24E9: .ascii(UInt8(truncatingIfNeeded: value - 0x24D0) + 0x61)
    default: .other(self)
    }
  }

  /// Digits, punctuation and invisible characters of other scripts, and Armenian letters.
  private var beyondAlphabets: CompatibilityForm {
    switch value {
    // The commas, semicolons, question marks and full stops of Arabic and of Indian scripts.
    case 0x60C: return .ascii(UInt8(ascii: ","))
    case 0x61B: return .ascii(UInt8(ascii: ";"))
    case 0x61F: return .ascii(UInt8(ascii: "?"))
    case 0x6D4, 0x964, 0x965: return .ascii(UInt8(ascii: "."))
    case 0x531...0x556: return Unicode.Scalar(value + 48).map(CompatibilityForm.other) ?? .gone
    case 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF:
      return .gone
    default: break
    }
    guard let zero = zeroOfScript, value >= zero, value - zero < 10 else { return .other(self) }
    return .ascii(UInt8(truncatingIfNeeded: value - zero) + 0x30)
  }

  /// The digit zero, if a script has its digits in this block of sixteen: Arabic, Persian, N'Ko,
  /// Thai, Lao, Tibetan, Myanmar, Shan, Khmer, Mongolian, New Tai Lue, Tai Tham, Balinese, Sundanese,
  /// Lepcha, Ol Chiki; Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada,
  /// Malayalam, Sinhala, Limbu.
  private var zeroOfScript: UInt32? {
    switch value >> 4 {
    case 0x66, 0x6F, 0x7C, 0xE5, 0xED, 0xF2, 0x104, 0x109, 0x17E, 0x181, 0x19D, 0x1A8, 0x1A9, 0x1B5,
      0x1BB, 0x1C4, 0x1C5:
      value & ~0xF
    case 0x96, 0x9E, 0xA6, 0xAE, 0xB6, 0xBE, 0xC6, 0xCE, 0xD6, 0xDE, 0x194: value & ~0xF | 6
    default: nil
    }
  }

  private static func greek(_ value: UInt32) -> CompatibilityForm {
    let small: UInt32 =
      switch value {
      case 0x386, 0x3AC: 0x3B1
      case 0x388, 0x3AD: 0x3B5
      case 0x389, 0x3AE: 0x3B7
      case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: 0x3B9
      case 0x38C, 0x3CC: 0x3BF
      case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: 0x3C5
      case 0x38F, 0x3CE: 0x3C9
      case 0x391...0x3A9: value + 32
      default: value
      }
    return Unicode.Scalar(small).map(CompatibilityForm.other) ?? .gone
  }

  private static func cyrillic(_ value: UInt32) -> CompatibilityForm {
    let small: UInt32 =
      switch value {
      case 0x401, 0x451: 0x435  // ё is often written as е
      case 0x400...0x40F: value + 80
      case 0x410...0x42F: value + 32
      case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: value | 1
      case 0x483...0x489: 0
      default: value
      }
    return small == 0 ? .gone : Unicode.Scalar(small).map(CompatibilityForm.other) ?? .gone
  }

  /// U+1D400 to U+1D7FF. Mathematical letters come in runs of 52, and digits in runs of 10. The few
  /// gaps in the runs do not matter.
  private static func mathematical(_ value: UInt32) -> CompatibilityForm {
    if value >= 0x1D7CE { return .ascii(UInt8((value - 0x1D7CE) % 10) + 0x30) }
    guard value < 0x1D6A4 else {
      return Unicode.Scalar(value).map(CompatibilityForm.other) ?? .gone
    }
    let index = UInt8((value - 0x1D400) % 52)
    return .ascii(index < 26 ? index + 0x41 : index - 26 + 0x61)
  }

  /// U+1E00 to U+1EFF: Latin letters with accents, many of them Vietnamese, in pairs of upper and
  /// lower case.
  private static func extendedLatin(_ value: UInt32) -> CompatibilityForm {
    if value == 0x1E9E { return .pair(0x53, 0x53) }
    let letter = extendedBases.last { $0.from <= value }?.letter ?? "a"
    let base = UInt8(ascii: letter)
    return .ascii(value.isMultiple(of: 2) ? base - 0x20 : base)
  }

  private static let extendedBases: [(from: UInt32, letter: Unicode.Scalar)] = [
    (0x1E00, "a"), (0x1E02, "b"), (0x1E08, "c"), (0x1E0A, "d"), (0x1E14, "e"), (0x1E1E, "f"),
    (0x1E20, "g"), (0x1E22, "h"), (0x1E2C, "i"), (0x1E30, "k"), (0x1E36, "l"), (0x1E3E, "m"),
    (0x1E44, "n"), (0x1E4C, "o"), (0x1E54, "p"), (0x1E58, "r"), (0x1E60, "s"), (0x1E6A, "t"),
    (0x1E72, "u"), (0x1E7C, "v"), (0x1E80, "w"), (0x1E8A, "x"), (0x1E8E, "y"), (0x1E90, "z"),
    (0x1E96, "h"), (0x1E97, "t"), (0x1E98, "w"), (0x1E99, "y"), (0x1E9A, "a"), (0x1EA0, "a"),
    (0x1EB8, "e"), (0x1EC8, "i"), (0x1ECC, "o"), (0x1EE4, "u"), (0x1EF2, "y"),
  ]

  /// U+00C0 to U+024F, two columns for each: one ASCII letter and a space, or two letters. `..`
  /// means that the character has no ASCII form.
  private static let latinLetters: [(UInt8, UInt8)?] = {
    let rows = """
      A A A A A A AEC E E E E I I I I D N O O O O O ..O U U U U Y THss\
      a a a a a a aec e e e e i i i i d n o o o o o ..o u u u u y thy \
      A a A a A a C c C c C c C c D d D d E e E e E e E e E e G g G g \
      G g G g H h H h I i I i I i I i I i IJijJ j K k k L l L l L l L \
      l L l N n N n N n n N n O o O o O o OEoeR r R r R r S s S s S s \
      S s T t T t T t U u U u U u U u U u U u W w Y y Y Z z Z z Z z s \
      b B b b b b O C c D D d d d E E E F f G G hvI I K k l l M N n O \
      O o OIoiP p R ..s S s t T t T U u U V Y y Z z Z Z z z ..5 5 ....\
      ........DZDzdzLJLjljNJNjnjA a I i O o U u U u U u U u U u e A a \
      A a AEaeG g G g K k O o O o ....j DZDzdzG g HVP N n A a AEaeO o \
      A a A a E e E e I i I i O o O o R r R r U u U u S s T t Y y H h \
      N d OUouZ z A a E e O o O o O o O o Y y l n t j dbqpA C c L T s \
      z ....B U V E e J j Q q R r Y y 
      """
    let bytes = Array(rows.utf8)
    return stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      bytes[index] == UInt8(ascii: ".") ? nil : (bytes[index], bytes[index + 1])
    }
  }()
}

extension CompatibilityForm {
  fileprivate init(_ letters: (UInt8, UInt8)) {
    self = letters.1 == UInt8(ascii: " ") ? .ascii(letters.0) : .pair(letters.0, letters.1)
  }
}
