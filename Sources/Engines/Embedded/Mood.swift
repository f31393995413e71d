// How a complaint feels: the weights of its words, bent by the words around them.

import Text

/// The sum of what a complaint's words weigh.
struct Mood {
  /// Below zero is bad; a short plain statement lies within -4 to 4.
  private(set) var sum = 0.0
  /// The strongest good word that counted, 0 when none did.
  private(set) var best = 0.0
  /// How many words, phrases and faces carried a mood.
  private(set) var count = 0
  private let isSarcastic: Bool

  /// `facesOnly` leaves out words, for a text in a language that the lexicon does not know.
  init(of text: ComplaintText, facesOnly: Bool = false) {
    let isAllShouted = text.isAllShouted
    isSarcastic = !facesOnly && Self.isSarcastic(text)
    for sentence in text.sentences {
      add(sentence, of: text, capitalsStress: !isAllShouted, facesOnly: facesOnly)
    }
    // Somebody who writes a whole text in capitals shouts it.
    if isAllShouted, text.tokens.count > 4, sum < 0 { sum *= 1.2 }
  }

  /// -1 to 1.
  var normalized: Double {
    // Many mild words are no rage: the root lies between their sum and their mean.
    let level = sum / Double(max(1, count)).squareRoot()
    return level / (level * level + 8).squareRoot()
  }

  private mutating func add(
    _ sentence: ComplaintText.Sentence, of text: ComplaintText, capitalsStress: Bool,
    facesOnly: Bool
  ) {
    let finds = MoodFind.all(in: sentence, of: text).filter {
      !facesOnly || $0.isFace(in: text)
    }
    guard !finds.isEmpty else { return }
    let turn = Self.turn(in: sentence, of: text)
    var total = 0.0
    for find in finds {
      var weight = find.weight
      if capitalsStress, find.isShouted(in: text) { weight *= 1.3 }
      if !find.isFace(in: text) {
        weight *= MoodContext(before: find, in: sentence, of: text).factor(for: weight)
      }
      if let turn { weight *= find.tokens.lowerBound < turn ? 0.6 : 1.3 }
      if isSarcastic, weight > 0 { weight *= -0.6 }
      total += weight
      best = max(best, weight)
    }
    count += finds.count
    let stress = 1 + 0.12 * Double(min(sentence.exclamations, 3))
    let isDoubtful = sentence.questions > 0 && sentence.exclamations == 0 && total > 0
    sum += total * stress * (isDoubtful ? 0.7 : 1)
  }

  /// Where a sentence turns round: what follows "but" is what is meant.
  private static func turn(
    in sentence: ComplaintText.Sentence, of text: ComplaintText
  ) -> Int? {
    sentence.tokens.dropFirst().first { index in
      clauseTurns.contains(text.tokens[index].word) && index + 1 < sentence.tokens.upperBound
    }
  }

  private static let clauseTurns: WordSet = ["but", "however", "yet"]
}

/// A word, phrase or face that carries a mood.
struct MoodFind {
  let weight: Double
  let tokens: Range<Int>

  static func all(in sentence: ComplaintText.Sentence, of text: ComplaintText) -> [MoodFind] {
    let lexicon = SentimentLexicon.shared
    var finds: [MoodFind] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      var next = index + 1
      if let match = lexicon.phrases.match(at: index, in: text) {
        if match.value != 0 { finds.append(MoodFind(weight: match.value, tokens: match.tokens)) }
        next = match.tokens.upperBound
      } else if let weight = lexicon.weight(of: text.tokens[index].word) {
        finds.append(MoodFind(weight: weight, tokens: index..<next))
      }
      index = next
    }
    return finds
  }

  /// No word bends a face.
  func isFace(in text: ComplaintText) -> Bool { text.tokens[tokens.lowerBound].kind == .symbol }

  func isShouted(in text: ComplaintText) -> Bool {
    text.tokens[tokens].contains(where: \.isShouted)
  }
}

/// What the three or four words before a find do to its weight.
struct MoodContext {
  private var strength = 0.0
  private var isNegated = false
  private var isWished = false

  init(before find: MoodFind, in sentence: ComplaintText.Sentence, of text: ComplaintText) {
    let first = find.tokens.lowerBound
    let clause = text.tokens[first].clause
    let start = max(sentence.tokens.lowerBound, first - 4)
    for index in (start..<first).reversed() {
      let word = text.tokens[index].word
      let distance = first - index
      // A comma ends what "not" reaches, and so does "not only".
      let isNear = distance <= 3 && text.tokens[index].clause == clause
      if let boost = Self.strengths[word.hash], distance <= 2 {
        strength += boost / Double(distance)
      }
      let follower = text.tokens[index + 1].word
      if isNear, Self.negates(word), follower != "only", follower != "just" {
        isNegated.toggle()
      }
      if Self.wishes.contains(word) { isWished = true }
    }
  }

  func factor(for weight: Double) -> Double {
    var factor = max(0.3, 1 + strength)
    if isNegated { factor *= weight > 0 ? -0.6 : -0.45 }
    if isWished, weight > 0, !isNegated { factor *= 0.5 }
    return factor
  }

  static func negates(_ word: Word) -> Bool {
    negators.contains(word) || word.text.hasSuffix("n't")
  }

  private static let negators: WordSet = [
    "not", "no", "never", "none", "nobody", "nothing", "nor", "neither", "without", "hardly",
    "barely", "scarcely", "rarely", "seldom", "cannot", "cant", "dont", "doesnt", "didnt", "isnt",
    "wasnt", "arent", "werent", "wont", "wouldnt", "couldnt", "shouldnt", "havent", "hasnt",
    "hadnt", "aint", "zero", "lack", "lacks", "lacking",
  ]

  private static let wishes: WordSet = [
    "would", "could", "should", "if", "wish", "hoped", "i'd", "we'd", "it'd",
  ]

  /// What a word adds to the weight of the next; below zero it takes away.
  private static let strengths: HashTable<Double> = {
    var table = HashTable<Double>(capacity: 100)
    for (boost, words) in [
      (
        0.35,
        """
        absolutely amazingly awfully completely entirely especially exceptionally extremely \
        fully fucking freaking frigging hella highly hugely incredibly insanely intensely most \
        particularly purely remarkably seriously so super such terribly thoroughly totally \
        tremendously truly unbelievably utterly very vastly way
        """
      ),
      (0.2, "really always too ever quite just more much real damn lot deeply pretty all dead"),
      (
        -0.35,
        """
        slightly somewhat barely hardly little bit kinda sorta marginally mildly occasionally \
        partly fairly rather sometimes maybe perhaps almost less minor kind sort occasional some
        """
      ),
    ] {
      for word in words.words { table[FNV1a.hash(word.utf8)] = boost }
    }
    return table
  }()
}
