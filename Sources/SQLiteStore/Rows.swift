// Statements and values as GRDB has them.

import GRDB
import Store
import Tickets

extension Database {
  /// Executes a statement that a pass executes for every ticket, and prepares it only once.
  func executeOften(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

/// Ids as one value of SQL, so that the statement is the same for any number of them.
func list(_ ids: some Sequence<Int64>) -> String { JSON.array(ids.map(JSON.int)).text }

/// Whether a ticket is in such a list.
let amongIDs = "id IN (SELECT value FROM json_each(?))"

extension Timestamp: DatabaseValueConvertible {
  var databaseValue: DatabaseValue { milliseconds.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Timestamp? {
    Int64.fromDatabaseValue(value).map(Timestamp.init(milliseconds:))
  }
}
