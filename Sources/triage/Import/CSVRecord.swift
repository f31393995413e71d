// One record of CSV (RFC 4180) taken apart into its cells.

import Tickets

/// What parts the cells: a semicolon where the decimal sign is a comma, as spreadsheets write it
/// there, if the header has one and no comma.
func csvSeparator(header: [UInt8]) -> UInt8 {
  let (comma, semicolon) = (UInt8(ascii: ","), UInt8(ascii: ";"))
  return header.contains(semicolon) && !header.contains(comma) ? semicolon : comma
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
      throw Refusal("something stands between a closing quote and the next cell")
    }
  }
}

private let quote = UInt8(ascii: "\"")

private func takePlain(
  _ bytes: inout ArraySlice<UInt8>, to separator: UInt8
) throws -> String {
  let cell = bytes.prefix { $0 != separator }
  guard !cell.contains(quote) else {
    throw Refusal("a quote stands in a cell that is not quoted")
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
  private let count: Int
  /// What the header names that no export of ours has, either: perhaps a slip.
  let unknown: [String]
  private let places: [(ImportedField, Int)]

  /// Other names than those of `ImportedField` are let pass.
  ///
  /// - Throws: `Refusal` for a header without complaints or with a name twice.
  init(header record: [UInt8]) throws {
    separator = csvSeparator(header: record)
    let names = try csvCells(record, partedBy: separator).map(\.trimmed)
    count = names.count
    unknown = names.filter { !$0.isEmpty && !Ticket.keys.contains($0) }
    places = try ImportedField.allCases.compactMap { field in
      let found = names.indices.filter { names[$0] == field.rawValue }
      guard found.count < 2 else { throw Refusal("the header names \(field.rawValue) twice") }
      return found.first.map { (field, $0) }
    }
    guard places.first?.0 == .complaint else {
      throw Refusal("the header has no column \(ImportedField.complaint.rawValue)")
    }
  }

  func fields(of cells: [String]) throws -> ImportedFields {
    guard cells.count == count else {
      throw Refusal("the header has \(count) columns, this has \(cells.count)")
    }
    return Dictionary(uniqueKeysWithValues: places.map { ($0, revived(cells[$1])) })
  }
}
