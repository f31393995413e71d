// The formats of files that are imported, and what makes a submission of a record.

import Store
import Tickets

/// How the records of a file are written.
enum ImportFormat: Sendable {
  case jsonLines
  case csv(CSVColumns)

  /// - Throws: `Refusal`.
  func submission(_ record: Record, at now: Timestamp) throws -> Submission {
    try checkEncoding(record)
    switch self {
    case .jsonLines: return try Submission(jsonFields(record.bytes), of: record, at: now)
    case .csv(let columns):
      let cells = try csvCells(record.bytes, partedBy: columns.separator)
      return try Submission(columns.fields(of: cells), of: record, at: now)
    }
  }
}

/// - Throws: `Refusal` for what is no text of ours.
func checkEncoding(_ record: Record) throws {
  guard !record.isTooLong else { throw Refusal("this is longer than \(Record.limit >> 20) MiB") }
  guard String(validating: record.bytes, as: UTF8.self) != nil else {
    throw Refusal("this is not valid UTF-8")
  }
}

extension Record {
  /// Nothing but blanks: the end of a file, or a line to part others.
  var isBlank: Bool { !isTooLong && bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
}
