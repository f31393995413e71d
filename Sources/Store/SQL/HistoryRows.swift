// Reads the history of a ticket: analyses, faults, replies, corrections, resolutions.

import Tickets

extension SQLDatabase {
  /// The history of a ticket, oldest first; empty when there is no such ticket.
  package func history(of id: Int64) throws -> [HistoryEntry] {
    func entries(
      _ table: String, _ event: (Row) -> HistoryEntry.Event
    ) throws -> [HistoryEntry] {
      try map("SELECT * FROM \(table) WHERE ticket_id = ? ORDER BY id", [id]) {
        HistoryEntry(at: $0["created_at"], event: event($0))
      }
    }
    let analyses = """
      (SELECT *, category AS ai_category, urgency AS ai_urgency,
        sentiment_score AS ai_sentiment_score FROM analysis) AS analysis
      """
    let all = [
      try entries(analyses, HistoryEntry.Event.init(analysis:)),
      try entries("correction", HistoryEntry.Event.init(correction:)),
      try entries("reply") { .replied(agent: $0["agent_id"], text: $0["text"]) },
      try entries("resolution") { row in
        row["is_reopened"]
          ? .reopened(agent: row["agent_id"]) : .resolved(agent: row["agent_id"])
      },
    ]
    return all.flatMap(\.self).sorted { $0.at < $1.at }
  }
}

extension HistoryEntry.Event {
  fileprivate init(analysis row: some SQLRow) {
    if let analysis = Analysis(row) {
      self = .analysed(analysis, note: row["note"])
    } else {
      self = .faulted(row["error_message"], Maker(row))
    }
  }

  fileprivate init(correction row: some SQLRow) {
    self = .corrected(PartialLabels(row), agent: row["agent_id"], reason: row["reason"])
  }
}
