// Which column of a table, and which key of a JSON object, gives which value of ours.

import Configuration
import Tickets

/// The names of a file's values: ours, and those that --map says.
struct FieldNames: Sendable {
  private let mapped: [FieldMapping]

  /// - Throws: a usage failure for two of them that contradict each other.
  init(_ mappings: [FieldMapping]) throws {
    mapped = mappings
    for (index, mapping) in mappings.enumerated() {
      for other in mappings[..<index]
      where other != mapping && (other.field == mapping.field || other.name == mapping.name) {
        throw Failure.usage(
          "--map repeats a name or a field: \(quoted(mapping.name))",
          hint: "give each name and each field once")
      }
    }
  }

  /// The field that a key of JSON is for; its letters must be exactly ours.
  func field(key: String) -> ImportedField? {
    if let mapping = mapped.first(where: { $0.name == key }) { return mapping.field }
    guard let field = ImportedField(rawValue: key), !isMapped(field) else { return nil }
    return field
  }

  private func isMapped(_ field: ImportedField) -> Bool { mapped.contains { $0.field == field } }

  /// The field that a column is for, however its letter case, blanks and underscores are.
  private func field(column: String) -> ImportedField? {
    if let mapping = mapped.first(where: { $0.name == column }) { return mapping.field }
    let plain = plainName(column)
    if let mapping = mapped.first(where: { plainName($0.name) == plain }) { return mapping.field }
    guard let field = ImportedField.allCases.first(where: { plainName($0.rawValue) == plain })
    else { return nil }
    return isMapped(field) ? nil : field
  }

  /// Whether the name is a field's, or one that our own exports have.
  func isOurs(_ column: String) -> Bool {
    let plain = plainName(column)
    return field(column: column) != nil || Ticket.keys.contains { plainName($0) == plain }
  }

  /// How well these cells do as a header.
  func score(_ header: [String]?) -> (fields: Int, cells: Int) {
    guard let header else { return (-1, 0) }
    return (header.count { field(column: $0) != nil }, header.count)
  }

  /// Which cell has which field, the complaint first.
  ///
  /// - Throws: `Refusal`.
  func places(in header: [String]) throws -> [(ImportedField, Int)] {
    for mapping in mapped where !header.contains(where: { field(column: $0) == mapping.field }) {
      throw Refusal("the header has no column \(mapping.name.clipped(to: 60)), which --map names")
    }
    let places = try ImportedField.allCases.compactMap { field in
      let found = header.indices.filter { self.field(column: header[$0]) == field }
      guard found.count < 2 else { throw Refusal("the header names \(field.rawValue) twice") }
      return found.first.map { (field, $0) }
    }
    guard places.first?.0 == .complaint else {
      throw Refusal("the header has no column \(ImportedField.complaint.rawValue)")
    }
    return places
  }
}

/// `Description=customer_complaint`: what the file calls a value, and what we do.
struct FieldMapping: Sendable, Equatable {
  let name: String
  let field: ImportedField

  /// Nil for what is none. The file's name may have equals signs of its own.
  init?(_ text: String) {
    guard let sign = text.lastIndex(of: "=") else { return nil }
    let plain = plainName(String(text[text.index(after: sign)...]))
    guard let field = ImportedField.allCases.first(where: { plainName($0.rawValue) == plain })
    else { return nil }
    (name, self.field) = (String(text[..<sign]).trimmed, field)
    if name.isEmpty { return nil }
  }
}

/// A name's letters and digits alone, in small letters: `Customer Complaint`, `customer_complaint`.
private func plainName(_ name: String) -> String {
  String(name.lowercased().filter { $0.isLetter || $0.isNumber })
}
