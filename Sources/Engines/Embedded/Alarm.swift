// Dangers that a reply must answer first. They are phrases, because such a reply must not depend on
// weights.

import Text

/// A kind of danger that has a reply of its own.
enum Alarm: Sendable, CaseIterable {
  // In the order of their weight: a life before a threat, a threat before what has happened.
  case selfHarm, threat, assault
  case danger, health, fraud, leak, law

  /// High whatever else a complaint says.
  var isCrisis: Bool { self == .selfHarm || self == .threat || self == .assault }

  /// Whether it makes a complaint High by itself. A medicine does so only if something is wrong
  /// with it, which the model judges.
  var isGrave: Bool { self != .health }

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
  /// The first alarm in the order of the cases, and its place.
  var alarm: (alarm: Alarm, tokens: Range<Int>)? {
    var found: [Alarm: Range<Int>] = [:]
    for index in tokens.indices {
      for match in Alarm.table.matches(at: index, in: self)
      where found[match.value] == nil && isAsserted(match) {
        found[match.value] = match.tokens
      }
    }
    return Alarm.allCases.lazy.compactMap { alarm in found[alarm].map { (alarm, $0) } }.first
  }

  /// Whether it is meant: not denied, not a figure of speech, not a mere question, not told as
  /// over.
  private func isAsserted(_ match: PhraseTable<Alarm>.Match) -> Bool {
    let (start, end) = (match.tokens.lowerBound, match.tokens.upperBound)
    func isNegated(upTo end: Int) -> Bool {
      tokens[max(0, start - 3)..<end].contains {
        $0.clause == tokens[start].clause && Self.negates($0.word)
      }
    }
    switch match.value {
    case .selfHarm: return !isFigurative(match.tokens)
    case .threat, .assault: return !isFigurative(match.tokens) && !isNegated(upTo: end)
    case .law: return !isPrecaution(match.tokens)
    case .health: return true
    case .danger, .fraud, .leak:
      return !isNegated(upTo: start) && !isPrecaution(match.tokens) && !isIdleQuestion(at: start)
        && !isSettled
    }
  }

  /// Whether it speaks of a danger only to prevent it: "protect against fraud", "fraud department".
  private func isPrecaution(_ range: Range<Int>) -> Bool {
    tokens[max(0, range.lowerBound - 2)..<range.lowerBound].contains {
      Self.precautions.contains($0.word)
    } || tokens[range.upperBound...].prefix(1).contains { Self.precautions.contains($0.word) }
  }

  /// Whether it is a question without "my" or "our".
  private func isIdleQuestion(at index: Int) -> Bool {
    let sentence = sentences[tokens[index].sentence]
    return sentence.questions > 0
      && !tokens[sentence.tokens].contains { Self.persons.contains($0.word) }
  }

  private var isSettled: Bool {
    tokens.indices.contains { index in
      Self.settled.match(at: index, in: self) != nil
        && !tokens[max(0, index - 3)..<index].contains {
          Self.negates($0.word) || Self.awaiting.contains($0.word)
        }
    }
  }

  private static let settled = PhraseTable<Bool>([(value: true, phrases: GravePhrases.settled)])

  private static let persons: WordSet = ["my", "our", "me", "us", "i", "we"]

  private static let awaiting: WordSet = [
    "until", "till", "unless", "if", "before", "once", "when", "want", "needs",
  ]

  private static let precautions: WordSet = [
    "against", "prevent", "preventing", "avoid", "avoiding", "anti", "detect", "detection",
    "prevention", "protection", "department", "team", "alert", "alerts", "potential", "review",
    "filter", "check", "checks", "flag", "policy", "afford", "detector", "detectors", "alarm",
  ]

  /// Whether it is a figure of speech, as in "I don't want to live with this noise" or "killing
  /// myself laughing".
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
