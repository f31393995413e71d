// The queue: claiming tickets, renewing claims, and taking back claims of dead owners.

import GRDB
package import Store
package import Tickets

extension SQLiteStore {
  package func claim(
    _ request: ClaimRequest, storing outcomes: Outcomes, at now: @autoclosure () -> Timestamp,
    isGone: (Owner) -> Bool
  ) throws(StoreError) -> ClaimResult {
    try checkFile()
    return try write(.pass) { database in
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

  package func renew(
    _ claims: [Claim], countsAttempt: Bool, lease: Duration, at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> [Claim] {
    try write(.pass) { database in
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

/// Takes back claims whose owner is gone. Each owner is checked once, however many tickets it has.
/// On this host a running process keeps its claims, because it may only have been stopped for a
/// while. On another host an expired lease means that the owner has ended.
///
/// - Returns: the tickets that failed because of this.
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

/// Fails a ticket when too many processes in a row died while they had it, because its text may be
/// the cause.
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

/// `OR FAIL`, because the whole transaction is undone on an error. To undo a single statement,
/// SQLite would copy each page that it changes.
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
