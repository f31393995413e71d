// A text as the guards read it: its words as numbers of a vocabulary, without disguises.

import Text

struct CueText {
  struct Word {
    var found: Vocabulary.Found
    /// The separator from the word before.
    var gap: Gap
  }

  enum Gap: UInt8, Comparable {
    case none, clause, sentence, question

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  fileprivate(set) var words: [Word] = []
  /// The separator after the last word.
  fileprivate(set) var end = Gap.none
  /// The text in tag characters, which no screen shows.
  fileprivate(set) var hidden: [UInt8] = []
  /// Long or spelled-out words such as `ignoreAllRules` or `i g n o r e`, separated by spaces.
  fileprivate(set) var solid: [UInt8] = []

  init(_ bytes: [UInt8], _ vocabulary: Vocabulary) {
    var reader = CueReader(bytes, vocabulary)
    reader.read()
    self = reader.text
  }
}

/// Reads a text from left to right and folds its words.
private struct CueReader {
  private enum Script { case none, latin, lookalike, other, ideographic }

  private let bytes: [UInt8]
  private let vocabulary: Vocabulary
  private var position = 0
  private var word: [UInt8] = []
  private var isMixed = false
  private var hasDigit = false
  private var script = Script.none
  private var gap = CueText.Gap.none
  /// Single letters in a row, with a space where the gap between two is wider.
  private var spelled: [UInt8] = []
  private var spelledEnd = 0
  var text: CueText

  /// Shorter words are not searched for words that were joined.
  private static let shortestSolid = 12

  init(_ bytes: [UInt8], _ vocabulary: Vocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    text = CueText()
    text.words.reserveCapacity(bytes.count / 5 + 8)
  }

