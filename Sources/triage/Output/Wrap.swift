// Wraps text at word borders, and between characters in scripts without blanks.

/// The text's lines, each broken to at most `width` columns. A longer word, such as an address to
/// copy, stays whole unless it has wide characters.
func wrap(_ text: String, width: Int) -> [String] {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
    var lines: [String] = []
    var current = ""
    // A tab's width depends on its place, so it is treated as a blank.
    let words = line.split { $0 == " " || $0 == "\t" }
    for word in words.flatMap({ pieces(of: $0, width: width) }) {
      let joined =
        current.isEmpty || word.isContinued ? current + word.text : "\(current) \(word.text)"
      if current.isEmpty || joined.columns <= width {
        current = joined
      } else {
        lines.append(current)
        current = String(word.text)
      }
    }
    return lines + [current]
  }
}

/// A word, or its parts that fit. Later parts follow without a blank.
private func pieces(of word: Substring, width: Int) -> [(text: Substring, isContinued: Bool)] {
  guard word.columns > width, word.contains(where: { $0.columns == 2 }) else {
    return [(word, false)]
  }
  return word.indices.map { (word[$0...$0], $0 != word.startIndex) }
}
