// The common interface of SQL databases, so that a query for all of them is written once.

package import Tickets

/// A value of a column.
package enum SQLValue: Sendable, Equatable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
}

/// A value that can be bound to a statement.
package protocol SQLConvertible: Sendable {
  var sqlValue: SQLValue { get }
}

/// The values for the question marks of a statement; nil is null.
package typealias SQLArguments = [(any SQLConvertible)?]

extension SQLValue: SQLConvertible {
  package var sqlValue: SQLValue { self }
}

extension Int64: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self) }
}

extension Int32: SQLConvertible {
  package var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int: SQLConvertible {
  package var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Bool: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension Double: SQLConvertible {
  package var sqlValue: SQLValue { .real(self) }
}

extension String: SQLConvertible {
  package var sqlValue: SQLValue { .text(self) }
}

extension Timestamp: SQLConvertible {
  package var sqlValue: SQLValue { .integer(milliseconds) }
}

/// A value that can be read from a row.
package protocol SQLReadable {
  /// Nil when the column is null.
  init?(_ row: some SQLRow, _ column: String)
}

extension Int64: SQLReadable {
  package init?(_ row: some SQLRow, _ column: String) {
    guard let number = row.integer(column) else { return nil }
    self = number
  }
}

extension Int: SQLReadable {
  package init?(_ row: some SQLRow, _ column: String) {
    guard let number = row.integer(column) else { return nil }
    self.init(number)
  }
}

extension Int32: SQLReadable {
  package init?(_ row: some SQLRow, _ column: String) {
    guard let number = row.integer(column) else { return nil }
    self.init(exactly: number)
  }
}

extension Bool: SQLReadable {
  package init?(_ row: some SQLRow, _ column: String) {
    guard let number = row.integer(column) else { return nil }
    self = number != 0
  }
}

extension Double: SQLReadable {
  package init?(_ row: some SQLRow, _ column: String) {
    guard let number = row.real(column) else { return nil }
    self = number
  }
}

extension String: SQLReadable {
  package init?(_ row: some SQLRow, _ column: String) {
    guard let text = row.text(column) else { return nil }
    self = text
  }
}

extension Timestamp: SQLReadable {
  package init?(_ row: some SQLRow, _ column: String) {
    guard let number = row.integer(column) else { return nil }
    self.init(milliseconds: number)
  }
}

/// A row of a result. Asking for a missing column is a programming error.
package protocol SQLRow: SendableMetatype {
  func text(_ column: String) -> String?
  func integer(_ column: String) -> Int64?
  func real(_ column: String) -> Double?
}

extension SQLRow {
  package subscript<Value: SQLReadable>(_ column: String) -> Value? { Value(self, column) }

  /// For a column that the schema declares NOT NULL.
  package subscript<Value: SQLReadable>(_ column: String) -> Value {
    guard let value = Value(self, column) else { preconditionFailure("\(column) is null") }
    return value
  }
}

/// An open transaction.
package protocol SQLDatabase: SendableMetatype {
  associatedtype Row: SQLRow

  /// The end of a SELECT that locks its rows until the transaction ends.
  static var rowLock: String { get }

  /// The end of a SELECT for claims: it locks its rows and skips rows that others have locked.
  static var claimLock: String { get }

  /// A condition that is true for ids in a list. The list is one bound value, so the statement is
  /// the same for lists of any length.
  static var amongIDs: String { get }

  /// The list as that value.
  static func list(_ ids: some Sequence<Int64>) -> String

  /// The function that returns the largest of its arguments.
  static var greatest: String { get }

  /// Stands before a column to keep its index from being used.
  static var unindexed: String { get }

  /// A condition for the tickets that contain these words.
  func condition(_ words: SearchQuery) throws -> (sql: String, arguments: SQLArguments)

  /// The last committed change of a ticket. Every change leads to a different mark.
  var lastChange: ChangeMark { get throws }

  /// Updates the search texts of tickets, if triggers do not do it.
  func reindex(_ ids: [Int64]) throws

  /// Tells watching processes on all machines that there may be new work.
  func tell() throws

  /// - Returns: the number of changed rows.
  @discardableResult
  func execute(_ sql: String, _ arguments: SQLArguments) throws -> Int

  /// Transforms each row of a query while it is read, without a copy.
  func map<Element>(
    _ sql: String, _ arguments: SQLArguments, _ transform: (Row) throws -> Element
  ) throws -> [Element]
}

extension SQLDatabase {
  @discardableResult
  package func execute(_ sql: String) throws -> Int { try execute(sql, []) }

  package func first<Element>(
    _ sql: String, _ arguments: SQLArguments = [], _ transform: (Row) throws -> Element
  ) throws -> Element? {
    try map(sql, arguments, transform).first
  }
}
