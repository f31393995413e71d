// A file of an older version is brought up to date, whole or not at all, and nothing in it is lost.

import Foundation
import Testing
import Tickets

@testable import SQLiteStore
@testable import Store

@Suite struct MigrationTests {
  /// A file as the first release left it: tickets that wait, are judged, have failed and are held.
  private func firstVersion() throws -> Folder {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/data", withIntermediateDirectories: true)
    let stamp = "PRAGMA application_id = \(0x7472_6731); PRAGMA user_version = 1;"
    #expect(try folder.sqlite3("BEGIN; \(versionOne); \(firstTickets); \(stamp) COMMIT") == "")
    return folder
  }

  @Test func nothingIsLostInTheSecondVersion() throws {
    let folder = try firstVersion()
    let store = try folder.store()
    #expect(try folder.sqlite3("PRAGMA integrity_check; PRAGMA foreign_key_check") == "ok")
    #expect(try folder.sqlite3("PRAGMA user_version") == "\(try folder.store().schema)")

    let judged = try #require(try store.ticket(2))
    #expect(judged.complaint == "My card was charged twice")
    #expect(judged.labels.urgency == .high)
    #expect(judged.labels.category == .technical)
    #expect(judged.analysis?.labels.category == .billing)
    #expect(judged.analysis?.reviewReasons.rawValue == 36)
    #expect(judged.agentReply == "Refunded.")
    #expect(judged.resolution?.agent == "Kim")
    #expect(judged.origin.key == "K2")
    #expect(try store.history(of: 2).count == 4)
    #expect(try store.ticket(3)?.errorMessage == "blocked")
    #expect(try store.countByStatus() == [.pending: 1, .completed: 1, .failed: 1, .processing: 1])

    var filter = TicketFilter()
    filter.needsReview = true
    #expect(try ids(of: store, filter) == [2])
    filter = TicketFilter()
    filter.words = SearchQuery("charged")
    #expect(try ids(of: store, filter) == [2])
    // The next id is not one that was there before and was erased.
    #expect(try store.add() == 9)
  }

  @Test func customersAreFoundInTheSecondVersion() throws {
    let folder = try firstVersion()
    try folder.sqlite3("UPDATE ticket SET customer = 'Đỗ Nam <nam@example.com>' WHERE id = 3")
    let store = try folder.store()
    for customer in ["đỗ nam", "NAM@example.com"] {
      var filter = TicketFilter()
      filter.customer = customer
      #expect(try ids(of: store, filter) == [3])
    }
  }

  @Test func theSecondVersionHasRoomForNewReviewReasons() throws {
    let folder = try firstVersion()
    _ = try folder.store()
    for table in ["ticket", "analysis"] {
      #expect(try folder.sqlite3("UPDATE \(table) SET review_reasons = 65535") == "")
      let refusal = try folder.sqlite3("UPDATE \(table) SET review_reasons = 65536")
      #expect(refusal.contains("constraint failed"), "\(refusal)")
    }
  }

  @Test func theMakersOfAnalysesAreKnownInTheSecondVersion() throws {
    let folder = try firstVersion()
    _ = try folder.store()
    let makers = """
      SELECT ticket.id, engine, asked_model, prompt_version
      FROM ticket JOIN maker ON maker.id = maker_id
      """
    #expect(try folder.sqlite3(makers) == "2|gemini|m|p")
  }

  @Test func aStepThatFailsLeavesTheFileAsItWas() throws {
    let folder = try firstVersion()
    // It is in the way of a table of the second version.
    try folder.sqlite3("CREATE TABLE salt (mine)")
    let before = FileManager.default.contents(atPath: folder.database)
    #expect(throws: StoreError.self) { try folder.store() }
    #expect(try folder.sqlite3("PRAGMA user_version") == "1")
    try folder.sqlite3("DROP TABLE salt")
    #expect(before != nil)
    #expect(try folder.store().ticket(2)?.complaint == "My card was charged twice")
  }

  private func ids(of store: any Store, _ filter: TicketFilter) throws -> [Int64] {
    try store.tickets(filter, by: .created, after: nil, limit: 10).map(\.id)
  }
}

private let firstTickets = """
  INSERT INTO ticket (id, key, customer_complaint, customer, created_at, updated_at, status,
    rough_urgency) VALUES (1, NULL, 'It broke', 'Jo Doe', 0, 0, 'pending', 2);
  INSERT INTO ticket (id, key, customer_complaint, created_at, updated_at, status, rough_urgency,
    token, attempts) VALUES (2, 'K2', 'My card was charged twice', 0, 0, 'pending', 3, 1, 1);
  INSERT INTO analysis (id, ticket_id, token, created_at, engine, model, asked_model,
    prompt_version, input_tokens, output_tokens, cost_usd, category, urgency, sentiment_score,
    summary, language, evidence, draft, review_reasons)
  VALUES (5, 2, 1, 1, 'gemini', 'm-001', 'm', 'p', 10, 20, 0.5, 'Billing', 'High', 2, 'Twice', 'en',
    'twice', 'Sorry.', 36);
  INSERT INTO reply VALUES (1, 2, 2, 'Kim', 'Refunded.');
  INSERT INTO correction VALUES (1, 2, 3, 'Kim', 'Technical', NULL, NULL, 'A fault');
  INSERT INTO resolution VALUES (1, 2, 4, 'Kim', 0);
  INSERT INTO search (search, rowid, complaint, summary, draft, reply)
    SELECT 'delete', * FROM searchable WHERE id = 2;
  UPDATE ticket SET status = 'completed', analysis_id = 5, judged_category = 'Billing',
    judged_urgency = 'High', judged_sentiment = 2, review_reasons = 36, ai_status = 'success',
    correction_id = 1, fixed_category = 'Technical', resolved_at = 4, agent_id = 'Kim'
  WHERE id = 2;
  INSERT INTO search (rowid, complaint, summary, draft, reply)
    SELECT * FROM searchable WHERE id = 2;
  UPDATE ticket SET reply_id = 1 WHERE id = 2;
  INSERT INTO ticket (id, customer_complaint, created_at, updated_at, status, rough_urgency,
    faults, error_message) VALUES (3, 'Bad', 0, 0, 'failed', 1, 5, 'blocked');
  INSERT INTO ticket (id, customer_complaint, created_at, updated_at, status, rough_urgency, token,
    lease_host, lease_pid, lease_started, lease_expires_at)
  VALUES (4, 'Held', 0, 0, 'processing', 1, 1, 'here', 1, 1, 9);
  INSERT INTO ticket (id, customer_complaint, created_at, updated_at, status, rough_urgency)
  VALUES (8, 'Erased', 0, 0, 'pending', 1);
  DELETE FROM ticket WHERE id = 8;
  INSERT INTO model VALUES ('m', 'day', 5, 7, 'LOW');
  """
