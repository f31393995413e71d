// How SQLite finds the tickets that a pass takes up.

import GRDB
package import Store
package import Tickets

extension ClaimRequest {
  /// What is to be taken, and of which selection; nil when there is nothing.
  func tickets(at now: Timestamp, in database: Database) throws -> (Selection, [Int64])? {
    guard count > 0 else { return nil }
    for stage in Stage.allCases where stage != .untried || prefersUntried {
      for selection in selections {
        let found = try selection.candidates(stage, upTo: count, now, start, in: database)
        if !found.isEmpty { return (selection, withoutSuspects(found)) }
      }
    }
    return nil
  }

  /// Those before the first that would fail at the next crash: it is for an owner who holds no
  /// other, and then it comes alone.
  private func withoutSuspects(_ found: [Candidate]) -> [Int64] {
    let isSuspect = { (candidate: Candidate) in candidate.crashes >= Claim.maximumCrashes - 1 }
    if let first = found.first, isSuspect(first) { return isAlone ? [first.id] : [] }
    return found.prefix { !isSuspect($0) }.map(\.id)
  }
}

extension SQLiteStore {
  /// How many tickets of the selections wait for their time.
  package func deferred(
    _ selections: [Selection], at now: Timestamp
  ) throws(StoreError) -> (count: Int, first: Timestamp?) {
    try read { database in
      let rows = try selections.flatMap { try $0.queries(in: database) }.compactMap { query in
        let sql = """
          SELECT count(*) AS count, min(next_attempt_at) AS first \(query.source)
            AND next_attempt_at > :now AND next_attempt_at <= :latest
          """
        return try Row.fetchOne(
          database.cachedStatement(sql: sql), arguments: query.arguments(at: now))
      }
      return (
        rows.reduce(0) { $0 + ($1["count"] as Int) },
        rows.compactMap { $0["first"] as Timestamp? }.min()
      )
    }
  }
}

/// Which tickets of a selection are looked for, one kind after the other.
enum Stage: CaseIterable {
  /// Those whose time has come and that never met a fault of the service.
  case untried
  /// Those whose time has come.
  case due
  /// Those whose time has not come, for no fault of theirs, and that were put back before.
  case deferred

  /// What lies further ahead than any pause was written by a clock that was wrong.
  var condition: String {
    let isDue =
      "(next_attempt_at IS NULL OR next_attempt_at <= :now OR next_attempt_at > :latest)"
    return switch self {
    case .untried: "\(isDue) AND outages = 0"
    case .due: isDue
    case .deferred: "next_attempt_at IS NOT NULL AND deferred_at < :start"
    }
  }
}

/// A ticket that may be claimed.
struct Candidate {
  let id: Int64
  let crashes: Int
  /// The order of stale ones, of all makers.
  let rank: Int64
  let analysis: Int64

  init(_ row: Row) {
    id = row["id"]
    crashes = row["crashes"]
    rank = row["queue_rank"]
    analysis = row["analysis_id"] ?? 0
  }
}

/// How the tickets of a selection are found, by an index and in their order.
struct SelectionQuery {
  /// FROM and WHERE.
  var source: String
  var order = "rough_urgency DESC, created_at, id"
  var values: [String: (any DatabaseValueConvertible)?] = [:]
  /// A person asked for it now.
  var ignoresTime = false

  func arguments(
    at now: Timestamp, _ more: [String: (any DatabaseValueConvertible)?] = [:]
  ) -> StatementArguments {
    let times = ["now": now, "latest": now.advanced(by: Claim.longestPause)]
    return StatementArguments(values.merging(times) { $1 }.merging(more) { $1 })
  }

  func sql(_ stage: Stage) -> String {
    let order = stage == .deferred ? "next_attempt_at" : order
    let condition = ignoresTime ? "" : "AND \(stage.condition)"
    return """
      SELECT ticket.id, crashes, queue_rank, analysis_id \(source) \(condition)
      ORDER BY \(order) LIMIT :count
      """
  }

  /// - Parameter start: of the pass that asks.
  func candidates(
    _ stage: Stage, upTo count: Int, _ now: Timestamp, _ start: Timestamp, in database: Database
  ) throws -> [Candidate] {
    try Row.fetchAll(
      database.cachedStatement(sql: sql(stage)),
      arguments: arguments(at: now, ["start": start, "count": count])
    ).map(Candidate.init)
  }
}

extension Selection {
  fileprivate func candidates(
    _ stage: Stage, upTo count: Int, _ now: Timestamp, _ start: Timestamp, in database: Database
  ) throws -> [Candidate] {
    if isAnew, stage != .due { return [] }
    let found = try queries(in: database).map {
      try $0.candidates(stage, upTo: count, now, start, in: database)
    }
    guard found.count > 1 else { return found.first ?? [] }
    return Array(
      found.flatMap(\.self).sorted { ($0.rank, $0.analysis) < ($1.rank, $1.analysis) }
        .prefix(count))
  }

  /// One, or for stale tickets one for each maker whose work is stale.
  func queries(in database: Database) throws -> [SelectionQuery] {
    switch self {
    case .waiting:
      [SelectionQuery(source: "FROM ticket WHERE status = 'pending' AND resolved_at IS NULL")]
    case .tickets(let ids):
      [
        SelectionQuery(
          source: "FROM ticket WHERE \(amongNamed) AND status = 'pending'",
          values: ["ids": list(ids)])
      ]
    case .anew(let ids, _):
      [
        SelectionQuery(
          source: "FROM ticket WHERE \(amongNamed) AND status <> 'processing'",
          values: ["ids": list(ids)], ignoresTime: true)
      ]
    case .stale(let staleness): try staleness.queries(in: database)
    }
  }
}

private let amongNamed = "id IN (SELECT value FROM json_each(:ids))"

extension Staleness {
  fileprivate func queries(in database: Database) throws -> [SelectionQuery] {
    try otherMakers(in: database).flatMap { maker in
      (includesResolved ? [true, false] : [true]).map { isOpen in
        SelectionQuery(
          source: """
            FROM ticket JOIN analysis ON analysis.id = analysis_id
            WHERE maker_id = :maker AND (resolved_at IS NULL) = :isOpen AND status = 'completed'
              AND faults < \(Claim.maximumFaults) AND analysis.created_at < :begin
            """,
          order: "queue_rank, analysis_id",
          values: ["maker": maker, "isOpen": isOpen, "begin": start])
      }
    }
  }

  private func otherMakers(in database: Database) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT id FROM maker
          WHERE NOT (engine = ? AND asked_model IS ? AND prompt_version IS ?)
            AND (engine = ? OR NOT ?)
          """),
      arguments: [
        maker.engine, maker.askedModel, maker.promptVersion, maker.engine, replacesOnlyItsOwn,
      ])
  }
}
