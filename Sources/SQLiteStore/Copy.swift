// Copies everything out of a file, or into one.

import GRDB
package import Store

extension SQLiteStore {
  /// Other writers wait until everything is read.
  package func dump(_ take: TakeRows) throws -> Int64 {
    try queue.inDatabase { database in
      try database.beginTransaction(.deferred)
      do {
        try database.dump(take)
        let last = try database.lastTicketID()
        try database.commit()
        return last
      } catch {
        try database.rollback()
        throw error is DatabaseError ? StoreError(error, path: path) : error
      }
    }
  }

  package func load(_ source: (_ take: TakeRows) throws -> Int64) throws {
    do {
      try queue.write { database in
        guard try database.lastTicketID() == 0 else { throw StoreError.notEmpty(path) }
        try database.execute(sql: "DROP TRIGGER search_on_insert")
        let last = try source { table, rows in try database.insert(rows, into: table) }
        try database.index(where: "TRUE", [])
        try database.execute(sql: searchOnInsert)
        try database.execute(
          sql: """
            DELETE FROM sqlite_sequence WHERE name = 'ticket';
            INSERT INTO sqlite_sequence (name, seq) VALUES ('ticket', \(last));
            """)
      }
    } catch {
      throw error is DatabaseError ? StoreError(error, path: path) : error
    }
  }
}

extension Database {
  /// The highest id that any ticket ever had.
  fileprivate func lastTicketID() throws -> Int64 {
    try Int64.fetchOne(self, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'ticket'") ?? 0
  }

  fileprivate func insert(_ rows: [[SQLValue]], into table: CopiedTable) throws {
    let columns = table.columnNames.joined(separator: ", ")
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    let statement = try cachedStatement(
      sql: "INSERT INTO \(table.name) (\(columns)) VALUES (\(places))")
    for row in rows { try statement.execute(arguments: StatementArguments(row)) }
  }
}
