// The queue: claiming tickets, keeping the claim, taking back what nobody holds any more.

import GRDB
package import Store
package import Tickets

extension SQLiteStore {
  /// Takes the most urgent, then oldest tickets of the selection, in one short transaction.
  ///
  /// - Parameters:
  ///   - count: the most to take.
  ///   - skipped: tickets to leave alone.
  ///   - isGone: whether a process of this host has ended; its leases are taken back at once.
  package func claim(
    _ selection: Selection, upTo count: Int, except skipped: Set<Int64>, for owner: Owner,
    until expiry: Timestamp, at now: Timestamp, isGone: (Owner) -> Bool
  ) throws(StoreError) -> [Claim] {
    try finish(
      [], thenClaim: selection, upTo: count, except: skipped, for: owner, until: expiry, at: now,
      isGone: isGone
    ).claims
  }

  /// `finish` and `claim` in one transaction, for what a transaction costs is its way to the disk.
  package func finish(
    _ outcomes: [(claim: Claim, outcome: ClaimOutcome)], thenClaim selection: Selection,
    upTo count: Int, except skipped: Set<Int64>, for owner: Owner, until expiry: Timestamp,
    at now: Timestamp, isGone: (Owner) -> Bool
  ) throws(StoreError) -> (isHeld: [Bool], claims: [Claim]) {
    try write { database in
      let isHeld = try apply(outcomes, at: now, in: database)
      try takeBackLeases(at: now, isGone: isGone, in: database)
      let ids = try selection.ids(upTo: count, except: skipped, at: now, in: database)
      let claims = try ids.compactMap { id in
        try claimTicket(
          id, note: selection.note, isAskedAnew: selection.isAnew, for: owner, until: expiry,
          at: now, in: database)
      }
      return (isHeld, claims)
    }
  }

  /// Prolongs the leases for another call, which counts as an attempt; returns the claims that
  /// still hold.
  package func renew(
    _ claims: [Claim], until expiry: Timestamp, at now: Timestamp
  ) throws(StoreError) -> [Claim] {
    try write { database in
      try claims.filter { claim in
        try database.execute(
          sql: """
            UPDATE ticket SET attempts = attempts + 1, lease_expires_at = ?, updated_at = ?
            WHERE id = ? AND token = ? AND status = 'processing'
            """,
          arguments: [expiry, now, claim.id, claim.token])
        return database.changesCount == 1
      }
    }
  }

  /// Whether there is anything to claim, once leases are taken back as `claim` does.
  package func hasWork(
    _ selection: Selection, except skipped: Set<Int64>, at now: Timestamp,
    isGone: (Owner) -> Bool
  ) throws(StoreError) -> Bool {
    try write { database in
      try takeBackLeases(at: now, isGone: isGone, in: database)
      return try !selection.ids(upTo: 1, except: skipped, at: now, in: database).isEmpty
    }
  }

  /// The complaints that would be claimed next, after the first `offset`; none is claimed.
  package func candidates(
    _ selection: Selection, at now: Timestamp, _ offset: Int, _ count: Int
  ) throws(StoreError) -> [(complaint: String, customer: String?)] {
    try read { database in
      try selection.ids(upTo: count, after: offset, at: now, in: database).compactMap { id in
        let sql = "SELECT customer_complaint, customer FROM ticket WHERE id = ?"
        return try Row.fetchOne(database, sql: sql, arguments: [id]).map {
          ($0["customer_complaint"], $0["customer"])
        }
      }
    }
  }

  /// Makes every failed ticket wait again, with all its attempts before it.
  package func retryFailed(at now: Timestamp) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE ticket SET status = 'pending', faults = 0, next_attempt_at = NULL, updated_at = ?
          WHERE status = 'failed'
          """,
        arguments: [now])
    }
  }
}

extension Claim {
  fileprivate init(_ row: Row, note: String?) {
    self.init(
      id: row["id"], complaint: row["customer_complaint"], customer: row["customer"],
      note: note, token: row["token"], faults: row["faults"],
      place: (row["analysis_id"] as Int64?).map {
        StalePlace(rank: row["queue_rank"], analysis: $0)
      })
  }
}

let freed = """
  lease_host = NULL, lease_pid = NULL, lease_started = NULL, lease_expires_at = NULL
  """

/// Where a ticket stands that is nobody's again: a stale one still has the analysis it had.
let unclaimed = "CASE WHEN analysis_id IS NULL THEN 'pending' ELSE 'completed' END"

/// Each owner is looked at once, however many tickets it holds.
private func takeBackLeases(
  at now: Timestamp, isGone: (Owner) -> Bool, in database: Database
) throws {
  let takeBack = """
    UPDATE ticket SET status = \(unclaimed), \(freed)
    WHERE status = 'processing' AND
    """
  try database.executeOften("\(takeBack) lease_expires_at <= ?", [now])
  let owners = """
    SELECT DISTINCT lease_host, lease_pid, lease_started FROM ticket WHERE status = 'processing'
    """
  for row in try Row.fetchAll(database.cachedStatement(sql: owners)) {
    let owner = Owner(
      host: row["lease_host"], process: row["lease_pid"], started: row["lease_started"] ?? 0)
    guard isGone(owner) else { continue }
    try database.execute(
      sql: "\(takeBack) lease_host = ? AND lease_pid = ? AND lease_started = ?",
      arguments: [owner.host, owner.process, owner.started])
  }
}

/// `OR FAIL`, as the transaction is undone as a whole: to be able to undo a statement alone, SQLite
/// would copy every page that it changes.
private func claimTicket(
  _ id: Int64, note: String?, isAskedAnew: Bool, for owner: Owner, until expiry: Timestamp,
  at now: Timestamp,
  in database: Database
) throws -> Claim? {
  try Row.fetchOne(
    database.cachedStatement(
      sql: """
        UPDATE OR FAIL ticket SET status = 'processing', token = token + 1, attempts = attempts + 1,
          next_attempt_at = NULL, faults = CASE WHEN status = 'failed' OR ? THEN 0 ELSE faults END,
          lease_host = ?, lease_pid = ?, lease_started = ?, lease_expires_at = ?, updated_at = ?
        WHERE id = ?
        RETURNING id, customer_complaint, customer, token, faults, queue_rank, analysis_id
        """),
    arguments: [isAskedAnew, owner.host, owner.process, owner.started, expiry, now, id]
  ).map { Claim($0, note: note) }
}
