// JSON as it is read: the whole grammar, nothing else, and never more work than the text is long.

import Foundation
import Support
import Testing
import Tickets

@Suite struct JSONReaderTests {
  private func read(_ text: String) -> JSON? { try? JSON(parsing: Array(text.utf8)) }

  private static let valid: [(String, JSON)] = [
    ("null", JSON.null), (" true\n", true), ("false", false), ("0", 0), ("-0", 0), ("-12", -12),
    ("9223372036854775807", .int(.max)), ("9223372036854775808", .double(0x1p63)),
    ("7.0", .double(7)), ("7e0", .double(7)), ("-1.5E+2", .double(-150)), ("1e-2", .double(0.01)),
    ("[]", []), ("[ 1 , [2] ]", [1, [2]]), ("{}", .object([])),
    (#" { "b" : 1 , "a" : {"c":[null]} } "#, ["b": 1, "a": ["c": [nil]]]),
    (#""""#, ""), (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"),
    (#""é\u00e9\u00E9\ud83d\ude00😀\u0000""#, "ééé😀😀\u{0}"),
  ]

  @Test(arguments: valid)
  func whatIsJSONIsRead(text: String, value: JSON) {
    #expect(read(text) == value)
  }

  @Test(arguments: [
    "", " ", "nul", "nullx", "True", "'a'", "\"", "\"a", "\"\\\"", "\"\\x\"", "\"\\u12\"",
    "\"\\u12G4\"", "\"\\ud83d\"", "\"\\ud83dx\"", "\"\\ud83d\\n\"", "\"\\ud83d\\u0041\"",
    "\"\\ude00\"", "\"a\nb\"", "\"\u{1F}\"", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1}",
    "{", "{1:2}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1 \"b\":2}", "{\"a\":1]", "1 2",
    "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x10", "Infinity", "NaN", "1e999", "1,", "{} {}",
    "\u{FEFF}1", "// x\n1",
  ])
  func whatIsNotJSONIsRefused(text: String) {
    #expect(read(text) == nil)
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    #expect((try? JSON(parsing: [0x22, 0xFF, 0x22])) == nil)
    #expect((try? JSON(parsing: [0x22, 0xC3, 0x22])) == nil)
    #expect((try? JSON(parsing: [0x22, 0x5C, 0x6E, 0xED, 0xA0, 0x80, 0x22])) == nil)
  }

  @Test func whatIsNestedBeyondReasonIsRefusedWithoutReadingOn() {
    let deep = { (depth: Int) in
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(read(deep(100)) != nil)
    #expect(read(deep(101)) == nil)
    #expect(read(String(repeating: "{\"a\":[", count: 500_000)) == nil)
  }

  @Test func ofTwoMembersOfOneNameTheLastCounts() {
    let value = read(#"{"a":1,"b":[2],"a":"x"}"#)
    #expect(value?["a"]?.string == "x")
    #expect(value?["b"]?.elements == [2])
    #expect(value?["c"] == nil)
    #expect(value?["a"]?["b"] == nil)
    #expect(JSON.null.elements.isEmpty)
  }

  @Test(arguments: [
    ("", JSONFault.cutShort), ("[1,", .cutShort), ("\"a", .cutShort), ("nul", .malformed(byte: 1)),
    ("[1}", .malformed(byte: 3)), ("01", .goesOn), ("1e999", .malformed(byte: 1)),
    ("\"a\nb\"", .controlCharacter), (#""\x""#, .unknownEscape), (#""\u12G4""#, .unknownEscape),
    (#""\ud800""#, .loneSurrogate), (#""\udc00\ud800""#, .loneSurrogate),
    (String(repeating: "[", count: 101), .nestedTooDeeply),
  ])
  func aFaultSaysWhatIsWrong(text: String, fault: JSONFault) {
    #expect(throws: fault) { try JSON(parsing: Array(text.utf8)) }
  }

  /// Texts that are JSON but for a few bytes. Foundation takes a comma before a closing bracket.
  @Test func whatFoundationRefusesIsRefusedAndNothingElse() {
    let seeds = [
      #"{"a":[1,-2.5e3,true,null,"x\u00e9\n"],"b":{"c":{}}}"#, #"[{"id":"é😀","n":0.1},[],"\\"]"#,
    ].map { Array($0.utf8) }
    let spice = Array(#"{}[]:,"\/untrfalse0123.+-eE \#u{9}\#u{7F}"#.utf8) + [0xC3, 0xA9, 0xFF, 0]
    var random = SeededGenerator(seed: 7)
    for round in 0..<1000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(spice.randomElement(using: &random) ?? 0, at: place)
        default: bytes[place] = spice.randomElement(using: &random) ?? 0
        }
      }
      let ours = try? JSON(parsing: bytes)
      let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      let text = String(decoding: bytes, as: UTF8.self)
      let solid = text.filter { !$0.isWhitespace }
      let hasStrayComma = solid.contains(",}") || solid.contains(",]")
      if (ours == nil) != (theirs == nil), ours != nil || !hasStrayComma {
        Issue.record("\(text)")
      }
      if let ours, (try? JSON(parsing: ours.utf8)) != ours { Issue.record("\(text)") }
    }
  }
}
