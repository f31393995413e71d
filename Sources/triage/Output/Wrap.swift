// Text in columns: padded, and wrapped at word borders.

extension String {
  /// Filled up with blanks to `width` characters.
  func padded(to width: Int, alignRight: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - count))
    return alignRight ? blanks + self : self + blanks
  }
}

/// The text's own lines, each broken at blanks so that none is longer than `width`, but for words
/// that are longer on their own.
func wrap(_ text: String, width: Int) -> [String] {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ") {
      if current.isEmpty {
        current = String(word)
      } else if current.count + 1 + word.count <= width {
        current += " " + word
      } else {
        lines.append(current)
        current = String(word)
      }
    }
    return lines + [current]
  }
}
