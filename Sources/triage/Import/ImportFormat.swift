// The formats of imported files, and how a record becomes a submission.

import Store
import Tickets

/// The format of a file's records.
enum ImportFormat: Sendable {
  case json(FieldNames<ImportedField>)
  case csv(CSVColumns<ImportedField>)

  /// - Throws: `Refusal`.
  func submission(_ record: Record, at now: Timestamp) throws -> Submission {
    try checkEncoding(record)
    let fields =
      switch self {
      case .json(let names): try jsonFields(record.bytes, names)
      case .csv(let columns): try columns.fields(of: record.bytes)
      }
    return try Submission(fields, of: record, at: now)
  }
}

/// - Throws: `Refusal` for bytes that are no valid text.
func checkEncoding(_ record: Record) throws {
  guard !record.isTooLong else { throw Refusal("this is longer than \(Record.limit >> 20) MiB") }
  guard String(validating: record.bytes, as: UTF8.self) != nil else {
    throw Refusal("this is not valid UTF-8", hint: encodingHint)
  }
}

extension Record {
  /// Whether it has nothing but blanks and, in a table, separators: the end of a file, or a row
  /// that was cleared in a spreadsheet.
  func isBlank(in format: ImportFormat? = nil) -> Bool {
    guard !isTooLong, !isElement else { return false }
    let quote = UInt8(ascii: "\"")
    guard case .csv(let columns) = format else { return bytes.allSatisfy(isBlankByte) }
    let separator = columns.separator
    guard bytes.allSatisfy({ isBlankByte($0) || $0 == separator || $0 == quote }) else {
      return false
    }
    // Empty quotes also count as empty cells, except in a row with only one cell.
    guard bytes.contains(quote) else { return true }
    let cells = try? csvCells(bytes, partedBy: separator)
    return bytes.contains(separator) && cells?.allSatisfy(\.trimmed.isEmpty) == true
  }
}

private func isBlankByte(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
