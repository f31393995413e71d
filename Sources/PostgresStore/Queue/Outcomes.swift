// Stores how claims end, each under its own token.

import Privacy
package import Store
package import Tickets

extension PostgresStore {
  package func finish(
    _ outcomes: Outcomes, at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> [Bool] {
    try write { try $0.apply(outcomes, at: now()) }
  }
}

extension PostgresDatabase {
  /// Applies all outcomes of one kind in one statement.
  ///
  /// - Returns: for each claim, whether it was still valid.
  func apply(_ outcomes: Outcomes, at now: Timestamp) throws -> [Bool] {
    var (completed, faulted, faultedAnew, released): ([JSON], [JSON], [JSON], [JSON])
    (completed, faulted, faultedAnew, released) = ([], [], [], [])
    // Most outcomes of a pass have the same maker.
    var known: (maker: Maker, id: Int64?)?
    for (claim, outcome) in outcomes.claims {
      switch outcome {
      case .completed(let analysis, let labels, let aiStatus, let maker):
        if known?.maker != maker { known = (maker, try id(of: maker)) }
        completed.append(row(claim, analysis, labels, aiStatus, known?.id))
      case .faulted(let reason, let maker, let usage, let retryAt):
        let row = row(claim, reason, maker, usage, retryAt)
        if claim.isAnew { faultedAnew.append(row) } else { faulted.append(row) }
      case .released(let release): released.append(row(claim, release))
      }
    }
    var held = try ids(completion, completed, [now, now])
    // A separate statement: the one before cannot see what was committed while it waited.
    try reindex(Array(held))
    held.formUnion(try ids(ownFault, faulted, [now, now]))
    held.formUnion(try ids(faultAnew, faultedAnew, [now]))
    held.formUnion(try ids(release, released, [now, now]))
    // The calls for lost claims were paid for, so their usage is counted although the tickets are
    // not changed.
    let lost = outcomes.claims.filter { !held.contains($0.claim.id) }.compactMap(\.outcome.usage)
    for usage in outcomes.extraUsage + lost where usage != .free {
      try execute(
        """
        INSERT INTO extra_usage (created_at, input_tokens, output_tokens, cost_usd)
        VALUES (?, ?, ?, ?)
        """, [now, usage.inputTokens, usage.outputTokens, usage.cost])
    }
    return outcomes.claims.map { held.contains($0.claim.id) }
  }

  private func ids(_ sql: String, _ rows: [JSON], _ times: SQLArguments) throws -> Set<Int64> {
    guard !rows.isEmpty else { return [] }
    return Set(try map(sql, [JSON.array(rows).text] + times) { $0["id"] as Int64 })
  }

