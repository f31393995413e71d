// One character as cues are compared: in lower case, without compatibility forms and accents.

/// The role of a scalar in words and sentences.
@usableFromInline package enum FoldedScalar: Equatable {
  /// A letter or digit; the ASCII one if it has an ASCII form.
  case letter(UInt32)
  /// Han or kana, which are written without spaces between words.
  case ideograph
  /// Shows nothing and separates nothing.
  case invisible
  /// An invisible letter: the tag characters repeat ASCII.
  case hidden(UInt8)
  /// ASCII punctuation, or the ASCII form of other punctuation.
  case punctuation(UInt8)
}

/// Ends a sentence whatever follows, like the full stops of other scripts. It is a control
/// character, so no text contains it.
package let fullStop: UInt8 = 0x04

/// Folds a scalar outside ASCII. It does not use the library's Unicode tables, because it is called
/// for every character of a complaint and the cues need only a few scripts.
package func fold(_ value: UInt32) -> FoldedScalar {
  switch value {
  case 0x80..<0x250: foldLatin(value)
  case 0x250..<0x370: foldPhonetic(value)
  case 0x370..<0x400: .letter(foldGreek(value))
  case 0x400..<0x530: .letter(foldCyrillic(value))
  case 0x590..<0x780: foldSemitic(value)
  case 0x900..<0xA00: foldIndic(value)
  case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164: .invisible
  case 0xE50...0xE59: .letter(value - 0xE50 + 0x30)
  case 0x1D00..<0x1D80: .letter(smallCapitals[value] ?? value)
  case 0x1E00..<0x1F00: letter(extendedLatin[Int(value - 0x1E00)], else: value)
  case 0x2000..<0x2C00: foldSymbol(value)
  case 0x3000..<0x3040: value == 0x3005 ? .ideograph : .punctuation(cjkPunctuation(value))
  case 0x3040..<0x3100, 0x31F0..<0x3200, 0x3400..<0xA000, 0xF900..<0xFB00: .ideograph
  case 0xFE00..<0xFE10, 0xFE20..<0xFE30, 0xFEFF, 0xFFA0: .invisible
  case 0xFF01...0xFF5E: foldASCII(UInt8(value - 0xFEE0))
  case 0xFF61...0xFF65: .punctuation(UInt8(ascii: "."))
  case 0xFF66..<0xFFA0, 0x20000..<0x32000: .ideograph
  case 0x1D400..<0x1D6A4: .letter(0x61 + (value - 0x1D400) % 26)
  case 0x1D7CE..<0x1D800: .letter(0x30 + (value - 0x1D7CE) % 10)
  case 0x1F130..<0x1F18A: .letter(0x61 + (value - 0x1F130) % 32 % 26)
  case 0x1F000..<0x20000: .punctuation(UInt8(ascii: " "))
  case 0xE0020..<0xE007F: .hidden(UInt8(value - 0xE0000))
  case 0xE0000..<0xE1000: .invisible
  default: .letter(value)
  }
}

@inlinable package func foldASCII(_ byte: UInt8) -> FoldedScalar {
  switch byte {
  case 0x41...0x5A: .letter(UInt32(byte) | 0x20)
  case 0x61...0x7A, 0x30...0x39: .letter(UInt32(byte))
  default: .punctuation(byte)
  }
}

private func letter(_ byte: UInt8, else value: UInt32) -> FoldedScalar {
  .letter(byte == UInt8(ascii: "?") ? value : UInt32(byte))
}

private func foldLatin(_ value: UInt32) -> FoldedScalar {
  switch value {
  case 0xAD: .invisible
  case 0xAA, 0xBA: .letter(value == 0xAA ? 0x61 : 0x6F)
  case 0x80..<0xC0: .punctuation(value == 0xB4 ? UInt8(ascii: "'") : UInt8(ascii: " "))
  case 0xC0..<0x180: letter(latin[Int(value - 0xC0)], else: value)
  case 0x218...0x21B: .letter(value < 0x21A ? 0x73 : 0x74)
  case 0x1A0, 0x1A1: .letter(0x6F)
  case 0x1AF, 0x1B0: .letter(0x75)
  default: .letter(value)
  }
}

/// Phonetic letters that look like Latin ones, modifier letters, and combining marks.
private func foldPhonetic(_ value: UInt32) -> FoldedScalar {
  switch value {
  case 0x2B9...0x2BF: .punctuation(UInt8(ascii: "'"))
  case 0x300...: .invisible
  default: .letter(smallCapitals[value] ?? value)
  }
}

