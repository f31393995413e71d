// The plain view of a text: what it says, and where that stands in the text as it was typed.

import Support
import Testing
import Text

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("nothing special, in ASCII.", "nothing special, in ASCII."),
    ("Ｐａｓｓｗｏｒｄ：𝟒𝟏\u{200B}１ \u{2011} é", "Password:411 - e"),
    ("> my card 4111 1111\n> > 1111 1111", "my card 4111 1111\n1111 1111"),
    ("if 5 > 4\nand a>b", "if 5 > 4\nand a>b"),
    ("4111&nbsp;1111 jo&#64;example&#x2E;com &amp;", "4111 1111 jo@example.com &"),
    ("R&D; AT&T &unknown; &#xZZ;", "R&D; AT&T &unknown; &#xZZ;"),
    ("<tr><td>4111</td><td class=x>1111</td></tr>", "\n|4111||1111|\n\n\0\n class=x"),
    ("a<b and <jo@example.com> <hunter2>", "a<b and <jo@example.com> <hunter2>"),
    ("<p>My <b>PIN</b><br/>4711<!-- x -->", "\nMy PIN\n4711 x -->"),
    ("<a href=\"mailto:jo&#64;x.com\">jo</a>", "jo\n\0\n href=\"mailto:jo@x.com\""),
    ("4111 1111 1111 11=\n11, jo=40example.com", "4111 1111 1111 1111, jo@example.com"),
    ("width=40px pwd=20abc\nPassword=\nx", "width=40px pwd=20abc\nPassword=\nx"),
    ("caf=C3=A9 a=3Db jo=40x", "cafe a=b jo@x"),
    ("a%20b jo%40x.com caf%C3%A9 50% off 100%zz", "a b jo@x.com cafe 50% off 100%zz"),
    ("**Password:** x, _PIN_ 1, snake_case, 2*3*4", "Password: x, PIN 1, snake_case, 2*3*4"),
    ("**** **** 1111 *open", "**** **** 1111 *open"),
    ("\\[x\\] {\\\"a\\\"} \\u0040 C:\\new a\\nB", "[x] {\"a\"} @ C:\\new a\nB"),
  ])
  func escapesAndMarkupAreRead(typed: String, says: String) {
    #expect(String(decoding: PlainText(typed).bytes, as: UTF8.self) == says)
  }

  @Test(arguments: [
    ("my PIN is １２３４!", "1234", "１２３４"),
    ("caf\u{E9}s e\u{301}t\u{E9}", "ete", "e\u{301}t\u{E9}"),
    ("> 4111\n> 1111", "4111\n1111", "4111\n> 1111"),
    ("x <b>4111</b>&nbsp;1111 y", "4111 1111", "4111</b>&nbsp;1111"),
    ("jo&#64;x.com;", "jo@x.com", "jo&#64;x.com"),
    ("a 11=\n11 b", "1111", "11=\n11"),
    ("<img alt=\"4711 0\"> z", "4711 0", "4711 0"),
    ("wir 漢字7 und", "漢字7", "漢字7"),
  ])
  func whatIsFoundIsCutOutAsItWasTyped(typed: String, found: String, cut: String) throws {
    let plain = PlainText(typed)
    let start = try #require(
      plain.bytes.indices.first { plain.bytes[$0...].starts(with: found.utf8) })
    let range = plain.sourceRange(start..<start + found.utf8.count)
    #expect(plain.sourceText(range) == cut)
  }

  /// Every stretch of every view is a stretch of its source, whatever was typed.
  @Test func everyStretchHasItsPlace() {
    let pieces = [
      "a", "é", "e\u{301}", "漢", "😀", "<b>", "<td x='1'>", "&amp;", "&#64;", "=40", "=\n", "%C3%A9",
      "\\u0041", "**", "_", "> ", "\n", "4111", " ", "=3D", "\u{200B}", "½",
    ]
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let plain = PlainText(text)
      for start in plain.bytes.indices {
        let range = plain.sourceRange(start..<start + 1)
        #expect(
          range.lowerBound >= 0 && range.upperBound <= text.utf8.count, "\(text.debugDescription)")
        #expect(
          !plain.sourceText(range).unicodeScalars.contains("\u{FFFD}"), "\(text.debugDescription)")
      }
    }
  }

  /// Many beginnings of what never ends take no longer than one.
  @Test(arguments: ["<td ", "&", "=\n", "%4", "\\", "*a", "_b ", "> ", "**", "\u{301}", "<!--"])
  func aHostileTextIsReadInOnePass(piece: String) {
    let text = String(repeating: piece, count: 1 << 17)
    let time = ContinuousClock().measure { _ = PlainText(text).bytes.count }
    #expect(time < .seconds(20))
  }
}
