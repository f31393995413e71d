// Changes that the HTTP API makes in its own way.

import GRDB
package import Privacy
package import Store
package import Tickets

extension SQLiteStore {
  package func edit(
    _ id: Int64, reply: Redacted?, by agent: Redacted, at now: Timestamp,
    ifUnchangedSince expected: Timestamp?
  ) throws(StoreError) -> EditResult {
    try write { database in
      let last = "SELECT updated_at FROM ticket WHERE id = ?"
      guard let updatedAt = try Timestamp.fetchOne(database, sql: last, arguments: [id]) else {
        return .noTicket
      }
      if let expected, expected != updatedAt { return .changed }
      guard let reply else { return .done }
      try database.execute(
        sql: "INSERT INTO reply (ticket_id, created_at, agent_id, text) VALUES (?, ?, ?, ?)",
        arguments: [id, now, agent.text, reply.text])
      try database.execute(
        sql: "UPDATE ticket SET reply_id = ?, updated_at = max(updated_at + 1, ?) WHERE id = ?",
        arguments: [database.lastInsertedRowID, now, id])
      return .done
    }
  }

  package func resolveAnew(
    _ id: Int64, by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> EditResult {
    try write { database in
      try database.execute(
        sql: """
          UPDATE ticket SET resolved_at = ?, agent_id = ?, updated_at = max(updated_at + 1, ?)
          WHERE id = ?
          """, arguments: [now, agent.text, now, id])
      guard database.changesCount == 1 else { return .noTicket }
      try database.execute(
        sql: """
          INSERT INTO resolution (ticket_id, created_at, agent_id, is_reopened) VALUES (?, ?, ?, 0)
          """, arguments: [id, now, agent.text])
      return .done
    }
  }
}
