// What must be answered before all else, as phrases: a reply to it must not depend on weights.

import Text

/// A kind of harm that has a reply of its own.
enum Alarm: Sendable, CaseIterable {
  // A life before a threat, a threat before what has happened.
  case selfHarm, threat, assault
  case danger, health, fraud, leak, law

  /// High whatever else a complaint says.
  var isCrisis: Bool { self == .selfHarm || self == .threat || self == .assault }

  fileprivate static let table = PhraseTable<Alarm>([
    (value: .selfHarm, phrases: GravePhrases.selfHarm),
    (value: .threat, phrases: GravePhrases.threat),
    (value: .assault, phrases: GravePhrases.assault),
    (value: .danger, phrases: GravePhrases.danger), (value: .health, phrases: medicines),
    (value: .fraud, phrases: GravePhrases.fraud), (value: .leak, phrases: GravePhrases.leak),
    (value: .law, phrases: GravePhrases.law),
  ])

  private static let medicines = """
    insulin; oxygen; dialysis; pacemaker; ventilator; epipen; inhaler; glucose; heart monitor;
    medical ~ device/equipment/alert/alarm; my/her/his/our/mother's/father's/son's/daughter's ~
    medication/medicine/medicines/meds/prescription
    """
}

extension ComplaintText {
  /// The first alarm by the order of the cases, and where it stands.
  var alarm: (alarm: Alarm, tokens: Range<Int>)? {
    var found: [Alarm: Range<Int>] = [:]
    for index in tokens.indices {
      for match in Alarm.table.matches(at: index, in: self)
      where found[match.value] == nil && stands(match) {
        found[match.value] = match.tokens
      }
    }
    return Alarm.allCases.lazy.compactMap { alarm in found[alarm].map { (alarm, $0) } }.first
  }

  /// A crisis that is neither denied nor a turn of speech; of the rest the model has judged already.
  private func stands(_ match: PhraseTable<Alarm>.Match) -> Bool {
    switch match.value {
    case .selfHarm: !isFigurative(match.tokens)
    case .threat, .assault:
      !isFigurative(match.tokens)
        && !tokens[max(0, match.tokens.lowerBound - 3)..<match.tokens.upperBound].contains {
          $0.clause == tokens[match.tokens.lowerBound].clause && Self.negates($0.word)
        }
    default: true
    }
  }

  /// A turn of speech, as in "I don't want to live with this noise" or "killing myself laughing".
  private func isFigurative(_ match: Range<Int>) -> Bool {
    let next = tokens[match.upperBound...].first
    guard let next, next.sentence == tokens[match.lowerBound].sentence else { return false }
    return Self.figures.contains(next.word)
  }

  private static func negates(_ word: Word) -> Bool {
    negators.contains(word) || word.text.hasSuffix("n't")
  }

  private static let negators: WordSet = [
    "not", "no", "never", "nobody", "none", "without", "cannot", "didnt", "dont", "wont", "nor",
  ]

  private static let figures: WordSet = [
    "with", "in", "near", "next", "without", "of", "laughing", "trying", "at", "prevention",
    "shopping", "inducing", "safe", "cabinet", "emoji",
  ]
}
