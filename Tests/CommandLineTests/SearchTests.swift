// `triage list --search`: finding, as it is typed and seen.

import Support
import Testing

@Suite struct SearchTests {
  private func filled() async throws -> Sandbox {
    let sandbox = try Sandbox()
    for text in ["I want a refund, refund!", "The app crashes", "My card: no refund yet"] {
      try await sandbox.expect(0, "submit", "--queue", text)
    }
    return sandbox
  }

  @Test(.onEveryStore) func theBestMatchComesFirstAndItsWordsAreBold() async throws {
    let sandbox = try await filled()
    let colored = try await sandbox.expect(
      0, "list", "--search", "refund", "--color", "always"
    ).out
    #expect(colored.contains("I want a \u{1B}[1mrefund\u{1B}[0m, \u{1B}[1mrefund\u{1B}[0m!"))
    #expect(try await sandbox.expect(0, "list", "--search", "refund", "-q").out == "1\n3\n")
    let sorted = try await sandbox.expect(
      0, "list", "--search", "refund", "-q", "--sort", "created")
    #expect(sorted.out == "3\n1\n")
    let plain = try await sandbox.expect(0, "list", "--search", "refund").out
    #expect(!plain.contains("\u{1B}"))
    #expect(plain.contains("I want a refund, refund!"))
  }

  @Test(.onEveryStore) func aMatchOutsideTheSummaryIsShown() async throws {
    let sandbox = try await filled()
    try await sandbox.expect(
      0, "draft", "2", "--set", "Dear Jo,\nthe crash comes from a broken walrus in the cellar.")
    let outcome = try await sandbox.expect(0, "list", "--search", "walrus")
    #expect(outcome.out.contains("…"))
    #expect(outcome.out.contains("broken walrus in the cellar."))
    #expect(lines(outcome.out).count == 1)
  }

  @Test(.onEveryStore) func pagesFollowTheRank() async throws {
    let sandbox = try await filled()
    let page = { (id: String) in
      try await sandbox.expect(0, "list", "--search", "refund", "-q", "--before", id).out
    }
    #expect(try await page("1") == "3\n")
    #expect(try await page("3") == "")
    let wrong = try await sandbox.expect(1, "list", "--search", "refund", "--before", "2")
    #expect(wrong.err.contains("ticket 2 does not have these words"))
  }

  @Test(
    .onEveryStore,
    arguments: [
      "AND", "OR", "NOT", "NEAR(refund", "refund AND", "\"refund", "refund\"", "(refund", "refund)",
      "complaint:refund", "{complaint}: refund", "^refund", "refund^", "-refund", "re*fund", "'",
      "refund'", "\\", "a\\\"b", "; DROP TABLE ticket; --", "%", "?", "refund + x",
      "\u{202E}refund",
      "😡", "NEAR/2", "*refund*",
    ])
  func nothingTypedIsASyntaxError(words: String) async throws {
    let sandbox = try await filled()
    let outcome = try await sandbox.run(["list", "-q", "--search=\(words)"])
    #expect([0, 2].contains(outcome.status), "\(outcome.err)")
    #expect(outcome.status == 0 || outcome.err.contains("--search needs a word"))
    #expect(try await sandbox.expect(0, "list", "-q").out == "3\n2\n1\n")
  }

  @Test(.onEveryStore) func aSearchOfNothingAndOfALotWork() async throws {
    let sandbox = try Sandbox()
    #expect(try await sandbox.expect(0, "list", "--search", "refund").out.isEmpty)
    try await sandbox.expect(0, "submit", "--queue", "refund")
    let many = String(repeating: "refund ", count: 10_000)
    #expect(try await sandbox.expect(0, "list", "-q", "--search", many).out == "1\n")
    let phrase = "\"" + many + "\""
    #expect(try await sandbox.expect(0, "list", "-q", "--search", phrase).out.isEmpty)
  }
}
