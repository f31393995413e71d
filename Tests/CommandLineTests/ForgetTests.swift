// `triage forget`: nothing of a ticket is left in the file.

import Foundation
import Support
import Testing

@Suite struct ForgetTests {
  /// Words that stand nowhere else, in every place that a ticket's text reaches.
  private let traces = ["zyxomma", "quibbet", "wumpleford", "snargle", "plimsoke", "brillig"]

  @Test func theFileHoldsNothingOfAForgottenTicket() async throws {
    let sandbox = try Sandbox()
    try await fill(sandbox)
    for trace in traces { #expect(try sandbox.holds(trace), "\(trace) was never there") }
    let forgotten = try await sandbox.expect(0, "forget", "21", "--yes")
    #expect(forgotten.out == "ticket 21 is erased\n")
    for trace in traces { #expect(try !sandbox.holds(trace), "\(trace) is still there") }
    try await sandbox.expect(1, "show", "21")
    #expect(lines(try await sandbox.expect(0, "list", "-n0", "-q").out).count == 40)
    // An id is not given twice, and the key may come again.
    let next = try await sandbox.expect(
      0, "submit", "-q", "--queue", "--key", "wumpleford", "Again")
    #expect(next.out == "42\n")
  }

  @Test(.onEveryStore) func itAsksFirst() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "It broke")
    #expect(try await sandbox.expect(2, "forget", "1").err.contains("--yes"))
    let refused = try await sandbox.run(
      ["forget", "1"], onTerminal: .init(typing: [.init(after: "[y/N]", "n\n")]))
    #expect(refused.status == 1)
    try await sandbox.expect(0, "show", "1")
    let agreed = try await sandbox.run(
      ["forget", "1"], onTerminal: .init(typing: [.init(after: "[y/N]", "y\n")]))
    #expect(agreed.status == 0)
    try await sandbox.expect(1, "show", "1")
  }

  /// Without room for the copy, the ticket is gone and its traces go the next time.
  @Test func whatCouldNotBeFinishedIsFinishedLater() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "It broke")
    let due = try await sandbox.sqlite3(
      "INSERT INTO rewrite_due VALUES (1); SELECT count(*) FROM rewrite_due")
    #expect(due == "1\n")
    try await sandbox.expect(1, "forget", "77", "--yes")
    #expect(try await sandbox.sqlite3("SELECT count(*) FROM rewrite_due") == "0\n")
  }

  @Test(.onEveryStore) func allOrNone() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "It broke")
    #expect(try await sandbox.expect(1, "forget", "1", "7", "--yes").err.contains("no ticket 7"))
    try await sandbox.expect(0, "show", "1")
    #expect(
      try await sandbox.expect(0, "forget", "1", "--yes", "--json").out
        == #"{"id":1,"forgotten":true}"# + "\n")
    try await sandbox.expect(2, "forget", "--yes")
  }

  /// One ticket among many that grow and move, so that its rows change pages.
  private func fill(_ sandbox: Sandbox) async throws {
    for number in 1...41 {
      if number == 21 {
        try await sandbox.expect(
          0, "submit", "--key", traces[2], "--customer", traces[1], "--channel", traces[3],
          "The \(traces[0]) broke. " + String(repeating: "It is gone. ", count: 100))
      } else {
        try await sandbox.expect(
          0, "submit", "It broke again. " + String(repeating: "No. ", count: 150))
      }
    }
    try await sandbox.expect(0, "draft", "21", "--set", "Dear \(traces[4])")
    try await sandbox.expect(0, "draft", "21", "--set", "Dear \(traces[4]) again")
    try await sandbox.expect(0, "resolve", "21", "--agent", traces[4])
    try await sandbox.expect(0, "fix", "21", "--urgency", "low", "--why", traces[5])
    for number in 1...41 where number != 21 {
      try await sandbox.expect(
        0, "draft", "\(number)", "--set", String(repeating: "So. ", count: 300))
    }
  }
}
