// Finds the tokens, clauses and sentences of a complaint.

import Foundation
import Text
import Tickets

/// Reads the UTF-8 of what the customer wrote now once, from left to right.
struct ComplaintScanner {
  private let bytes: [UInt8]
  private var position = 0
  /// The end of the current stretch.
  private var limit = 0
  private var clause = 0
  private var current = ComplaintText.Sentence(range: 0..<0, tokens: 0..<0)
  private(set) var tokens: [ComplaintText.Token] = []
  private(set) var sentences: [ComplaintText.Sentence] = []

  /// Longer runs of letters are no word in any language that has spaces.
  private static let longestWord = 32

  init(_ text: String) {
    bytes = Array(text.utf8)
    tokens.reserveCapacity(bytes.count / 5 + 1)
  }

  /// The character at `index`, and the start of the next one.
  private func character(at index: Int) -> (Unicode.Scalar, end: Int)? {
    guard index < limit else { return nil }
    let (value, length) = bytes.codePoint(at: index)
    return (Unicode.Scalar(value) ?? "\u{FFFD}", index + length)
  }

  private func scalar(at index: Int) -> Unicode.Scalar? { character(at: index)?.0 }

  private var next: Unicode.Scalar? { scalar(at: position) }

  /// The end of a run of such characters.
  private func end(from start: Int, while condition: (Unicode.Scalar) -> Bool) -> Int {
    var index = start
    while let (scalar, end) = character(at: index), condition(scalar) { index = end }
    return index
  }

  mutating func scan() {
    for range in writtenNow(in: bytes) { scan(range) }
  }

  private mutating func scan(_ range: Range<Int>) {
    (position, limit) = (range.lowerBound, range.upperBound)
    current = .init(range: position..<position, tokens: tokens.count..<tokens.count)
    var previous: Unicode.Scalar = " "
    while let (scalar, end) = character(at: position) {
      if takeToken(startingWith: scalar, upTo: end, after: previous) {
        previous = "x"
        continue
      }
      position = end
      takePunctuation(scalar)
      previous = scalar
    }
    endSentence()
  }

  private mutating func takeToken(
    startingWith scalar: Unicode.Scalar, upTo end: Int, after previous: Unicode.Scalar
  ) -> Bool {
    switch scalar {
    case "@" where self.scalar(at: end)?.isWordLike == true && !previous.isWordLike: takeLink()
    case "[": return takePlaceholder(from: end)
    case _ where scalar.isWordLetter: takeWord()
    case _ where scalar.isDigit: takeNumber()
    case _ where scalar.isPictograph: append(.symbol, to: end)
    default: return false
    }
    return true
  }

  private mutating func append(_ kind: ComplaintText.Token.Kind, to end: Int) {
    let piece = Piece(bytes[position..<end])
    let isLong = kind != .symbol && piece.count > Self.longestWord
    tokens.append(
      .init(
        word: isLong || kind == .link ? "" : Word(piece.lowercased), kind: kind,
        range: position..<end, isShouted: kind == .word && !isLong && piece.isShouted,
        sentence: sentences.count, clause: clause))
    position = end
  }

  private mutating func takeWord() {
    var end = end(from: position, while: \.isWordLike)
    while let (mark, start) = character(at: end), mark.isApostrophe,
      scalar(at: start)?.isWordLetter == true
    {
      end = self.end(from: start, while: \.isWordLike)
    }
    let isLink = bytes[end...].starts(with: "://".utf8)
    if isLink { takeLink() } else { append(.word, to: end) }
  }

  private mutating func takeLink() {
    append(.link, to: end(from: position, while: { !$0.isBlank }))
  }

  private mutating func takeNumber() {
    var end = end(from: position, while: \.isWordLike)
    while let (mark, start) = character(at: end), mark == "." || mark == "," || mark == ":",
      scalar(at: start)?.isDigit == true
    {
      end = self.end(from: start, while: \.isDigit)
    }
    append(.number, to: end)
  }

