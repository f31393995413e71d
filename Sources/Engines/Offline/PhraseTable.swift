// Finds the phrases of a table in tokens; the rules and the lexicon are both such tables.

/// Phrases with a value each. A phrase is words between spaces: `a/b` is either word, `~` stands
/// for up to three words of any kind, `word*` for any word that starts so (not as the first).
///
/// Tables are read at every start, so a phrase is kept as it is written and read when its first
/// word occurs.
struct PhraseTable<Value: Sendable>: Sendable {
  struct Match {
    let value: Value
    let tokens: Range<Int>
  }

  private struct Phrase: Sendable {
    let second: Substring.UTF8View
    let rest: Substring.UTF8View
    /// The bytes that the second word may start with, as bits: most phrases end their trial here.
    let starts: UInt32
    let value: Value
  }

  private static var widestGap: Int { 3 }
  private var byFirst: [String: [Phrase]] = [:]

  /// The phrases of one value stand between `;`.
  init(_ groups: [(value: Value, phrases: String)]) {
    byFirst.reserveCapacity(1200)
    for (value, phrases) in groups {
      for phrase in phrases.utf8.split(separator: UInt8(ascii: ";")) { insert(phrase, value) }
    }
  }

  private mutating func insert(_ phrase: Substring.UTF8View, _ value: Value) {
    let (first, rest) = phrase.firstWord
    let (second, tail) = rest.firstWord
    let starts = second.starts
    for word in first.split(separator: UInt8(ascii: "/")) {
      byFirst[String(Substring(word)), default: []].append(
        Phrase(second: second, rest: tail, starts: starts, value: value))
    }
  }

  /// The longest match that starts at a token and stays within its sentence.
  func match(at index: Int, in text: ComplaintText) -> Match? {
    matches(at: index, in: text).max { $0.tokens.count < $1.tokens.count }
  }

  /// Every match that starts at a token.
  func matches(at index: Int, in text: ComplaintText) -> [Match] {
    guard let phrases = byFirst[text.tokens[index].word] else { return [] }
    let end = text.sentences[text.tokens[index].sentence].tokens.upperBound
    let next = index + 1 < end ? text.tokens[index + 1].word.utf8.first.map(bit) ?? 0 : 0
    return phrases.compactMap { phrase in
      guard phrase.starts == .max || phrase.starts & next != 0 else { return nil }
      let tokens = text.tokens[..<end]
      return Self.end(phrase.second, phrase.rest, at: index + 1, in: tokens).map {
        Match(value: phrase.value, tokens: index..<$0)
      }
    }
  }

  /// Where a phrase ends, given its next word and what follows that.
  private static func end(
    _ first: Substring.UTF8View, _ rest: Substring.UTF8View, at index: Int,
    in tokens: ArraySlice<ComplaintText.Token>
  ) -> Int? {
    if first.isEmpty { return index }
    if first.first == UInt8(ascii: "~") {
      let (next, tail) = rest.firstWord
      for start in index...(index + widestGap) {
        if let end = end(next, tail, at: start, in: tokens) { return end }
      }
      return nil
    }
    guard index < tokens.endIndex, first.allows(tokens[index].word.utf8) else { return nil }
    let (next, tail) = rest.firstWord
    return end(next, tail, at: index + 1, in: tokens)
  }
}

private func bit(_ byte: UInt8) -> UInt32 { 1 << UInt32(byte % 32) }

extension Substring.UTF8View {
  /// The bits of the bytes that the choices written here start with; all of them for none or a gap.
  fileprivate var starts: UInt32 {
    guard let first, first != UInt8(ascii: "~") else { return .max }
    var bits = bit(first)
    var previous = first
    for byte in self {
      if previous == UInt8(ascii: "/") { bits |= bit(byte) }
      previous = byte
    }
    return bits
  }

  /// The first word and what follows it.
  fileprivate var firstWord: (Substring.UTF8View, Substring.UTF8View) {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0A }
    let start = drop(while: isBlank)
    let word = start.prefix { !isBlank($0) }
    return (word, start[word.endIndex...])
  }

  /// True when `word` is one of the choices written here.
  fileprivate func allows(_ word: String.UTF8View) -> Bool {
    // Bytes in a row are compared many times faster than a view of a string.
    let found = withContiguousStorageIfAvailable { choices in
      word.withContiguousStorageIfAvailable { isChoice($0, of: choices) }
    }
    return (found ?? nil)
      ?? Array(self).withUnsafeBufferPointer { choices in
        Array(word).withUnsafeBufferPointer { isChoice($0, of: choices) }
      }
  }
}

/// Whether `word` is one of the choices, which stand between slashes.
private func isChoice(
  _ word: UnsafeBufferPointer<UInt8>, of choices: UnsafeBufferPointer<UInt8>
) -> Bool {
  var start = 0
  while start < choices.count {
    var end = start
    while end < choices.count, choices[end] != UInt8(ascii: "/") { end += 1 }
    let isBeginning = end > start && choices[end - 1] == UInt8(ascii: "*")
    let length = end - start - (isBeginning ? 1 : 0)
    if isBeginning ? word.count >= length : word.count == length {
      var same = 0
      while same < length, word[same] == choices[start + same] { same += 1 }
      if same == length { return true }
    }
    start = end + 1
  }
  return false
}

// Splitting bytes is far cheaper than finding characters.
extension String {
  var lines: [Substring] { utf8.split(separator: 0x0A).map { Substring($0) } }
}

extension StringProtocol where UTF8View.SubSequence == Substring.UTF8View {
  /// Between spaces and line breaks.
  var words: [Substring] {
    utf8.split { $0 == 0x20 || $0 == 0x0A }.map { Substring($0) }
  }
}
