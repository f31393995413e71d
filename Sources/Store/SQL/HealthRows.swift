// What `doctor` asks of every database.

package import Tickets

extension SQLStore {
  package func health(at now: Timestamp) throws(StoreError) -> StoreHealth {
    let findings = try findings()
    return try read { database in
      let counts = try database.countByStatus()
      let remains = try database.isRewriteDue() ? [remainsOfErased] : []
      let health = try database.first(queueFigures, [now]) { queue in
        StoreHealth(
          findings: findings + remains, countByStatus: counts, oldestWaiting: queue["oldest"],
          failing: queue["failing"], expiredLeases: queue["expired"], latestChange: queue["latest"])
      }
      guard let health else { throw MalformedRow() }
      return health
    }
  }
}

private let remainsOfErased = Finding(
  "erased", "the database may still hold older copies of erased tickets",
  cure: "as its owner, repeat `triage forget` with the same ids")

private let queueFigures = """
  SELECT
    (SELECT min(created_at) FROM ticket WHERE status = 'pending' AND resolved_at IS NULL) AS oldest,
    (SELECT count(*) FROM ticket WHERE status = 'pending' AND error_message IS NOT NULL) AS failing,
    (SELECT count(*) FROM ticket WHERE status = 'processing' AND lease_expires_at <= ?) AS expired,
    (SELECT max(updated_at) FROM ticket) AS latest
  """
