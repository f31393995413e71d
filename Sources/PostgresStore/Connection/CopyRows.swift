// Rows in the text form of COPY.

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
