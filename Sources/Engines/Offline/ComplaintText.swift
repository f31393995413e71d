// A complaint as tokens, clauses and sentences, each with its place in the original text.

/// What one pass over a complaint finds. Ranges are of the text itself, so a quote is verbatim.
struct ComplaintText {
  struct Token {
    enum Kind { case word, number, symbol, placeholder, link }

    /// Lower-cased, with straight apostrophes; empty for a word too long to be one.
    let word: String
    let kind: Kind
    let range: Range<String.Index>
    /// At least two letters, all of them capitals.
    let isShouted: Bool
    let sentence: Int
    let clause: Int
  }

  struct Sentence {
    var range: Range<String.Index>
    var tokens: Range<Int>
    var exclamations = 0
    var questions = 0
  }

  let text: String
  fileprivate(set) var tokens: [Token] = []
  fileprivate(set) var sentences: [Sentence] = []

  init(_ text: String) {
    self.text = text
    var scanner = ComplaintScanner(text)
    scanner.scan()
    tokens = scanner.tokens
    sentences = scanner.sentences
  }

  /// True when nearly everything is in capitals, so that capitals stress nothing.
  var isAllShouted: Bool {
    let words = tokens.lazy.filter { $0.kind == .word }
    return words.count(where: \.isShouted) * 5 > words.count * 3
  }

  /// The words of the text in `range`, trimmed, at most `count` characters.
  func quote(_ range: Range<String.Index>, upTo count: Int) -> String {
    let start = String.Index(range.lowerBound, within: text) ?? text.index(after: range.lowerBound)
    let end = String.Index(range.upperBound, within: text) ?? text.index(after: range.upperBound)
    guard start < end else { return "" }
    return text[start..<end].prefixOutsideBrackets(count).trimmed
  }
}

extension Substring {
  /// The longest a placeholder can be.
  private static var longestBracket: Int { 42 }

  /// At most `count` characters, without the torn half of a placeholder at the end.
  func prefixOutsideBrackets(_ count: Int) -> String {
    let head = prefix(count)
    let tail = head.suffix(Self.longestBracket)
    guard head.endIndex < endIndex, let open = tail.lastIndex(of: "["), open > startIndex,
      !tail[open...].contains("]"),
      self[open...].prefix(Self.longestBracket).contains("]")
    else { return String(head) }
    return String(head[..<open])
  }
}

/// Walks the Unicode scalars once, from left to right.
private struct ComplaintScanner {
  private let text: String
  private let scalars: String.UnicodeScalarView
  private var position: String.Index
  private var clause = 0
  private var current: ComplaintText.Sentence
  var tokens: [ComplaintText.Token] = []
  var sentences: [ComplaintText.Sentence] = []

  /// Longer runs of letters are no word of any language that has spaces.
  private static let longestWord = 32

