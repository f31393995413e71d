// Letters without their case, style and marks.

import Testing
import Text

@Suite struct FoldingTests {
  @Test(arguments: [
    ("É", "e"), ("Ł", "l"), ("Ｋ", "k"), ("𝓫", "b"), ("７", "7"), ("٣", "3"), ("३", "3"), ("Σ", "σ"),
    ("ς", "σ"), ("Ё", "е"), ("أ", "ا"), ("Ạ", "a"), ("ⓩ", "z"), ("🄰", "a"),
  ])
  func aLetterIsOneInAnyDress(dress: Unicode.Scalar, plain: Unicode.Scalar) {
    #expect(fold(dress.value) == .letter(plain.value))
  }

  @Test func whatShowsNothingIsNoLetter() {
    for scalar in "\u{200B}\u{AD}\u{301}\u{FE0F}\u{2060}".unicodeScalars {
      #expect(fold(scalar.value) == .invisible)
    }
    #expect(fold(0xE0041) == .hidden(UInt8(ascii: "A")))
    #expect(fold(0x6F22) == .ideograph)
    #expect(fold(0x2019) == .punctuation(UInt8(ascii: "'")))
  }

  @Test func compatibilityFormsKeepTheCase() {
    guard case .ascii(let capital) = ("É" as Unicode.Scalar).compatibilityForm,
      case .ascii(let style) = ("𝟜" as Unicode.Scalar).compatibilityForm,
      case .pair(let first, let second) = ("Æ" as Unicode.Scalar).compatibilityForm
    else {
      Issue.record("no form of ASCII")
      return
    }
    #expect([capital, style, first, second] == Array("E4AE".utf8))
  }
}
