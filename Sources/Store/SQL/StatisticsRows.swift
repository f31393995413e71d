// The counts of `stats`.

package import Tickets

extension SQLDatabase {
  /// Counts tickets by their creation and analyses by their time, from `since` up to and not
  /// including `until`.
  package func statistics(since: Timestamp?, until: Timestamp?) throws -> Statistics {
    let period: SQLArguments = [
      since ?? Timestamp(milliseconds: .min), until ?? Timestamp(milliseconds: .max),
    ]
    let groups = try map(ticketGroups, period) { Statistics.Group($0) }
    let weeks = try map(ticketWeeks, period) { Statistics.Week($0) }
    let whole = try first(usageSums, period) { usage in
      Statistics(
        groups: groups.compactMap(\.self), weeks: weeks, analyses: usage["analyses"],
        inputTokens: usage["input_tokens"] ?? 0, outputTokens: usage["output_tokens"] ?? 0,
        knownCost: usage["cost_usd"] ?? 0, unpricedCalls: usage["unpriced"])
    }
    guard let whole else { throw MalformedRow() }
    return whole
  }
}

private let inPeriod = "created_at >= ? AND created_at < ?"

private let ticketGroups = """
  SELECT status, resolved_at IS NULL AS is_open, review_reasons <> 0 AS needs_review, category,
    urgency, count(*) AS count
  FROM ticket WHERE \(inPeriod) GROUP BY 1, 2, 3, 4, 5
  """

/// Weeks begin on Monday. The first day of 1970 was a Thursday, so a week began three days before
/// it.
private let ticketWeeks = """
  SELECT (created_at + 259200000) / 604800000 AS week, count(*) AS count,
    CAST(avg(sentiment_score) AS double precision) AS mean
  FROM ticket WHERE \(inPeriod) GROUP BY week ORDER BY week
  """

/// The usage of all analyses, including failed attempts and calls without an outcome.
private let usageSums = """
  SELECT count(category) AS analyses, CAST(sum(input_tokens) AS bigint) AS input_tokens,
    CAST(sum(output_tokens) AS bigint) AS output_tokens, sum(cost_usd) AS cost_usd,
    count(CASE WHEN input_tokens IS NOT NULL AND cost_usd IS NULL THEN 1 END) AS unpriced
  FROM (
    SELECT created_at, category, input_tokens, output_tokens, cost_usd FROM analysis
    UNION ALL SELECT created_at, NULL, input_tokens, output_tokens, cost_usd FROM extra_usage
  ) AS call
  WHERE \(inPeriod)
  """

extension Statistics.Group {
  fileprivate init?(_ row: some SQLRow) {
    guard let status = Status(rawValue: row["status"]) else { return nil }
    let labels = PartialLabels(
      category: (row["category"] as String?).flatMap(Category.init(rawValue:)),
      urgency: (row["urgency"] as String?).flatMap(Urgency.init(rawValue:)))
    self.init(
      status: status, isOpen: row["is_open"], needsReview: row["needs_review"],
      category: labels.category, urgency: labels.urgency, count: row["count"])
  }
}

extension Statistics.Week {
  fileprivate init(_ row: some SQLRow) {
    let start = Timestamp(milliseconds: row["week"] as Int64 * 604_800_000 - 259_200_000)
    self.init(start: start, count: row["count"], meanSentiment: row["mean"])
  }
}
