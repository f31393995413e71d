// Splits a text into pieces, for tables that are written as text.

// Splitting bytes is much faster than splitting characters.
extension String {
  package var lines: [Substring] { utf8.split(separator: 0x0A).map { Substring($0) } }
}

extension StringProtocol where UTF8View.SubSequence == Substring.UTF8View {
  /// The pieces between spaces and line breaks.
  package var words: [Substring] {
    utf8.split { $0 == 0x20 || $0 == 0x0A }.map { Substring($0) }
  }
}
