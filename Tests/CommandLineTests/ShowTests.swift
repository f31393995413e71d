// `triage show` and `triage list`: what is printed, for people and for scripts.

import Foundation
import Support
import Testing

@Suite struct ShowTests {
  private let keys = [
    "id", "customer_complaint", "status", "category", "sentiment_score", "urgency",
    "ai_draft_response", "ai_status", "agent_edited_response", "resolved_at", "agent_id",
    "created_at", "updated_at", "error_message", "summary", "language", "evidence",
    "review_reasons", "ai_category", "ai_urgency", "ai_sentiment_score", "customer", "channel",
    "key", "engine", "model", "prompt_version", "attempts", "next_attempt_at", "input_tokens",
    "output_tokens", "cost_usd",
  ]

  @Test(.onEveryStore, arguments: [["submit", "x"], ["submit", "x", "--queue"]])
  func theKeysAndTheirOrderAreAPromise(submit: [String]) async throws {
    let sandbox = try Sandbox()
    _ = try await sandbox.run(submit)
    let outcome = try await sandbox.run(
      ["-c", "\"$0\" show 1 --json | jq -r keys_unsorted[]", sandbox.binary], program: "/bin/sh")
    #expect(lines(outcome.out) == keys)
  }

  @Test func anUnknownIdIsAFailureAndTheOthersAreShown() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(1, "show", "1")
    #expect(!sandbox.databaseExists)
    try await sandbox.expect(0, "submit", "--queue", "x")
    let outcome = try await sandbox.expect(1, "show", "7", "#1", "8", "--json")
    #expect(lines(outcome.out).count == 1)
    #expect(outcome.err.hasPrefix("triage: there are no tickets 7 and 8\nhint: "))
    for word in ["0", "-1", "x", "1.5", "99999999999999999999", "１"] {
      #expect(try await sandbox.run(["show", "--", word]).status == 2)
    }
  }

  @Test(.onEveryStore) func outboundIsWhatTheServiceTakesAndSendsNothing() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try sandbox.write("Sign as Acme.", to: "playbook.txt")
    try await sandbox.expect(0, "submit", "--queue", "Mail jo@example.com!")
    let settings = fake.environment.merging(["TRIAGE_PLAYBOOK": "playbook.txt"]) { $1 }
    let outcome = try await sandbox.expect(0, "show", "1", "--outbound", environment: settings)
    #expect(requestErrors(in: outcome.outData).isEmpty)
    #expect(outcome.out.contains("Mail [EMAIL_1]!"))
    #expect(outcome.out.contains("Sign as Acme."))
    for value in ["jo@example.com", "test-key"] { #expect(!outcome.out.contains(value)) }
    #expect(await fake.calls.isEmpty)
    await fake.stop()
  }

  @Test(.onEveryStore) func outboundIsWhatIsSentButForWhatIsNewEachTime() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    let text = "I am Jo Doe (jo@example.com), call +1 555 123 4567"
    try await sandbox.expect(0, "submit", "--queue", "--customer", "Jo Doe", text)
    let show = ["show", "1", "--outbound"]
    var shown = try await sandbox.run(show, environment: fake.environment).out
    #expect(try await sandbox.run(show, environment: fake.environment).out != shown)
    try await sandbox.expect(0, "process", "1", environment: fake.environment)
    var sent = String(decoding: try #require(await fake.calls.first).body, as: UTF8.self)
    for name in ["boundary", "id"] {
      let value = try Regex(#"\\"\#(name)\\":\\"[^"]+""#)
      (shown, sent) = (shown.replacing(value, with: name), sent.replacing(value, with: name))
    }
    #expect(shown == sent + "\n")
    let offline = ["TRIAGE_ENGINE": "offline"]
    try await sandbox.expect(0, "submit", "--queue", "another")
    let nothing = try await sandbox.run(show + ["2"], environment: offline)
    #expect((nothing.status, nothing.out) == (0, ""))
    await fake.stop()
  }

  @Test(.onEveryStore) func theHistoryHasEveryAnalysisAndReply() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try await sandbox.expect(0, "submit", "It broke", environment: fake.environment)
    try await sandbox.expect(0, "draft", "1", "--set", "Dear Jo", "--agent", "Kim")
    let outcome = try await sandbox.expect(0, "show", "1", "--history", "--json")
    let events = try lines(outcome.out).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    try #require(events.map { $0["event"] as? String } == ["analysis", "reply"])
    #expect(events[1]["agent_id"] as? String == "Kim")
    let text = try await sandbox.expect(0, "show", "1", "--history").out
    #expect(text.contains("analysed: Medium, Technical"))
    #expect(text.contains("reply by Kim"))
    await fake.stop()
  }

  @Test func listsAreFilteredSortedAndPaged() async throws {
    let sandbox = try Sandbox()
    #expect(try await sandbox.expect(0, "list").out.isEmpty)
    #expect(!sandbox.databaseExists)
    try await sandbox.expect(
      0, "submit", "There are fraudulent charges on my card!", "--customer", "Jo")
    try await sandbox.expect(0, "submit", "Do you have a desktop version?")
    try await sandbox.expect(0, "submit", "--queue", "waits")
    try await sandbox.expect(0, "resolve", "2")
    let cases: [([String], String)] = [
      ([], "3\n2\n1\n"), (["--open"], "3\n1\n"), (["--resolved"], "2\n"), (["-n1"], "3\n"),
      (["--urgency", "high"], "1\n"), (["--status", "PENDING"], "3\n"), (["--before", "2"], "1\n"),
      (["--sort", "urgency"], "1\n2\n3\n"), (["--customer", "jo"], "1\n"),
      (["--max-sentiment=4", "--urgency", "high"], "1\n"), (["--since", "1h"], "3\n2\n1\n"),
      (["--until", "1h"], ""),
      (["--since", "2020-01-01", "--limit=2"], "3\n2\n"), (["--needs-review"], ""),
      (["--category", "billing", "--category", "technical"], "2\n1\n"),
      (["--limit", "0"], "3\n2\n1\n"),
    ]
    for (flags, ids) in cases {
      let outcome = try await sandbox.run(["list", "-q"] + flags)
      #expect(outcome.out == ids, "\(flags) \(outcome.err)")
    }
    let json = try await sandbox.expect(0, "list", "--json").out
    for line in lines(json) {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
    #expect(lines(json).count == 3)
    try await sandbox.expect(1, "list", "--before", "99")
    try await sandbox.expect(2, "list", "--open", "--resolved")
    try await sandbox.expect(2, "list", "--since", "yesterday")
    try await sandbox.expect(2, "list", "1")
  }

  /// More than one page of the store's own.
  @Test func aLongListIsWhole() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "x")
    let fill = """
      WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 1234)
      INSERT INTO ticket (customer_complaint, created_at, updated_at, status, rough_urgency)
      SELECT 'x', i % 7, i, 'pending', 1 FROM n
      """
    _ = try await sandbox.run([sandbox.database, fill], program: "/usr/bin/sqlite3")
    let ids = lines(try await sandbox.expect(0, "list", "-q", "-n0").out)
    #expect(ids.count == 1234)
    #expect(Set(ids).count == 1234)
    #expect(lines(try await sandbox.expect(0, "list", "-q", "-n777").out) == Array(ids[..<777]))
    #expect(lines(try await sandbox.expect(0, "list", "-q").out) == Array(ids[..<20]))
  }
}