  init(_ text: String) {
    self.text = text
    scalars = text.unicodeScalars
    position = scalars.startIndex
    current = .init(range: position..<position, tokens: 0..<0)
  }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    var index = position
    for _ in 0..<offset where index < scalars.endIndex { index = scalars.index(after: index) }
    return index < scalars.endIndex ? scalars[index] : nil
  }

  private mutating func advance(while condition: (Unicode.Scalar) -> Bool) {
    while position < scalars.endIndex, condition(scalars[position]) {
      position = scalars.index(after: position)
    }
  }

  mutating func scan() {
    var previous: Unicode.Scalar = " "
    while let scalar = peek() {
      if takeToken(startingWith: scalar, after: previous) {
        previous = "x"
        continue
      }
      position = scalars.index(after: position)
      takePunctuation(scalar)
      previous = scalar
    }
    endSentence()
  }

  private mutating func takeToken(
    startingWith scalar: Unicode.Scalar, after previous: Unicode.Scalar
  ) -> Bool {
    if !previous.isWordLike, let emoticon = Emoticons.match(in: scalars[position...]) {
      append(.symbol, to: scalars.index(position, offsetBy: emoticon.unicodeScalars.count))
      return true
    }
    switch scalar {
    case "@" where peek(1)?.isWordLike == true && !previous.isWordLike: takeLink()
    case "[": return takePlaceholder()
    case _ where scalar.isWordLetter: takeWord()
    case _ where scalar.isDigit: takeNumber()
    case _ where scalar.isPictograph:
      append(.symbol, to: scalars.index(after: position))
    default: return false
    }
    return true
  }

  private mutating func append(_ kind: ComplaintText.Token.Kind, to end: String.Index) {
    let piece = text[position..<end]
    let length = piece.unicodeScalars.prefix(Self.longestWord + 1).count
    let isLong = kind != .symbol && length > Self.longestWord
    var word = isLong || kind == .link ? "" : piece.lowercased()
    if !isLong, !word.utf8.allSatisfy({ $0 < 0x80 }) {
      word = String(word.map { $0 == "’" || $0 == "‘" ? "'" : $0 })
    }
    let letters = piece.unicodeScalars.lazy.filter(\.isWordLetter)
    let isShouted =
      kind == .word && !isLong && length > 1 && letters.allSatisfy(\.isCapital)
    tokens.append(
      .init(
        word: word, kind: kind, range: position..<end, isShouted: isShouted,
        sentence: sentences.count, clause: clause))
    position = end
  }

  private mutating func takeWord() {
    let start = position
    advance(while: \.isWordLike)
    while let mark = peek(), mark.isApostrophe, peek(1)?.isWordLetter == true {
      position = scalars.index(after: position)
      advance(while: \.isWordLike)
    }
    let end = position
    position = start
    let isLink = scalars[end...].starts(with: "://".unicodeScalars)
    if isLink { takeLink() } else { append(.word, to: end) }
  }

  private mutating func takeLink() {
    let start = position
    advance { !$0.isBlank }
    let end = position
    position = start
    append(.link, to: end)
  }

  private mutating func takeNumber() {
    let start = position
    advance(while: \.isWordLike)
    while let mark = peek(), mark == "." || mark == "," || mark == ":", peek(1)?.isDigit == true {
      position = scalars.index(after: position)
      advance(while: \.isDigit)
    }
    let end = position
    position = start
    append(.number, to: end)
  }

  /// `[EMAIL_1]`, `[CARD …1111]`, `[…]` and the like: capitals or an ellipsis first, closed within 40 scalars.
  private mutating func takePlaceholder() -> Bool {
    guard let first = peek(1), first.isCapital || first == "…" else { return false }
    let inside = scalars[scalars.index(after: position)...].prefix(40)
    guard let close = inside.firstIndex(of: "]"),
      inside[..<close].allSatisfy({ $0.isWordLike || "_ …-".unicodeScalars.contains($0) })
    else { return false }
    append(.placeholder, to: scalars.index(after: close))
    return true
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
    let ends = ".!?…！？؟".unicodeScalars.contains(scalar)
    guard ends, peek().map({ $0.isBlank || $0.isQuote || scalar.value > 0x7F }) ?? true else {
      return
    }
    if scalar != "." || !endsWithAbbreviation() { endSentence() }
  }

  /// A line's end is a sentence's end unless the sentence plainly goes on below.
  private func isBreak() -> Bool {
    guard let next = peek() else { return true }
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

private let abbreviations: Set<String> = [
  "mr", "mrs", "ms", "dr", "st", "no", "nr", "vs", "inc", "ltd", "co", "corp", "dept", "approx",
  "acct", "jr", "sr", "e.g", "i.e", "etc",
]

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
  var isCapital: Bool { ("A"..."Z").contains(self) || (value > 0x7F && properties.isUppercase) }
  fileprivate var isApostrophe: Bool { self == "'" || self == "’" || self == "‘" }
  fileprivate var isBlank: Bool {
    self == " " || (0x9...0xD).contains(value) || (value > 0x7F && properties.isWhitespace)
  }
  fileprivate var isQuote: Bool { "\"')]”’»".unicodeScalars.contains(self) }
  var isWordLetter: Bool {
    if value < 0x80 { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    return properties.isAlphabetic
  }
  /// Letters, digits, and the marks that combine with them.
  fileprivate var isWordLike: Bool {
    if value < 0x80 { return isWordLetter || isDigit }
    return properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
      || value == 0x200C || value == 0x200D
  }
  /// Emoji and the older symbols of moods: hearts, faces, stars.
  fileprivate var isPictograph: Bool {
    (0x1F300...0x1FAFF).contains(value) || (0x2600...0x27BF).contains(value)
  }
}
