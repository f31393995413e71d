// What an agent does to a ticket: reply, correct, resolve, reopen.

import GRDB
package import Privacy
package import Store
package import Tickets

extension SQLiteStore {
  package func setReply(
    _ text: Redacted, of id: Int64, by agent: Redacted, replacing seen: String?,
    at now: Timestamp
  ) throws(StoreError) -> ReplyOutcome {
    try write { database in
      guard let current = try CurrentReply(of: id, in: database) else { return .noTicket }
      if let seen, seen != current.text { return .changed(by: current.act) }
      try database.execute(
        sql: "INSERT INTO reply (ticket_id, created_at, agent_id, text) VALUES (?, ?, ?, ?)",
        arguments: [id, now, agent.text, text.text])
      try database.execute(
        sql: "UPDATE ticket SET reply_id = ?, updated_at = ? WHERE id = ?",
        arguments: [database.lastInsertedRowID, now, id])
      return .stored(over: current.act.flatMap { $0.agent == agent.text ? nil : $0 })
    }
  }

  package func correct(
    _ ids: [Int64], _ labels: PartialLabels, reason: Redacted?, by agent: Redacted,
    at now: Timestamp
  ) throws(StoreError) -> ChangeOutcome {
    try update(ids) { id, database in
      let last = try database.lastCorrections(of: [id])[id]
      if labels.isEmpty && last == nil { return nil }
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
      return last.flatMap { $0.isOverridden(by: labels, of: agent) ? $0.act : nil }
    }
  }

  package func resolve(
    _ ids: [Int64], by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> ChangeOutcome {
    try update(ids) { id, database in
      let sql = "SELECT agent_id, resolved_at FROM ticket WHERE id = ? AND resolved_at IS NOT NULL"
      let resolved = try database.cachedStatement(sql: sql)
      if let row = try Row.fetchOne(resolved, arguments: [id]) {
        return AgentAct(agent: row["agent_id"], at: row["resolved_at"])
      }
      try database.executeOften(
        """
        UPDATE ticket SET resolved_at = ?, agent_id = ?, updated_at = ?
        WHERE id = ? AND resolved_at IS NULL
        """, [now, agent.text, now, id])
      try note(isReopened: false, of: id, by: agent, at: now, in: database)
      return nil
    }
  }

  package func reopen(
    _ ids: [Int64], by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> ChangeOutcome {
    defer { bell.ring() }
    return try update(ids) { id, database in
      try database.executeOften(
        """
        UPDATE ticket SET resolved_at = NULL, agent_id = NULL, updated_at = ?
        WHERE id = ? AND resolved_at IS NOT NULL
        """, [now, id])
      if database.changesCount == 0 { return try lastReopening(of: id, in: database) }
      try note(isReopened: true, of: id, by: agent, at: now, in: database)
      return nil
    }
  }

  private func update(
    _ ids: [Int64], _ change: (Int64, Database) throws -> AgentAct?
  ) throws(StoreError) -> ChangeOutcome {
    try write { database in
      let missing = try database.missing(ids)
      guard missing.isEmpty else { return .missing(missing) }
      var acts: [Int64: AgentAct] = [:]
      for id in ids { acts[id] = try change(id, database) }
      return .made(acts)
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

private func lastReopening(of id: Int64, in database: Database) throws -> AgentAct? {
  let sql = """
    SELECT agent_id, created_at FROM resolution
    WHERE ticket_id = ? AND is_reopened ORDER BY id DESC LIMIT 1
    """
  return try Row.fetchOne(database, sql: sql, arguments: [id]).map { row in
    AgentAct(agent: row["agent_id"], at: row["created_at"])
  }
}

extension PartialLabels {
  /// Category, urgency, sentiment.
  fileprivate var databaseValues: StatementArguments {
    [category?.rawValue, urgency?.rawValue, sentiment?.score]
  }
}

/// Adds an event to the history.
private func note(
  isReopened: Bool, of id: Int64, by agent: Redacted, at now: Timestamp, in database: Database
) throws {
  try database.executeOften(
    "INSERT INTO resolution (ticket_id, created_at, agent_id, is_reopened) VALUES (?, ?, ?, ?)",
    [id, now, agent.text, isReopened])
}

extension Database {
  /// The ids that no ticket has.
  func missing(_ ids: [Int64]) throws -> [Int64] {
    let sql = "SELECT id FROM ticket WHERE \(Database.amongIDs)"
    let found = Set(try Int64.fetchAll(self, sql: sql, arguments: [Database.list(ids)]))
    return ids.filter { !found.contains($0) }
  }
}
