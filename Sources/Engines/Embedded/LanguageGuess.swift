// The language of a complaint, by its script, its common words and its letters.

import Text

/// A guess at a language, from the first words of a text.
struct LanguageGuess {
  /// BCP 47; `und` when there is too little to go by.
  let tag: String

  private static let sample = 400

  init(of text: ComplaintText) {
    let words = text.tokens.prefix(Self.sample).lazy.filter { $0.kind == .word }.map(\.word)
    var scripts = ScriptCounts()
    for word in words { scripts.add(word.text) }
    tag = scripts.tag ?? Self.latinTag(of: Array(words)) ?? "und"
  }

  var isEnglish: Bool { tag == "en" }

  /// Which languages have a word, as bits.
  private static let byWord: HashTable<UInt32> = {
    var table = HashTable<UInt32>(capacity: 1200)
    for (index, language) in latin.enumerated() {
      for word in language.words.words { table[FNV1a.hash(word.utf8), default: 0] |= 1 << index }
    }
    return table
  }()

  private static let letters: [Set<Character>] = latin.map { Set($0.letters) }

  private static func latinTag(of words: [Word]) -> String? {
    var scores = Array(repeating: 0.0, count: latin.count)
    for word in words where !word.text.isEmpty {
      // A word that five languages share tells little.
      let languages = byWord[word.hash] ?? 0
      // A single letter may be a bullet, an initial, a unit.
      let weight = word.text.utf8.count == 1 ? 0.3 : 1
      let share = weight / Double(languages.nonzeroBitCount).squareRoot()
      var left = languages
      while left != 0 {
        scores[left.trailingZeroBitCount] += share
        left &= left - 1
      }
      if isEnglishContent(word) { scores[0] += languages == 0 ? 0.5 : 0.2 }
      if !word.text.utf8.allSatisfy({ $0 < 0x80 }) { addLetters(of: word.text, to: &scores) }
    }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
    // One borrowed word in a long text is no evidence.
    let needed = min(1.5, max(0.4, Double(words.count) * 0.05))
    return scores[best] >= needed ? latin[best].tag : nil
  }

  private static func addLetters(of word: String, to scores: inout [Double]) {
    for (language, letters) in letters.enumerated() where word.contains(where: letters.contains) {
      scores[language] += 0.5
    }
    let isNordic = word.contains { "åøæ".contains($0) }
    for (language, entry) in latin.enumerated() where isNordic {
      switch entry.tag {
      case "da", "nb": scores[language] += word.contains { "øæ".contains($0) } ? 0.6 : 0.3
      case "sv": scores[language] += word.contains("å") ? 0.4 : 0
      default: break
      }
    }
  }

  private static let suffixes = ["ing", "ness", "ed", "ly", "able", "tion", "tions"]

  private static func isEnglishContent(_ word: Word) -> Bool {
    englishWords.contains(word) || SentimentLexicon.shared.weight(of: word) != nil
      || (word.text.utf8.count > 5 && suffixes.contains { word.text.hasSuffix($0) })
  }
}

/// Letters by script, and the few that tell languages of one script apart.
private struct ScriptCounts {
  private var counts: [String: Int] = [:]
  private var latin = 0
  private var marks: [String: Int] = [:]

  mutating func add(_ word: String) {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return latin += word.utf8.count }
    for scalar in word.unicodeScalars {
      if scalar.value < 0x250 {
        latin += 1
      } else if let script = Self.script(of: scalar.value) {
        counts[script, default: 0] += 1
        if let language = Self.telling[scalar] { marks[language, default: 0] += 1 }
      }
    }
  }

  /// nil when the letters are Latin ones, or none.
  var tag: String? {
    guard let (script, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      // Foreign scripts are denser than Latin, which also writes every product's name.
      count * 3 > latin
    else { return nil }
    // Japanese mixes kana with Han; a few kana decide.
    if script == "zh", (counts["ja"] ?? 0) * 10 > count { return "ja" }
    let rivals: [String] =
      switch script {
      case "ru": ["uk", "bg"]
      case "ar": ["ur", "fa"]
      default: []
      }
    return rivals.first { (marks[$0] ?? 0) * 100 > count } ?? script
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

  private static let telling: [Unicode.Scalar: String] = [
    "і": "uk", "ї": "uk", "є": "uk", "ґ": "uk", "ъ": "bg",
    "پ": "fa", "چ": "fa", "ژ": "fa", "گ": "fa", "ی": "fa", "ک": "fa",
    "ٹ": "ur", "ڈ": "ur", "ڑ": "ur", "ں": "ur", "ے": "ur", "ہ": "ur",
  ]
}
