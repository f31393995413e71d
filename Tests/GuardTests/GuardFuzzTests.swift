// The guards read anything at all: never a crash, whatever it is made of.

import Support
import Testing

@testable import Guard

@Suite struct GuardFuzzTests {
  private static let pieces = [
    "ignore ", "all ", "previous ", "instructions", "忽略", "指令", "[", "]", "<|", "\"", "!", "![](",
    "\n", "assistant:", "%49", "\\u0069", "&#105;", "aWdub3Jl", "69676e6f", "\u{200B}", "\u{E0069}",
    "\u{301}", "а", "α", "𝐢", "1", "1,234.5", "$", "€", "2026-03-12", "within ", "hours ", "(", "-",
    ".", "a@b.com", "www.a.com", "https://", "i ", "g ", "न", "ا", "😀", "fire ", "caught ", "'",
    "[EMAIL_1]", "refund ", "we have ", "not ", "my ", "?", "。", "\u{0}", "_",
  ]

  private func read(_ text: String) {
    _ = ComplaintRisks(of: text)
    _ = promisesUnsupported(ReadDraft(text), complaint: text, playbook: text)
    _ = promisesUnsupported(ReadDraft(text), complaint: "", playbook: nil)
    _ = speaksAsMachine(ReadDraft(text))
  }

  @Test func anyMixtureOfPiecesIsRead() {
    var numbers = SeededGenerator(seed: 4)
    for _ in 0..<150 {
      let count = Int.random(in: 0...60, using: &numbers)
      read((0..<count).map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }.joined())
    }
  }

  @Test func anyCharactersAreRead() {
    var numbers = SeededGenerator(seed: 5)
    for _ in 0..<100 {
      let scalars = (0..<80).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &numbers))
      }
      read(String(String.UnicodeScalarView(scalars)))
    }
  }

  /// Longer than any complaint; `Tests/Benchmarks/guard` measures 256 KB.
  @Test(arguments: pieces)
  func longRunsOfAnythingAreRead(_ piece: String) {
    read(String(repeating: piece, count: 6000 / piece.utf8.count))
  }
}
