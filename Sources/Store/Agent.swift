// What a person does to a ticket: replies, resolves, reopens.

import GRDB
package import Privacy
package import Tickets

extension Store {
  /// Keeps a reply beside the engine's draft; false when there is no such ticket.
  package func setReply(
    _ text: Redacted, of id: Int64, by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> Bool {
    try write { database in
      guard try touch(id, at: now, in: database) else { return false }
      try database.execute(
        sql: "INSERT INTO reply (ticket_id, created_at, agent_id, text) VALUES (?, ?, ?, ?)",
        arguments: [id, now, agent.text, text.text])
      try database.execute(
        sql: "UPDATE ticket SET reply_id = ? WHERE id = ?",
        arguments: [database.lastInsertedRowID, id])
      return true
    }
  }

  /// Marks tickets resolved, whether or not they were analysed. One that is resolved already keeps
  /// its time and agent.
  ///
  /// - Returns: the ids that do not exist; if there are any, nothing was changed.
  package func resolve(
    _ ids: [Int64], by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> [Int64] {
    try update(ids) { id, database in
      try database.execute(
        sql: """
          UPDATE ticket SET resolved_at = ?, agent_id = ?, updated_at = ?
          WHERE id = ? AND resolved_at IS NULL
          """,
        arguments: [now, agent.text, now, id])
    }
  }

  /// Undoes `resolve`, and returns as it does.
  package func reopen(_ ids: [Int64], at now: Timestamp) throws(StoreError) -> [Int64] {
    try update(ids) { id, database in
      try database.execute(
        sql: """
          UPDATE ticket SET resolved_at = NULL, agent_id = NULL, updated_at = ?
          WHERE id = ? AND resolved_at IS NOT NULL
          """,
        arguments: [now, id])
    }
  }

  private func update(
    _ ids: [Int64], _ change: (Int64, Database) throws -> Void
  ) throws(StoreError) -> [Int64] {
    try write { database in
      let missing = try ids.filter { try !exists($0, in: database) }
      if missing.isEmpty { for id in ids { try change(id, database) } }
      return missing
    }
  }
}

private func touch(_ id: Int64, at now: Timestamp, in database: Database) throws -> Bool {
  try database.execute(
    sql: "UPDATE ticket SET updated_at = ? WHERE id = ?", arguments: [now, id])
  return database.changesCount == 1
}

func exists(_ id: Int64, in database: Database) throws -> Bool {
  try Bool.fetchOne(
    database, sql: "SELECT EXISTS (SELECT 1 FROM ticket WHERE id = ?)", arguments: [id]) == true
}
