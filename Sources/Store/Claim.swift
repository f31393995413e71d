// The queue: claiming a ticket, and storing the outcome of the claim.

import GRDB
package import Privacy
package import Tickets

/// A process, told apart from every other that ever ran.
package struct Owner: Sendable, Equatable {
  /// This host since its last start; a process id means nothing elsewhere.
  package var host: String
  package var process: Int32
  /// When the process started, in whatever unit the host counts; ids are used again.
  package var started: Int64

  package init(host: String, process: Int32, started: Int64) {
    self.host = host
    self.process = process
    self.started = started
  }
}

/// The right to analyse one ticket until the lease runs out.
package struct Claim: Sendable {
  package let id: Int64
  package let complaint: String
  package let customer: String?
  /// Grows with every claim of the ticket; what is stored under an old one changes nothing.
  package let token: Int64
  /// How often the ticket's own faults spoiled its analysis, before this claim.
  package let faults: Int
}

/// Which tickets a pass may claim.
package enum Selection: Sendable {
  /// Those that wait and whose time has come.
  case waiting
  /// This one, even if its time has not come or its attempts are used up: a person asked for it.
  case ticket(Int64)
}

/// How a claim ended.
package enum ClaimOutcome: Sendable {
  /// Analysed; `labels` are what counts, the analysis keeps what the engine said.
  case completed(Analysis<Redacted>, labels: Labels, AIStatus)
  /// The ticket's own fault: to be tried again at `retryAt`, or failed for good when that is nil.
  case faulted(String, maker: Maker, usage: Usage?, retryAt: Timestamp?)
  /// Nobody's fault: back to waiting as if it had not been claimed.
  case released(String?)
}

extension Store {
  /// Takes the most urgent, then oldest ticket of the selection, in one short transaction.
  ///
  /// - Parameters:
  ///   - isGone: whether a process of this host has ended; its leases are taken back at once.
  package func claim(
    _ selection: Selection, for owner: Owner, until expiry: Timestamp, at now: Timestamp,
    isGone: (Owner) -> Bool
  ) throws(StoreError) -> Claim? {
    try write { database in
      try takeBackLeases(at: now, isGone: isGone, in: database)
      guard let id = try nextTicket(selection, at: now, in: database) else { return nil }
      return try Row.fetchOne(
        database,
        sql: """
          UPDATE ticket SET status = 'processing', token = token + 1, attempts = attempts + 1,
            next_attempt_at = NULL, faults = CASE status WHEN 'failed' THEN 0 ELSE faults END,
            lease_host = ?, lease_pid = ?, lease_started = ?, lease_expires_at = ?, updated_at = ?
          WHERE id = ? RETURNING id, customer_complaint, customer, token, faults
          """,
        arguments: [owner.host, owner.process, owner.started, expiry, now, id]
      ).map(Claim.init)
    }
  }

  /// Stores how the claim ended; false when the lease was lost, and nothing was changed.
  package func finish(
    _ claim: Claim, _ outcome: ClaimOutcome, at now: Timestamp
  ) throws(StoreError) -> Bool {
    try write { database in
      guard try holds(claim, in: database) else { return false }
      switch outcome {
      case .completed(let analysis, let labels, let aiStatus):
        try insert(analysis, for: claim, at: now, in: database)
        try complete(claim, analysis, labels, aiStatus, at: now, in: database)
      case .faulted(let reason, let maker, let usage, let retryAt):
        try insertFault(reason, maker, usage, for: claim, at: now, in: database)
        try fault(claim, reason, retryAt: retryAt, at: now, in: database)
      case .released(let reason):
        try release(claim, reason, at: now, in: database)
      }
      return true
    }
  }
}

extension Claim {
  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], complaint: row["customer_complaint"], customer: row["customer"],
      token: row["token"], faults: row["faults"])
  }
}

private let freed = """
  lease_host = NULL, lease_pid = NULL, lease_started = NULL, lease_expires_at = NULL
  """

private func takeBackLeases(
  at now: Timestamp, isGone: (Owner) -> Bool, in database: Database
) throws {
  let rows = try Row.fetchAll(
    database,
    sql: """
      SELECT id, lease_host, lease_pid, lease_started, lease_expires_at FROM ticket
      WHERE status = 'processing'
      """)
  for row in rows {
    let owner = Owner(
      host: row["lease_host"], process: row["lease_pid"], started: row["lease_started"] ?? 0)
    guard row["lease_expires_at"] <= now || isGone(owner) else { continue }
    try database.execute(
      sql: "UPDATE ticket SET status = 'pending', \(freed) WHERE id = ?",
      arguments: [row["id"] as Int64])
  }
}

