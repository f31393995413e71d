// What `doctor` asks of the database.

import GRDB
package import Store
package import Tickets

extension SQLiteStore {
  package var schema: Int { schemaVersion }

  package func health(at now: Timestamp) throws(StoreError) -> StoreHealth {
    let (findings, counts) = (try findings(), try countByStatus())
    return try read { database in
      let queue = try Row.fetchOne(database, sql: queueFigures, arguments: [now])
      return StoreHealth(
        findings: findings, countByStatus: counts, oldestWaiting: queue?["oldest"],
        failing: queue?["failing"] ?? 0, expiredLeases: queue?["expired"] ?? 0,
        latestChange: queue?["latest"])
    }
  }
}

private let queueFigures = """
  SELECT
    (SELECT min(created_at) FROM ticket WHERE status = 'pending' AND resolved_at IS NULL) AS oldest,
    (SELECT count(*) FROM ticket WHERE status = 'pending' AND error_message IS NOT NULL) AS failing,
    (SELECT count(*) FROM ticket WHERE status = 'processing' AND lease_expires_at <= ?) AS expired,
    (SELECT max(updated_at) FROM ticket) AS latest
  """