  mutating func read() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte &- 0x61 < 26, script == .latin {
        // The fast path for most characters.
        word.append(byte)
        position += 1
      } else if byte == 0x20, script == .latin {
        position += 1
        endWord()
      } else if byte < 0x80 {
        position += 1
        take(foldASCII(byte), byte)
      } else {
        let (scalar, length) = bytes.codePoint(at: position)
        position += length
        take(fold(scalar), byte)
        if scalar == blackFlag { position += flagLength(in: bytes, at: position) }
      }
    }
    endWord()
    endSpelling()
    text.end = gap
  }

  private mutating func take(_ scalar: FoldedScalar, _ first: UInt8) {
    switch scalar {
    case .letter(let value) where value < 0x80:
      if script == .ideographic { endWord() }
      if value < 0x3A { hasDigit = true } else { add(.latin) }
      word.append(UInt8(value))
    case .letter(let value):
      if script == .ideographic { endWord() }
      add((0x370..<0x530).contains(value) ? .lookalike : .other)
      word.append(scalar: value)
    case .ideograph:
      if script != .ideographic { endWord() }
      script = .ideographic
      word += bytes[position - (first < 0xF0 ? 3 : 4)..<position]
    case .invisible: break
    case .hidden(let byte): text.hidden.append(byte)
    case .punctuation(let byte): take(punctuation: byte)
    }
  }

  private mutating func add(_ new: Script) {
    if script == .none { script = new }
    isMixed = isMixed || (script != new && (script == .lookalike || new == .lookalike))
  }

  private mutating func take(punctuation byte: UInt8) {
    switch byte {
    case UInt8(ascii: "'") where isInside && !isArticle: return
    case UInt8(ascii: "_") where isInside: return word.append(byte)
    case UInt8(ascii: "%") where isEscape: endWord(); position += 2
    default: endWord()
    }
    gap = max(gap, Self.gap(byte, isLast: !isFollowedByWord, next: next))
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private var isFollowedByWord: Bool { next.map { $0.isLetterLike } ?? false }

  private var isInside: Bool { !word.isEmpty && isFollowedByWord }

  /// `%20` and other escapes of addresses.
  private var isEscape: Bool {
    position + 1 < bytes.count && bytes[position].hexDigit != nil
      && bytes[position + 1].hexDigit != nil
  }

  /// Articles are separate words: "l'avocat", "dell'avvocato". "i'm" is one word.
  private var isArticle: Bool {
    (word.count == 1 && word[0] != UInt8(ascii: "i")) || word == Array("qu".utf8)
      || (word.count > 2 && word.suffix(2).elementsEqual("ll".utf8))
  }

  private static func gap(_ byte: UInt8, isLast: Bool, next: UInt8?) -> CueText.Gap {
    switch byte {
    case UInt8(ascii: "."): isLast ? .sentence : .none
    case UInt8(ascii: "!"), fullStop: .sentence
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "\n"): next == byte || next == UInt8(ascii: "\r") ? .sentence : .clause
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: ">"), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "|"):
      .clause
    case UInt8(ascii: "-"): isLast ? .clause : .none
    default: .none
    }
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if script == .ideographic {
      endSpelling()
      segment()
    } else {
      if isMixed { unmask() }
      spell()
      if word.count >= Self.shortestSolid {
        text.solid += word.lazy.filter { $0 != UInt8(ascii: "_") }
        text.solid.append(0x20)
      }
      var found = vocabulary.find(word)
      if hasDigit, script == .latin, found.whole == 0 {
        found = vocabulary.find(word.lazy.map(letter))
      }
      append(found)
    }
    word.removeAll(keepingCapacity: true)
    (isMixed, hasDigit, script) = (false, false, .none)
  }

  private mutating func append(_ found: Vocabulary.Found) {
    text.words.append(.init(found: found, gap: gap))
    gap = .none
  }

  /// Replaces letters of other scripts in a Latin word by the Latin letters that they imitate.
  private mutating func unmask() {
    let masked = word
    word.removeAll(keepingCapacity: true)
    var index = 0
    while index < masked.count {
      let (value, length) = masked.codePoint(at: index)
      index += length
      word.append(scalar: lookalike(value))
    }
  }

  private mutating func segment() {
    var index = 0
    while index < word.count {
      if let (end, found) = vocabulary.longest(in: word, from: index) {
        append(found)
        index = end
      } else {
        append(.init())
        repeat { index += 1 } while index < word.count && word[index] & 0xC0 == 0x80
      }
    }
  }
}

extension CueReader {
  /// Collects single letters that may spell out a word.
  private mutating func spell() {
    guard word.count == 1, script == .latin else { return endSpelling() }
    let parting = position - 1 - spelledEnd
    if !spelled.isEmpty, parting > 2 { spelled.append(0x20) }
    spelled.append(word[0])
    spelledEnd = position - (position == bytes.count && bytes[position - 1].isLetterLike ? 0 : 1)
  }

  /// Reads spelled-out words such as "i g n o r e   a l l". Without wider gaps they form one long
  /// word.
  private mutating func endSpelling() {
    guard !spelled.isEmpty else { return }
    defer { spelled.removeAll(keepingCapacity: true) }
    guard spelled.count > 5 else { return }
    for word in spelled.split(separator: 0x20) { append(vocabulary.find(word)) }
    text.solid += spelled.lazy.filter { $0 != 0x20 }
    text.solid.append(0x20)
  }
}

extension CueText {
  fileprivate init() {}
}

/// The letter that a digit replaces, as in "1gn0r3".
private func letter(_ byte: UInt8) -> UInt8 {
  switch byte {
  case UInt8(ascii: "0"): UInt8(ascii: "o")
  case UInt8(ascii: "1"): UInt8(ascii: "i")
  case UInt8(ascii: "3"): UInt8(ascii: "e")
  case UInt8(ascii: "4"): UInt8(ascii: "a")
  case UInt8(ascii: "5"): UInt8(ascii: "s")
  case UInt8(ascii: "7"): UInt8(ascii: "t")
  default: byte
  }
}
