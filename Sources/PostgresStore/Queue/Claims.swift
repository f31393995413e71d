// The queue: claiming tickets, renewing claims, and taking back claims of dead owners.

package import Store
package import Tickets

extension PostgresStore {
  package func claim(
    _ request: ClaimRequest, storing outcomes: Outcomes, at now: @autoclosure () -> Timestamp,
    isGone: (Owner) -> Bool
  ) throws(StoreError) -> ClaimResult {
    try write { database in
      var result = ClaimResult()
      result.isHeld = try database.apply(outcomes, at: now())
      let now = now()
      result.failed = try database.takeBackLeases(for: request.owner, at: now, isGone: isGone)
      guard let (selection, ids) = try request.tickets(at: now, in: database) else { return result }
      if let account = request.account, let quota = try database.quota(of: account, at: now) {
        result.quota = quota
      } else {
        let expiry = now.advanced(by: min(request.lease, Claim.longestLease))
        result.claims = try database.claim(ids, of: selection, for: request, until: expiry)
      }
      return result
    }
  }

  package func renew(
    _ claims: [Claim], countsAttempt: Bool, lease: Duration, at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> [Claim] {
    try write { database in
      let expiry = now().advanced(by: min(lease, Claim.longestLease))
      let kept = try database.map(
        """
        UPDATE ticket SET attempts = attempts + ?, lease_expires_at = ?
        FROM unnest(?::bigint[], ?::bigint[]) AS held (id, token)
        WHERE ticket.id = held.id AND ticket.token = held.token AND status = 'processing'
        RETURNING ticket.id
        """,
        [
          countsAttempt ? 1 : 0, expiry, PostgresDatabase.list(claims.map(\.id)),
          PostgresDatabase.list(claims.map(\.token)),
        ]
      ) { $0["id"] as Int64 }
      return claims.filter { kept.contains($0.id) }
    }
  }
}

extension PostgresDatabase {
  /// Claims tickets whose rows are already locked by `FOR UPDATE SKIP LOCKED`, in the order of
  /// `ids`.
  fileprivate func claim(
    _ ids: [Int64], of selection: Selection, for request: ClaimRequest, until expiry: Timestamp
  ) throws -> [Claim] {
    let owner = request.owner
    let claims = try map(
      """
      UPDATE ticket SET status = 'processing', token = token + 1, attempts = attempts + 1,
        lease_host = ?, lease_pid = ?, lease_started = ?, lease_expires_at = ?
      WHERE \(PostgresDatabase.amongIDs)
      RETURNING id, customer_complaint, customer, token, faults, outages, crashes,
        deferred_at >= ? AS is_again
      """,
      [owner.host, owner.process, owner.started, expiry, PostgresDatabase.list(ids), request.start]
    ) { Claim($0, of: selection) }
    let byID = Dictionary(uniqueKeysWithValues: claims.map { ($0.id, $0) })
    return ids.compactMap { byID[$0] }
  }

  /// Takes back claims whose owner is gone. Each owner is checked once, however many tickets it
  /// has. On this host a running process keeps its claims, because it may only have been stopped
  /// for a while. On another host an expired lease means that the owner has ended.
  ///
  /// - Returns: the tickets that failed because of this.
  func takeBackLeases(
    for owner: Owner, at now: Timestamp, isGone: (Owner) -> Bool
  ) throws -> [Int64] {
    let latest = now.advanced(by: Claim.longestLease)
    let holders = try map(
      """
      SELECT lease_host, lease_pid, lease_started,
        min(lease_expires_at) <= ? OR max(lease_expires_at) > ? AS has_expired
      FROM ticket WHERE status = 'processing' GROUP BY 1, 2, 3
      """, [now, latest]
    ) { (Owner($0), hasExpired: $0["has_expired"] as Bool) }
    return try holders.flatMap { holder, hasExpired -> [Int64] in
      let hasEnded = isGone(holder)
      guard hasEnded || hasExpired else { return [] }
      let taken = try map(
        takeBack,
        [
          holder.host, holder.process, holder.started, hasEnded, now, latest,
          hasEnded || holder.host != owner.host, hasEnded || holder.host != owner.host, now,
        ]
      ) { (id: $0["id"] as Int64, isLast: $0["is_last"] as Bool) }
      return taken.filter(\.isLast).map(\.id)
    }
  }
}

/// Fails a ticket when too many processes in a row died while they had it, because its text may be
/// the cause. Rows that another transaction has locked are left to it.
private let takeBack = """
  WITH left_behind AS (
    SELECT id FROM ticket
    WHERE status = 'processing' AND lease_host = ? AND lease_pid = ? AND lease_started = ?
      AND (? OR lease_expires_at <= ? OR lease_expires_at > ?)
    ORDER BY id FOR UPDATE SKIP LOCKED),
  counted AS (
    SELECT id, crashes + ?::integer AS crashes,
      crashes + ?::integer >= \(Claim.maximumCrashes) AS is_last
    FROM ticket JOIN left_behind USING (id))
  UPDATE ticket SET \(freed), crashes = counted.crashes,
    status = CASE WHEN analysis_id IS NOT NULL THEN 'completed'
      WHEN faults >= \(Claim.maximumFaults) OR is_last THEN 'failed' ELSE 'pending' END,
    faults = CASE WHEN is_last THEN \(Claim.maximumFaults) ELSE faults END,
    error_message = CASE WHEN is_last
      THEN '\(Claim.crashMessage)' ELSE error_message END,
    ai_status = CASE WHEN is_last AND analysis_id IS NULL THEN 'error' ELSE ai_status END,
    updated_at = CASE WHEN is_last THEN greatest(updated_at, ?) ELSE updated_at END
  FROM counted WHERE ticket.id = counted.id
  RETURNING ticket.id, is_last
  """
