// What an agent does to a ticket: reply, correct, resolve, reopen.

package import Privacy
package import Store
package import Tickets

extension PostgresStore {
  package func setReply(
    _ text: Redacted, of id: Int64, by agent: Redacted, replacing seen: String?,
    at now: Timestamp
  ) throws(StoreError) -> ReplyOutcome {
    try write { database in
      guard try database.missing([id]).isEmpty, let current = try CurrentReply(of: id, in: database)
      else { return .noTicket }
      if let seen, seen != current.text { return .changed(by: current.act) }
      try database.execute(
        """
        WITH new AS (
          INSERT INTO reply (ticket_id, created_at, agent_id, text) VALUES (?, ?, ?, ?)
          RETURNING id, ticket_id)
        UPDATE ticket SET reply_id = new.id, updated_at = ? FROM new WHERE ticket.id = new.ticket_id
        """, [id, now, agent.text, text.text, now])
      try database.reindex([id])
      return .stored(over: current.act.flatMap { $0.agent == agent.text ? nil : $0 })
    }
  }

  package func correct(
    _ ids: [Int64], _ labels: PartialLabels, reason: Redacted?, by agent: Redacted,
    at now: Timestamp
  ) throws(StoreError) -> ChangeOutcome {
    try change(ids) { database in
      let last = try database.lastCorrections(of: ids)
      // Tickets without a correction have nothing to withdraw.
      let changed = labels.isEmpty ? ids.filter { last[$0] != nil } : ids
      try database.execute(
        labels.isEmpty ? withdrawal : newCorrection,
        [
          now, agent.text, reason?.text, labels.category?.rawValue, labels.urgency?.rawValue,
          labels.sentiment?.score, PostgresDatabase.list(changed), now,
        ])
      return last.compactMapValues { $0.isOverridden(by: labels, of: agent) ? $0.act : nil }
    }
  }

  package func resolve(
    _ ids: [Int64], by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> ChangeOutcome {
    try change(ids) { database in
      let done = try database.map(
        "SELECT id, agent_id, resolved_at AS at FROM ticket WHERE \(PostgresDatabase.amongIDs) AND resolved_at IS NOT NULL",
        [PostgresDatabase.list(ids)], act)
      try database.execute(
        """
        WITH resolved AS (
          UPDATE ticket SET resolved_at = ?, agent_id = ?, updated_at = ?
          WHERE \(PostgresDatabase.amongIDs) AND resolved_at IS NULL RETURNING id)
        INSERT INTO resolution (ticket_id, created_at, agent_id, is_reopened)
          SELECT id, ?::bigint, ?::text, false FROM resolved
        """, [now, agent.text, now, PostgresDatabase.list(ids), now, agent.text])
      return Dictionary(done) { first, _ in first }
    }
  }

  package func reopen(
    _ ids: [Int64], by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> ChangeOutcome {
    defer { bell.ring() }
    return try change(ids) { database in
      let before = try database.map(
        """
        SELECT DISTINCT ON (ticket.id) ticket.id, resolution.agent_id, resolution.created_at AS at
        FROM ticket JOIN resolution ON resolution.ticket_id = ticket.id AND is_reopened
        WHERE ticket.\(PostgresDatabase.amongIDs) AND resolved_at IS NULL ORDER BY ticket.id, resolution.id DESC
        """, [PostgresDatabase.list(ids)], act)
      try database.execute(
        """
        WITH reopened AS (
          UPDATE ticket SET resolved_at = NULL, agent_id = NULL, updated_at = ?
          WHERE \(PostgresDatabase.amongIDs) AND resolved_at IS NOT NULL RETURNING id)
        INSERT INTO resolution (ticket_id, created_at, agent_id, is_reopened)
          SELECT id, ?::bigint, ?::text, true FROM reopened
        """, [now, PostgresDatabase.list(ids), now, agent.text])
      // A ticket that was resolved before its analysis waits for one again.
      try database.execute("NOTIFY triage")
      return Dictionary(before) { first, _ in first }
    }
  }

  private func change(
    _ ids: [Int64], _ body: (PostgresDatabase) throws -> [Int64: AgentAct]
  ) throws(StoreError) -> ChangeOutcome {
    try write { database in
      let missing = try database.missing(ids)
      guard missing.isEmpty else { return .missing(missing) }
      return .made(try body(database))
    }
  }
}

private func act(_ row: PostgresRow) -> (Int64, AgentAct) {
  (row["id"], AgentAct(agent: row["agent_id"], at: row["at"]))
}

/// Adds the corrections to the history, as `new`.
private let correctionRows = """
  WITH new AS (
    INSERT INTO correction (created_at, agent_id, reason, category, urgency, sentiment_score,
      ticket_id)
    SELECT ?::bigint, ?::text, ?::text, ?::text, ?::text, ?::integer, named
    FROM unnest(?::bigint[]) AS named
    RETURNING *)
  """

/// A nil label stays as it was.
private let newCorrection = """
  \(correctionRows)
  UPDATE ticket SET correction_id = new.id, fixed_category = coalesce(new.category, fixed_category),
    fixed_urgency = coalesce(new.urgency, fixed_urgency),
    fixed_sentiment = coalesce(new.sentiment_score, fixed_sentiment), updated_at = ?
  FROM new WHERE ticket.id = new.ticket_id
  """

private let withdrawal = """
  \(correctionRows)
  UPDATE ticket SET correction_id = NULL, fixed_category = NULL, fixed_urgency = NULL,
    fixed_sentiment = NULL, updated_at = ?
  FROM new WHERE ticket.id = new.ticket_id
  """
