// Everything that happened to a ticket's answer: each analysis, each fault, each reply.

import GRDB
package import Tickets

/// One thing that happened, and when.
package struct HistoryEntry: Sendable {
  package enum Event: Sendable {
    case analysed(Analysis<String>)
    case faulted(String, Maker)
    case replied(agent: String, text: String)
  }

  package let at: Timestamp
  package let event: Event
}

extension Store {
  /// The history of a ticket, oldest first; empty when there is no such ticket.
  package func history(of id: Int64) throws(StoreError) -> [HistoryEntry] {
    try read { database in
      let analyses = try Row.fetchAll(
        database,
        sql: """
          SELECT *, category AS ai_category, urgency AS ai_urgency,
            sentiment_score AS ai_sentiment_score
          FROM analysis WHERE ticket_id = ? ORDER BY id
          """, arguments: [id]
      ).map(HistoryEntry.init(analysis:))
      let replies = try Row.fetchAll(
        database, sql: "SELECT * FROM reply WHERE ticket_id = ? ORDER BY id", arguments: [id]
      ).map(HistoryEntry.init(reply:))
      return (analyses + replies).sorted { $0.at < $1.at }
    }
  }
}

extension HistoryEntry {
  fileprivate init(analysis row: Row) {
    at = row["created_at"]
    if let analysis = Analysis(row) {
      event = .analysed(analysis)
    } else {
      event = .faulted(row["error_message"], Maker(row))
    }
  }

  fileprivate init(reply row: Row) {
    at = row["created_at"]
    event = .replied(agent: row["agent_id"], text: row["text"])
  }
}
