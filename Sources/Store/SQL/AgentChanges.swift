// What an agent does to a ticket: reply, correct, resolve, reopen, try again.

package import Privacy
package import Tickets

extension SQLStore {
  package func setReply(
    _ text: Redacted, of id: Int64, by agent: Redacted, replacing seen: String?,
    at now: Timestamp
  ) throws(StoreError) -> ReplyOutcome {
    try write { database in
      guard try database.missing([id]).isEmpty, let current = try CurrentReply(of: id, in: database)
      else { return .noTicket }
      if let seen, seen != current.text { return .changed(by: current.act) }
      try database.reply(text, to: id, by: agent, at: now, "updated_at")
      return .stored(over: current.act.flatMap { $0.agent == agent.text ? nil : $0 })
    }
  }

  package func edit(
    _ id: Int64, reply: Redacted?, by agent: Redacted, at now: Timestamp,
    ifUnchangedSince expected: Timestamp?
  ) throws(StoreError) -> EditResult {
    try write { database in
      let last = try database.first(
        "SELECT updated_at FROM ticket WHERE id = ? \(Database.rowLock)", [id]
      ) { $0["updated_at"] as Timestamp }
      guard let last else { return .noTicket }
      if let expected, expected != last { return .changed }
      if let reply { try database.reply(reply, to: id, by: agent, at: now, "updated_at + 1") }
      return .done
    }
  }

  package func correct(
    _ ids: [Int64], _ labels: PartialLabels, reason: Redacted?, by agent: Redacted,
    at now: Timestamp
  ) throws(StoreError) -> ChangeOutcome {
    try change(ids) { database in
      let last = try database.lastCorrections(of: ids)
      // Tickets without a correction have nothing to withdraw.
      let changed = Database.list(labels.isEmpty ? ids.filter { last[$0] != nil } : ids)
      let values: SQLArguments = [
        labels.category?.rawValue, labels.urgency?.rawValue, labels.sentiment?.score,
      ]
      try database.execute(
        """
        INSERT INTO correction (ticket_id, created_at, agent_id, reason, category, urgency,
          sentiment_score)
        SELECT id, CAST(? AS bigint), CAST(? AS text), CAST(? AS text), CAST(? AS text),
          CAST(? AS text), CAST(? AS integer)
        FROM ticket WHERE \(Database.amongIDs)
        """, [now, agent.text, reason?.text] + values + [changed])
      try database.execute(
        """
        UPDATE ticket SET \(labels.isEmpty ? noCorrection : newCorrection),
          updated_at = \(Database.greatest)(updated_at, ?)
        WHERE \(Database.amongIDs)
        """, (labels.isEmpty ? [] : values) + [now, changed])
      return last.compactMapValues { $0.isOverridden(by: labels, of: agent) ? $0.act : nil }
    }
  }

