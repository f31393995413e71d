// Decides whether a word about harm means what it says.

extension CueText {
  /// Whether the phrase is neither denied nor a figure of speech. "There was no fire", "it is not a
  /// fraud" and "fire alarm" are.
  func isAsserted(_ match: Match) -> Bool {
    !precedes(match, .negator, within: 3) && !follows(match, .lateNegator, within: 2)
      && !follows(match, .figure, within: 1)
  }

  /// Whether the text says that a problem is over. "Until it is resolved" only hopes for it.
  var saysResolved: Bool {
    GuardCue.table.first(in: words) { match in
      match.value == .settled && !precedes(match, .negator, within: 3)
        && !precedes(match, .unreal, within: 3)
    } != nil
  }

  /// Whether the harm is only imagined or asked about: "if it caught fire", "protects against
  /// identity theft".
  func isUnreal(_ match: Match) -> Bool {
    precedes(match, .unreal, within: 4)
      || (match.value != .foreignHarm && isIdleQuestion(at: match.words.lowerBound))
  }

  /// Whether the phrase is in a question without "I" or "my". At most 60 words on each side are
  /// checked.
  private func isIdleQuestion(at index: Int) -> Bool {
    let next = words[(index + 1)...].prefix(60).firstIndex { $0.gap >= .sentence }
    let mark = next.map { words[$0].gap } ?? (words.count - index <= 60 ? end : .sentence)
    guard mark == .question else { return false }
    var start = index
    while start > 0, index - start < 60, words[start].gap < .sentence { start -= 1 }
    return !(start..<(next ?? words.count)).contains { has(.firstPerson, $0) }
  }

  private func precedes(
    _ match: Match, _ mark: GuardCue.Mark, within count: Int
  ) -> Bool {
    var index = match.words.lowerBound
    for _ in 0..<count {
      guard index > 0, words[index].gap == .none else { return false }
      index -= 1
      if has(mark, index) { return true }
    }
    return false
  }

  private func follows(
    _ match: Match, _ mark: GuardCue.Mark, within count: Int
  ) -> Bool {
    for index in words.indices[match.words.upperBound...].prefix(count) {
      guard words[index].gap == .none else { return false }
      if has(mark, index) { return true }
    }
    return false
  }
}