  /// Takes `[EMAIL_1]`, `[CARD …1111]`, `[…]` and the like: they begin with capitals or an ellipsis
  /// and close within 40 characters.
  private mutating func takePlaceholder(from start: Int) -> Bool {
    guard let first = scalar(at: start), first.isCapital || first == "…" else { return false }
    var index = start
    for _ in 0..<40 {
      guard let (scalar, end) = character(at: index) else { return false }
      if scalar == "]" {
        append(.placeholder, to: end)
        return true
      }
      guard scalar.isWordLike || scalar.isPlaceholderMark else { return false }
      index = end
    }
    return false
  }

  private mutating func takePunctuation(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "!", "！": current.exclamations += 1
    case "?", "？", "؟": current.questions += 1
    case ",", ";", ":", "(", ")", "—", "–", "،", "、": clause += 1
    case "\n", "\r": if isBreak() { endSentence() }
    case "。", "।": endSentence()
    default: break
    }
    guard scalar.endsSentence,
      next.map({ $0.isBlank || $0.isQuote || scalar.value > 0x7F }) ?? true
    else { return }
    if scalar != "." || !endsWithAbbreviation() { endSentence() }
  }

  /// Whether a line break ends the sentence, which it does unless the sentence clearly continues.
  private func isBreak() -> Bool {
    guard let next else { return true }
    return !(next.isWordLetter && next.properties.isLowercase)
  }

  private func endsWithAbbreviation() -> Bool {
    guard let last = tokens.last, last.sentence == sentences.count else { return false }
    return abbreviations.contains(last.word)
  }

  private mutating func endSentence() {
    clause += 1
    let first = current.tokens.lowerBound
    if tokens.count > first || current.exclamations + current.questions > 0 {
      current.range = current.range.lowerBound..<position
      current.tokens = first..<tokens.count
      sentences.append(current)
    }
    current = .init(range: position..<position, tokens: tokens.count..<tokens.count)
  }
}

/// The letters of a token.
private struct Piece {
  private let bytes: ArraySlice<UInt8>
  private let isASCII: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  /// Counted in Unicode scalars.
  var count: Int { bytes.count { $0 & 0xC0 != 0x80 } }

  private var text: String { String(decoding: bytes, as: UTF8.self) }

  /// With straight apostrophes, and composed as in the tables.
  var lowercased: String {
    guard isASCII else {
      return String(text.lowercased().map { $0 == "’" || $0 == "‘" ? "'" : $0 })
        .precomposedStringWithCanonicalMapping
    }
    return String(decoding: bytes.map(\.lowered), as: UTF8.self)
  }

  /// Whether it has at least two characters and all letters are capitals.
  var isShouted: Bool {
    guard isASCII else {
      return count > 1 && text.unicodeScalars.allSatisfy { !$0.isWordLetter || $0.isCapital }
    }
    return bytes.count > 1 && !bytes.contains { $0 &- 0x61 < 26 }
  }
}

private let abbreviations: WordSet = [
  "mr", "mrs", "ms", "dr", "st", "no", "nr", "vs", "inc", "ltd", "co", "corp", "dept", "approx",
  "acct", "jr", "sr", "e.g", "i.e", "etc",
]

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
  var isCapital: Bool { ("A"..."Z").contains(self) || (value > 0x7F && properties.isUppercase) }
  fileprivate var isApostrophe: Bool { self == "'" || self == "’" || self == "‘" }
  fileprivate var isQuote: Bool {
    switch self {
    case "\"", "'", ")", "]", "”", "’", "»": true
    default: false
    }
  }

  fileprivate var endsSentence: Bool {
    switch self {
    case ".", "!", "?", "…", "！", "？", "؟": true
    default: false
    }
  }

  fileprivate var isPlaceholderMark: Bool {
    self == "_" || self == " " || self == "…" || self == "-"
  }

  var isWordLetter: Bool {
    if value < 0x80 { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    return properties.isAlphabetic
  }

  /// Letters, digits, and combining marks.
  fileprivate var isWordLike: Bool {
    if value < 0x80 { return isWordLetter || isDigit }
    return properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
      || value == 0x200C || value == 0x200D
  }

  /// Emoji and older symbols of moods: hearts, faces, stars.
  fileprivate var isPictograph: Bool {
    (0x1F300...0x1FAFF).contains(value) || (0x2600...0x27BF).contains(value)
  }
}
