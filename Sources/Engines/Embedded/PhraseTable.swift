// Finds the phrases of a table in the tokens of a complaint.

import Text

/// Phrases, each with a value. A phrase is words between spaces: `a/b` is either word, `~` is up to
/// three words of any kind, `word*` is any word with that beginning (not as the first word).
struct PhraseTable<Value: Sendable>: Sendable {
  struct Match {
    let value: Value
    let tokens: Range<Int>
  }

  private struct Phrase: Sendable {
    /// The words after the first.
    let steps: Range<Int>
    /// The hash bits that the second word may have. Most phrases are ruled out here.
    let filter: UInt64
    let value: Value
    /// The next phrase with the same first word; 0 for none.
    var next = 0
  }

  private static var widestGap: Int { 3 }
  /// The first and the last phrase by their first word.
  private var chains = HashTable<(head: Int, tail: Int)>(capacity: 1500)
  private var phrases: [Phrase] = []
  private var words = PhraseWords()

  /// `;` separates the phrases of one value.
  init(_ groups: [(value: Value, phrases: String)]) {
    for (value, phrases) in groups {
      for byte in phrases.utf8 {
        if let steps = words.take(byte) { insert(steps, value) }
      }
      if let steps = words.endPhrase() { insert(steps, value) }
    }
  }

  private mutating func insert(_ steps: Range<Int>, _ value: Value) {
    let filter = steps.count > 1 ? words.filter(of: steps.lowerBound + 1) : .max
    for first in words.choices(of: steps.lowerBound) {
      let place = phrases.count
      phrases.append(Phrase(steps: steps.dropFirst(), filter: filter, value: value))
      let chain = chains[first.hash]
      if let chain { phrases[chain.tail].next = place }
      chains[first.hash] = (chain?.head ?? place, place)
    }
  }

  /// The longest match that starts at a token and stays within its sentence.
  func match(at index: Int, in text: ComplaintText) -> Match? {
    matches(at: index, in: text).max { $0.tokens.count < $1.tokens.count }
  }

  /// All matches that start at a token.
  func matches(at index: Int, in text: ComplaintText) -> [Match] {
    guard let chain = chains[text.tokens[index].word.hash] else { return [] }
    let end = text.sentences[text.tokens[index].sentence].tokens.upperBound
    let next = index + 1 < end ? bit(of: text.tokens[index + 1].word.hash) : 0
    var matches: [Match] = []
    var place = chain.head
    repeat {
      let phrase = phrases[place]
      if phrase.filter == .max || phrase.filter & next != 0,
        let end = self.end(of: phrase.steps, at: index + 1, in: text.tokens[..<end])
      {
        matches.append(Match(value: phrase.value, tokens: index..<end))
      }
      place = phrase.next
    } while place != 0
    return matches
  }

  /// The end of the rest of a phrase; nil when it does not match.
  private func end(
    of steps: Range<Int>, at index: Int, in tokens: ArraySlice<ComplaintText.Token>
  ) -> Int? {
    guard let step = steps.first else { return index }
    let rest = steps.dropFirst()
    guard !words.isGap(step) else {
      for start in index...(index + Self.widestGap) {
        if let end = end(of: rest, at: start, in: tokens) { return end }
      }
      return nil
    }
    guard index < tokens.endIndex, words.allow(tokens[index].word, at: step) else { return nil }
    return end(of: rest, at: index + 1, in: tokens)
  }
}

/// The words of all phrases of a table as hashes. Tables are read at every start, so this reads
/// bytes and makes no strings.
private struct PhraseWords: Sendable {
  struct Choice: Sendable {
    var hash = FNV1a.start
    /// In bytes.
    var length = 0
    /// Whether the word may continue.
    var isBeginning = false
  }

  private var choices: [Choice] = []
  /// Where the choices of each step end; a gap has no choices.
  private var ends: [Int] = []
  private var choice = Choice()
  private var isGap = false
  private var firstStep = 0

  /// The steps of the phrase that ends with this byte.
  mutating func take(_ byte: UInt8) -> Range<Int>? {
    switch byte {
    case UInt8(ascii: ";"): return endPhrase()
    case 0x20, 0x0A: endWord()
    case UInt8(ascii: "/"): endChoice()
    case UInt8(ascii: "~"): isGap = true
    case UInt8(ascii: "*"): choice.isBeginning = true
    default:
      choice.hash = FNV1a.hash(byte, after: choice.hash)
      choice.length += 1
    }
    return nil
  }

  mutating func endPhrase() -> Range<Int>? {
    endWord()
    defer { firstStep = ends.count }
    return firstStep < ends.count ? firstStep..<ends.count : nil
  }

  private mutating func endWord() {
    endChoice()
    if choices.count > ends.last ?? 0 || isGap { ends.append(choices.count) }
    isGap = false
  }

  private mutating func endChoice() {
    if choice.length > 0 { choices.append(choice) }
    choice = Choice()
  }

  func choices(of step: Int) -> ArraySlice<Choice> {
    choices[(step == 0 ? 0 : ends[step - 1])..<ends[step]]
  }

  func isGap(_ step: Int) -> Bool { choices(of: step).isEmpty }

  /// The hash bits that a step allows.
  func filter(of step: Int) -> UInt64 {
    let choices = choices(of: step)
    return choices.isEmpty || choices.contains(where: \.isBeginning)
      ? .max : choices.reduce(0) { $0 | bit(of: $1.hash) }
  }

  func allow(_ word: Word, at step: Int) -> Bool {
    choices(of: step).contains { choice in
      choice.isBeginning ? word.begins(choice) : word.hash == choice.hash
    }
  }
}

private func bit(of hash: UInt64) -> UInt64 { 1 << (hash & 63) }

extension Word {
  fileprivate func begins(_ choice: PhraseWords.Choice) -> Bool {
    let bytes = text.utf8
    return bytes.count >= choice.length && FNV1a.hash(bytes.prefix(choice.length)) == choice.hash
  }
}
