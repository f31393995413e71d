// JSON as it is written: order, escapes, numbers.

import Foundation
import Testing
import Tickets

@Suite struct JSONTests {
  @Test func keysKeepTheirOrder() {
    let value: JSON = ["z": 1, "a": [true, nil, "x"], "m": ["n": 2]]
    #expect(value.text == #"{"z":1,"a":[true,null,"x"],"m":{"n":2}}"#)
  }

  @Test func whatCouldSteerATerminalIsEscaped() {
    let text = "a\"\\\n\u{1B}[31m\u{202E}\u{200B}\u{85}\u{E0041}é👨‍👩‍👧"
    let written = JSON.string(text).text
    #expect(
      written == "\"a\\\"\\\\\\n\\u001b[31m\\u202e\\u200b\\u0085\\udb40\\udc41é👨‍👩‍👧\"")
  }

  @Test func everyTextSurvivesFoundationsReader() throws {
    let text = String(String.UnicodeScalarView((0...0x2FFF).compactMap(Unicode.Scalar.init)))
    let read = try JSONDecoder().decode(
      [String].self, from: Data(JSON.array([.string(text)]).text.utf8))
    #expect(read == [text])
  }

  @Test func numbersAreNumbers() {
    #expect(JSON.double(0.000123).text == "0.000123")
    #expect(JSON.double(.infinity).text == "null")
    #expect(JSON.double(.nan).text == "null")
    #expect(JSON(Int?.none).text == "null")
  }
}
