// The queue: claiming tickets, keeping the claim, taking back what nobody holds any more.

import GRDB
package import Store
package import Tickets

extension SQLiteStore {
  /// Stores how earlier claims ended and takes the most urgent, then oldest tickets of the request,
  /// in one short transaction: what a transaction costs is its way to the disk.
  ///
  /// - Parameters:
  ///   - now: asked once the lock is held, so that waiting for it shortens no lease.
  ///   - isGone: whether a process of this host has ended; its leases are taken back at once.
  /// - Throws: `.replaced` when the path leads to another file by now.
  package func claim(
    _ request: ClaimRequest, storing outcomes: Outcomes, at now: @autoclosure () -> Timestamp,
    isGone: (Owner) -> Bool
  ) throws(StoreError) -> ClaimResult {
    try checkFile()
    return try write { database in
      let now = now()
      var result = ClaimResult()
      result.isHeld = try apply(outcomes, at: now, in: database)
      result.failed = try takeBackLeases(
        for: request.owner, at: now, isGone: isGone, in: database)
      guard let (selection, ids) = try request.tickets(at: now, in: database) else { return result }
      if let account = request.account, let quota = try database.quota(of: account, at: now) {
        result.quota = quota
      } else {
        let expiry = now.advanced(by: min(request.lease, Claim.longestLease))
        result.claims = try ids.compactMap { id in
          try claimTicket(id, of: selection, for: request, until: expiry, in: database)
        }
      }
      return result
    }
  }

  /// Prolongs the leases for another call; returns the claims that still hold.
  package func renew(
    _ claims: [Claim], countsAttempt: Bool, lease: Duration, at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> [Claim] {
    try write { database in
      let expiry = now().advanced(by: min(lease, Claim.longestLease))
      return try claims.filter { claim in
        try database.executeOften(
          "UPDATE ticket SET attempts = attempts + ?, lease_expires_at = ? WHERE \(held)",
          [countsAttempt ? 1 : 0, expiry, claim.id, claim.token])
        return database.changesCount == 1
      }
    }
  }
}

let freed = """
  lease_host = NULL, lease_pid = NULL, lease_started = NULL, lease_expires_at = NULL
  """

/// What a ticket is that nobody has a claim on: the rest of it says so.
let unclaimed = """
  CASE WHEN analysis_id IS NOT NULL THEN 'completed'
    WHEN faults >= \(Claim.maximumFaults) THEN 'failed' ELSE 'pending' END
  """

/// Each owner is looked at once, however many tickets it holds. A process of this host that still
/// runs may have been stopped for a while; of any other, an expired lease says that it has ended.
///
/// - Returns: the tickets that have failed by it.
func takeBackLeases(
  for owner: Owner, at now: Timestamp, isGone: (Owner) -> Bool, in database: Database
) throws -> [Int64] {
  let latest = now.advanced(by: Claim.longestLease)
  let holders = """
    SELECT lease_host, lease_pid, lease_started,
      min(lease_expires_at) <= ? OR max(lease_expires_at) > ? AS has_expired
    FROM ticket WHERE status = 'processing' GROUP BY 1, 2, 3
    """
  let rows = try Row.fetchAll(
    database.cachedStatement(sql: holders), arguments: [now, latest])
  return try rows.flatMap { row -> [Int64] in
    let holder = Owner(row)
    let hasEnded = isGone(holder)
    guard hasEnded || row["has_expired"] else { return [] }
    let taken = try Row.fetchAll(
      database.cachedStatement(sql: takeBack),
      arguments: [
        "hasEnded": hasEnded, "crashed": hasEnded || holder.host != owner.host,
        "host": holder.host, "process": holder.process, "started": holder.started, "now": now,
        "latest": latest,
      ])
    return taken.filter { $0["crashes"] >= Claim.maximumCrashes }.map { $0["id"] }
  }
}

/// The last of so many processes that ended with the claim fails the ticket: its text may be what
/// ended them.
private let takeBack = """
  UPDATE ticket SET \(freed), crashes = crashes + :crashed,
    status = CASE WHEN analysis_id IS NOT NULL THEN 'completed'
      WHEN faults >= \(Claim.maximumFaults) OR \(isLastCrash) THEN 'failed' ELSE 'pending' END,
    faults = iif(\(isLastCrash), \(Claim.maximumFaults), faults),
    error_message = iif(\(isLastCrash),
      '\(Claim.crashMessage)', error_message),
    ai_status = iif(\(isLastCrash) AND analysis_id IS NULL, 'error', ai_status),
    updated_at = iif(\(isLastCrash), :now, updated_at)
  WHERE status = 'processing' AND lease_host = :host AND lease_pid = :process
    AND lease_started = :started
    AND (:hasEnded OR lease_expires_at <= :now OR lease_expires_at > :latest)
  RETURNING id, crashes
  """

private let isLastCrash = "crashes + :crashed >= \(Claim.maximumCrashes)"

/// `OR FAIL`, as the transaction is undone as a whole: to be able to undo a statement alone, SQLite
/// would copy every page that it changes.
private func claimTicket(
  _ id: Int64, of selection: Selection, for request: ClaimRequest, until expiry: Timestamp,
  in database: Database
) throws -> Claim? {
  try Row.fetchOne(
    database.cachedStatement(
      sql: """
        UPDATE OR FAIL ticket SET status = 'processing', token = token + 1, attempts = attempts + 1,
          lease_host = ?, lease_pid = ?, lease_started = ?, lease_expires_at = ?
        WHERE id = ?
        RETURNING id, customer_complaint, customer, token, faults, outages, crashes,
          deferred_at >= ? AS is_again
        """),
    arguments: [
      request.owner.host, request.owner.process, request.owner.started, expiry, id, request.start,
    ]
  ).map { Claim($0, of: selection) }
}
