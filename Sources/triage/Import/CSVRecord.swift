// One record of CSV (RFC 4180) taken apart into its cells.

import Tickets

/// What may part cells: programs write a semicolon where the decimal sign is a comma, and a tab when
/// they are asked to.
let candidateSeparators = [",", ";", "\t", "|"].map { (sign: Unicode.Scalar) in UInt8(ascii: sign) }

/// What Excel's own first line, `sep=;`, says that the cells are parted by; nil for any other line.
func separator(declaredBy line: ArraySlice<UInt8>) -> UInt8? {
  let text = String(decoding: line, as: UTF8.self).lowercased().replacing("\"", with: "")
  guard text.hasPrefix("sep="), text.utf8.count == 5, let sign = text.utf8.last else { return nil }
  return sign
}

/// - Parameter record: without the line break at its end; with the others, which stand in quotes.
/// - Throws: `Refusal` for what is no CSV.
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
struct CSVColumns: Sendable {
  let separator: UInt8
  let count: Int
  /// The columns, from 1, whose names no export of ours has, either: perhaps slips. Not their names,
  /// as the first line of a file without a header is a customer's.
  let unknown: [Int]
  private let places: [(ImportedField, Int)]

  /// Columns that are no field's are let pass.
  ///
  /// - Parameter declared: what the file itself says that the cells are parted by.
  /// - Throws: `Refusal` for a header without complaints or with a field twice.
  init(header record: [UInt8], declared: UInt8?, _ names: FieldNames) throws {
    let headers = (declared.map { [$0] } ?? candidateSeparators).map { separator in
      (separator, Result { try csvCells(record, partedBy: separator).map(\.trimmed) })
    }
    // The one under which the most names are fields; of those, the one that makes the most cells.
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

  /// More cells than the header has are let pass when nothing is in them.
  func fields(of cells: [String]) throws -> ImportedFields {
    guard cells.count >= count, cells[count...].allSatisfy(\.trimmed.isEmpty) else {
      throw Refusal("the header has \(count) columns, this has \(cells.count)")
    }
    return Dictionary(uniqueKeysWithValues: places.map { ($0, revived(cells[$1])) })
  }
}
