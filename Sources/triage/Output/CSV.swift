// Writes CSV (RFC 4180) with cells that no spreadsheet runs as formulas.

import Tickets

/// One record with its line break.
func csvRecord(_ cells: [String]) -> String {
  cells.map { csvCell(escapingFormula($0)) }.joined(separator: ",") + "\n"
}

/// In quotes if needed. It compares bytes: to Swift, a quotation mark with an accent is one other
/// character, but every reader of CSV sees a quotation mark.
private func csvCell(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
  if isPlain { return text }
  let doubled = text.utf8.flatMap { $0 == 0x22 ? [$0, $0] : [$0] }
  return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
}

/// Spreadsheets run a cell that begins with one of these as a formula, some also after a blank
/// (https://owasp.org/www-community/attacks/CSV_Injection).
private func beginsFormula(_ text: Substring.UnicodeScalarView) -> Bool {
  switch text.first {
  case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
  default: false
  }
}

/// The text with an apostrophe before it if it begins like a formula, also after other apostrophes.
/// `unescapingFormula` undoes exactly this.
func escapingFormula(_ text: String) -> String {
  beginsFormula(text.unicodeScalars.drop { $0 == "'" }) ? "'" + text : text
}

/// Undoes `escapingFormula`.
func unescapingFormula(_ text: String) -> String {
  let isNeutralised =
    text.utf8.first == UInt8(ascii: "'")
    && beginsFormula(text.unicodeScalars.drop { $0 == "'" })
  return isNeutralised ? String(text.unicodeScalars.dropFirst()) : text
}

/// The names of a ticket's values, which are the keys of its JSON.
let csvHeader = csvRecord(Ticket.keys)

extension Ticket {
  /// The values of its JSON: null is empty, and several values are separated by semicolons.
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
