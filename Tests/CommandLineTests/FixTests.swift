// `triage fix`: a person's word against the AI's.

import Foundation
import Support
import Testing

@Suite struct FixTests {
  @Test func aCorrectionWinsEverywhereAndStays() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try await sandbox.expect(0, "submit", headline)
    let fixed = try await sandbox.expect(
      0, "fix", "1", "--urgency", "low", "--sentiment=9", "--why", "paid by 4111111111111111",
      "--agent", "Kim")
    #expect(fixed.out == "ticket 1 is now Low, Billing, mood 9/10\n")
    for judged in ["Medium", "High"] {
      let ticket = try await sandbox.ticket(1)
      #expect(ticket["urgency"] as? String == "Low")
      #expect(ticket["ai_urgency"] as? String == judged)
      #expect(ticket["sentiment_score"] as? Int == 9)
      #expect(try await sandbox.expect(0, "list", "-q", "--urgency", "low").out == "1\n")
      #expect(try await sandbox.expect(0, "list", "-q", "--urgency", "high").out == "")
      #expect(try await sandbox.expect(0, "list", "-q", "--min-sentiment", "9").out == "1\n")
      let shown = try await sandbox.expect(0, "show", "1").out
      #expect(shown.contains("Low (AI said \(judged))"))
      #expect(shown.contains("by Kim: paid by [CARD …1111]"))
      // Another engine's analysis must not overwrite it.
      try await sandbox.expect(0, "process", "--all", "--stale", environment: fake.environment)
    }
    #expect(try await sandbox.ticket(1)["engine"] as? String == "gemini")
    #expect(try !sandbox.holds("4111111111111111"))
    try await sandbox.expect(0, "fix", "1", "--undo")
    #expect(try await sandbox.ticket(1)["urgency"] as? String == "High")
    #expect(!(try await sandbox.expect(0, "show", "1").out.contains("AI said")))
    await fake.stop()
  }

  @Test(.onEveryStore) func aTicketThatWaitsKeepsItsCorrectionWhenItIsAnalysed() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", headline)
    try await sandbox.expect(0, "fix", "1", "--category", "technical")
    let before = try await sandbox.ticket(1)
    #expect(before["category"] as? String == "Technical")
    #expect(before["urgency"] is NSNull)
    #expect(before["ai_category"] is NSNull)
    #expect(before["status"] as? String == "pending")
    try await sandbox.expect(0, "process", "--all")
    let after = try await sandbox.ticket(1)
    #expect(after["category"] as? String == "Technical")
    #expect(after["ai_category"] as? String == "Billing")
    #expect(after["urgency"] as? String == "Medium")
  }

  @Test(.onEveryStore) func theHistoryTellsWhoDidWhatAndWhy() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", headline)
    try await sandbox.expect(0, "fix", "1", "--urgency", "low", "--why", "calm", "--agent", "Kim")
    try await sandbox.expect(0, "resolve", "1", "--agent", "Lee")
    try await sandbox.expect(0, "resolve", "1", "--agent", "Mo")
    try await sandbox.expect(0, "resolve", "1", "--reopen", "--agent", "Nia")
    try await sandbox.expect(0, "fix", "1", "--undo", "--agent", "Olu")
    try await sandbox.expect(0, "fix", "1", "--undo", "--agent", "Pat")
    let history = try await sandbox.expect(0, "show", "1", "--history", "--json")
    let events = try lines(history.out).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let names = ["analysis", "correction", "resolve", "reopen", "correction"]
    #expect(events.map { $0["event"] as? String } == names)
    #expect(
      events.dropFirst().map { $0["agent_id"] as? String } == ["Kim", "Lee", "Nia", "Olu"])
    #expect(events[1]["urgency"] as? String == "Low")
    #expect(events[1]["category"] is NSNull)
    #expect(events[1]["why"] as? String == "calm")
    let text = try await sandbox.expect(0, "show", "1", "--history").out
    for words in [
      "corrected by Kim: Low; calm", "resolved by Lee", "opened again by Nia",
      "corrections withdrawn by Olu",
    ] { #expect(text.contains(words)) }
  }

  @Test(.onEveryStore) func severalAreCorrectedOrNone() async throws {
    let sandbox = try Sandbox()
    for _ in 0..<2 { try await sandbox.expect(0, "submit", "--queue", "x") }
    try await sandbox.expect(1, "fix", "1", "9", "--urgency", "high")
    #expect(try await sandbox.ticket(1)["urgency"] is NSNull)
    let both = try await sandbox.expect(0, "fix", "1", "2", "--urgency", "HIGH", "--json")
    #expect(lines(both.out).count == 2)
    #expect(try await sandbox.expect(0, "fix", "1", "--undo", "-q").out.isEmpty)
    #expect(try await sandbox.expect(0, "list", "-q", "--urgency", "high").out == "2\n")
  }
}
