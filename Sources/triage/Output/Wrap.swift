// Text in lines: wrapped at word borders, and between signs where a script has no blanks.

/// The text's own lines, each broken so that none is wider than `width` columns. A word that is
/// wider on its own, such as an address to copy, stays whole unless it has wide signs.
func wrap(_ text: String, width: Int) -> [String] {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
    var lines: [String] = []
    var current = ""
    // A tab would be as wide as the place where it stands makes it.
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

/// A word, or its parts that fit; the second and later ones follow without a blank.
private func pieces(of word: Substring, width: Int) -> [(text: Substring, isContinued: Bool)] {
  guard word.columns > width, word.contains(where: { $0.columns == 2 }) else {
    return [(word, false)]
  }
  return word.indices.map { (word[$0...$0], $0 != word.startIndex) }
}
