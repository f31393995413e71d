// What decides whether a grave word in a complaint means what it says.

extension CueText {
  /// Not denied, and no turn of speech: "there was no fire", "it is not a fraud", "fire alarm".
  func stands(_ match: Match) -> Bool {
    !precedes(match, .negator, within: 3) && !follows(match, .lateNegator, within: 2)
      && !follows(match, .figure, within: 1)
  }

  /// Something in it is over, and not only awaited: "until it is resolved".
  var tellsOfAnEnd: Bool {
    GuardCue.table.first(in: words) { match in
      match.value == .settled && !precedes(match, .negator, within: 3)
        && !precedes(match, .unreal, within: 3)
    } != nil
  }

  /// "If it caught fire", "protects against identity theft", and questions that anybody may ask.
  func isUnreal(_ match: Match) -> Bool {
    precedes(match, .unreal, within: 4)
      || (match.value != .foreignHarm && isIdleQuestion(at: match.words.lowerBound))
  }

  /// A question without "I" or "my" in it; of a very long one only so much is looked at.
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
