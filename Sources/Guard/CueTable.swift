// Finds the phrases of a table in a text of any script, in time linear in its length.

import Text

/// A table of phrases, each with a value. The syntax is that of `PhraseTable`: `a/b` matches either
/// word, `~` matches up to three words of one sentence, and `word*` matches every word that begins
/// with it. Words are folded like the text, so accents and letter case do not matter.
struct CueTable<Value: Sendable & Equatable>: Sendable {
  struct Match {
    let value: Value
    let words: Range<Int>
  }

  private struct Phrase: Sendable {
    let value: Value
    /// The range of its words in `CueTable.elements`. The phrase is found by the first one.
    let elements: Range<Int>
  }

  /// Alternative words, as a range in `numbers`. An empty range stands for `~`.
  private struct Element: Sendable {
    let places: Range<Int>
    /// The numbers modulo 64, as bits. This test rules out most words.
    let filter: UInt64
  }

  private var elements: [Element] = []
  private var numbers: [UInt16] = []
  private var phrases: [Phrase] = []
  /// For each word, the phrases that begin with it: in `byFirst`, from `starts[word]` to
  /// `starts[word + 1]`.
  private var byFirst: [UInt16] = []
  private var starts: [Int] = []
  private(set) var vocabulary = Vocabulary()
  /// For each word, one bit for each list of `marks` that contains it.
  private var bits: [UInt16] = []
  /// For each `word*`, the next shorter one that also matches: "instruction*" leads to "instruct*".
  private var shorter: [UInt16] = []

  private static var widestGap: Int { 3 }

  /// - Parameter marks: lists of words for `has`, at most sixteen.
  init(_ groups: [(value: Value, phrases: [String])], marks: [String] = []) {
    var reader = CueTableReader()
    for (value, texts) in groups {
      for text in texts {
        for phrase in text.utf8.split(separator: UInt8(ascii: ";")) {
          let start = elements.count
          for element in phrase.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
            let places = reader.read(element)
            let filter = reader.numbers[places].reduce(0 as UInt64) { $0 | bit($1) }
            elements.append(Element(places: places, filter: filter))
          }
          if elements.count > start {
            phrases.append(Phrase(value: value, elements: start..<elements.count))
          }
        }
      }
    }
    let marked = marks.map { $0.words.map { reader.number(of: $0.utf8) } }
    (vocabulary, numbers, shorter) = (reader.vocabulary, reader.numbers, reader.shorter)
    bits = Array(repeating: 0, count: Int(vocabulary.count) + 1)
    for (bit, list) in marked.enumerated() {
      for number in list { bits[Int(number)] |= 1 << UInt16(bit) }
    }
    index()
  }

  private mutating func index() {
    starts = Array(repeating: 0, count: Int(vocabulary.count) + 2)
    let firsts = phrases.map { elements[$0.elements.lowerBound].places }
    for first in firsts { for place in first { starts[Int(numbers[place]) + 1] += 1 } }
    for word in starts.indices.dropFirst() { starts[word] += starts[word - 1] }
    byFirst = Array(repeating: 0, count: starts.last ?? 0)
    var next = starts
    for (phrase, first) in firsts.enumerated() {
      for place in first {
        let word = Int(numbers[place])
        byFirst[next[word]] = UInt16(phrase)
        next[word] += 1
      }
    }
  }

  func has(_ mark: Int, _ word: CueText.Word) -> Bool {
    (bits[Int(word.found.whole)] | bits[Int(word.found.beginning)]) & (1 << UInt16(mark)) != 0
  }

  /// The first match that `accepts` accepts.
  func first(in words: [CueText.Word], where accepts: (Match) -> Bool) -> Match? {
    for index in words.indices {
      let found = words[index].found
      if let match = first(by: found.whole, at: index, in: words, accepts) { return match }
      var number = found.beginning
      while number != 0 {
        if let match = first(by: number, at: index, in: words, accepts) { return match }
        number = shorter[Int(number)]
      }
    }
    return nil
  }

  private func first(
    by number: UInt16, at index: Int, in words: [CueText.Word], _ accepts: (Match) -> Bool
  ) -> Match? {
    guard number != 0 else { return nil }
    for place in starts[Int(number)]..<starts[Int(number) + 1] {
      let phrase = phrases[Int(byFirst[place])]
      let rest = phrase.elements.dropFirst()
      guard let end = end(of: rest, at: index + 1, in: words) else { continue }
      let match = Match(value: phrase.value, words: index..<end)
      if accepts(match) { return match }
    }
    return nil
  }

  private func end(of rest: Range<Int>, at index: Int, in words: [CueText.Word]) -> Int? {
    guard let first = rest.first else { return index }
    let element = elements[first]
    guard element.places.isEmpty else {
      guard index < words.count, contains(element, words[index].found) else { return nil }
      return end(of: rest.dropFirst(), at: index + 1, in: words)
    }
    for start in index...(index + Self.widestGap) {
      guard start < words.count, words[start].gap < .sentence else { return nil }
      if let end = end(of: rest.dropFirst(), at: start, in: words) { return end }
    }
    return nil
  }

  private func contains(_ element: Element, _ found: Vocabulary.Found) -> Bool {
    if found.whole != 0, contains(element, found.whole) { return true }
    var number = found.beginning
    while number != 0 {
      if contains(element, number) { return true }
      number = shorter[Int(number)]
    }
    return false
  }

  private func contains(_ element: Element, _ number: UInt16) -> Bool {
    element.filter & bit(number) != 0
      && element.places.contains { numbers[$0] == number }
  }
}