private func foldGreek(_ value: UInt32) -> UInt32 {
  switch value {
  case 0x386, 0x3AC: 0x3B1
  case 0x388, 0x3AD: 0x3B5
  case 0x389, 0x3AE: 0x3B7
  case 0x38A, 0x3AF, 0x3CA, 0x390: 0x3B9
  case 0x38C, 0x3CC: 0x3BF
  case 0x38E, 0x3CD, 0x3CB, 0x3B0: 0x3C5
  case 0x38F, 0x3CE: 0x3C9
  case 0x3C2: 0x3C3
  case 0x391...0x3AB: value + 32
  default: value
  }
}

private func foldCyrillic(_ value: UInt32) -> UInt32 {
  switch value {
  case 0x401, 0x451: 0x435
  case 0x400...0x40F: value + 80
  case 0x410...0x42F: value + 32
  case 0x460...0x52F: value | 1
  default: value
  }
}

/// Hebrew and Arabic: without vowel points, with one form of alef and one of yeh, digits as ASCII.
private func foldSemitic(_ value: UInt32) -> FoldedScalar {
  switch value {
  case 0x591...0x5C7, 0x610...0x61C, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED: .invisible
  case 0x60C, 0x61B: .punctuation(UInt8(ascii: ","))
  case 0x61F: .punctuation(UInt8(ascii: "?"))
  case 0x6D4: .punctuation(fullStop)
  case 0x622, 0x623, 0x625, 0x671: .letter(0x627)
  case 0x649, 0x6CC: .letter(0x64A)
  case 0x629, 0x6C1, 0x6C3, 0x6BE: .letter(0x647)
  case 0x6A9: .letter(0x643)
  case 0x660...0x669: .letter(value - 0x660 + 0x30)
  case 0x6F0...0x6F9: .letter(value - 0x6F0 + 0x30)
  default: .letter(value)
  }
}

private func foldIndic(_ value: UInt32) -> FoldedScalar {
  switch value {
  case 0x93C, 0x9BC: .invisible
  case 0x901, 0x981: .letter(value + 1)
  case 0x964, 0x965: .punctuation(fullStop)
  case 0x966...0x96F: .letter(value - 0x966 + 0x30)
  case 0x9E6...0x9EF: .letter(value - 0x9E6 + 0x30)
  default: .letter(value)
  }
}

private func foldSymbol(_ value: UInt32) -> FoldedScalar {
  switch value {
  case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: .invisible
  case 0x2018, 0x2019, 0x201B: .punctuation(UInt8(ascii: "'"))
  case 0x201C...0x201F: .punctuation(UInt8(ascii: "\""))
  case 0x2010...0x2015, 0x2212: .punctuation(UInt8(ascii: "-"))
  case 0x2026: .punctuation(fullStop)
  case 0x2028, 0x2029: .punctuation(UInt8(ascii: "\n"))
  case 0x20D0..<0x2100: .invisible
  case 0x249C...0x24B5: .letter(0x61 + value - 0x249C)
  case 0x24B6...0x24E9: .letter(0x61 + (value - 0x24B6) % 26)
  default: .punctuation(UInt8(ascii: " "))
  }
}

private func cjkPunctuation(_ value: UInt32) -> UInt8 {
  switch value {
  case 0x3001: UInt8(ascii: ",")
  case 0x3002: fullStop
  case 0x3008...0x3011: UInt8(ascii: "\"")
  default: UInt8(ascii: " ")
  }
}

/// The Latin letter that a Greek or Cyrillic letter looks like
/// (https://www.unicode.org/Public/security/latest/confusables.txt, lower case).
package func lookalike(_ value: UInt32) -> UInt32 { lookalikes[value] ?? value }

private func pairs(_ from: String, _ to: String) -> [UInt32: UInt32] {
  Dictionary(
    zip(from.unicodeScalars.map(\.value), to.unicodeScalars.map(\.value)),
    uniquingKeysWith: { first, _ in first })
}

private let lookalikes = pairs(
  "авекмнорстухіјѕһԁԛԝгпьвыӏαβγεηικμνορτυχωσζδ", "abekmhopctyxijshdqwrnbbulabyenikuvoptuxwozd")
private let smallCapitals = pairs(
  "ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢɡɑɩ", "abcdeghijklmnoprtuvwyzgai")

/// U+00C0 to U+017F, and U+1E00 to U+1EFF: the letter without accents. `?` means that it has no
/// ASCII form.
private let latin = Array(
  """
  aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty\
  aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
  lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
  """.utf8)
private let extendedLatin = Array(
  """
  aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
  mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
  wwwwwwwwwwxxxxyyzzzzzzhtwyas????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
  eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????
  """.utf8)
