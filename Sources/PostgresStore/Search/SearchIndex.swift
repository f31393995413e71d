// Keeps the search texts up to date.

import Store
import Tickets

extension PostgresDatabase {
  /// Stores the search texts of these tickets.
  func index(_ tickets: [(id: Int64, texts: SearchTexts)]) throws {
    guard !tickets.isEmpty else { return }
    let rows = JSON.array(
      tickets.map { .array([.int($0.id), .string($0.texts.tsvector)]) })
    try execute(
      """
      INSERT INTO search (ticket_id, words)
        SELECT (given ->> 0)::bigint, (given ->> 1)::tsvector
        FROM jsonb_array_elements(?::jsonb) AS given
      ON CONFLICT (ticket_id) DO UPDATE SET words = excluded.words
      """, [rows.text])
  }

  /// Stores the search texts of what these tickets show now.
  package func reindex(_ ids: [Int64]) throws {
    guard !ids.isEmpty else { return }
    let tickets = try map(
      """
      SELECT ticket.id, ticket.customer_complaint, analysis.summary, analysis.draft,
        reply.text AS reply_text
      FROM ticket LEFT JOIN analysis ON analysis.id = ticket.analysis_id
        LEFT JOIN reply ON reply.id = ticket.reply_id
      WHERE ticket.\(PostgresDatabase.amongIDs)
      """, [PostgresDatabase.list(ids)]
    ) { row in
      (
        id: row["id"] as Int64,
        texts: SearchTexts(
          complaint: row["customer_complaint"], summary: row["summary"], draft: row["draft"],
          reply: row["reply_text"])
      )
    }
    try index(tickets)
  }
}
