// Stores how claims end, each under its own token.

import GRDB
import Privacy
package import Store
package import Tickets

extension SQLiteStore {
  package func finish(
    _ outcomes: Outcomes, at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> [Bool] {
    try write(.pass) { database in try apply(outcomes, at: now(), in: database) }
  }
}

/// The condition that the owner still has its claim, for an id and a token.
let held = "id = ? AND token = ? AND status = 'processing'"

func apply(
  _ outcomes: Outcomes, at now: Timestamp, in database: Database
) throws -> [Bool] {
  for usage in outcomes.extraUsage { try insert(usage, at: now, in: database) }
  let analysed = outcomes.claims.compactMap { claim, outcome in
    if case .completed = outcome { claim.id } else { nil as Int64? }
  }
  return try database.reindexing(analysed) {
    try outcomes.claims.map { claim, outcome in
      let isHeld = try apply(outcome, of: claim, at: now, in: database)
      // The call was paid for, so its usage is counted although the ticket is not changed.
      if !isHeld, let usage = outcome.usage { try insert(usage, at: now, in: database) }
      return isHeld
    }
  }
}

/// False when the lease was lost.
private func apply(
  _ outcome: ClaimOutcome, of claim: Claim, at now: Timestamp, in database: Database
) throws -> Bool {
  switch outcome {
  case .completed(let analysis, let labels, let aiStatus, let maker):
    guard try insert(analysis, for: claim, at: now, in: database) else { return false }
    let id = database.lastInsertedRowID
    try complete(claim, analysis, id, labels, aiStatus, maker, at: now, in: database)
    return true
  case .faulted(let reason, let maker, let usage, let retryAt):
    guard try insertFault(reason, maker, usage, for: claim, at: now, in: database) else {
      return false
    }
    if claim.isAnew { return try put(claim, back: Release(wasCalled: true), at: now, in: database) }
    try fault(claim, reason, retryAt: retryAt, at: now, in: database)
    return true
  case .released(let release):
    return try put(claim, back: release, at: now, in: database)
  }
}

private func insert(_ usage: Usage, at now: Timestamp, in database: Database) throws {
  guard usage != .free else { return }
  try database.executeOften(
    """
    INSERT INTO extra_usage (created_at, input_tokens, output_tokens, cost_usd) VALUES (?, ?, ?, ?)
    """, [now, usage.inputTokens, usage.outputTokens, usage.cost])
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
  try database.executeOften(
    """
    INSERT INTO analysis (ticket_id, token, created_at, engine, model, asked_model,
      prompt_version, input_tokens, output_tokens, cost_usd, error_message)
    SELECT id, token, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM ticket WHERE \(held)
    """,
    [
      now, maker.engine, maker.model, maker.askedModel, maker.promptVersion,
      usage?.inputTokens, usage?.outputTokens, usage?.cost, reason,
      claim.id, claim.token,
    ])
  return database.changesCount == 1
}

/// The state of a ticket without pauses and faults.
private let cleared = "next_attempt_at = NULL, deferred_at = NULL, outages = 0, crashes = 0"

private func complete(
  _ claim: Claim, _ analysis: Analysis<Redacted>, _ analysisID: Int64, _ labels: Labels,
  _ aiStatus: AIStatus, _ maker: Maker, at now: Timestamp, in database: Database
) throws {
  try database.executeOften(
    """
    UPDATE ticket SET status = 'completed', \(freed), \(cleared), faults = 0, analysis_id = ?,
      maker_id = ?, judged_category = ?, judged_urgency = ?, judged_sentiment = ?,
      review_reasons = ?, ai_status = ?, error_message = NULL, updated_at = ?
    WHERE id = ?
    """,
    [
      analysisID, try makerID(of: maker, in: database), labels.category.rawValue,
      labels.urgency.rawValue, labels.sentiment.score, analysis.reviewReasons.rawValue,
      aiStatus.rawValue, now, claim.id,
    ])
}

/// The id of the maker in its table.
private func makerID(of maker: Maker, in database: Database) throws -> Int64? {
  let names: StatementArguments = [maker.engine, maker.askedModel, maker.promptVersion]
  let sql = """
    SELECT id FROM maker WHERE engine = ? AND coalesce(asked_model, '') = coalesce(?, '')
      AND coalesce(prompt_version, '') = coalesce(?, '')
    """
  let statement = try database.cachedStatement(sql: sql)
  if let id = try Int64.fetchOne(statement, arguments: names) { return id }
  try database.executeOften(
    "INSERT INTO maker (engine, asked_model, prompt_version) VALUES (?, ?, ?)", names)
  return database.lastInsertedRowID
}

private func fault(
  _ claim: Claim, _ reason: String, retryAt: Timestamp?, at now: Timestamp, in database: Database
) throws {
  let faults = retryAt == nil ? Claim.maximumFaults : claim.faults + 1
  try database.executeOften(
    """
    UPDATE ticket SET
      status = CASE WHEN analysis_id IS NOT NULL THEN 'completed' WHEN ? THEN 'failed'
        ELSE 'pending' END,
      \(freed), deferred_at = NULL, crashes = 0, next_attempt_at = ?, faults = ?,
      ai_status = CASE WHEN analysis_id IS NULL AND ? THEN 'error' ELSE ai_status END,
      error_message = ?, updated_at = ?
    WHERE id = ?
    """,
    [retryAt == nil, retryAt, faults, retryAt == nil, reason, now, claim.id])
}

/// Ends the claim. Columns that `set` does not name stay as they were before the claim.
private func put(
  _ claim: Claim, back release: Release, at now: Timestamp, in database: Database
) throws -> Bool {
  let notBefore = claim.isAnew ? nil : release.notBefore
  try database.executeOften(
    """
    UPDATE ticket SET status = \(unclaimed), \(freed), attempts = attempts - :uncalled,
      crashes = iif(:uncalled AND :outage = 0, crashes, 0), outages = outages + :outage,
      next_attempt_at = coalesce(:notBefore, next_attempt_at),
      deferred_at = iif(:notBefore IS NULL, deferred_at, :now),
      error_message = iif(analysis_id IS NULL, coalesce(:reason, error_message), error_message),
      updated_at = iif(analysis_id IS NULL AND :reason IS NOT NULL, :now, updated_at)
    WHERE id = :id AND token = :token AND status = 'processing'
    """,
    [
      "uncalled": release.wasCalled ? 0 : 1, "outage": release.isOutage ? 1 : 0,
      "notBefore": notBefore, "reason": claim.isAnew ? nil : release.reason, "now": now,
      "id": claim.id, "token": claim.token,
    ])
  return database.changesCount == 1
}
