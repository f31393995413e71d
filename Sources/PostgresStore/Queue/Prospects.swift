// What a pass would claim, for an estimate: read in pages, and nothing is claimed.

package import Store
package import Tickets

/// So many are read in one transaction.
private let pageSize = 500

extension PostgresStore {
  package func prospects(
    of selection: Selection, retriesFailed: Bool, at now: Timestamp, isGone: (Owner) -> Bool,
    _ visit: ([Prospect]) -> Bool
  ) throws(StoreError) {
    let ids = try read { database in
      let abandoned = try database.abandoned(at: now, isGone: isGone)
      return try selection.prospects(
        abandoned, retriesFailed: retriesFailed, at: now, in: database)
    }
    for start in stride(from: 0, to: ids.count, by: pageSize) {
      let page = ids[start..<min(start + pageSize, ids.count)]
      let prospects = try read { database in
        try database.map(
          "SELECT customer_complaint, customer FROM ticket WHERE \(amongIDs)", [list(page)]
        ) { Prospect(complaint: $0["customer_complaint"], customer: $0["customer"]) }
      }
      if !visit(prospects) { return }
    }
  }
}

extension Selection {
  /// The ids of what is due, what a dead pass left behind, and what would be made due before.
  fileprivate func prospects(
    _ abandoned: [Int64], retriesFailed: Bool, at now: Timestamp, in database: PostgresDatabase
  ) throws -> [Int64] {
    try queries(in: database).flatMap { query in
      // Whoever names tickets makes them due.
      let (condition, times) = isNamed ? ("true", []) : Stage.due.condition(at: now, start: now)
      let sql = "SELECT ticket.id \(query.source) AND \(condition) ORDER BY \(query.order)"
      return try database.map(sql, query.arguments + times) { $0["id"] as Int64 }
    } + others(abandoned, retriesFailed: retriesFailed, in: database)
  }

  private func others(
    _ abandoned: [Int64], retriesFailed: Bool, in database: PostgresDatabase
  ) throws -> [Int64] {
    let failed = "status = 'failed' AND status <> 'completed'"
    let isLeft = "status = 'processing' AND \(amongIDs) AND analysis_id IS NULL"
    switch self {
    case .waiting:
      let condition = retriesFailed ? "(\(isLeft) OR \(failed))" : isLeft
      return try database.map(
        "SELECT id FROM ticket WHERE \(condition) AND resolved_at IS NULL ORDER BY id",
        [list(abandoned)]
      ) { $0["id"] }
    case .tickets(let ids):
      return try database.map(
        "SELECT id FROM ticket WHERE (\(isLeft) OR \(failed)) AND \(amongIDs)",
        [list(abandoned), list(ids)]
      ) { $0["id"] }
    case .anew, .stale: return []
    }
  }

  private var isNamed: Bool { if case .tickets = self { true } else { false } }
}

extension PostgresDatabase {
  /// What a claim would take back first.
  fileprivate func abandoned(at now: Timestamp, isGone: (Owner) -> Bool) throws -> [Int64] {
    let latest = now.advanced(by: Claim.longestLease)
    let held = try map(
      """
      SELECT id, lease_host, lease_pid, lease_started, lease_expires_at FROM ticket
      WHERE status = 'processing'
      """, []
    ) { (id: $0["id"] as Int64, owner: Owner($0), expiry: $0["lease_expires_at"] as Timestamp) }
    return held.filter { $0.expiry <= now || $0.expiry > latest || isGone($0.owner) }.map(\.id)
  }
}