private func bit(_ number: UInt16) -> UInt64 { 1 << UInt64(number & 63) }

/// Reads the words of a table and folds them like a text.
private struct CueTableReader {
  var vocabulary = Vocabulary()
  var numbers: [UInt16] = []
  /// All `word*` one after the other, with the end of each.
  private var beginnings: [UInt8] = []
  private var ends: [(end: Int, number: UInt16)] = []
  private var word: [UInt8] = []

  /// The range of an element's words in `numbers`; empty for `~`.
  mutating func read(_ element: Substring.UTF8View) -> Range<Int> {
    let first = numbers.count
    guard element.first != UInt8(ascii: "~") else { return first..<first }
    for choice in element.split(separator: UInt8(ascii: "/")) {
      numbers.append(number(of: choice))
    }
    return first..<numbers.count
  }

  mutating func number(of text: Substring.UTF8View) -> UInt16 {
    let isBeginning = text.last == UInt8(ascii: "*")
    take(isBeginning ? text.dropLast() : text)
    let number = vocabulary.insert(word, isBeginning: isBeginning)
    if isBeginning {
      beginnings += word
      ends.append((beginnings.count, number))
    }
    return number
  }

  /// For each `word*`, the next shorter one that also matches.
  var shorter: [UInt16] {
    var result = [UInt16](repeating: 0, count: Int(vocabulary.count) + 1)
    var start = 0
    for (end, number) in ends {
      result[Int(number)] = vocabulary.find(beginnings[start..<end].dropLast()).beginning
      start = end
    }
    return result
  }

  private mutating func take(_ text: Substring.UTF8View) {
    word.removeAll(keepingCapacity: true)
    guard text.contains(where: { $0 &- 0x61 >= 26 }) else { return word.append(contentsOf: text) }
    let bytes = Array(text)
    var index = 0
    while index < bytes.count {
      let (value, length) = bytes.codePoint(at: index)
      switch value < 0x80 ? foldASCII(bytes[index]) : fold(value) {
      case .letter(let letter): word.append(scalar: letter)
      case .ideograph: word += bytes[index..<index + length]
      case .punctuation(UInt8(ascii: "_")): word.append(UInt8(ascii: "_"))
      case .punctuation, .invisible, .hidden: break
      }
      index += length
    }
  }
}