private func nextTicket(
  _ selection: Selection, at now: Timestamp, in database: Database
) throws -> Int64? {
  switch selection {
  case .waiting:
    try Int64.fetchOne(
      database,
      sql: """
        SELECT id FROM ticket
        WHERE status = 'pending' AND (next_attempt_at IS NULL OR next_attempt_at <= ?)
        ORDER BY rough_urgency DESC, created_at, id LIMIT 1
        """, arguments: [now])
  case .ticket(let id):
    try Int64.fetchOne(
      database, sql: "SELECT id FROM ticket WHERE id = ? AND status IN ('pending', 'failed')",
      arguments: [id])
  }
}

private func holds(_ claim: Claim, in database: Database) throws -> Bool {
  try Bool.fetchOne(
    database,
    sql: """
      SELECT EXISTS
        (SELECT 1 FROM ticket WHERE id = ? AND token = ? AND status = 'processing')
      """, arguments: [claim.id, claim.token]) == true
}

private func insert(
  _ analysis: Analysis<Redacted>, for claim: Claim, at now: Timestamp, in database: Database
) throws {
  let (labels, maker, usage) = (analysis.labels, analysis.maker, analysis.usage)
  try database.execute(
    sql: """
      INSERT INTO analysis (ticket_id, token, created_at, engine, model, prompt_version,
        input_tokens, output_tokens, cost_usd, category, urgency, sentiment_score, summary,
        language, evidence, draft, review_reasons)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
    arguments: [
      claim.id, claim.token, now, maker.engine, maker.model, maker.promptVersion,
      usage.inputTokens, usage.outputTokens, usage.cost, labels.category.rawValue,
      labels.urgency.rawValue, labels.sentiment.score, analysis.summary.text, analysis.language,
      analysis.evidence.text, analysis.draft.text, analysis.reviewReasons.rawValue,
    ])
}

private func insertFault(
  _ reason: String, _ maker: Maker, _ usage: Usage?, for claim: Claim, at now: Timestamp,
  in database: Database
) throws {
  try database.execute(
    sql: """
      INSERT INTO analysis (ticket_id, token, created_at, engine, model, prompt_version,
        input_tokens, output_tokens, cost_usd, error_message)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
    arguments: [
      claim.id, claim.token, now, maker.engine, maker.model, maker.promptVersion,
      usage?.inputTokens, usage?.outputTokens, usage?.cost, reason,
    ])
}

private func complete(
  _ claim: Claim, _ analysis: Analysis<Redacted>, _ labels: Labels, _ aiStatus: AIStatus,
  at now: Timestamp, in database: Database
) throws {
  try database.execute(
    sql: """
      UPDATE ticket SET status = 'completed', \(freed), analysis_id = ?, category = ?,
        urgency = ?, sentiment_score = ?, review_reasons = ?, ai_status = ?, faults = 0,
        error_message = NULL, updated_at = ?
      WHERE id = ?
      """,
    arguments: [
      database.lastInsertedRowID, labels.category.rawValue, labels.urgency.rawValue,
      labels.sentiment.score, analysis.reviewReasons.rawValue, aiStatus.rawValue, now, claim.id,
    ])
}

private func fault(
  _ claim: Claim, _ reason: String, retryAt: Timestamp?, at now: Timestamp, in database: Database
) throws {
  let status = retryAt == nil ? Status.failed : .pending
  let aiStatus = retryAt == nil ? AIStatus.error.rawValue : nil
  try database.execute(
    sql: """
      UPDATE ticket SET status = ?, \(freed), faults = faults + 1, next_attempt_at = ?,
        ai_status = coalesce(?, ai_status), error_message = ?, updated_at = ?
      WHERE id = ?
      """,
    arguments: [status.rawValue, retryAt, aiStatus, reason, now, claim.id])
}

private func release(
  _ claim: Claim, _ reason: String?, at now: Timestamp, in database: Database
) throws {
  try database.execute(
    sql: """
      UPDATE ticket SET status = 'pending', \(freed), attempts = attempts - 1,
        error_message = ?, updated_at = ?
      WHERE id = ?
      """,
    arguments: [reason, now, claim.id])
}
