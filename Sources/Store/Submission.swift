// Putting a complaint into the store.

import GRDB
package import Privacy
package import Tickets

/// A complaint on its way in.
package struct Submission: Sendable {
  package var complaint: Redacted
  package var origin: Origin<Redacted>
  /// The offline engine's guess, by which the queue is ordered.
  package var roughUrgency: Urgency
  /// When the customer wrote it; nil for now.
  package var createdAt: Timestamp?

  package init(
    complaint: Redacted, origin: Origin<Redacted>, roughUrgency: Urgency,
    createdAt: Timestamp? = nil
  ) {
    self.complaint = complaint
    self.origin = origin
    self.roughUrgency = roughUrgency
    self.createdAt = createdAt
  }
}

/// What became of a submission.
package enum Receipt: Sendable, Equatable {
  case stored(id: Int64)
  /// A ticket with the same key was there already; nothing was stored.
  case known(id: Int64)

  package var id: Int64 {
    switch self {
    case .stored(let id), .known(let id): id
    }
  }
}

extension Store {
  /// Stores a pending ticket; when this returns, it has been committed to disk.
  package func submit(_ submission: Submission, at now: Timestamp) throws(StoreError) -> Receipt {
    try write { database in
      if let key = submission.origin.key, let id = try ticketID(withKey: key.text, in: database) {
        return .known(id: id)
      }
      try database.execute(
        sql: """
          INSERT INTO ticket (key, customer_complaint, customer, channel, created_at, updated_at,
            status, rough_urgency)
          VALUES (?, ?, ?, ?, ?, ?, 'pending', ?)
          """,
        arguments: [
          submission.origin.key?.text, submission.complaint.text, submission.origin.customer?.text,
          submission.origin.channel?.text, now, now, submission.roughUrgency.rank,
        ])
      return .stored(id: database.lastInsertedRowID)
    }
  }
}

private func ticketID(withKey key: String, in database: Database) throws -> Int64? {
  try Int64.fetchOne(database, sql: "SELECT id FROM ticket WHERE key = ?", arguments: [key])
}
