// What a pass would claim, for an estimate: read in pages, each by its index, and nothing is claimed.

import GRDB
package import Store
package import Tickets

/// So many are read in one transaction.
private let pageSize = 500

extension SQLiteStore {
  /// Hands on the complaints that a pass over the selection would claim now, in pages.
  ///
  /// - Parameters:
  ///   - retriesFailed: whether `retryFailed` goes before.
  ///   - visit: returns false when it has seen enough.
  package func prospects(
    of selection: Selection, retriesFailed: Bool, at now: Timestamp, isGone: (Owner) -> Bool,
    _ visit: ([Prospect]) -> Bool
  ) throws(StoreError) {
    let ids = try read { database in
      let abandoned = try abandonedTickets(at: now, isGone: isGone, in: database)
      return try selection.prospects(
        abandoned, retriesFailed: retriesFailed, at: now, in: database)
    }
    for start in stride(from: 0, to: ids.count, by: pageSize) {
      let page = ids[start..<min(start + pageSize, ids.count)]
      let prospects = try read { database in
        try Row.fetchAll(
          database.cachedStatement(
            sql: "SELECT customer_complaint, customer FROM ticket WHERE \(amongIDs)"),
          arguments: [list(page)]
        ).map { Prospect(complaint: $0["customer_complaint"], customer: $0["customer"]) }
      }
      if !visit(prospects) { return }
    }
  }
}

extension Selection {
  /// The ids of what is due, what a dead pass left behind, and what would be made due before.
  fileprivate func prospects(
    _ abandoned: [Int64], retriesFailed: Bool, at now: Timestamp, in database: Database
  ) throws -> [Int64] {
    try queries(in: database).flatMap { query in
      // Whoever names tickets makes them due.
      let condition = isNamed ? "TRUE" : Stage.due.condition
      let sql = "SELECT ticket.id \(query.source) AND \(condition) ORDER BY \(query.order)"
      return try Int64.fetchAll(database, sql: sql, arguments: query.arguments(at: now))
    } + others(abandoned, retriesFailed: retriesFailed, in: database)
  }

  private func others(
    _ abandoned: [Int64], retriesFailed: Bool, in database: Database
  ) throws -> [Int64] {
    let failed = "status = 'failed' AND status <> 'completed'"
    let isLeft = "status = 'processing' AND \(amongIDs) AND analysis_id IS NULL"
    switch self {
    case .waiting:
      let condition = retriesFailed ? "(\(isLeft) OR \(failed))" : isLeft
      return try Int64.fetchAll(
        database,
        sql: "SELECT id FROM ticket WHERE \(condition) AND resolved_at IS NULL ORDER BY id",
        arguments: [list(abandoned)])
    case .tickets(let ids):
      return try Int64.fetchAll(
        database, sql: "SELECT id FROM ticket WHERE (\(isLeft) OR \(failed)) AND \(amongIDs)",
        arguments: [list(abandoned), list(ids)])
    case .anew, .stale: return []
    }
  }

  private var isNamed: Bool { if case .tickets = self { true } else { false } }
}

/// What a claim would take back first.
private func abandonedTickets(
  at now: Timestamp, isGone: (Owner) -> Bool, in database: Database
) throws -> [Int64] {
  let latest = now.advanced(by: Claim.longestLease)
  let sql = """
    SELECT id, lease_host, lease_pid, lease_started, lease_expires_at FROM ticket
    WHERE status = 'processing'
    """
  return try Row.fetchAll(database, sql: sql).filter { row in
    let expiry: Timestamp = row["lease_expires_at"]
    return expiry <= now || expiry > latest || isGone(Owner(row))
  }.map { $0["id"] }
}
