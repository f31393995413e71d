// Finds the word that somebody probably meant.

/// The candidate with the fewest edits from `word`, if they are few enough for a typing error.
package func nearest(to word: String, among candidates: [String]) -> String? {
  let typed = Array(word.lowercased().prefix(64))
  let scored = candidates.map { (word: $0, edits: editDistance(typed, Array($0.lowercased()))) }
  guard let best = scored.min(by: { $0.edits < $1.edits }) else { return nil }
  let isPrefix = typed.count > 1 && best.word.lowercased().hasPrefix(String(typed))
  let limit = max(1, min(typed.count, best.word.count) / 3)
  if best.edits <= limit || isPrefix { return best.word }
  return typed.count > 2
    ? candidates.first { $0.lowercased().hasPrefix(String(typed)) } : nil
}

/// Optimal string alignment: insertions, deletions, substitutions, and swaps of neighbours.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var older = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  for (i, letter) in left.enumerated() {
    var current = [i + 1]
    for (j, other) in right.enumerated() {
      var cost = min(previous[j] + (letter == other ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
        cost = min(cost, older[j - 1] + 1)
      }
      current.append(cost)
    }
    (older, previous) = (previous, current)
  }
  return previous[right.count]
}
