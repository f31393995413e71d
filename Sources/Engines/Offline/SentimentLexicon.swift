// The lexicon as it is looked up: words, their inflected forms, phrases, faces.

struct SentimentLexicon: Sendable {
  static let shared = SentimentLexicon()

  let phrases: PhraseTable<Double>
  private var weights: [String: Double] = [:]

  private init() {
    phrases = PhraseTable(Self.phraseGroups)
    weights.reserveCapacity(3000)
    for table in [Self.words, Emoticons.typed.lowercased(), Emoticons.pictures] {
      for line in table.lines { add(line.words) }
    }
  }

  /// A weight and the words that have it.
  private mutating func add(_ line: [Substring]) {
    guard let weight = line.first.flatMap({ Double(String($0)) }) else { return }
    for word in line.dropFirst() { weights[String(word)] = weight }
  }

  /// -4 to 4; nil for a word without a mood.
  func weight(of word: String) -> Double? {
    guard !word.isEmpty else { return nil }
    if let weight = weights[word] { return weight == 0 ? nil : weight }
    if let squeezed = Self.squeezed(word) {
      return weight(of: squeezed).map { $0 * 1.15 }
    }
    for form in Self.baseForms(of: word) {
      if let weight = weights[form], weight != 0 { return weight }
    }
    return nil
  }

  /// "sooooo" as "soo", then "soo" as "so"; nil when no letter is stretched.
  static func squeezed(_ word: String) -> String? {
    var result: [UInt8] = []
    var run = 0
    var longest = 0
    for byte in word.utf8 {
      run = byte == result.last ? run + 1 : 1
      longest = max(longest, run)
      if run <= 2 { result.append(byte) }
    }
    return longest > 2 && word.utf8.first.map { $0 < 0x80 } == true
      ? String(decoding: result, as: UTF8.self) : nil
  }

  /// What a word may be an inflected form of, by English spelling, likeliest first.
  static func baseForms(of word: String) -> [String] {
    guard word.utf8.count > 4, let last = word.utf8.last, "sdygtr".utf8.contains(last) else {
      return []
    }
    func stem(_ suffix: String, _ ending: String = "") -> String? {
      word.hasSuffix(suffix) ? word.dropLast(suffix.count) + ending : nil
    }
    var forms = [
      stem("iest", "y"), stem("ier", "y"), stem("ily", "y"), stem("iness", "y"), stem("ies", "y"),
      stem("ied", "y"), stem("'s"), stem("es"), stem("s"), stem("d"), stem("ed"), stem("ing"),
      stem("ing", "e"), stem("ly"), stem("ly", "le"), stem("est"), stem("er"), stem("ness"),
    ].compactMap(\.self)
    for form in forms where form.utf8.count > 3 && form.utf8.suffix(2).first == form.utf8.last {
      forms.append(String(form.dropLast()))
    }
    return forms
  }
}
