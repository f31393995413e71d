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

  package static func list(_ ids: some Sequence<Int64>) -> String {
    JSON.array(ids.map(JSON.int)).text
  }

  package func execute(_ sql: String, _ arguments: SQLArguments) throws -> Int {
    try cachedStatement(sql: sql).execute(arguments: values(arguments))
    return changesCount
  }

  package func map<Element>(
    _ sql: String, _ arguments: SQLArguments, _ transform: (Row) throws -> Element
  ) throws -> [Element] {
    let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: values(arguments))
    var elements: [Element] = []
    while let row = try rows.next() { elements.append(try transform(row)) }
    return elements
  }

  private func values(_ arguments: SQLArguments) -> StatementArguments {
    StatementArguments(arguments.map { $0?.sqlValue ?? .null })
  }
}
