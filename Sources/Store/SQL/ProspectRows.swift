// The tickets that a pass would claim, for an estimate. Nothing is claimed.

package import Tickets

extension SQLDatabase {
  /// The ids of tickets that are due, that a dead pass left behind, or that a retry would make due.
  package func prospects(
    of selection: Selection, retriesFailed: Bool, at now: Timestamp, isGone: (Owner) -> Bool
  ) throws -> [Int64] {
    let abandoned = try abandoned(at: now, isGone: isGone)
    let due = try selection.queries(in: self).flatMap { query in
      // Tickets that a person names are due at once.
      let (condition, times) =
        selection.isNamed ? ("TRUE", []) : Stage.due.condition(at: now, start: now)
      let sql = "SELECT ticket.id \(query.source) AND \(condition) ORDER BY \(query.order)"
      return try map(sql, query.arguments + times) { $0["id"] as Int64 }
    }
    return due + (try others(selection, abandoned, retriesFailed: retriesFailed))
  }

  package func prospects(_ ids: some Sequence<Int64>) throws -> [Prospect] {
    let sql = "SELECT customer_complaint, customer FROM ticket WHERE \(Self.amongIDs)"
    return try map(sql, [Self.list(ids)]) {
      Prospect(complaint: $0["customer_complaint"], customer: $0["customer"])
    }
  }

  private func others(
    _ selection: Selection, _ abandoned: [Int64], retriesFailed: Bool
  ) throws -> [Int64] {
    let failed = "status = 'failed' AND status <> 'completed'"
    let isLeft = "status = 'processing' AND \(Self.amongIDs) AND analysis_id IS NULL"
    let left = Self.list(abandoned)
    switch selection {
    case .waiting:
      let condition = retriesFailed ? "(\(isLeft) OR \(failed))" : isLeft
      let sql = "SELECT id FROM ticket WHERE \(condition) AND resolved_at IS NULL ORDER BY id"
      return try map(sql, [left]) { $0["id"] }
    case .tickets(let ids):
      let sql = "SELECT id FROM ticket WHERE (\(isLeft) OR \(failed)) AND \(Self.amongIDs)"
      return try map(sql, [left, Self.list(ids)]) { $0["id"] }
    case .anew, .stale: return []
    }
  }

  /// Tickets that a claim would first take back from dead owners.
  private func abandoned(at now: Timestamp, isGone: (Owner) -> Bool) throws -> [Int64] {
    let latest = now.advanced(by: Claim.longestLease)
    let sql = """
      SELECT id, lease_host, lease_pid, lease_started, lease_expires_at FROM ticket
      WHERE status = 'processing'
      """
    let held = try map(sql, []) {
      (id: $0["id"] as Int64, owner: Owner($0), expiry: $0["lease_expires_at"] as Timestamp)
    }
    return held.filter { $0.expiry <= now || $0.expiry > latest || isGone($0.owner) }.map(\.id)
  }
}

extension Selection {
  fileprivate var isNamed: Bool { if case .tickets = self { true } else { false } }
}
