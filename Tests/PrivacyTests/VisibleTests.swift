// Text from outside on a terminal.

import Privacy
import Testing

@Suite struct VisibleTests {
  @Test(arguments: [
    ("\u{1B}[2J", "<U+001B>[2J"), ("a\u{202E}b", "a<U+202E>b"), ("\u{9B}31m", "<U+009B>31m"),
    ("zero\u{200B}width", "zero<U+200B>width"), ("\u{7F}", "<U+007F>"),
    ("tag\u{E0041}", "tag<U+E0041>"), ("\u{2028}", "<U+2028>"), ("a\u{200D}b", "a<U+200D>b"),
    ("a\u{200C}b", "a<U+200C>b"), ("👍\u{200D}", "👍<U+200D>"), ("\u{FEFF}x", "<U+FEFF>x"),
    ("\u{2800}\u{3164}\u{FFA0}", "<U+2800><U+3164><U+FFA0>"), ("\u{2066}x", "<U+2066>x"),
    ("a\u{FE01}", "a<U+FE01>"), ("👍\u{FE0F}\u{FE0F}", "👍\u{FE0F}<U+FE0F>"), ("\0", "<U+0000>"),
    ("a\u{E0100}", "a<U+E0100>"),
    ("e\u{301}\u{301}\u{301}\u{301}\u{301}", "e\u{301}\u{301}\u{301}\u{301}<U+0301>"),
  ])
  func whatSteersOrHidesIsShown(text: String, shown: String) {
    #expect(visible(text) == shown)
  }

  @Test func manyOfAKindAreCounted() {
    let marks = String(repeating: "\u{301}", count: 20_000)
    #expect(visible("e" + marks + "x") == "e\u{301}\u{301}\u{301}\u{301}<U+0301>×19996x")
    #expect(visible(String(repeating: "\u{200B}", count: 8)).hasSuffix("<U+200B><U+200B>"))
    #expect(visible(String(repeating: "\u{200B}", count: 9)) == "<U+200B>×9")
    #expect(
      visible(String(repeating: "\u{200B}\u{200D}", count: 2)) == "<U+200B><U+200D><U+200B><U+200D>"
    )
  }

  @Test func ordinaryTextStaysAsItIs() {
    let text = "Grüße, 你好, שלום, नमस्ते, می‌خواهم, 👨‍👩‍👧 — “ok”, Việt, 1️⃣, ❤️, 葛󠄀, क्‍ष, Zażo\u{301}łc\u{301}"
    #expect(visible(text) == text)
  }

  @Test func lineBreaksStayOnlyWhereLinesAre() {
    #expect(visible("a\nb\tc", lines: true) == "a\nb\tc")
    #expect(visible("a\nb") == "a↵b")
    #expect(visible("a\rb", lines: true) == "a<U+000D>b")
    #expect(visible("a\r\nb", lines: true) == "a\nb")
  }
}
