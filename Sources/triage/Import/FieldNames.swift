// Maps the columns of a table and the keys of a JSON object to the fields of a kind of file.

import Configuration
import Tickets

/// The values that a kind of file can have, by our own names for them.
protocol FileField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The value that every record has.
  static var complaint: Self { get }
}

/// The names of a file's values: ours, and those of --map.
struct FieldNames<Field: FileField>: Sendable {
  private let mapped: [FieldMapping<Field>]

  /// - Throws: a usage failure when two mappings contradict each other.
  init(_ mappings: [FieldMapping<Field>]) throws {
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

  /// The field of a JSON key, which must match exactly.
  func field(key: String) -> Field? {
    if let mapping = mapped.first(where: { $0.name == key }) { return mapping.field }
    guard let field = Field(rawValue: key), !isMapped(field) else { return nil }
    return field
  }

  private func isMapped(_ field: Field) -> Bool { mapped.contains { $0.field == field } }

  /// The field of a column. Letter case, blanks and underscores do not matter.
  private func field(column: String) -> Field? {
    if let mapping = mapped.first(where: { $0.name == column }) { return mapping.field }
    let plain = plainName(column)
    if let mapping = mapped.first(where: { plainName($0.name) == plain }) { return mapping.field }
    guard let field = Field.allCases.first(where: { plainName($0.rawValue) == plain })
    else { return nil }
    return isMapped(field) ? nil : field
  }

  /// Whether the name is a field's, or another one from our own exports.
  func isOurs(_ column: String) -> Bool {
    let plain = plainName(column)
    return field(column: column) != nil || Ticket.keys.contains { plainName($0) == plain }
  }

  /// How well these cells serve as a header.
  func score(_ header: [String]?) -> (fields: Int, cells: Int) {
    guard let header else { return (-1, 0) }
    return (header.count { field(column: $0) != nil }, header.count)
  }

  /// Which cell has which field, the complaint first.
  ///
  /// - Throws: `Refusal`.
  func places(in header: [String]) throws -> [(Field, Int)] {
    for mapping in mapped where !header.contains(where: { field(column: $0) == mapping.field }) {
      throw Refusal("the header has no column \(mapping.name.clipped(to: 60)), which --map names")
    }
    let places = try Field.allCases.compactMap { field in
      let found = header.indices.filter { self.field(column: header[$0]) == field }
      guard found.count < 2 else { throw Refusal("the header names \(field.rawValue) twice") }
      return found.first.map { (field, $0) }
    }
    guard places.first?.0 == .complaint else {
      throw Refusal("the header has no column \(Field.complaint.rawValue)")
    }
    return places
  }
}

/// A mapping such as `Description=customer_complaint`: the file's name for a value, and ours.
struct FieldMapping<Field: FileField>: Sendable, Equatable {
  let name: String
  let field: Field

  /// Nil when it is no mapping. The file's name may contain equals signs.
  init?(_ text: String) {
    guard let sign = text.lastIndex(of: "=") else { return nil }
    let plain = plainName(String(text[text.index(after: sign)...]))
    guard let field = Field.allCases.first(where: { plainName($0.rawValue) == plain })
    else { return nil }
    (name, self.field) = (String(text[..<sign]).trimmed, field)
    if name.isEmpty { return nil }
  }
}

/// The letters and digits of a name in lower case, so that `Customer Complaint` and
/// `customer_complaint` are equal.
private func plainName(_ name: String) -> String {
  String(name.lowercased().filter { $0.isLetter || $0.isNumber })
}
