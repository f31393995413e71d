// How a claim ends: what is stored of it, and only under its own token.

import GRDB
import Privacy
package import Store
package import Tickets

extension SQLiteStore {
  /// Stores how claims ended, all in one transaction. False for one whose lease was lost: of that
  /// ticket nothing was changed.
  package func finish(
    _ outcomes: [(claim: Claim, outcome: ClaimOutcome)], at now: Timestamp
  ) throws(StoreError) -> [Bool] {
    try write { database in try apply(outcomes, at: now, in: database) }
  }
}

/// Whether the owner still has its claim: what follows in a WHERE clause, for an id and a token.
private let held = "id = ? AND token = ? AND status = 'processing'"

func apply(
  _ outcomes: [(claim: Claim, outcome: ClaimOutcome)], at now: Timestamp, in database: Database
) throws -> [Bool] {
  let analysed = outcomes.compactMap { claim, outcome in
    if case .completed = outcome { claim.id } else { nil as Int64? }
  }
  return try database.reindexing(analysed) {
    try outcomes.map { try apply($1, of: $0, at: now, in: database) }
  }
}

/// False when the lease was lost.
private func apply(
  _ outcome: ClaimOutcome, of claim: Claim, at now: Timestamp, in database: Database
) throws -> Bool {
  switch outcome {
  case .completed(let analysis, let labels, let aiStatus):
    guard try insert(analysis, for: claim, at: now, in: database) else { return false }
    try complete(claim, analysis, labels, aiStatus, at: now, in: database)
    return true
  case .faulted(let reason, let maker, let usage, let retryAt):
    guard try insertFault(reason, maker, usage, for: claim, at: now, in: database) else {
      return false
    }
    try fault(claim, reason, retryAt: retryAt, at: now, in: database)
    return true
  case .released(let reason, let wasCalled):
    return try release(claim, reason, wasCalled: wasCalled, at: now, in: database)
  }
}

private func insert(
  _ analysis: Analysis<Redacted>, for claim: Claim, at now: Timestamp, in database: Database
) throws -> Bool {
  let (labels, maker, usage) = (analysis.labels, analysis.maker, analysis.usage)
  try database.executeOften(
    """
    INSERT INTO analysis (ticket_id, token, created_at, engine, model, asked_model,
      prompt_version, input_tokens, output_tokens, cost_usd, category, urgency,
      sentiment_score, summary, language, evidence, draft, note, review_reasons)
    SELECT id, token, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM ticket WHERE \(held)
    """,
    [
      now, maker.engine, maker.model, maker.askedModel, maker.promptVersion,
      usage.inputTokens, usage.outputTokens, usage.cost, labels.category.rawValue,
      labels.urgency.rawValue, labels.sentiment.score, analysis.summary.text, analysis.language,
      analysis.evidence.text, analysis.draft.text, claim.note, analysis.reviewReasons.rawValue,
      claim.id, claim.token,
    ])
  return database.changesCount == 1
}

private func insertFault(
  _ reason: String, _ maker: Maker, _ usage: Usage?, for claim: Claim, at now: Timestamp,
  in database: Database
) throws -> Bool {
  try database.execute(
    sql: """
      INSERT INTO analysis (ticket_id, token, created_at, engine, model, asked_model,
        prompt_version, input_tokens, output_tokens, cost_usd, error_message)
      SELECT id, token, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM ticket WHERE \(held)
      """,
    arguments: [
      now, maker.engine, maker.model, maker.askedModel, maker.promptVersion,
      usage?.inputTokens, usage?.outputTokens, usage?.cost, reason,
      claim.id, claim.token,
    ])
  return database.changesCount == 1
}

private func complete(
  _ claim: Claim, _ analysis: Analysis<Redacted>, _ labels: Labels, _ aiStatus: AIStatus,
  at now: Timestamp, in database: Database
) throws {
  try database.executeOften(
    """
    UPDATE ticket SET status = 'completed', \(freed), analysis_id = ?,
      judged_category = ?, judged_urgency = ?, judged_sentiment = ?, review_reasons = ?,
      ai_status = ?, faults = 0, error_message = NULL, updated_at = ?
    WHERE id = ?
    """,
    [
      database.lastInsertedRowID, labels.category.rawValue, labels.urgency.rawValue,
      labels.sentiment.score, analysis.reviewReasons.rawValue, aiStatus.rawValue, now, claim.id,
    ])
}

private func fault(
  _ claim: Claim, _ reason: String, retryAt: Timestamp?, at now: Timestamp, in database: Database
) throws {
  let status =
    retryAt == nil ? "CASE WHEN analysis_id IS NULL THEN 'failed' ELSE 'completed' END" : unclaimed
  try database.execute(
    sql: """
      UPDATE ticket SET status = \(status), \(freed), faults = min(faults + 1, \(Claim.maximumFaults)),
        next_attempt_at = ?,
        ai_status = CASE WHEN analysis_id IS NULL AND ? THEN 'error' ELSE ai_status END,
        error_message = ?, updated_at = ?
      WHERE id = ?
      """,
    arguments: [retryAt, retryAt == nil, reason, now, claim.id])
}

private func release(
  _ claim: Claim, _ reason: String?, wasCalled: Bool, at now: Timestamp, in database: Database
) throws -> Bool {
  try database.execute(
    sql: """
      UPDATE ticket SET status = \(unclaimed), \(freed), attempts = attempts - ?,
        error_message = ?, updated_at = ?
      WHERE \(held)
      """,
    arguments: [wasCalled ? 0 : 1, reason, now, claim.id, claim.token])
  return database.changesCount == 1
}
