// GRDB's rows, values and transactions in the common interface of SQL databases.

package import GRDB
package import Store
import Tickets

extension Row: SQLRow {
  package func text(_ column: String) -> String? { self[column] }
  package func integer(_ column: String) -> Int64? { self[column] }
  package func real(_ column: String) -> Double? { self[column] }
}

extension SQLValue: DatabaseValueConvertible {
  package var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }

  package static func fromDatabaseValue(_ value: DatabaseValue) -> SQLValue? {
    switch value.storage {
    case .null: .null
    case .int64(let number): .integer(number)
    case .double(let number): .real(number)
    case .string(let text): .text(text)
    case .blob: nil
    }
  }
}

extension Database: SQLDatabase {
  /// A transaction that writes locks the whole file.
  package static var rowLock: String { "" }
  package static var claimLock: String { "" }
  package static var amongIDs: String { "id IN (SELECT value FROM json_each(?))" }
  package static var greatest: String { "max" }
  /// Otherwise SQLite would sort all tickets with one of several values.
  package static var unindexed: String { "+" }

  package static func list(_ ids: some Sequence<Int64>) -> String {
    JSON.array(ids.map(JSON.int)).text
  }

  package func execute(_ sql: String, _ arguments: SQLArguments) throws -> Int {
    try cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
    return changesCount
  }

  package func map<Element>(
    _ sql: String, _ arguments: SQLArguments, _ transform: (Row) throws -> Element
  ) throws -> [Element] {
    let rows = try Row.fetchCursor(
      cachedStatement(sql: sql), arguments: StatementArguments(arguments))
    var elements: [Element] = []
    while let row = try rows.next() { elements.append(try transform(row)) }
    return elements
  }

  package func condition(
    _ words: SearchQuery
  ) throws -> (sql: String, arguments: SQLArguments) {
    let expression = try SearchExpression(words, in: self)
    return ("ticket.id IN (SELECT rowid FROM search WHERE search MATCH ?)", [expression.text])
  }

  package var lastChange: ChangeMark {
    get throws {
      let sql = "SELECT coalesce(max(number), 0) AS number FROM change"
      return ChangeMark(place: String(try first(sql) { $0["number"] as Int64 } ?? 0))
    }
  }

  /// Triggers do it.
  package func reindex(_ ids: [Int64]) {}
  /// No other machine has the file.
  package func tell() {}
}

extension StatementArguments {
  init(_ arguments: SQLArguments) {
    self.init(arguments.map { $0?.sqlValue ?? .null as SQLValue })
  }
}
