// A complaint as tokens, clauses and sentences, each with its place in the text.

import Text

/// The result of one scan of a complaint. Ranges refer to the UTF-8 of the text itself, so that
/// quotes are verbatim.
struct ComplaintText {
  struct Token {
    enum Kind { case word, number, symbol, placeholder, link }

    /// In lower case, with straight apostrophes; empty for a word that is too long.
    let word: Word
    let kind: Kind
    let range: Range<Int>
    /// At least two letters, all of them capitals.
    let isShouted: Bool
    let sentence: Int
    let clause: Int
  }

  struct Sentence {
    var range: Range<Int>
    var tokens: Range<Int>
    var exclamations = 0
    var questions = 0
  }

  let text: String
  let tokens: [Token]
  let sentences: [Sentence]

  init(_ text: String) {
    self.text = text
    var scanner = ComplaintScanner(text)
    scanner.scan()
    (tokens, sentences) = (scanner.tokens, scanner.sentences)
  }

  /// Without quoted mail and signatures, as the tokens and sentences are.
  var ownText: String { wordsWrittenNow(in: text) }

  subscript(range: Range<Int>) -> Substring {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return text[start..<bytes.index(start, offsetBy: range.count)]
  }

  /// The text in `range`, trimmed, at most `count` characters.
  func quote(_ range: Range<Int>, upTo count: Int) -> String {
    let piece = self[range]
    let start = String.Index(piece.startIndex, within: text) ?? text.index(after: piece.startIndex)
    let end = String.Index(piece.endIndex, within: text) ?? text.index(after: piece.endIndex)
    guard start < end else { return "" }
    return text[start..<end].prefixOutsideBrackets(count).trimmed
  }
}

extension Substring {
  /// The longest placeholder.
  private static var longestBracket: Int { 42 }

  /// At most `count` characters, without half a placeholder at the end.
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
