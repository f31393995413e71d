// `triage submit`: a complaint goes in, and is stored whatever happens.

import Foundation
import Support
import Testing

@Suite struct SubmitTests {
  @Test(.onEveryStore) func withoutAKeyAComplaintIsAnalysedOffline() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.expect(0, "submit", headline)
    #expect(outcome.out.contains("#1  Medium  Billing  mood"))
    #expect(outcome.out.contains("order #123"))
    #expect(outcome.err.contains("no API key is set"))
    let ticket = try await sandbox.ticket(1)
    #expect(ticket["category"] as? String == "Billing")
    #expect(ticket["urgency"] as? String == "Medium")
    #expect(ticket["sentiment_score"] as? Int ?? 10 <= 4)
    #expect(ticket["ai_status"] as? String == "fallback")
    #expect(ticket["engine"] as? String == "offline")
    #expect((ticket["model"] as? String)?.hasPrefix("embedded-") == true)
    #expect(ticket["prompt_version"] as? String == nil)
  }

  @Test(
    .onEveryStore,
    arguments: [
      "...", "?!", "😡😡", "\u{301}", "[EMAIL_1]", "4111111111111111", "a", "١٢٣",
      "\u{1B}[2J",
    ])
  func theOddestTextGetsAnAnalysis(text: String) async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", text)
    let ticket = try await sandbox.ticket(1)
    #expect((ticket["summary"] as? String)?.isEmpty == false)
    #expect((ticket["ai_draft_response"] as? String)?.isEmpty == false)
  }

  @Test(.onEveryStore) func withAKeyGeminiAnalysesIt() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    let outcome = try await sandbox.expect(
      0, "submit", "--json", headline, environment: fake.environment)
    #expect(outcome.err.isEmpty)
    let ticket = try await sandbox.ticket(1)
    #expect(ticket["category"] as? String == "Billing")
    #expect(ticket["urgency"] as? String == "High")
    #expect(ticket["sentiment_score"] as? Int ?? 10 <= 4)
    #expect(ticket["ai_status"] as? String == "success")
    #expect(ticket["model"] as? String == "gemini-3.5-flash-lite")
    #expect(ticket["attempts"] as? Int == 1)
    #expect(await fake.violations.isEmpty)
    #expect(await fake.calls.count == 1)
    await fake.stop()
  }

  @Test(.onEveryStore) func aTextMayComeInWordsOrFromStandardInput() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "It", "broke", "--queue")
    try await sandbox.expect(0, "submit", "-", "--queue", stdin: "\u{FEFF}\n  Zeile 1\nZeile 2  \n")
    try await sandbox.expect(0, "submit", "--queue", "--", "-5 stars")
    #expect(try await sandbox.ticket(1)["customer_complaint"] as? String == "It broke")
    #expect(try await sandbox.ticket(2)["customer_complaint"] as? String == "Zeile 1\nZeile 2")
    #expect(try await sandbox.ticket(3)["customer_complaint"] as? String == "-5 stars")
    #expect(try await sandbox.ticket(3)["status"] as? String == "pending")
  }

  @Test(.onEveryStore) func standardInputIsReadOnlyWhenItIsAskedFor() async throws {
    let sandbox = try Sandbox()
    // With its standard input open and silent, a program that read it would never end.
    let outcome = try await sandbox.run(["submit", "It broke", "--queue"], stdin: .open)
    #expect(outcome.status == 0)
  }

  @Test(.onEveryStore) func aKeyIsStoredOnce() async throws {
    let sandbox = try Sandbox()
    let first = try await sandbox.expect(0, "submit", "-q", "--key", "A-17", "It broke")
    let second = try await sandbox.expect(0, "submit", "-q", "--key=A-17", "It broke")
    #expect(first.out == "1\n")
    #expect(second.out == "1\n")
    #expect(try await sandbox.expect(0, "list", "-q").out == "1\n")
    #expect(try await sandbox.ticket(1)["key"] as? String == "A-17")
  }

  @Test func secretsNeverReachTheDisk() async throws {
    let sandbox = try Sandbox()
    let key = "sk-proj-abcdefghijklmnopqrstuvwx"
    try await sandbox.expect(
      0, "submit", "My card 4111 1111 1111 1111 and \(key) do not work", "--customer",
      "Jo 5500000000000004", "--channel", "chat")
    try await sandbox.expect(0, "draft", "1", "--set", "We saw 4111111111111111")
    for secret in ["4111 1111 1111 1111", "4111111111111111", key, "5500000000000004"] {
      #expect(try sandbox.holds(secret) == false)
    }
    let ticket = try await sandbox.ticket(1)
    let stored = "My card [CARD …1111] and [API KEY] do not work"
    #expect(ticket["customer_complaint"] as? String == stored)
    #expect(ticket["customer"] as? String == "Jo [CARD …0004]")
    #expect(ticket["agent_edited_response"] as? String == "We saw [CARD …1111]")
    let refused = try await sandbox.expect(2, "submit", "x", "--key", "4111111111111111")
    #expect(!refused.err.contains("4111"))
  }

  @Test(.onEveryStore) func personalDataIsStoredAndNotSent() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    let text = "I am Jo Doe, jo@example.com, and it broke"
    try await sandbox.expect(
      0, "submit", text, "--customer", "Jo Doe", environment: fake.environment)
    let sent = String(decoding: try #require(await fake.calls.first).body, as: UTF8.self)
    #expect(sent.contains("I am [CUSTOMER_1], [EMAIL_1], and it broke"))
    for value in ["Jo Doe", "jo@example.com"] { #expect(!sent.contains(value)) }
    let ticket = try await sandbox.ticket(1)
    #expect(ticket["customer_complaint"] as? String == text)
    #expect((ticket["ai_draft_response"] as? String)?.contains("jo@example.com") == true)
    #expect(ticket["review_reasons"] as? [String] == [])
    await fake.stop()
  }

  @Test(arguments: [
    ([], "the complaint"), ([""], "empty"), ([" \n\t"], "empty"), (["\u{FEFF}"], "empty"),
    ([String(repeating: "é", count: 5001)], "too long"), (["x", "--customer", ""], "empty"),
    (["x", "--key", "a\nb"], "one line"), (["x", "--channel"], "--channel needs a value"),
  ])
  func badInputIsRefusedAndNothingIsStored(arguments: [String], reason: String) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.run(["submit"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.out.isEmpty)
    #expect(outcome.err.hasPrefix("triage: "))
    #expect(outcome.err.contains(reason), "\(outcome.err)")
    #expect(!sandbox.databaseExists)
  }

  @Test func bytesThatAreNoTextAreRefused() async throws {
    let sandbox = try Sandbox()
    let invalid = try await sandbox.run(bytes: [Array("submit".utf8), [0x61, 0xFF]])
    #expect(invalid.status == 2)
    #expect(invalid.err.hasPrefix("triage: argument 2 is not valid UTF-8\nhint: "))
    let piped: [(Data, String)] = [
      (Data([0x61, 0xC3, 0x28]), "not valid UTF-8 (byte 2)"), (Data([0x61, 0, 0x62]), "NUL byte"),
      (Data(), "empty"), (Data(repeating: 0x61, count: 300_000), "too long"),
      (Data([0xFF, 0xFE, 0x61, 0]), "not valid UTF-8 (byte 1)"),
    ]
    for (bytes, reason) in piped {
      let outcome = try await sandbox.run(["submit", "-"], stdin: .bytes(bytes))
      #expect(outcome.status == 2)
      #expect(outcome.err.contains(reason), "\(outcome.err)")
    }
    #expect(!sandbox.databaseExists)
  }

  /// Characters are counted as people see them.
  @Test(.onEveryStore) func fiveThousandCharactersAreTaken() async throws {
    let sandbox = try Sandbox()
    let text = String(repeating: "👩‍👩‍👧", count: 5000)
    try await sandbox.expect(0, "submit", "--queue", "-", stdin: .text(text))
    #expect((try await sandbox.ticket(1)["customer_complaint"] as? String)?.count == 5000)
  }

  @Test(.onEveryStore) func aStoredTicketIsToldOfWhateverHappensAfterwards() async throws {
    let sandbox = try Sandbox()
    let full = try await sandbox.run(
      ["-c", "exec \"$0\" submit x >/dev/full", sandbox.binary], program: "/bin/sh")
    #expect(full.status == 1)
    #expect(full.err.hasSuffix("hint: ticket 1 is stored all the same\n"))
  }

  @Test func aPathIsAPathAndNoNameOfSQLites() async throws {
    let sandbox = try Sandbox()
    for path in [":memory:", "file:x.db?mode=memory", "a b ü.db", "sub/folder/x.db"] {
      try await sandbox.expect(0, "submit", "-q", "--queue", "hello", "--db", path)
      #expect(try await sandbox.expect(0, "list", "-q", "--db", path).out == "1\n")
      #expect(FileManager.default.fileExists(atPath: sandbox.home + "/" + path))
    }
    try await sandbox.expect(2, "submit", "hello", "--db", "")
  }

  @Test func whatAnotherPassTookIsWaitedFor() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "the first makes the database")
    let taken = """
      CREATE TRIGGER taken AFTER INSERT ON ticket BEGIN
        UPDATE ticket SET status = 'processing', token = 1, lease_host = 'elsewhere', lease_pid = 1,
          lease_started = 1, lease_expires_at = unixepoch() * 1000 + 600000 WHERE id = NEW.id;
      END
      """
    let shell = try await sandbox.run([sandbox.database, taken], program: "/usr/bin/sqlite3")
    #expect(shell.status == 0, "\(shell.err)")
    let outcome = try await sandbox.run(["submit", "second"], environment: ["TRIAGE_TIMEOUT": "1"])
    #expect(outcome.status == 3)
    #expect(outcome.err.contains("another process is analysing it\nhint: `triage show 2`"))
    #expect(outcome.out.hasPrefix("#2 "))
  }

  @Test(.onEveryStore) func aSecretInTheWrongPlaceIsNotEchoed() async throws {
    let sandbox = try Sandbox()
    for words in [
      ["my card is 4111 1111 1111 1111"], ["show", "4111111111111111x 4111111111111111"],
      ["list", "--status", "AIzaSyA1234567890abcdefghijklmnopqrstuvw"],
    ] {
      let outcome = try await sandbox.run(words)
      #expect(outcome.status == 2)
      #expect(!outcome.err.contains(" 1111"))
      #expect(!outcome.err.contains("AIzaSy"))
    }
  }
}
