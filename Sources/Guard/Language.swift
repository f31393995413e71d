// The language of a text, and how sure that is: by its script, or by its commonest words.

import Text

/// A guess at a language.
struct LanguageGuess: Equatable {
  /// BCP 47, the language alone; `und` when nothing tells it.
  let tag: String
  /// From 0, a guess like any other, to 1.
  let certainty: Double

  /// Sure enough to say that two texts differ.
  var isSure: Bool { certainty >= 0.5 }

  static let none = LanguageGuess(tag: "und", certainty: 0)
}

/// The language of a text of any length, in time linear in it. What stands in square brackets is
/// left out: it is a placeholder of no language.
func language(of text: String) -> LanguageGuess {
  var counts = ScriptCounts()
  let words = letterRuns(in: text)
  for word in words { counts.add(word) }
  return counts.guess ?? latinLanguage(of: words)
}

/// The runs of letters and their marks, made small, at most some hundred.
private func letterRuns(in text: String) -> [String] {
  var words: [String] = []
  var word = String.UnicodeScalarView()
  var isBracketed = false
  for scalar in text.unicodeScalars.prefix(6000) {
    if !isBracketed, scalar.isLetterOrMark {
      word.append(scalar)
      continue
    }
    if !word.isEmpty { words.append(String(word).lowercased()) }
    word.removeAll(keepingCapacity: true)
    isBracketed = scalar == "[" || (isBracketed && scalar != "]")
  }
  if !word.isEmpty { words.append(String(word).lowercased()) }
  return words
}

extension Unicode.Scalar {
  fileprivate var isLetterOrMark: Bool {
    if value < 0x80 { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    return properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
      || properties.generalCategory == .nonspacingMark
  }
}

/// Letters by script, and the few that tell languages of one script apart.
private struct ScriptCounts {
  private var counts: [String: Int] = [:]
  private var latin = 0
  private var marks: [String: Int] = [:]

  mutating func add(_ word: String) {
    for scalar in word.unicodeScalars {
      if scalar.value < 0x300 || (0x1E00...0x1EFF).contains(scalar.value) {
        latin += 1
      } else if let script = script(of: scalar.value) {
        counts[script, default: 0] += 1
        if let language = tellingLetters[scalar] { marks[language, default: 0] += 1 }
      }
    }
  }

  /// Nil when the letters are Latin ones, or none.
  var guess: LanguageGuess? {
    guard let (script, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
      return nil
    }
    // Other scripts are denser than Latin, which also writes every product's name.
    let all = count * 3 + latin
    guard count * 3 > latin, count > 1 else { return nil }
    let certainty = min(1, Double(count * 3) / Double(all) * min(1, Double(count) / 4))
    // Japanese mixes kana with Han; a few kana decide.
    let kana = counts["ja"] ?? 0
    if script == "zh" || script == "ja" {
      return LanguageGuess(tag: kana * 12 > count ? "ja" : "zh", certainty: certainty)
    }
    let rivals: [String] =
      switch script {
      case "ru": ["uk", "sr", "bg"]
      case "ar": ["ur", "fa"]
      default: []
      }
    let tag = rivals.first { (marks[$0] ?? 0) * 100 > count } ?? script
    return LanguageGuess(tag: tag, certainty: certainty)
  }
}

private func script(of value: UInt32) -> String? {
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

private let tellingLetters: [Unicode.Scalar: String] = [
  "і": "uk", "ї": "uk", "є": "uk", "ґ": "uk", "ђ": "sr", "ј": "sr", "љ": "sr", "њ": "sr", "ћ": "sr",
  "ъ": "bg", "پ": "fa", "چ": "fa", "ژ": "fa", "گ": "fa", "ی": "fa", "ک": "fa",
  "ٹ": "ur", "ڈ": "ur", "ڑ": "ur", "ں": "ur", "ے": "ur", "ہ": "ur",
]

/// Which languages have a word, as bits.
private let languagesByWord: HashTable<UInt32> = {
  var table = HashTable<UInt32>(capacity: 3000)
  for (index, language) in LanguageTable.words.enumerated() {
    for word in language.words.words {
      table[FNV1a.hash(word.utf8), default: 0] |= 1 << UInt32(index)
    }
  }
  return table
}()

/// Letters that only some languages have.
private let languagesByLetter: [Unicode.Scalar: [(tag: String, weight: Double)]] = {
  var table: [Unicode.Scalar: [(tag: String, weight: Double)]] = [:]
  for (tag, letters, weight) in [
    ("de", "ß", 1), ("de", "äöü", 0.25), ("es", "ñ¿¡", 0.8), ("es", "áíóú", 0.1),
    ("fr", "êèçœûîëàù", 0.3), ("pl", "ąęłńśźż", 1), ("pl", "ćó", 0.3), ("pt", "ãõ", 0.8),
    ("pt", "çâê", 0.3), ("tr", "ğış", 1), ("tr", "çöü", 0.2), ("it", "àèìòù", 0.3),
    ("vi", "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", 1), ("vi", "âêôàáìíòóùú", 0.1),
    ("sv", "åäö", 0.3), ("da", "åøæ", 0.6), ("nb", "åøæ", 0.6), ("fi", "äö", 0.3),
    ("cs", "ěřůščžý", 0.8), ("ro", "ășțţş", 0.7), ("hu", "őű", 1), ("hu", "áéöü", 0.2),
  ] as [(String, String, Double)] {
    for letter in letters.unicodeScalars { table[letter, default: []].append((tag, weight)) }
  }
  return table
}()

private func latinLanguage(of words: [String]) -> LanguageGuess {
  var scores: [String: Double] = [:]
  for word in words {
    let languages = languagesByWord[FNV1a.hash(word.utf8)] ?? 0
    // A word that five languages share tells little, and so does a single letter.
    let weight = word.utf8.count == 1 ? 0.2 : 1
    var left = languages
    while left != 0 {
      let tag = LanguageTable.words[left.trailingZeroBitCount].tag
      scores[tag, default: 0] += weight / Double(languages.nonzeroBitCount).squareRoot()
      left &= left - 1
    }
    guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
    for scalar in word.unicodeScalars {
      for (tag, weight) in languagesByLetter[scalar] ?? [] { scores[tag, default: 0] += weight }
    }
  }
  let ranks = scores.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
  guard let best = ranks.first, best.value > 0 else { return .none }
  let second = ranks.dropFirst().first?.value ?? 0
  let lead = (best.value - second) / best.value
  // Of many words, many must be known, or the language is one that the table does not have.
  let share = best.value / Double(max(1, words.count))
  let certainty = min(1, lead * 1.6) * min(1, best.value / 2.5) * min(1, share / 0.2)
  return LanguageGuess(tag: best.key, certainty: certainty)
}
