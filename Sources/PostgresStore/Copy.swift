// Copies everything out of a database, or into one.

package import Store

extension PostgresStore {
  package func dump(_ take: TakeRows) throws -> Int64 {
    var fault: (any Error)?
    let last: Int64? = try transact(.longReading) { database in
      do {
        try database.dump(take)
        return try database.lastID()
      } catch let error as PostgresFault {
        throw error
      } catch {
        fault = error
        return nil
      }
    }
    if let fault { throw fault }
    return last ?? 0
  }

  package func load(_ source: (_ take: TakeRows) throws -> Int64) throws {
    var fault: (any Error)?
    do {
      try transact(.longWriting) { database in
        do { try database.load(name, source) } catch let error as PostgresFault {
          throw error
        } catch {
          fault = error
          throw StoreError.failed(name, code: "none")
        }
      }
    } catch {
      throw fault ?? error
    }
    refreshPlans()
  }
}

extension PostgresDatabase {
  /// The highest id that any ticket ever had.
  fileprivate func lastID() throws -> Int64 {
    try first(
      "SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS id FROM ticket_id_seq"
    ) { $0["id"] } ?? 0
  }

  fileprivate func load(_ name: String, _ source: (_ take: TakeRows) throws -> Int64) throws {
    try execute("LOCK TABLE ticket IN SHARE ROW EXCLUSIVE MODE")
    guard try lastID() == 0 else { throw StoreError.notEmpty(name) }
    try execute("SET CONSTRAINTS ALL DEFERRED")
    let last = try source { table, rows in try copy(rows, into: table) }
    try indexAll()
    for table in copiedTables where table.name != "ticket" {
      try execute(
        """
        SELECT setval('\(table.name)_id_seq', max(id)) FROM \(table.name) HAVING max(id) IS NOT NULL
        """)
    }
    if last > 0 { try execute("SELECT setval('ticket_id_seq', ?::bigint)", [last]) }
  }

  private func copy(_ values: [[SQLValue]], into table: CopiedTable) throws {
    var rows = CopyRows()
    for row in values { try rows.append(row) }
    let columns = table.columnNames.joined(separator: ", ")
    try connection.copy(rows, into: "\(table.name) (\(columns))", until: nil)
  }

  /// Builds the search texts of all tickets.
  private func indexAll() throws {
    var last: Int64 = 0
    while true {
      let ids = try map(
        "SELECT id FROM ticket WHERE id > ? ORDER BY id LIMIT \(copiedPage)", [last]
      ) { $0["id"] as Int64 }
      guard let end = ids.last else { return }
      last = end
      try reindex(ids)
    }
  }
}
