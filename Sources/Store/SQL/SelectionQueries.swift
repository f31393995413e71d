// The tickets of a selection and their order, for every SQL database.

package import Tickets

extension ClaimRequest {
  /// The tickets to claim and the selection they belong to; nil when there are none. Where a
  /// database locks rows, these are locked until the transaction ends, and rows that others have
  /// locked are skipped.
  package func tickets(
    at now: Timestamp, in database: some SQLDatabase
  ) throws -> (Selection, [Int64])? {
    guard count > 0 else { return nil }
    for stage in Stage.allCases where stage != .untried || prefersUntried {
      for selection in selections {
        let found = try selection.candidates(stage, upTo: count, now, start, in: database)
        if !found.isEmpty { return (selection, withoutSuspects(found)) }
      }
    }
    return nil
  }

  /// The tickets before the first suspect, which is a ticket that fails when its owner dies once
  /// more. A suspect is claimed alone, by an owner without other claims.
  private func withoutSuspects(_ found: [Candidate]) -> [Int64] {
    let isSuspect = { (candidate: Candidate) in candidate.crashes >= Claim.maximumCrashes - 1 }
    if let first = found.first, isSuspect(first) { return isAlone ? [first.id] : [] }
    return found.prefix { !isSuspect($0) }.map(\.id)
  }
}

extension SQLDatabase {
  /// How many tickets of the selections are not due yet, and when the first one will be.
  package func deferred(
    _ selections: [Selection], at now: Timestamp
  ) throws -> (count: Int, first: Timestamp?) {
    let latest = now.advanced(by: Claim.longestPause)
    let found = try selections.flatMap { try $0.queries(in: self) }.compactMap { query in
      let sql = """
        SELECT count(*) AS count, min(next_attempt_at) AS first \(query.source)
          AND next_attempt_at > ? AND next_attempt_at <= ?
        """
      return try first(sql, query.arguments + [now, latest]) {
        (count: $0["count"] as Int, first: $0["first"] as Timestamp?)
      }
    }
    return (found.reduce(0) { $0 + $1.count }, found.compactMap(\.first).min())
  }
}

/// The kinds of tickets in a selection, tried in this order.
enum Stage: CaseIterable {
  /// Due, and never met a fault of the service.
  case untried
  /// Due.
  case due
  /// Not due yet, but released before without a fault of their own.
  case deferred

  /// A time further ahead than the longest pause comes from a wrong clock, and does not count.
  ///
  /// - Parameter start: when the pass started.
  func condition(at now: Timestamp, start: Timestamp) -> (sql: String, arguments: SQLArguments) {
    let isDue = "(next_attempt_at IS NULL OR next_attempt_at <= ? OR next_attempt_at > ?)"
    let times: SQLArguments = [now, now.advanced(by: Claim.longestPause)]
    return switch self {
    case .untried: ("\(isDue) AND outages = 0", times)
    case .due: (isDue, times)
    case .deferred: ("next_attempt_at IS NOT NULL AND deferred_at < ?", [start])
    }
  }
}

/// A ticket that may be claimed.
private struct Candidate {
  let id: Int64
  let crashes: Int
  /// The order of stale tickets across all makers.
  let rank: Int64
  let analysis: Int64

  init(_ row: some SQLRow) {
    id = row["id"]
    crashes = row["crashes"]
    rank = row["queue_rank"]
    analysis = row["analysis_id"] ?? 0
  }
}

/// How to find the tickets of a selection in order, by an index.
struct SelectionQuery {
  /// The FROM and WHERE clauses.
  var source: String
  var order = "rough_urgency DESC, created_at, id"
  var arguments: SQLArguments = []
  /// Whether a person asked for them now, so that pauses do not count.
  var ignoresTime = false

  func statement(
    _ stage: Stage, upTo count: Int, at now: Timestamp, start: Timestamp
  ) -> (sql: String, arguments: SQLArguments) {
    let (condition, times) = ignoresTime ? ("TRUE", []) : stage.condition(at: now, start: start)
    let sql = """
      SELECT ticket.id, crashes, queue_rank, analysis_id \(source) AND \(condition)
      ORDER BY \(stage == .deferred ? "next_attempt_at" : order) LIMIT ?
      """
    return (sql, arguments + times + [count])
  }
}

extension Selection {
  fileprivate func candidates<Database: SQLDatabase>(
    _ stage: Stage, upTo count: Int, _ now: Timestamp, _ start: Timestamp, in database: Database
  ) throws -> [Candidate] {
    if isAnew, stage != .due { return [] }
    let found = try queries(in: database).map { query in
      let (sql, arguments) = query.statement(stage, upTo: count, at: now, start: start)
      return try database.map("\(sql) \(Database.claimLock)", arguments) { Candidate($0) }
    }
    guard found.count > 1 else { return found.first ?? [] }
    return Array(
      found.flatMap(\.self).sorted { ($0.rank, $0.analysis) < ($1.rank, $1.analysis) }
        .prefix(count))
  }

  /// One query; for stale tickets, one for each maker whose analyses are stale.
  func queries<Database: SQLDatabase>(in database: Database) throws -> [SelectionQuery] {
    let named = "FROM ticket WHERE \(Database.amongIDs) AND status"
    return switch self {
    case .waiting:
      [SelectionQuery(source: "FROM ticket WHERE status = 'pending' AND resolved_at IS NULL")]
    case .tickets(let ids):
      [SelectionQuery(source: "\(named) = 'pending'", arguments: [Database.list(ids)])]
    case .anew(let ids, _):
      [
        SelectionQuery(
          source: "\(named) <> 'processing'", arguments: [Database.list(ids)], ignoresTime: true)
      ]
    case .stale(let staleness): try staleness.queries(in: database)
    }
  }
}

extension Staleness {
  fileprivate func queries(in database: some SQLDatabase) throws -> [SelectionQuery] {
    try otherMakers(in: database).flatMap { maker in
      (includesResolved ? [true, false] : [true]).map { isOpen in
        SelectionQuery(
          source: """
            FROM ticket JOIN analysis ON analysis.id = analysis_id
            WHERE maker_id = ? AND (resolved_at IS NULL) = ? AND status = 'completed'
              AND faults < \(Claim.maximumFaults) AND analysis.created_at < ?
            """,
          order: "queue_rank, analysis_id", arguments: [maker, isOpen, start])
      }
    }
  }

  private func otherMakers(in database: some SQLDatabase) throws -> [Int64] {
    try database.map(
      """
      SELECT id FROM maker
      WHERE NOT (engine = ? AND coalesce(asked_model, '') = coalesce(?, '')
          AND coalesce(prompt_version, '') = coalesce(?, ''))
        AND (engine = ? OR NOT ?)
      """,
      [maker.engine, maker.askedModel, maker.promptVersion, maker.engine, replacesOnlyItsOwn]
    ) { $0["id"] }
  }
}
