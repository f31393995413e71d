// Detects the language of a text: by its script, and for Latin letters with the model.

import Text

enum LanguageFeatures {
  static let buckets = 1 << 13
  /// The number of scalars that are read from the start of a text.
  static let sample = 600
  static let markSeed: UInt64 = 0x0ACC
}

/// The language of a text, as far as the model can tell.
package struct Language: Sendable, Equatable {
  /// A BCP 47 tag; `und` when the text is too short or unclear.
  package let tag: String
  /// 0 for a mere guess, 1 for no doubt.
  package let certainty: Double
  /// Whether it is sure enough to compare the languages of two texts.
  package var isSure: Bool { certainty >= 0.5 }
  /// Whether the model has learnt this language.
  package var isKnown: Bool { Self.known.contains(tag) }

  private static let known: Set<String> = [
    "ar", "de", "en", "es", "fr", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr",
    "vi", "zh",
  ]

  package init(of text: String) {
    let text = wordsWrittenNow(in: text)
    let letters = Letters(Substring(text.unicodeScalars.prefix(LanguageFeatures.sample)))
    let scripts = ScriptCounts(text.unicodeScalars.prefix(LanguageFeatures.sample))
    (tag, certainty) =
      scripts.guess ?? (scripts.latin > 2 ? Self.latinGuess(of: text, letters) : nil) ?? ("und", 0)
  }

  private typealias Guess = (tag: String, certainty: Double)

  private static func latinGuess(of text: String, _ letters: Letters) -> Guess? {
    let weights = Weights.shared
    let constants = Constants.shared
    var sums = SIMD32<Int32>()
    var count = 0
    func take(_ hash: UInt64) {
      let bucket = Int(truncatingIfNeeded: hash >> (64 - 13))
      sums &+= SIMD32<Int32>(truncatingIfNeeded: weights.languages(bucket))
      count += 1
    }
    letters.values.prefix(LanguageFeatures.sample).withUnsafeBufferPointer {
      collectShortRuns($0, take)
    }
    for scalar in text.unicodeScalars.prefix(LanguageFeatures.sample) where hasAccent(scalar.value)
    {
      take(LetterHash.spread(UInt64(scalar.value), LanguageFeatures.markSeed))
    }
    guard count > 0 else { return nil }
    let size = Float(count).squareRoot()
    let scores = (0..<32).map { lane in
      Float(sums[lane]) * constants.languageScale / size + weights.languageBias(lane)
    }
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    let lead = scores[order[0]] - scores[order[1]]
    guard lead >= constants.languageLead else { return nil }
    return (weights.languageTag(order[0]), min(1, Double(lead) / Self.certainLead))
  }

  /// From this lead on there is no doubt.
  private static let certainLead = 2.0

  private static func hasAccent(_ value: UInt32) -> Bool {
    (0xC0..<0x250).contains(value) || (0x1E00..<0x1F00).contains(value)
  }
}

/// Hashes words, and runs of two and three letters.
private func collectShortRuns(
  _ letters: UnsafeBufferPointer<UInt32>, _ take: (UInt64) -> Void
) {
  guard letters.count > 2 else { return }
  var word: UInt64 = 0
  for start in 0..<letters.count - 1 {
    let (first, second) = (letters[start], letters[start + 1])
    if first != Letters.blank {
      word = LetterHash.add(first, to: word)
      if second == Letters.blank {
        take(LetterHash.spread(word, LetterHash.wordSeed))
        word = 0
      }
    }
    let pair = LetterHash.add(second, to: UInt64(first))
    take(LetterHash.spread(pair, LetterHash.runSeed(2)))
    if second != Letters.blank, start + 2 < letters.count {
      take(LetterHash.spread(LetterHash.add(letters[start + 2], to: pair), LetterHash.runSeed(3)))
    }
  }
}

/// Counts letters by script, and letters that tell languages of one script apart.
private struct ScriptCounts {
  private(set) var latin = 0
  private var counts: [String: Int] = [:]
  private var marks: [String: Int] = [:]

  init(_ text: some Sequence<Unicode.Scalar>) {
    for scalar in text {
      if scalar.value < 0x250 {
        if scalar.properties.isAlphabetic { latin += 1 }
      } else if (0x1E00..<0x1F00).contains(scalar.value) {
        latin += 1
      } else if let script = Self.script(of: scalar.value) {
        counts[script, default: 0] += 1
        if let language = Self.languagesByLetter[scalar] { marks[language, default: 0] += 1 }
      }
    }
  }

  /// Nil when the letters are Latin, or there are none.
  var guess: (tag: String, certainty: Double)? {
    guard let (script, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      // Other scripts count three times: they need fewer letters, and texts in them contain Latin
      // product names.
      count * 3 > latin
    else { return nil }
    let share = Double(count * 3) / Double(count * 3 + latin)
    let certainty = share * min(1, Double(count) / 4)
    // Japanese mixes kana with Han characters, so a few kana decide.
    if script == "zh", (counts["ja"] ?? 0) * 10 > count { return ("ja", certainty) }
    let rivals: [String] =
      switch script {
      case "ru": ["uk", "sr", "bg"]
      case "ar": ["ur", "fa"]
      default: []
      }
    return (rivals.first { (marks[$0] ?? 0) * 100 > count } ?? script, certainty)
  }

  private static func script(of value: UInt32) -> String? {
    switch value {
    case 0x370...0x3FF, 0x1F00...0x1FFF: "el"
    case 0x400...0x52F: "ru"
    case 0x590...0x5FF: "he"
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: "ar"
    case 0x900...0x97F: "hi"
    case 0x980...0x9FF: "bn"
    case 0xB80...0xBFF: "ta"
    case 0xE00...0xE7F: "th"
    case 0x3040...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: "ja"
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: "ko"
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3134F: "zh"
    default: nil
    }
  }

  private static let languagesByLetter: [Unicode.Scalar: String] = [
    "і": "uk", "ї": "uk", "є": "uk", "ґ": "uk", "ъ": "bg",
    "ђ": "sr", "ј": "sr", "љ": "sr", "њ": "sr", "ћ": "sr",
    "پ": "fa", "چ": "fa", "ژ": "fa", "گ": "fa", "ی": "fa", "ک": "fa",
    "ٹ": "ur", "ڈ": "ur", "ڑ": "ur", "ں": "ur", "ے": "ur", "ہ": "ur",
  ]
}
