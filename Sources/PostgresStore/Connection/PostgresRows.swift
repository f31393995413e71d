// The result of a statement.

import CPostgres
import Store

/// The rows of one statement, in libpq's memory.
final class PostgresRows {
  private let pointer: OpaquePointer
  private let columns: [String: Int32]
  let count: Int

  /// Takes ownership of `pointer`.
  init(owning pointer: OpaquePointer) {
    self.pointer = pointer
    count = Int(cpq_row_count(pointer))
    var columns: [String: Int32] = [:]
    for index in 0..<cpq_column_count(pointer) {
      // If two columns have the same name, the first one counts.
      if let name = cpq_column_name(pointer, index).map({ String(cString: $0) }),
        columns[name] == nil
      {
        columns[name] = index
      }
    }
    self.columns = columns
  }

  deinit { cpq_clear(pointer) }

  /// The number of rows that the statement changed.
  var changed: Int { cpq_changed(pointer).flatMap { Int(String(cString: $0)) } ?? 0 }

  var rows: [PostgresRow] { (0..<count).map { PostgresRow(rows: self, index: Int32($0)) } }
  var first: PostgresRow? { count > 0 ? PostgresRow(rows: self, index: 0) : nil }

  /// The bytes of a cell, which live as long as these rows. Nil for null.
  fileprivate func bytes(_ row: Int32, _ column: String) -> UnsafeRawBufferPointer? {
    guard let index = columns[column] else { preconditionFailure("no column \(column)") }
    guard !cpq_is_null(pointer, row, index), let value = cpq_value(pointer, row, index) else {
      return nil
    }
    return UnsafeRawBufferPointer(start: value, count: Int(cpq_length(pointer, row, index)))
  }
}

/// One row of a result.
package struct PostgresRow: SQLRow {
  fileprivate let rows: PostgresRows
  fileprivate let index: Int32

  package func text(_ column: String) -> String? {
    rows.bytes(index, column).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A number; 1 or 0 for a boolean.
  package func integer(_ column: String) -> Int64? {
    rows.bytes(index, column).flatMap { bytes in
      if bytes.count == 1, bytes[0] == UInt8(ascii: "t") { return 1 }
      if bytes.count == 1, bytes[0] == UInt8(ascii: "f") { return 0 }
      return Int64(String(decoding: bytes, as: UTF8.self))
    }
  }

  package func real(_ column: String) -> Double? { text(column).flatMap(Double.init) }

  /// The bytes of a cell in the server's binary format.
  func withBytes<Result>(
    _ column: String, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result? {
    withExtendedLifetime(rows) { rows.bytes(index, column).map(body) }
  }
}
