// What `doctor` asks of the database.

import GRDB
package import Store
package import Tickets

extension SQLiteStore {
  /// The version of the schema that this program reads and writes; an open store has it.
  package var schema: Int { schemaVersion }

  package func health(at now: Timestamp) throws(StoreError) -> StoreHealth {
    let counts = try countByStatus()
    return try read { database in
      let queue = try Row.fetchOne(database, sql: queueFigures, arguments: [now])
      return StoreHealth(
        damage: try String.fetchAll(database, sql: "PRAGMA quick_check(5)").filter { $0 != "ok" },
        sizeInBytes: try Int64.fetchOne(database, sql: size) ?? 0,
        journalMode: try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "unknown",
        countByStatus: counts, oldestWaiting: queue?["oldest"], failing: queue?["failing"] ?? 0,
        expiredLeases: queue?["expired"] ?? 0, latestChange: queue?["latest"])
    }
  }
}

private let size = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"

private let queueFigures = """
  SELECT
    (SELECT min(created_at) FROM ticket WHERE status = 'pending' AND resolved_at IS NULL) AS oldest,
    (SELECT count(*) FROM ticket WHERE status = 'pending' AND error_message IS NOT NULL) AS failing,
    (SELECT count(*) FROM ticket WHERE status = 'processing' AND lease_expires_at <= ?) AS expired,
    (SELECT max(updated_at) FROM ticket) AS latest
  """
