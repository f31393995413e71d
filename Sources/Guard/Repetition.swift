// Detects a draft that repeats a sentence over and over.

import Text

/// True if a sentence occurs three times, if a long one occurs twice in a row, or if much of the
/// draft repeats earlier runs of words. Letter case, punctuation and spacing do not matter.
func repeatsItself(_ draft: String) -> Bool {
  let sentences = SentenceReader.sentences(of: draft)
  return repeatsSentence(sentences) || repeatsRuns(sentences.flatMap(\.self))
}

private func repeatsSentence(_ sentences: [[UInt64]]) -> Bool {
  var counts: [UInt64: Int] = [:]
  var last: UInt64?
  for sentence in sentences {
    let hash = sentence.reduce(FNV1a.start) { ($0 ^ $1) &* FNV1a.prime }
    let isLong = sentence.count >= 5
    if isLong, hash == last { return true }
    last = hash
    counts[hash, default: 0] += 1
    // "Sorry!" may occur twice, and a list may have three lines with one word each.
    if counts[hash, default: 0] >= (sentence.count > 2 ? 3 : 4) { return true }
  }
  return false
}

/// Finds repetitions with other punctuation or a changed word.
private func repeatsRuns(_ words: [UInt64]) -> Bool {
  let length = 5
  guard words.count >= 15 else { return false }
  var seen: Set<UInt64> = []
  let runs = words.count - length + 1
  for start in 0..<runs {
    seen.insert(words[start..<start + length].reduce(FNV1a.start) { ($0 ^ $1) &* FNV1a.prime })
  }
  return (runs - seen.count) * 10 > runs * 3
}

/// Splits a text into sentences of hashed, folded words. In scripts without spaces, each pair of
/// neighbouring characters counts as a word.
private struct SentenceReader {
  private var sentences: [[UInt64]] = []
  private var words: [UInt64] = []
  private var hash = FNV1a.start
  private var isInside = false
  private var before: UInt32?

  static func sentences(of text: String) -> [[UInt64]] {
    var reader = SentenceReader()
    for scalar in text.unicodeScalars { reader.take(scalar) }
    reader.endSentence()
    return reader.sentences
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    let folded = scalar.value < 0x80 ? foldASCII(UInt8(scalar.value)) : fold(scalar.value)
    switch folded {
    case .letter(let letter) where (0xE00..<0xE80).contains(letter): takeUnspaced(letter)
    case .letter(let letter):
      hash = (hash ^ UInt64(letter)) &* FNV1a.prime
      isInside = true
    case .ideograph: takeUnspaced(scalar.value)
    case .invisible, .hidden: break
    case .punctuation(let byte):
      endWord()
      if byte == fullStop || byte.isOne(of: ".!?\n") { endSentence() }
    }
  }

  private mutating func takeUnspaced(_ value: UInt32) {
    if isInside { endWord() }
    if let before { words.append((UInt64(before) << 32 | UInt64(value)) &* FNV1a.prime) }
    before = value
  }

  private mutating func endWord() {
    if isInside { words.append(hash) }
    (hash, isInside, before) = (FNV1a.start, false, nil)
  }

  private mutating func endSentence() {
    endWord()
    if !words.isEmpty { sentences.append(words) }
    words.removeAll(keepingCapacity: true)
  }
}