  /// The id of the maker in its table.
  private func id(of maker: Maker) throws -> Int64? {
    let names: SQLArguments = [maker.engine, maker.askedModel, maker.promptVersion]
    let find = """
      SELECT id FROM maker WHERE engine = ? AND coalesce(asked_model, '') = coalesce(?, '')
        AND coalesce(prompt_version, '') = coalesce(?, '')
      """
    if let id = try first(find, names, { $0["id"] as Int64 }) { return id }
    // Another transaction may have created it meanwhile.
    let make = """
      INSERT INTO maker (engine, asked_model, prompt_version) VALUES (?, ?, ?)
      ON CONFLICT DO NOTHING RETURNING id
      """
    return try first(make, names) { $0["id"] as Int64 } ?? first(find, names) { $0["id"] as Int64 }
  }
}

private func row(
  _ claim: Claim, _ analysis: Analysis<Redacted>, _ labels: Labels, _ aiStatus: AIStatus,
  _ maker: Int64?
) -> JSON {
  let (own, usage) = (analysis.labels, analysis.usage)
  return [
    "id": .int(claim.id), "token": .int(claim.token), "maker_id": number(maker),
    "engine": .string(analysis.maker.engine), "model": JSON(analysis.maker.model),
    "asked_model": JSON(analysis.maker.askedModel),
    "prompt_version": JSON(analysis.maker.promptVersion),
    "input_tokens": JSON(usage.inputTokens), "output_tokens": JSON(usage.outputTokens),
    "cost_usd": JSON(usage.cost), "category": JSON(own.category), "urgency": JSON(own.urgency),
    "sentiment_score": JSON(own.sentiment.score), "summary": .string(analysis.summary.text),
    "language": .string(analysis.language), "evidence": .string(analysis.evidence.text),
    "draft": .string(analysis.draft.text), "note": JSON(claim.note),
    "review_reasons": JSON(analysis.reviewReasons.rawValue),
    "judged_category": JSON(labels.category), "judged_urgency": JSON(labels.urgency),
    "judged_sentiment": JSON(labels.sentiment.score), "ai_status": JSON(aiStatus),
  ]
}

private func row(
  _ claim: Claim, _ reason: String, _ maker: Maker, _ usage: Usage?, _ retryAt: Timestamp?
) -> JSON {
  [
    "id": .int(claim.id), "token": .int(claim.token), "engine": .string(maker.engine),
    "model": JSON(maker.model), "asked_model": JSON(maker.askedModel),
    "prompt_version": JSON(maker.promptVersion), "input_tokens": JSON(usage?.inputTokens),
    "output_tokens": JSON(usage?.outputTokens), "cost_usd": JSON(usage?.cost),
    "error_message": .string(reason), "retry_at": number(retryAt?.milliseconds),
    "fault_count": JSON(retryAt == nil ? Claim.maximumFaults : claim.faults + 1),
  ]
}

private func row(_ claim: Claim, _ release: Release) -> JSON {
  [
    "id": .int(claim.id), "token": .int(claim.token), "uncalled": .bool(!release.wasCalled),
    "outage": JSON(release.isOutage ? 1 : 0),
    "not_before": number(claim.isAnew ? nil : release.notBefore?.milliseconds),
    "error_message": JSON(claim.isAnew ? nil : release.reason),
  ]
}

private func number(_ value: Int64?) -> JSON { value.map(JSON.int) ?? .null }

/// The given rows, and those of their tickets whose claims are valid. These are locked until the
/// transaction ends.
private func given(_ columns: String) -> String {
  """
  WITH given AS (
    SELECT * FROM jsonb_to_recordset(?::jsonb) AS given (id bigint, token bigint, \(columns))),
  held AS (
    SELECT ticket.id FROM ticket JOIN given USING (id, token)
    WHERE status = 'processing' ORDER BY ticket.id FOR UPDATE OF ticket)
  """
}

private let makerAndUsage = """
  engine text, model text, asked_model text, prompt_version text, input_tokens bigint,
  output_tokens bigint, cost_usd float8
  """

private let completion = """
  \(given("""
    \(makerAndUsage), maker_id bigint, category text, urgency text, sentiment_score integer,
    summary text, language text, evidence text, draft text, note text, review_reasons integer,
    judged_category text, judged_urgency text, judged_sentiment integer, ai_status text
    """)),
  new AS (
    INSERT INTO analysis (ticket_id, token, created_at, engine, model, asked_model,
      prompt_version, input_tokens, output_tokens, cost_usd, category, urgency,
      sentiment_score, summary, language, evidence, draft, note, review_reasons)
    SELECT id, token, ?::bigint, engine, model, asked_model, prompt_version, input_tokens,
      output_tokens, cost_usd, category, urgency, sentiment_score, summary, language, evidence,
      draft, note, review_reasons
    FROM given JOIN held USING (id)
    RETURNING id AS analysis_id, ticket_id)
  UPDATE ticket SET status = 'completed', \(freed), next_attempt_at = NULL, deferred_at = NULL,
    outages = 0, crashes = 0, faults = 0, analysis_id = new.analysis_id, maker_id = given.maker_id,
    judged_category = given.judged_category, judged_urgency = given.judged_urgency,
    judged_sentiment = given.judged_sentiment, review_reasons = given.review_reasons,
    ai_status = given.ai_status, error_message = NULL,
    updated_at = greatest(updated_at, ?)
  FROM new JOIN given ON given.id = new.ticket_id WHERE ticket.id = new.ticket_id
  RETURNING ticket.id
  """

/// - Parameter change: what else changes on a ticket.
private func fault(_ change: String) -> String {
  """
  \(given("\(makerAndUsage), error_message text, retry_at bigint, fault_count integer")),
  new AS (
    INSERT INTO analysis (ticket_id, token, created_at, engine, model, asked_model,
      prompt_version, input_tokens, output_tokens, cost_usd, error_message)
    SELECT id, token, ?::bigint, engine, model, asked_model, prompt_version, input_tokens,
      output_tokens, cost_usd, error_message
    FROM given JOIN held USING (id)
    RETURNING ticket_id)
  UPDATE ticket SET \(freed), crashes = 0, \(change)
  FROM new JOIN given ON given.id = new.ticket_id WHERE ticket.id = new.ticket_id
  RETURNING ticket.id
  """
}

private let ownFault = fault(
  """
  status = CASE WHEN ticket.analysis_id IS NOT NULL THEN 'completed'
    WHEN given.retry_at IS NULL THEN 'failed' ELSE 'pending' END,
  deferred_at = NULL, next_attempt_at = given.retry_at, faults = given.fault_count,
  ai_status = CASE WHEN ticket.analysis_id IS NULL AND given.retry_at IS NULL THEN 'error'
    ELSE ticket.ai_status END,
  error_message = given.error_message, updated_at = greatest(updated_at, ?)
  """)

/// The ticket stays as it was before the claim.
private let faultAnew = fault("status = \(unclaimed)")

/// Ends the claim. Columns that a row does not name stay as they were before the claim.
private let release = """
  \(given("uncalled boolean, outage integer, not_before bigint, error_message text"))
  UPDATE ticket SET status = \(unclaimed), \(freed), attempts = attempts - given.uncalled::integer,
    crashes = CASE WHEN given.uncalled THEN crashes ELSE 0 END, outages = outages + given.outage,
    next_attempt_at = coalesce(given.not_before, next_attempt_at),
    deferred_at = CASE WHEN given.not_before IS NULL THEN deferred_at ELSE ?::bigint END,
    error_message = CASE WHEN analysis_id IS NULL
      THEN coalesce(given.error_message, ticket.error_message) ELSE ticket.error_message END,
    updated_at = CASE WHEN analysis_id IS NULL AND given.error_message IS NOT NULL
      THEN greatest(updated_at, ?::bigint) ELSE updated_at END
  FROM given JOIN held USING (id) WHERE ticket.id = given.id
  RETURNING ticket.id
  """
