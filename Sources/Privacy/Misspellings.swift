// Spells the words that announce a value as people mistype them.

/// Each word with a letter left out, doubled, or in its neighbour's place, separated by `|`. The first
/// letter stays, as it nearly always does.
///
/// - Parameter words: of six letters and more, separated by blanks. Shorter ones would become other words.
func misspellings(of words: String) -> String {
  words.split(separator: " ").flatMap(misspellings).joined(separator: "|")
}

private func misspellings(of word: Substring) -> [String] {
  let letters = Array(word)
  return (1..<letters.count).flatMap { index in
    let (head, rest) = (letters[..<index], letters[(index + 1)...])
    var spellings = [head + rest, head + [letters[index], letters[index]] + rest]
    if let next = rest.first, next != letters[index] {
      spellings.append(head + [next, letters[index]] + rest.dropFirst())
    }
    return spellings.map { String($0) }
  }
}
