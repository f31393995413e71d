// Text from outside on a terminal.

import Privacy
import Testing

@Suite struct VisibleTests {
  @Test(arguments: [
    ("\u{1B}[2J", "<U+001B>[2J"), ("a\u{202E}b", "a<U+202E>b"), ("\u{9B}31m", "<U+009B>31m"),
    ("zero\u{200B}width", "zero<U+200B>width"), ("\u{7F}", "<U+007F>"),
    ("tag\u{E0041}", "tag<U+E0041>"), ("\u{2028}", "<U+2028>"),
  ])
  func whatSteersOrHidesIsShown(text: String, shown: String) {
    #expect(visible(text) == shown)
  }

  @Test func ordinaryTextStaysAsItIs() {
    let text = "Grüße, 你好, שלום, नमस्ते, می‌خواهم, 👨‍👩‍👧 — “ok”"
    #expect(visible(text) == text)
  }

  @Test func lineBreaksStayOnlyWhereLinesAre() {
    #expect(visible("a\nb\tc", lines: true) == "a\nb\tc")
    #expect(visible("a\nb") == "a↵b")
    #expect(visible("a\rb", lines: true) == "a<U+000D>b")
    #expect(visible("a\r\nb", lines: true) == "a\nb")
  }
}
