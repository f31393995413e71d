// What `stats` counts, all in one read transaction.

import GRDB
package import Store
package import Tickets

extension SQLiteStore {
  /// Counts the tickets that were created, and the analyses that were made, at `since` or later and
  /// before `until`.
  package func statistics(
    since: Timestamp?, until: Timestamp?
  ) throws(StoreError) -> Statistics {
    let period: StatementArguments = [
      since ?? Timestamp(milliseconds: .min), until ?? Timestamp(milliseconds: .max),
    ]
    return try read { database in
      let usage = try Row.fetchOne(database, sql: usageSums, arguments: period)
      return Statistics(
        groups: try Row.fetchAll(database, sql: ticketGroups, arguments: period)
          .compactMap(Statistics.Group.init),
        weeks: try Row.fetchAll(database, sql: ticketWeeks, arguments: period)
          .map(Statistics.Week.init),
        analyses: usage?["analyses"] ?? 0, inputTokens: usage?["input_tokens"] ?? 0,
        outputTokens: usage?["output_tokens"] ?? 0, knownCost: usage?["cost_usd"] ?? 0,
        unpricedCalls: usage?["unpriced"] ?? 0)
    }
  }
}

private let inPeriod = "created_at >= ? AND created_at < ?"

private let ticketGroups = """
  SELECT status, resolved_at IS NULL AS is_open, review_reasons <> 0 AS needs_review, category,
    urgency, count(*) AS count
  FROM ticket WHERE \(inPeriod) GROUP BY 1, 2, 3, 4, 5
  """

/// The first day of 1970 was a Thursday, so weeks begin three days before it.
private let ticketWeeks = """
  SELECT (created_at + 259200000) / 604800000 AS week, count(*) AS count,
    avg(sentiment_score) AS mean
  FROM ticket WHERE \(inPeriod) GROUP BY week ORDER BY week
  """

/// Of analyses, tried ones that came to nothing included, and of what calls took besides.
private let usageSums = """
  SELECT count(category) AS analyses, sum(input_tokens) AS input_tokens,
    sum(output_tokens) AS output_tokens, sum(cost_usd) AS cost_usd,
    count(CASE WHEN input_tokens IS NOT NULL AND cost_usd IS NULL THEN 1 END) AS unpriced
  FROM (
    SELECT created_at, category, input_tokens, output_tokens, cost_usd FROM analysis
    UNION ALL SELECT created_at, NULL, input_tokens, output_tokens, cost_usd FROM extra_usage)
  WHERE \(inPeriod)
  """

extension Statistics.Group {
  fileprivate init?(_ row: Row) {
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
  fileprivate init(_ row: Row) {
    let start = Timestamp(milliseconds: row["week"] as Int64 * 604_800_000 - 259_200_000)
    self.init(start: start, count: row["count"], meanSentiment: row["mean"])
  }
}
