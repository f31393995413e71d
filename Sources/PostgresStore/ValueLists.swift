// Many values in one statement, and quoted texts.

extension PostgresDatabase {
  /// Texts as an array literal, for a parameter of type `text[]`.
  static func list(_ texts: some Sequence<String>) -> String {
    "{" + texts.map { $0.quoted(by: "\"") }.joined(separator: ",") + "}"
  }
}

extension String {
  /// The text between two quotation marks, with backslashes where needed, as arrays, `tsvector` and
  /// `tsquery` have it.
  func quoted(by mark: Character) -> String {
    let mark = String(mark)
    // `replacing` is slow, and hardly any text needs it.
    let isPlain = !utf8.contains { $0 == UInt8(ascii: "\\") || $0 == mark.utf8.first }
    let text =
      isPlain ? self : replacing("\\", with: "\\\\").replacing(mark, with: "\\" + mark)
    return mark + text + mark
  }
}
