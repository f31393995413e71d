// What `doctor` asks of the database.

import GRDB
package import Tickets

/// The state of the file and of its queue.
package struct StoreHealth: Sendable {
  /// What SQLite finds wrong; empty for a sound file.
  package var damage: [String]
  package var sizeInBytes: Int64
  package var countByStatus: [Status: Int]
  /// Claims whose lease has run out and that no pass has taken back yet.
  package var expiredLeases: Int
}

extension Store {
  /// The version of the schema that this program reads and writes; an open store has it.
  package static var schema: Int { schemaVersion }

  package func health(at now: Timestamp) throws(StoreError) -> StoreHealth {
    let counts = try countByStatus()
    return try read { database in
      let checks = try String.fetchAll(database, sql: "PRAGMA quick_check(5)")
      let size = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
      let expired = """
        SELECT count(*) FROM ticket WHERE status = 'processing' AND lease_expires_at <= ?
        """
      return StoreHealth(
        damage: checks.filter { $0 != "ok" },
        sizeInBytes: try Int64.fetchOne(database, sql: size) ?? 0, countByStatus: counts,
        expiredLeases: try Int.fetchOne(database, sql: expired, arguments: [now]) ?? 0)
    }
  }
}
