// Splits a record of CSV (RFC 4180) into its cells.

import Tickets

/// Possible separators. Programs write a semicolon where the decimal sign is a comma, and a tab on
/// request.
let candidateSeparators = [",", ";", "\t", "|"].map { (sign: Unicode.Scalar) in UInt8(ascii: sign) }

/// The separator that Excel's own first line names, `sep=;`; nil for any other line.
func separator(declaredBy line: ArraySlice<UInt8>) -> UInt8? {
  let text = String(decoding: line, as: UTF8.self).lowercased().replacing("\"", with: "")
  guard text.hasPrefix("sep="), text.utf8.count == 5, let sign = text.utf8.last else { return nil }
  return sign
}

/// - Parameter record: without the line break at its end; line breaks inside quotes belong to it.
/// - Throws: `Refusal` for invalid CSV.
func csvCells(_ record: [UInt8], partedBy separator: UInt8) throws -> [String] {
  var bytes = record[...]
  if bytes.last == 0x0D { bytes.removeLast() }
  var cells: [String] = []
  while true {
    cells.append(
      try bytes.first == quote ? takeQuoted(&bytes) : takePlain(&bytes, to: separator))
    guard let next = bytes.popFirst() else { return cells }
    guard next == separator else {
      throw Refusal("there is text between a closing quote and the next cell")
    }
  }
}

private let quote = UInt8(ascii: "\"")

private func takePlain(
  _ bytes: inout ArraySlice<UInt8>, to separator: UInt8
) throws -> String {
  let cell = bytes.prefix { $0 != separator }
  guard !cell.contains(quote) else {
    throw Refusal("there is a quote in a cell that is not quoted")
  }
  bytes = bytes[cell.endIndex...]
  return String(decoding: cell, as: UTF8.self)
}

private func takeQuoted(_ bytes: inout ArraySlice<UInt8>) throws -> String {
  bytes.removeFirst()
  var cell: [UInt8] = []
  while let end = bytes.firstIndex(of: quote) {
    cell += bytes[..<end]
    bytes = bytes[(end + 1)...]
    guard bytes.first == quote else { return String(decoding: cell, as: UTF8.self) }
    cell.append(quote)
    bytes.removeFirst()
  }
  throw Refusal("a quoted cell is not closed")
}

/// Which cell of a record has which value.
struct CSVColumns<Field: FileField>: Sendable {
  let separator: UInt8
  let count: Int
  /// The columns, from 1, with unknown names: possible typing errors. Their names are not kept,
  /// because a file without a header has a customer's data in its first line.
  let unknown: [Int]
  private let places: [(Field, Int)]

  /// Columns without a field are ignored.
  ///
  /// - Parameter declared: the separator that the file itself declares.
  /// - Throws: `Refusal` for a header without complaints or with a field twice.
  init(header record: [UInt8], declared: UInt8?, _ names: FieldNames<Field>) throws {
    let headers = (declared.map { [$0] } ?? candidateSeparators).map { separator in
      (separator, Result { try csvCells(record, partedBy: separator).map(\.trimmed) })
    }
    // The separator under which most names are fields, and of those the one with the most cells.
    let best = headers.max { left, right in
      names.score(try? left.1.get()) < names.score(try? right.1.get())
    }
    guard let (separator, header) = best else { throw Refusal("the header has no columns") }
    let cells = try header.get()
    self.separator = separator
    count = cells.count
    unknown = cells.indices.filter { !cells[$0].isEmpty && !names.isOurs(cells[$0]) }.map { $0 + 1 }
    places = try names.places(in: cells)
  }

  /// Cells beyond the header are ignored when they are empty.
  func fields(of record: [UInt8]) throws -> [Field: String] {
    let cells = try csvCells(record, partedBy: separator)
    guard cells.count >= count, cells[count...].allSatisfy(\.trimmed.isEmpty) else {
      throw Refusal("the header has \(count) columns, this has \(cells.count)")
    }
    return Dictionary(uniqueKeysWithValues: places.map { ($0, unescapingFormula(cells[$1])) })
  }
}
