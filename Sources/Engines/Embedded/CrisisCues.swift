// Whether words of a crisis mean what they say.

extension ComplaintText {
  /// A turn of speech, as in "I don't want to live with this noise" or "killing myself laughing".
  func isFigurative(_ match: Range<Int>) -> Bool {
    let next = tokens[match.upperBound...].first
    guard let next, next.sentence == tokens[match.lowerBound].sentence else { return false }
    return Self.figures.contains(next.word)
  }

  private static let figures: WordSet = [
    "with", "in", "near", "next", "without", "of", "laughing", "trying", "at", "prevention",
    "shopping", "inducing", "safe", "cabinet", "emoji",
  ]
}
