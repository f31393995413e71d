// Comma-separated values (RFC 4180), with cells that no spreadsheet runs.

import Tickets

/// One record with its line break.
func csvRecord(_ cells: [String]) -> String {
  cells.map { csvCell(neutralised($0)) }.joined(separator: ",") + "\n"
}

/// In quotes when it needs them. Byte by byte: a quotation mark with an accent is one character to
/// Swift, and a quotation mark all the same to every reader of CSV.
private func csvCell(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
  if isPlain { return text }
  let doubled = text.utf8.flatMap { $0 == 0x22 ? [$0, $0] : [$0] }
  return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
}

/// Spreadsheets run a cell that begins with one of these as a formula, or drop the blank and then
/// run it (https://owasp.org/www-community/attacks/CSV_Injection).
private func beginsFormula(_ text: Substring.UnicodeScalarView) -> Bool {
  switch text.first {
  case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
  default: false
  }
}

/// The text with an apostrophe before it when it begins as a formula does, after any number of
/// apostrophes: one more of them, so that `revived` gives the very same text back.
func neutralised(_ text: String) -> String {
  beginsFormula(text.unicodeScalars.drop { $0 == "'" }) ? "'" + text : text
}

/// What `neutralised` was given.
func revived(_ text: String) -> String {
  let isNeutralised =
    text.utf8.first == UInt8(ascii: "'")
    && beginsFormula(text.unicodeScalars.drop { $0 == "'" })
  return isNeutralised ? String(text.unicodeScalars.dropFirst()) : text
}

/// The names of a ticket's values, which are the keys of its JSON.
let csvHeader = csvRecord(Ticket.keys)

extension Ticket {
  /// The values of its JSON: nothing for null, several with semicolons between them.
  var csvRow: String { csvRecord(jsonMembers.map(\.value.cell)) }
}

extension JSON {
  fileprivate var cell: String {
    switch self {
    case .null: ""
    case .string(let text): text
    case .array(let values): values.map(\.cell).joined(separator: ";")
    default: text
    }
  }
}
