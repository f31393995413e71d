// Erases tickets, so that no trace of them is left in the tables.

package import Store

extension PostgresStore {
  /// Runs VACUUM, which removes erased rows from the tables. Rows that another snapshot may still
  /// need stay until it ends. WAL archives and backups are not changed. For a table of another owner the
  /// server would only print a warning.
  package func rewrite() throws(StoreError) {
    let tables = ["ticket", "analysis", "reply", "correction", "resolution", "search"]
    let isOurs = try read { database in
      let sql = """
        SELECT bool_and(pg_has_role(relowner, 'USAGE')) AS is_ours FROM pg_class
        WHERE relnamespace = 'triage'::regnamespace AND relname = 'ticket'
        """
      return try database.first(sql) { $0["is_ours"] as Bool } ?? false
    }
    guard isOurs else { throw .noRights(name) }
    // VACUUM cannot run in a transaction.
    try retrying { deadline in
      let connection = try take(until: deadline)
      defer { giveBack(connection) }
      for table in tables {
        _ = try connection.run([Statement("VACUUM (INDEX_CLEANUP ON) triage.\(table)")], until: nil)
      }
    }
  }
}
