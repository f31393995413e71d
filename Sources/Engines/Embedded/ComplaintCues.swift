// The cues of a complaint, and the category and urgency that they add up to.

import Tickets

/// What the rules find in a complaint.
struct ComplaintCues {
  struct Find {
    let cue: UrgencyCue
    let tokens: Range<Int>
  }

  private(set) var finds: [Find] = []
  /// How loudly the complaint speaks for each category, in the order of `Category.allCases`.
  private(set) var weights: [Double]
  /// The same for each sentence alone, all categories and cues together: how telling it is.
  private(set) var telling: [Double]
  /// A story, whose kind words and small words are rarely its point.
  private let isLong: Bool
  /// Nothing is stated, but for a word or two.
  let asksOnly: Bool

  init(of text: ComplaintText) {
    weights = Array(repeating: 0, count: Category.allCases.count)
    telling = Array(repeating: 0, count: text.sentences.count)
    isLong = text.tokens.count > 40
    let told = text.sentences.filter { $0.tokens.count > 2 }
    asksOnly = !told.isEmpty && told.allSatisfy { text.isQuestion($0) }
    for (number, sentence) in text.sentences.enumerated() {
      let isIdle = text.isQuestion(sentence) && !text.isPersonal(sentence)
      for index in sentence.tokens {
        addCategoryCues(at: index, in: text, sentence: number)
        addUrgencyCues(at: index, in: text, sentence: number, isIdle: isIdle)
      }
    }
  }

  private mutating func addCategoryCues(at index: Int, in text: ComplaintText, sentence: Int) {
    for match in CategoryCue.table.matches(at: index, in: text) {
      let cue = match.value
      weights[Category.allCases.firstIndex(of: cue.category) ?? 0] += cue.weight
      telling[sentence] += max(0, cue.weight) / 2
    }
  }

  private mutating func addUrgencyCues(
    at index: Int, in text: ComplaintText, sentence: Int, isIdle: Bool
  ) {
    for match in UrgencyCue.table.matches(at: index, in: text) {
      let cue = match.value
      let counts =
        switch cue {
        case .selfHarm: !text.isFigurative(match.tokens)
        case .threat, .assault:
          !text.isNegated(index) && !text.isFigurative(match.tokens)
            && !text.tokens[match.tokens].contains { MoodContext.negates($0.word) }
        case .fraud where text.isInsult(match.tokens): false
        case .outage, .danger, .fraud, .leak, .locked:
          !isIdle && !text.isNegated(index) && !text.isPrecaution(match.tokens)
        case .trouble: !isIdle && !text.isNegated(index)
        case .law, .health: !isIdle && !text.isPrecaution(match.tokens)
        case .hint: !text.isQuestion(text.sentences[sentence]) && !text.isNegated(index)
        case .demand: text.endsClause(match.tokens)
        case .settled: !text.isNegated(index) && !text.isAwaited(index)
        case .deadline, .takenMoney, .asking, .blemish: true
        }
      guard counts else { continue }
      finds.append(Find(cue: cue, tokens: match.tokens))
      telling[sentence] += cue.isGrave ? 4 : cue == .trouble ? 1.5 : 0.5
    }
  }

  func has(_ cue: UrgencyCue) -> Bool { finds.contains { $0.cue == cue } }

  /// The first grave find that stands: not over, or not the kind that can be over.
  var grave: Find? {
    let isSettled = has(.settled)
    let isTroubled = has(.trouble) || has(.hint) || has(.locked)
    return crisis
      ?? finds.first { find in
        guard find.cue.isGrave, find.cue != .health || isTroubled else { return false }
        return !isSettled || find.cue == .deadline || find.cue == .law
      }
  }

  /// A life before a threat, a threat before what has happened.
  private var crisis: Find? {
    for cue in [UrgencyCue.selfHarm, .threat, .assault] {
      if let find = finds.first(where: { $0.cue == cue }) { return find }
    }
    return nil
  }

  /// Any word of trouble that is not told as over.
  var isTroubled: Bool {
    finds.contains { find in
      switch find.cue {
      case .trouble, .hint, .takenMoney, .demand, .blemish: true
      default: find.cue.isGrave
      }
    }
  }

  /// Money is gone and the customer wants it back now.
  var demandedMoney: Find? {
    has(.demand) && !has(.settled) ? finds.first { $0.cue == .takenMoney } : nil
  }

  var category: Category { Category(cues: weights, isLong: isLong || has(.takenMoney)) }

