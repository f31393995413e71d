// What every SQL database can be asked, so that what all of them are asked stands in one place.

package import Tickets

/// A value as SQL databases have it.
package enum SQLValue: Sendable, Equatable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
}

/// What can be bound to a statement.
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

/// What can be read from a row.
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

/// A row of a result; a column that is not there is a fault of the statement.
package protocol SQLRow: SendableMetatype {
  func text(_ column: String) -> String?
  func integer(_ column: String) -> Int64?
  func real(_ column: String) -> Double?
}

extension SQLRow {
  package subscript<Value: SQLReadable>(_ column: String) -> Value? { Value(self, column) }

  /// Of a column that is never null: the schema says so.
  package subscript<Value: SQLReadable>(_ column: String) -> Value {
    guard let value = Value(self, column) else { preconditionFailure("\(column) is null") }
    return value
  }
}

/// A transaction of a database, as long as it lasts.
package protocol SQLDatabase: SendableMetatype {
  associatedtype Row: SQLRow

  /// What ends a SELECT whose rows nobody else may change until the transaction ends.
  static var rowLock: String { get }

  /// What ends a SELECT of tickets that are to be claimed, so that it passes over those which others
  /// are claiming.
  static var claimLock: String { get }

  /// Whether a ticket's id is in a list, which is one value, so that the statement is the same for any
  /// number of them.
  static var amongIDs: String { get }

  /// Such a list.
  static func list(_ ids: some Sequence<Int64>) -> String

  /// - Returns: how many rows it changed.
  @discardableResult
  func execute(_ sql: String, _ arguments: SQLArguments) throws -> Int

  /// The rows of a query, each put through `transform` where it is and not copied first.
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
