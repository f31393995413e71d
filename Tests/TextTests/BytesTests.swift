// Bytes of UTF-8: their classes, and the characters that they make up.

import Testing
import Text

@Suite struct BytesTests {
  @Test func everyCharacterIsReadAsItWasWritten() {
    let text = "aé€😀\u{0}ß漢\u{10FFFF}"
    let bytes = Array(text.utf8)
    var position = 0
    var scalars = String.UnicodeScalarView()
    var copy: [UInt8] = []
    while position < bytes.count {
      let (scalar, length) = bytes.scalar(at: position)
      scalars.append(scalar)
      copy.append(scalar: scalar.value)
      position += length
    }
    #expect(String(scalars) == text)
    #expect(copy == bytes)
  }

  @Test func aCutCharacterIsReadByteByByte() {
    #expect([0xE2, 0x82].codePoint(at: 0) == (0xE2, 1))
  }

  @Test func classesAreThoseOfASCII() {
    for byte in UInt8.min...UInt8.max {
      let scalar = Character(Unicode.Scalar(byte))
      let isASCII = byte < 0x80
      #expect(byte.isDigit == (isASCII && scalar.isNumber))
      #expect(byte.isLetter == (isASCII && scalar.isLetter))
      #expect(byte.isWordByte == (isASCII && (scalar.isLetter || scalar.isNumber || scalar == "_")))
      #expect(byte.hexDigit.map(Int.init) == (isASCII ? scalar.hexDigitValue : nil))
    }
  }

  @Test func lettersEndWhereTheFirstOtherByteIs() {
    for text in [
      "", "a", "abcdefgh", "abcdefghi", "abcdefgh1", "Zebra, crossing", "abcdefgß", "a@",
    ] {
      let bytes = Array(text.utf8)
      let (end, head) = bytes.withUnsafeBufferPointer { $0.wordOfLetters(from: 0) }
      let letters = bytes.prefix(while: \.isLetter)
      #expect(end == letters.count)
      let first = letters.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1.lowered) }
      #expect(head.bytes == first)
      let again = bytes.withUnsafeBufferPointer { WordHead($0, 0..<end) }
      #expect(again.bytes == first)
    }
  }

  @Test func aWordTellsItsCapitalsHoweverItLiesInEightBytes() {
    for text in [
      "", "a", "A", "abcdefgh", "abcdefgH", "ABCDEFGH", "ABCDEFGHi", "abcdefgh1X", "aX", "a X",
      "abcdefghijK Lm", "ABCDEFG hi", "abcdefg\u{E9}X", "zZ", "Zz",
    ] {
      let bytes = Array(text.utf8)
      let word = bytes.withUnsafeBufferPointer { $0.word(at: 0) }
      let letters = bytes.prefix(while: \.isLetter)
      #expect(word.end == letters.count)
      #expect(word.hasCapital == letters.contains(where: \.isUppercase), "\(text)")
      #expect(word.hasSmall == letters.contains(where: \.isLowercase), "\(text)")
    }
  }

  @Test func aTableFindsWhatWasPutInAndNothingElse() {
    var table = HashTable<Int>()
    for number in 0..<1000 { table[FNV1a.hash("word \(number)".utf8)] = number }
    #expect(table.count == 1000)
    for number in 0..<1000 { #expect(table[FNV1a.hash("word \(number)".utf8)] == number) }
    #expect(table[FNV1a.hash("word 1000".utf8)] == nil)
  }
}