  /// The urgency and the find that carries it; `mood` is -1 to 1, and is not asked for when the
  /// cues are clear.
  func urgency(mood computed: @autoclosure () -> Double) -> (urgency: Urgency, carrier: Find?) {
    lazy var mood = computed()
    let isPraise = !has(.trouble) && !has(.hint) && !has(.takenMoney) && mood > 0.6
    if let find = grave ?? demandedMoney, !isPraise || find.cue.outweighsPraise {
      return (.high, find)
    }
    if isPraise { return (.low, nil) }
    // One word of trouble is soon outweighed, several are not.
    lazy var isContent = mood > (isLong || finds.count { $0.cue == .hint } > 1 ? 0.7 : 0.35)
    let isMild =
      !isLong
      && !finds.contains {
        ($0.cue.isGrave && $0.cue != .health) || $0.cue == .trouble
      }
    if category == .featureRequest { return (.low, nil) }
    if isMild, has(.blemish), !has(.takenMoney), mood > -0.6 { return (.low, nil) }
    if isMild, has(.settled), mood >= 0 { return (.low, nil) }
    let problem = finds.first { ($0.cue.isGrave && $0.cue != .health) || $0.cue == .trouble }
    if let find = problem {
      return (.medium, find)
    }
    if let find = finds.first(where: { $0.cue == .takenMoney || $0.cue == .hint }), !isContent {
      return (.medium, find)
    }
    // Without a cue: a dry statement about the product is a problem stated.
    let isStatement =
      !asksOnly && !has(.asking) && mood < (isLong ? 0.5 : 0.2) && weights.contains { $0 > 0 }
    return (isStatement || mood < (asksOnly ? -0.65 : -0.3) ? .medium : .low, nil)
  }
}

extension ComplaintText {
  /// Opens like a question that somebody asks out of interest.
  func isQuestion(_ sentence: Sentence) -> Bool {
    let words = tokens[sentence.tokens].prefix(2).map(\.word)
    guard let first = words.first else { return true }
    if sentence.questions > 0, Self.questionOpeners.contains(first) { return true }
    guard words.count > 1, sentence.exclamations == 0 else { return false }
    // Many ask without a question mark.
    return Self.askingPairs[first.text]?.contains(words[1]) == true
  }

  func isPersonal(_ sentence: Sentence) -> Bool {
    tokens[sentence.tokens].contains { Self.persons.contains($0.word) }
  }

  /// One of the three words before denies what starts at `index`.
  func isNegated(_ index: Int) -> Bool {
    tokens[max(0, index - 3)..<index].contains {
      $0.clause == tokens[index].clause && MoodContext.negates($0.word)
    }
  }

  /// Something yet to come: "until it is resolved".
  func isAwaited(_ index: Int) -> Bool {
    tokens[max(0, index - 3)..<index].contains { Self.awaiting.contains($0.word) }
  }

  /// Speaks of a danger only to ward it off: "protect against fraud", "fraud department".
  func isPrecaution(_ range: Range<Int>) -> Bool {
    let before = tokens[max(0, range.lowerBound - 2)..<range.lowerBound]
    let after = tokens[range.upperBound...].prefix(1)
    return before.contains { Self.precautions.contains($0.word) }
      || after.contains { Self.precautions.contains($0.word) }
  }

  /// Calls the company names: "you are frauds".
  func isInsult(_ range: Range<Int>) -> Bool {
    let before = tokens[max(0, range.lowerBound - 4)..<range.lowerBound].reversed()
      .prefix { Self.abuse.contains($0.word) || Self.addressees.contains($0.word) }
    return range.count == 1 && before.contains { Self.addressees.contains($0.word) }
  }

  func endsClause(_ range: Range<Int>) -> Bool {
    let next = tokens[range.upperBound...].first
    guard tokens[range.lowerBound].word == "now", let next else { return true }
    return next.clause != tokens[range.upperBound - 1].clause || next.kind != .word
  }

  private static let questionOpeners: WordSet = [
    "how", "what", "do", "does", "can", "could", "is", "are", "which", "where", "when", "who",
    "will", "would", "should", "may", "urgent", "hi", "hello", "please",
  ]

  private static let askingPairs: [String: WordSet] = [
    "how": ["do", "can", "to", "does", "long", "much", "many", "is", "are", "should", "would"],
    "what": ["is", "are", "does", "do", "time", "about", "kind", "happens"],
    "where": ["can", "do", "is", "are", "does"], "can": ["i", "you", "we"], "do": ["you", "i"],
    "is": ["there", "it"], "just": ["wondering", "curious"],
  ]

  private static let persons: WordSet = ["my", "our", "me", "us"]

  private static let awaiting: WordSet = [
    "until", "till", "unless", "if", "before", "once", "when", "want", "needs",
  ]

  private static let addressees: WordSet = [
    "you", "you're", "youre", "u", "bunch", "pack", "company",
  ]
  private static let abuse: WordSet = [
    "are", "a", "an", "of", "total", "complete", "absolute", "all", "guys", "people", "is",
    "bloody", "just", "fucking", "lot", "such", "nothing", "but",
  ]

  private static let precautions: WordSet = [
    "against", "prevent", "preventing", "avoid", "avoiding", "anti", "detect", "detection",
    "prevention", "protection", "department", "team", "alert", "alerts", "potential", "review",
    "filter", "check", "checks", "flag", "policy", "afford",
    "detector", "detectors", "alarm",
  ]
}
