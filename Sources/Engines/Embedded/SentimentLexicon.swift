// The lexicon as it is looked up: words, their inflected forms, phrases, faces.

import Text

struct SentimentLexicon: Sendable {
  static let shared = SentimentLexicon()

  let phrases: PhraseTable<Double>
  private var weights = HashTable<Double>(capacity: 3000)

  private init() {
    phrases = PhraseTable(Self.phraseGroups)
    for table in [Self.words, Emoticons.typed.lowercased(), Emoticons.pictures] {
      for line in table.lines { add(line.words) }
    }
  }

  /// A weight and the words that have it.
  private mutating func add(_ line: [Substring]) {
    guard let weight = line.first.flatMap({ Double(String($0)) }) else { return }
    for word in line.dropFirst() { weights[FNV1a.hash(word.utf8)] = weight }
  }

  /// -4 to 4; nil for a word without a mood.
  func weight(of word: Word) -> Double? {
    if let weight = weights[word.hash] { return weight == 0 ? nil : weight }
    if let squeezed = word.squeezed {
      return weight(of: squeezed).map { $0 * 1.15 }
    }
    return word.firstBaseForm { form in weights[form].flatMap { $0 == 0 ? nil : $0 } }
  }
}

extension Word {
  /// "sooooo" as "soo", then "soo" as "so"; nil when no letter is stretched.
  fileprivate var squeezed: Word? {
    guard isStretched else { return nil }
    var result: [UInt8] = []
    for byte in text.utf8 where result.suffix(2) != [byte, byte] { result.append(byte) }
    return Word(String(decoding: result, as: UTF8.self))
  }

  private var isStretched: Bool {
    var (run, last) = (0, UInt8(0))
    for byte in text.utf8 {
      run = byte == last ? run + 1 : 1
      last = byte
      if run > 2 { return text.utf8.first.map { $0 < 0x80 } == true }
    }
    return false
  }

  /// What `body` says of the first word that this may be an inflected form of and that it knows,
  /// by English spelling, likeliest first. It is asked with hashes.
  fileprivate func firstBaseForm<T>(_ body: (UInt64) -> T?) -> T? {
    let bytes = Array(text.utf8)
    guard bytes.count > 4, let last = bytes.last, "sdygtr".utf8.contains(last) else { return nil }
    let endings = englishEndings.filter { bytes.hasSuffix($0.suffix) }
    for ending in endings {
      let stem = FNV1a.hash(bytes.dropLast(ending.suffix.count))
      if let found = body(FNV1a.hash(ending.base, after: stem)) { return found }
    }
    // "stopped" is "stopp" and then "stop".
    for ending in endings {
      let form = bytes.dropLast(ending.suffix.count) + ending.base
      guard form.count > 3, form[form.count - 2] == form.last else { continue }
      if let found = body(FNV1a.hash(form.dropLast())) { return found }
    }
    return nil
  }
}

/// Endings of inflected forms, and what the base has in their place.
private let englishEndings: [(suffix: [UInt8], base: [UInt8])] = [
  ("iest", "y"), ("ier", "y"), ("ily", "y"), ("iness", "y"), ("ies", "y"), ("ied", "y"), ("'s", ""),
  ("es", ""), ("s", ""), ("d", ""), ("ed", ""), ("ing", ""), ("ing", "e"), ("ly", ""), ("ly", "le"),
  ("est", ""), ("er", ""), ("ness", ""),
].map { (Array($0.0.utf8), Array($0.1.utf8)) }

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
