// Conflicts, which are always said: keys with another text, flags given twice, what other agents did
// meanwhile.

import Foundation
import Support
import Testing

@Suite struct ConflictTests {
  @Test(.onEveryStore) func aKeyWithAnotherTextIsRefused() async throws {
    let sandbox = try Sandbox()
    let key = ["--queue", "-q", "--key", "A-17"]
    func submit(_ text: String) async throws -> Sandbox.Outcome {
      try await sandbox.run(["submit"] + key + ["--", text])
    }
    #expect(try await submit("It broke\nbadly, card 4111 1111 1111 1111").out == "1\n")
    let again = try await submit("  It broke\r\nbadly, card 4111 1111 1111 1111\n")
    #expect((again.status, again.out) == (0, "1\n"))
    let other = try await submit("It broke again")
    #expect(other.status == 1)
    #expect(other.out.isEmpty)
    #expect(
      lines(other.err).first
        == "triage: ticket 1 has this key with another complaint; nothing was stored")
    #expect(try await sandbox.expect(0, "list", "-q").out == "1\n")
  }

  @Test(.onEveryStore) func anImportNamesAndCountsKeysThatHaveAnotherText() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "--key", "A", "old")
    try await sandbox.expect(0, "submit", "--queue", "--key", "B", "same")
    let file = "key,customer_complaint\nA,new\nB,same\nC,more\n"
    let outcome = try await sandbox.expect(1, "submit", "--csv", "-", stdin: .text(file))
    #expect(outcome.out == "1 stored, 1 known already, 1 refused\n")
    #expect(
      outcome.err.contains("standard input, line 2: ticket 1 has its key with another complaint"))
    let json = try await sandbox.expect(
      0, "submit", "--csv", "-", "--json", "--skip-invalid", "--rejects", "out", stdin: .text(file))
    #expect(json.out == "{\"stored\":0,\"known\":2,\"refused\":1}\n")
    let kept = try String(contentsOfFile: sandbox.home + "/out", encoding: .utf8)
    #expect(kept == "key,customer_complaint\nA,new\n")
    let ids = try await sandbox.expect(1, "submit", "--csv", "-", "-q", stdin: .text(file))
    #expect(ids.out == "2\n3\n")
    #expect(try await sandbox.ticket(1)["customer_complaint"] as? String == "old")
  }

  @Test(.onEveryStore) func aKeyThatASpreadsheetRoundedIsAWrongLine() async throws {
    let sandbox = try Sandbox()
    let file = """
      key,customer_complaint
      1.23457E+12,one
      1.23457E+12,two
      7,
      1.23457E+12,one

      """
    let outcome = try await sandbox.expect(1, "submit", "--csv", "-", stdin: .text(file))
    let reason = "standard input, line 3: line 2 has its key with another complaint"
    #expect(outcome.err.contains(reason))
    #expect(outcome.err.contains("nothing was stored"))
    #expect(try await sandbox.expect(0, "list", "-q").out.isEmpty)
    let rest = try await sandbox.expect(
      0, "submit", "--csv", "-", "--skip-invalid", "--rejects", "out", stdin: .text(file))
    #expect(rest.out == "1 stored, 1 known already, 2 refused\n")
    let kept = try String(contentsOfFile: sandbox.home + "/out", encoding: .utf8)
    #expect(kept == "key,customer_complaint\n1.23457E+12,two\n7,\n")
  }

  @Test(arguments: [
    ["submit", "--csv", "a", "--csv", "b"], ["submit", "--jsonl", "a", "--jsonl=b"],
    ["submit", "--key", "a", "--key", "b", "x"], ["list", "-n5", "--limit", "6"],
    ["list", "--customer", "a", "--customer", "b"], ["list", "--since", "1d", "--since", "2d"],
    ["draft", "1", "--set", "a", "--set", "b"],
    ["fix", "1", "--urgency", "high", "--urgency", "low"],
    ["--db", "a", "list", "--db", "b"], ["--color", "never", "list", "--color=always"],
    ["process", "--all", "--max-calls", "1", "--max-calls", "2"],
  ])
  func aFlagOfOneValueIsNotGivenTwo(arguments: [String]) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("is given twice, with different values"), "\(outcome.err)")
    #expect(!sandbox.databaseExists)
  }

  @Test(.onEveryStore) func theSameValueTwiceAndFlagsOfSeveralValuesAreTaken() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "x")
    let flags = ["--status", "pending", "--status", "failed", "-n5", "--limit", "5", "-q", "-q"]
    let outcome = try await sandbox.run(["list"] + flags)
    #expect((outcome.status, outcome.out) == (0, "1\n"))
  }

  @Test(
    .onEveryStore,
    arguments: [
      ["-V", "forget", "1", "--yes"], ["--version", "forget", "1", "--yes"],
      ["-qV", "forget", "1", "--yes"], ["--yes", "forget", "1"], ["-y", "forget", "1"],
      ["--", "forget", "1", "--yes"], ["-", "forget", "1", "--yes"], ["", "forget", "1", "--yes"],
      ["1", "forget", "1", "--yes"],
    ])
  func whatStandsBeforeACommandIsNotPassedOver(arguments: [String]) async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "x")
    let outcome = try await sandbox.run(arguments)
    #expect(outcome.status == 2, "\(outcome.out)\(outcome.err)")
    #expect(try await sandbox.expect(0, "list", "-q").out == "1\n")
  }

  @Test(.onEveryStore) func whatStandsBeforeACommandCounts() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "x")
    #expect(try await sandbox.expect(0, "-q", "list").out == "1\n")
    let help = try await sandbox.expect(0, "--help", "forget", "1", "--yes")
    #expect(help.out.hasPrefix("triage forget:"))
    #expect(try await sandbox.expect(0, "-V").out.hasPrefix("triage "))
    #expect(try await sandbox.expect(0, "list", "-q").out == "1\n")
  }

  @Test(
    .onEveryStore,
    arguments: [
      ["show", "1", "--history", "--outbound"], ["draft", "1", "--agent", "Kim"],
      ["help", "--man", "list"], ["completions", "--tickets", "bash"],
    ])
  func flagsThatCannotBothCountAreRefused(arguments: [String]) async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "x")
    #expect(try await sandbox.run(arguments).status == 2)
  }

  @Test(arguments: ["the agent", "the engine"])
  func anEditDoesNotReplaceWhatSomebodyElseWroteMeanwhile(who: String) async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "It broke")
    let replace =
      who == "the agent"
      ? "'\(sandbox.binary)' draft 1 --set 'Kim was here' --agent Kim"
      : "sqlite3 '\(sandbox.database)' \"UPDATE analysis SET draft = 'a new draft'\""
    let editor = try sandbox.write(
      "#!/bin/sh\n\(replace) >/dev/null\nprintf 'Mine\\n' >\"$1\"\n", to: "editor")
    chmod(editor, 0o700)
    let outcome = try await sandbox.expect(
      1, "draft", "1", "--edit", "--agent", "Lee", environment: ["EDITOR": editor])
    let said = who == "the agent" ? "was replaced meanwhile, by Kim, " : "meanwhile, by the engine"
    #expect(outcome.err.contains(said), "\(outcome.err)")
    let place = try #require(outcome.err.split(whereSeparator: \.isWhitespace).last)
    #expect(FileManager.default.contents(atPath: String(place)) == Data("Mine\n".utf8))
    let reply = try await sandbox.expect(0, "draft", "1").out
    #expect(reply == (who == "the agent" ? "Kim was here\n" : "a new draft\n"))
  }

  @Test(.onEveryStore) func whoseWorkIsReplacedIsSaid() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "It broke")
    func say(_ agent: String, _ arguments: String...) async throws -> String {
      let outcome = try await sandbox.run(arguments + ["--agent", agent, "-q"])
      #expect(outcome.status == 0)
      return outcome.err
    }
    #expect(try await say("Kim", "draft", "1", "--set", "a").isEmpty)
    #expect(try await say("Kim", "draft", "1", "--set", "b").isEmpty)
    #expect(
      try await say("Lee", "draft", "1", "--set", "c").contains("replaces the reply by Kim, "))
    #expect(try await say("Kim", "fix", "1", "--urgency", "high").isEmpty)
    let fixed = try await say("Lee", "fix", "1", "--urgency", "low")
    #expect(fixed.contains("ticket 1: this replaces the correction by Kim, "))
    #expect(try await say("Kim", "resolve", "1").isEmpty)
    #expect(
      try await say("Lee", "resolve", "1").contains("ticket 1 was resolved already, by Kim, "))
    #expect(try await sandbox.ticket(1)["agent_id"] as? String == "Kim")
    #expect(try await say("Lee", "resolve", "--reopen", "1").isEmpty)
    #expect(
      try await say("Kim", "resolve", "--reopen", "1").contains("opened again already, by Lee"))
  }
}
