// COPY: many rows in its text format.

import CPostgres
import Store

/// Rows as COPY takes them (https://www.postgresql.org/docs/current/sql-copy.html).
struct CopyRows {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ values: SQLArguments) throws(PostgresFault) {
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      switch value?.sqlValue ?? .null {
      case .null: bytes += "\\N".utf8
      case .integer(let number): bytes += String(number).utf8
      case .real(let number): bytes += String(number).utf8
      case .text(let text): try append(text)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func append(_ row: [SQLValue]) throws(PostgresFault) {
    try append(row.map { $0 as (any SQLConvertible)? })
  }

  private mutating func append(_ text: String) throws(PostgresFault) {
    for byte in text.utf8 {
      switch byte {
      case 0: throw .unstorable
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      default: bytes.append(byte)
      }
    }
  }
}

extension Connection {
  /// Copies rows to the server.
  ///
  /// - Parameter target: the table, and the columns if they are not all of its columns.
  func copy(
    _ rows: CopyRows, into target: String, until deadline: ContinuousClock.Instant?
  ) throws(PostgresFault) {
    // Sends what waits for a next statement.
    _ = try run([], until: deadline)
    let sql = "COPY \(target) FROM STDIN"
    do throws(PostgresFault) {
      guard cpq_send_query(pointer, sql, 0, [], false) else { throw .lost(.broken) }
      try flush(until: deadline)
      guard let start = try nextResult(until: deadline) else { throw .lost(.broken) }
      defer { cpq_clear(start) }
      guard cpq_result_status(start) == CPQ_COPY_IN else {
        while let rest = try nextResult(until: deadline) { cpq_clear(rest) }
        throw PostgresFault(start)
      }
      try put(rows.bytes, until: deadline)
      try endCopy(until: deadline)
    } catch {
      if case .lost = error { isBroken = true }
      throw error
    }
  }

  private func put(
    _ bytes: [UInt8], until deadline: ContinuousClock.Instant?
  ) throws(PostgresFault) {
    while true {
      let state = bytes.withUnsafeBytes { raw in
        cpq_put_copy(pointer, raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count))
      }
      if state == 1 { return try flush(until: deadline) }
      guard state == 0 else { throw .lost(.broken) }
      try flush(until: deadline)
    }
  }

  private func endCopy(until deadline: ContinuousClock.Instant?) throws(PostgresFault) {
    var state = cpq_end_copy(pointer, nil)
    while state == 0 {
      try flush(until: deadline)
      state = cpq_end_copy(pointer, nil)
    }
    guard state == 1 else { throw .lost(.broken) }
    try flush(until: deadline)
    var fault: PostgresFault?
    while let result = try nextResult(until: deadline) {
      if cpq_result_status(result) != CPQ_COMMAND_OK { fault = fault ?? PostgresFault(result) }
      cpq_clear(result)
    }
    if let fault { throw fault }
  }
}
