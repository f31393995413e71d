// `triage stats`: numbers that are right, and unknown where they are not known.

import Foundation
import Support
import Testing

@Suite struct StatsTests {
  private func json(_ sandbox: Sandbox, _ flags: String...) async throws -> [String: Any] {
    let outcome = try await sandbox.run(["stats", "--json"] + flags)
    #expect(outcome.status == 0)
    return try #require(
      try JSONSerialization.jsonObject(with: outcome.outData) as? [String: Any])
  }

  @Test func withoutTicketsThereIsNothingToCount() async throws {
    let sandbox = try Sandbox()
    #expect(try await sandbox.expect(0, "stats").out == "no tickets\n")
    let numbers = try await json(sandbox)
    #expect(numbers["tickets"] as? Int == 0)
    #expect(numbers["cost_usd"] as? Double == 0)
    #expect(!sandbox.databaseExists)
  }

  @Test(.onEveryStore) func ticketsCountByTheLabelsThatCount() async throws {
    let sandbox = try Sandbox()
    for text in [headline, "It broke.", "Please add a dark mode."] {
      try await sandbox.expect(0, "submit", text)
    }
    try await sandbox.expect(0, "submit", "--queue", "waits")
    try await sandbox.expect(0, "resolve", "2")
    try await sandbox.expect(0, "fix", "1", "--urgency", "low")
    let numbers = try await json(sandbox)
    #expect(numbers["tickets"] as? Int == 4)
    #expect(numbers["open"] as? Int == 3)
    #expect(
      numbers["by_status"] as? [String: Int] == [
        "pending": 1, "processing": 0, "completed": 3, "failed": 0,
      ])
    #expect(
      numbers["open_by_urgency"] as? [String: Int] == [
        "High": 0, "Medium": 0, "Low": 2, "unknown": 1,
      ])
    #expect((numbers["weeks"] as? [Any])?.count == 1)
    let text = try await sandbox.expect(0, "stats").out
    #expect(text.hasPrefix("4 tickets: 3 open, 1 resolved, 1 waiting"))
    #expect(text.contains("  Low        2  ████████████████████████\n"))
    #expect(text.contains("  not known  1  ████████████\n"))
    #expect(try await json(sandbox, "--until", "1d")["tickets"] as? Int == 0)
    #expect(try await sandbox.expect(0, "stats", "--until", "1d").out == "no tickets\n")
  }

  @Test(.onEveryStore) func anUnknownPriceIsUnknownAndNotNothing() async throws {
    let fake = try await FakeGemini.start(models: ["gemini-9": [], "gemini-2.5-flash-lite": []])
    let sandbox = try Sandbox()
    for (model, isKnown) in [("gemini-2.5-flash-lite", true), ("gemini-9", false)] {
      let settings = fake.environment.merging(["TRIAGE_MODEL": model]) { $1 }
      try await sandbox.expect(0, "submit", "It broke", environment: settings)
      let numbers = try await json(sandbox)
      #expect((numbers["cost_usd"] is NSNull) == !isKnown)
      #expect(numbers["unpriced_calls"] as? Int == (isKnown ? 0 : 1))
      #expect(try #require(numbers["known_cost_usd"] as? Double) > 0)
    }
    let text = try await sandbox.expect(0, "stats").out
    #expect(text.contains(", unknown for 1 analysis\n"))
    await fake.stop()
  }

  @Test(.onEveryStore) func tokensAndCostsCountByWhenTheAnalysisWasMade() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try await sandbox.expect(0, "submit", "It broke", environment: fake.environment)
    _ = try await sandbox.sql("UPDATE ticket SET created_at = created_at - 3456000000")
    let (lately, before) = (
      try await json(sandbox, "--since", "30d"), try await json(sandbox, "--until", "30d")
    )
    #expect([lately, before].map { $0["tickets"] as? Int } == [0, 1])
    #expect([lately, before].map { $0["analyses"] as? Int } == [1, 0])
    #expect(try #require(lately["cost_usd"] as? Double) > 0)
    #expect(before["cost_usd"] as? Double == 0)
    let text = try await sandbox.expect(0, "stats", "--since", "30d").out
    #expect(text.hasPrefix("no tickets\n\nAnalyses  1\nTokens  "), "\(text)")
    await fake.stop()
  }

  @Test(.onEveryStore) func aWeekBeginsOnMondayInUTC() async throws {
    let sandbox = try Sandbox()
    for time in ["2024-03-03T23:59:59.999Z", "2024-03-04T00:00Z", "2024-03-10T23:59Z"] {
      let line = #"{"customer_complaint":"x","created_at":"\#(time)"}"#
      try await sandbox.expect(0, "submit", "--jsonl", "-", stdin: .text(line))
    }
    let outcome = try await sandbox.expect(
      0, "stats", "--json", environment: ["TZ": "America/New_York"])
    let starts = outcome.out.matches(of: /"start":"([^"]+)","tickets":(\d)/).map {
      "\($0.1) \($0.2)"
    }
    #expect(starts == ["2024-02-26T00:00:00.000Z 1", "2024-03-04T00:00:00.000Z 2"])
  }

  /// Weeks without a ticket are drawn too, and no more than twelve.
  @Test func theMoodIsDrawnWeekByWeek() async throws {
    let sandbox = try Sandbox()
    for _ in 0..<3 { try await sandbox.expect(0, "submit", "It broke.") }
    let week = 7 * 24 * 3600 * 1000
    let age = """
      UPDATE ticket SET created_at = created_at - \(2 * week) WHERE id = 2;
      UPDATE ticket SET created_at = created_at - \(30 * week) WHERE id = 3
      """
    _ = try await sandbox.run([sandbox.database, age], program: "/usr/bin/sqlite3")
    let text = try await sandbox.expect(0, "stats").out
    let start = try #require(text.range(of: "Mood by week")?.upperBound)
    let rows = lines(String(text[start...])).dropFirst().prefix { $0.hasPrefix("  20") }
    #expect(rows.count == 12)
    let counts = rows.map { $0.hasSuffix(" 1 ticket") ? 1 : $0.hasSuffix(" 0 tickets") ? 0 : -1 }
    #expect(counts == [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1])
  }
}
