// The schema's own checks, as somebody meets them who writes past this program.

import Store
import Testing

@Suite struct SchemaTests {
  private let refusals = ["constraint failed", "cannot store", "cannot UPDATE generated column"]

  @Test(arguments: [
    "judged_sentiment = 11", "judged_sentiment = 0", "judged_sentiment = 'high'",
    "judged_urgency = 'Urgent'", "judged_category = 'billing'", "judged_category = NULL",
    "judged_urgency = NULL", "judged_sentiment = NULL", "category = 'Billing'",
    "urgency = 'Low'", "sentiment_score = 5", "fixed_category = 'Billing'",
    "fixed_urgency = 'Low'", "fixed_sentiment = 5", "correction_id = 77",
    "status = 'done'", "status = 'processing'",
    "status = 'failed'", "ai_status = 'ok'", "customer_complaint = ''", "review_reasons = 65536",
    "review_reasons = -1", "error_message = ''", "error_message = hex(zeroblob(251))",
    "attempts = -1", "faults = 6", "resolved_at = 1", "agent_id = 'Kim'", "lease_expires_at = 1",
    "analysis_id = NULL", "key = ''", "customer = hex(zeroblob(101))", "created_at = NULL",
    "created_at = 'now'", "rough_urgency = 4", "reply_id = 77",
  ])
  func aValueOutOfItsRangeIsRefused(assignment: String) throws {
    let folder = try Folder()
    let store = try folder.store()
    // An analysed ticket, or the checks that ask for an analysis would answer for the ranges.
    try store.complete(store.add(), analysis())
    let answer = try folder.sqlite3("PRAGMA foreign_keys = 1; UPDATE ticket SET \(assignment)")
    #expect(refusals.contains { answer.contains($0) }, "\(answer)")
  }

  @Test(arguments: [
    "sentiment_score = 12", "category = 'Other'", "urgency = NULL", "summary = ''", "draft = NULL",
    "language = 'e'", "cost_usd = -1", "input_tokens = -1", "error_message = 'x'", "ticket_id = 99",
    "review_reasons = 65536",
  ])
  func anAnalysisOutOfItsRangeIsRefused(assignment: String) throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.complete(store.add(), analysis())
    let answer = try folder.sqlite3("PRAGMA foreign_keys = 1; UPDATE analysis SET \(assignment)")
    #expect(answer.contains("constraint failed"), "\(answer)")
  }

  @Test func twoTicketsCannotShareAKeyNorTwoOutcomesAClaim() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.complete(store.add(submission(key: "A")), analysis())
    let ticket =
      "INSERT INTO ticket (key, customer_complaint, created_at, updated_at, status,"
      + " rough_urgency) VALUES ('A', 'x', 0, 0, 'pending', 1)"
    #expect(try folder.sqlite3(ticket).contains("UNIQUE"))
    let outcome =
      "INSERT INTO analysis (ticket_id, token, created_at, engine, error_message)"
      + " VALUES (1, 1, 0, 'x', 'y')"
    #expect(try folder.sqlite3(outcome).contains("UNIQUE"))
  }
}