  package func resolve(
    _ ids: [Int64], by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> ChangeOutcome {
    try change(ids) { database in
      let done = try database.acts(
        """
        SELECT id, agent_id, resolved_at AS at FROM ticket
        WHERE \(Database.amongIDs) AND resolved_at IS NOT NULL
        """, of: ids)
      try database.resolve(ids.filter { done[$0] == nil }, by: agent, at: now, "updated_at")
      return done
    }
  }

  package func resolveAnew(
    _ id: Int64, by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> EditResult {
    try write { database in
      guard try database.missing([id]).isEmpty else { return .noTicket }
      try database.resolve([id], by: agent, at: now, "updated_at + 1")
      return .done
    }
  }

  package func reopen(
    _ ids: [Int64], by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> ChangeOutcome {
    // A ticket that was resolved before its analysis waits for one again.
    defer { bell.ring() }
    return try change(ids) { database in
      let before = try database.acts(
        """
        SELECT ticket.id, resolution.agent_id, resolution.created_at AS at
        FROM ticket JOIN resolution ON resolution.id = (
          SELECT max(last.id) FROM resolution AS last
          WHERE last.ticket_id = ticket.id AND last.is_reopened)
        WHERE ticket.\(Database.amongIDs) AND resolved_at IS NULL
        """, of: ids)
      let reopened = try database.map(
        """
        UPDATE ticket SET resolved_at = NULL, agent_id = NULL,
          updated_at = \(Database.greatest)(updated_at, ?)
        WHERE \(Database.amongIDs) AND resolved_at IS NOT NULL RETURNING id
        """, [now, Database.list(ids)]
      ) { $0["id"] as Int64 }
      try database.note(isReopened: true, of: reopened, by: agent, at: now)
      return before
    }
  }

  private func change(
    _ ids: [Int64], _ body: (Database) throws -> [Int64: AgentAct]
  ) throws(StoreError) -> ChangeOutcome {
    try write { database in
      let missing = try database.missing(ids)
      guard missing.isEmpty else { return .missing(missing) }
      return .made(try body(database))
    }
  }
}

/// A nil label stays as it was.
private let newCorrection = """
  correction_id = (SELECT max(id) FROM correction WHERE ticket_id = ticket.id),
  fixed_category = coalesce(?, fixed_category), fixed_urgency = coalesce(?, fixed_urgency),
  fixed_sentiment = coalesce(?, fixed_sentiment)
  """

private let noCorrection = """
  correction_id = NULL, fixed_category = NULL, fixed_urgency = NULL, fixed_sentiment = NULL
  """

extension SQLDatabase {
  /// - Parameter earliest: the earliest time of the change, as SQL.
  fileprivate func reply(
    _ text: Redacted, to id: Int64, by agent: Redacted, at now: Timestamp, _ earliest: String
  ) throws {
    let new = try first(
      """
      INSERT INTO reply (ticket_id, created_at, agent_id, text) VALUES (?, ?, ?, ?) RETURNING id
      """, [id, now, agent.text, text.text]
    ) { $0["id"] as Int64 }
    try execute(
      "UPDATE ticket SET reply_id = ?, updated_at = \(Self.greatest)(\(earliest), ?) WHERE id = ?",
      [new, now, id])
    try reindex([id])
  }

  /// - Parameter earliest: the earliest time of the change, as SQL.
  fileprivate func resolve(
    _ ids: [Int64], by agent: Redacted, at now: Timestamp, _ earliest: String
  ) throws {
    try execute(
      """
      UPDATE ticket SET resolved_at = ?, agent_id = ?,
        updated_at = \(Self.greatest)(\(earliest), ?)
      WHERE \(Self.amongIDs)
      """, [now, agent.text, now, Self.list(ids)])
    try note(isReopened: false, of: ids, by: agent, at: now)
  }

  /// Adds the event to the history.
  fileprivate func note(
    isReopened: Bool, of ids: [Int64], by agent: Redacted, at now: Timestamp
  ) throws {
    try execute(
      """
      INSERT INTO resolution (ticket_id, created_at, agent_id, is_reopened)
      SELECT id, CAST(? AS bigint), CAST(? AS text), \(isReopened) FROM ticket
      WHERE \(Self.amongIDs)
      """, [now, agent.text, Self.list(ids)])
  }

  fileprivate func acts(_ sql: String, of ids: [Int64]) throws -> [Int64: AgentAct] {
    let acts = try map(sql, [Self.list(ids)]) { row in
      (row["id"] as Int64, AgentAct(agent: row["agent_id"], at: row["at"]))
    }
    return Dictionary(acts) { first, _ in first }
  }
}

// MARK: Trying again

extension SQLStore {
  package func retryFailed(at now: Timestamp) throws(StoreError) {
    try write { database in
      for condition in givenUp {
        try database.execute(
          "\(afresh(Database.self)) WHERE \(condition) AND status <> 'processing'", [now])
      }
      try database.tell()
    }
  }

  package func retry(_ ids: [Int64], at now: Timestamp) throws(StoreError) {
    defer { bell.ring() }
    try write { database in
      _ = try database.missing(ids)
      try database.execute(
        "\(afresh(Database.self)) WHERE \(Database.amongIDs) AND status = 'failed'",
        [now, Database.list(ids)])
      try database.execute(
        """
        UPDATE ticket SET next_attempt_at = NULL, deferred_at = NULL
        WHERE \(Database.amongIDs) AND status = 'pending' AND next_attempt_at IS NOT NULL
        """, [Database.list(ids)])
      try database.tell()
    }
  }
}

/// Conditions for tickets that were given up. Each has its own index, and a row that another program
/// wrote may match only one of them.
package let givenUp = ["status = 'failed' AND status <> 'completed'", "faults >= 5"]

/// Resets everything that keeps a ticket from being claimed, but not its attempts.
private func afresh(_ database: (some SQLDatabase).Type) -> String {
  """
  UPDATE ticket SET status = CASE status WHEN 'failed' THEN 'pending' ELSE status END, faults = 0,
    outages = 0, crashes = 0, next_attempt_at = NULL, deferred_at = NULL,
    updated_at = \(database.greatest)(updated_at, ?)
  """
}
