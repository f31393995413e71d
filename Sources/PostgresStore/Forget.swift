// Erases tickets, so that no trace of them is left in the tables.

package import Store

extension PostgresStore {
  package func forget(_ ids: [Int64]) throws(StoreError) -> [Int64] {
    try write { database in
      let missing = try database.missing(ids)
      guard missing.isEmpty else { return missing }
      try database.execute(
        "DELETE FROM ticket WHERE \(PostgresDatabase.amongIDs)", [PostgresDatabase.list(ids)])
      try database.execute("INSERT INTO rewrite_due (id) VALUES (1) ON CONFLICT DO NOTHING")
      return []
    }
  }

  /// Runs VACUUM, which removes erased rows from the tables. Rows that another snapshot may still
  /// need stay until it ends. WAL archives and backups are not changed.
  package func rewriteIfDue() throws(StoreError) {
    let isDue = try read { try $0.first("SELECT 1 AS n FROM rewrite_due") { _ in true } == true }
    guard isDue else { return }
    try vacuum()
    try write { try $0.execute("DELETE FROM rewrite_due") }
  }

  /// VACUUM cannot run in a transaction. For a table of another owner the server would only print a
  /// warning.
  private func vacuum() throws(StoreError) {
    let tables = ["ticket", "analysis", "reply", "correction", "resolution", "search"]
    let isOurs = try read { database in
      let sql = """
        SELECT bool_and(pg_has_role(relowner, 'USAGE')) AS is_ours FROM pg_class
        WHERE relnamespace = 'triage'::regnamespace AND relname = 'ticket'
        """
      return try database.first(sql) { $0["is_ours"] as Bool } ?? false
    }
    guard isOurs else { throw .noRights(name) }
    try retrying { deadline in
      let connection = try take(until: deadline)
      defer { giveBack(connection) }
      for table in tables {
        _ = try connection.run([Statement("VACUUM (INDEX_CLEANUP ON) triage.\(table)")], until: nil)
      }
    }
  }
}
