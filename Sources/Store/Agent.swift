// What a person does to a ticket: replies, corrects, resolves, reopens.

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

  /// Corrects labels, whether or not the tickets were analysed: what is nil in `labels` stays as it
  /// was. Empty labels withdraw every correction, and the engine's word counts again.
  ///
  /// - Returns: the ids that do not exist; if there are any, nothing was changed.
  package func correct(
    _ ids: [Int64], _ labels: PartialLabels, reason: Redacted?, by agent: Redacted,
    at now: Timestamp
  ) throws(StoreError) -> [Int64] {
    try update(ids) { id, database in
      if try labels.isEmpty && !isCorrected(id, in: database) { return }
      let values = labels.databaseValues
      try database.execute(
        sql: """
          INSERT INTO correction (ticket_id, created_at, agent_id, reason, category, urgency,
            sentiment_score)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """, arguments: [id, now, agent.text, reason?.text] + values)
      try database.execute(
        sql: labels.isEmpty ? withdrawal : newCorrection,
        arguments: (labels.isEmpty ? [] : [database.lastInsertedRowID] + values) + [now, id])
    }
  }

  /// Marks tickets resolved, whether or not they were analysed. One that is resolved already keeps
  /// its time and agent. Returns as `correct` does.
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
      try note(isReopened: false, of: id, by: agent, at: now, in: database)
    }
  }

  /// Undoes `resolve`, and returns as it does.
  package func reopen(
    _ ids: [Int64], by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> [Int64] {
    try update(ids) { id, database in
      try database.execute(
        sql: """
          UPDATE ticket SET resolved_at = NULL, agent_id = NULL, updated_at = ?
          WHERE id = ? AND resolved_at IS NOT NULL
          """,
        arguments: [now, id])
      try note(isReopened: true, of: id, by: agent, at: now, in: database)
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

private let newCorrection = """
  UPDATE ticket SET correction_id = ?, fixed_category = coalesce(?, fixed_category),
    fixed_urgency = coalesce(?, fixed_urgency), fixed_sentiment = coalesce(?, fixed_sentiment),
    updated_at = ?
  WHERE id = ?
  """

private let withdrawal = """
  UPDATE ticket SET correction_id = NULL, fixed_category = NULL, fixed_urgency = NULL,
    fixed_sentiment = NULL, updated_at = ?
  WHERE id = ?
  """

private func isCorrected(_ id: Int64, in database: Database) throws -> Bool {
  let sql = "SELECT correction_id IS NOT NULL FROM ticket WHERE id = ?"
  return try Bool.fetchOne(database, sql: sql, arguments: [id]) == true
}

extension PartialLabels {
  /// Category, urgency, sentiment.
  fileprivate var databaseValues: StatementArguments {
    [category?.rawValue, urgency?.rawValue, sentiment?.score]
  }
}

/// Writes the event down if the statement before changed the ticket.
private func note(
  isReopened: Bool, of id: Int64, by agent: Redacted, at now: Timestamp, in database: Database
) throws {
  guard database.changesCount == 1 else { return }
  try database.execute(
    sql: """
      INSERT INTO resolution (ticket_id, created_at, agent_id, is_reopened) VALUES (?, ?, ?, ?)
      """, arguments: [id, now, agent.text, isReopened])
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
