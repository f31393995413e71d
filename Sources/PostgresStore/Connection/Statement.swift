// A statement and its bound values, which are never part of its text.

import Store

/// A statement with `?` for each value.
struct Statement {
  let sql: String
  let values: [SQLValue]
  /// Whether the server prepares it for later use. Not for queries that should be planned for their
  /// values.
  var isPrepared = false
  /// Whether its results come in binary format, which `tsvector` needs.
  var isBinary = false

  init(_ sql: String, _ arguments: SQLArguments = []) {
    self.sql = sql
    values = arguments.map { $0?.sqlValue ?? .null }
  }

  /// The text with PostgreSQL's numbered parameters: `$1`, `$2`, …
  var numbered: String {
    var (text, number) = ("", 0)
    text.reserveCapacity(sql.utf8.count + 32)
    for part in sql.split(separator: "?", omittingEmptySubsequences: false) {
      if number > 0 { text += "$\(number)" }
      text += part
      number += 1
    }
    return text
  }

  /// The values as libpq takes them.
  func texts() throws(PostgresFault) -> [String?] {
    var texts: [String?] = []
    for value in values {
      switch value {
      case .null: texts.append(nil)
      case .integer(let number): texts.append(String(number))
      case .real(let number): texts.append(String(number))
      case .text(let text):
        if text.utf8.contains(0) { throw .unstorable }
        texts.append(text)
      }
    }
    return texts
  }
}

/// Calls `body` with pointers to the texts, each ended by NUL; nil stays nil.
func withCStrings<Result>(
  _ texts: [String?], _ body: ([UnsafePointer<CChar>?]) -> Result
) -> Result {
  var offsets: [Int?] = []
  var bytes: [CChar] = []
  for text in texts {
    offsets.append(text == nil ? nil : bytes.count)
    guard let text else { continue }
    bytes.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
    bytes.append(0)
  }
  return bytes.withUnsafeBufferPointer { buffer in
    body(offsets.map { offset in offset.flatMap { buffer.baseAddress?.advanced(by: $0) } })
  }
}
