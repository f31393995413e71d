// Finds values that come before their label: "hunter2 is my password".

import Text

/// Finds the value before the label of a secret. A word such as "is" or "as" links them. A comma or
/// a bracket does too, if the clause ends with the label: "hunter2, my password, …".
///
/// - Parameters:
///   - mayBe: whether the value looks like such a secret.
///   - direct: whether the value counts directly before the label, without a link.
func findValueBefore(
  _ scan: Scan, _ label: Range<Int>, _ kind: SensitiveKind,
  direct: ((SecretValue) -> Bool)? = nil, mayBe: (SecretValue) -> Bool
) -> Match? {
  guard scan.hasSign(since: max(scan.searchStart, scan.phraseStart - BackwardWalk.reach)) else {
    return nil
  }
  var walk = BackwardWalk(scan, label)
  while let token = walk.next() {
    if !walk.isLinked, walk.unknownWords == 0, walk.count <= 2, let direct,
      let value = SecretValue(scan.bytes, token, isQuoted: false), !value.isWord, direct(value)
    {
      return isOfOtherBefore(scan.bytes, token.lowerBound) ? nil : (kind, token)
    }
    if walk.isLinked || walk.mayBeGiven(before: token) || walk.isWholeClause(from: token),
      let value = SecretValue(scan.bytes, token, isQuoted: false), !value.isWord
    {
      let isNear =
        walk.unknownWords == 0 || walk.unknownWords == 1 && value.looksSecret && value.count >= 8
        || value.isOwnWord || value.isUnmistakable || value.isNumber
      return isNear && mayBe(value) && !isOfOtherBefore(scan.bytes, token.lowerBound)
        ? (kind, token) : nil
    }
    guard walk.pass(token) else { return nil }
  }
  return nil
}

/// Moves back from a label word by word, over links and joining words, and over at most two other
/// words after a link was found.
private struct BackwardWalk {
  /// The most bytes that it reads: seven tokens of 64, and what is between them.
  static let reach = 480
  private let bytes: [UInt8]
  private let searchStart: Int
  private var end: Int
  private(set) var count = 0
  private(set) var isLinked = false
  private(set) var unknownWords = 0
  private let label: Int
  /// "for" links a value that was typed or set: "I entered 4711 for the PIN".
  private var hasFor = false

  init(_ scan: Scan, _ label: Range<Int>) {
    (bytes, searchStart, end) = (scan.bytes, scan.searchStart, scan.phraseStart)
    self.label = label.upperBound
    // In Arabic, "as" is a prefix of the next word.
    if end >= searchStart + 2, bytes[end - 2..<end].elementsEqual("ك".utf8) {
      isLinked = true
      end -= 2
    }
  }

  mutating func next() -> Range<Int>? {
    guard count < 7 else { return nil }
    count += 1
    let gap = end
    while end > searchStart, gap - end < 4, bytes[end - 1].isOne(of: " \"'`-,([)]<") {
      end -= 1
      // hunter2 <- my password
      if bytes[end] == UInt8(ascii: "<"), end < gap, bytes.byte(at: end + 1) == UInt8(ascii: "-") {
        isLinked = true
      }
      // A dash between two blanks is as good as "is".
      if bytes[end] == UInt8(ascii: "-"), bytes.byte(at: end - 1) == 0x20,
        bytes.byte(at: end + 1) == 0x20
      {
        isLinked = true
      }
      guard bytes[end].isOne(of: ",([") else { continue }
      guard isLinked || closesClause(bytes, label) else { return nil }
      isLinked = true
    }
    // A label within a URL or a name has its value after it.
    guard end > searchStart, !bytes[end - 1].isBlank,
      end < gap || count > 1 || bytes[end - 1].isNonASCII
    else {
      return nil
    }
    let start = tokenStart(bytes, before: end, after: searchStart)
    guard start < end else { return nil }
    return groupsStart(bytes, before: start, after: searchStart, endingAt: end)..<end
  }

  /// Whether the token was typed, chosen or sent, and is directly before the label or before "for".
  func mayBeGiven(before token: Range<Int>) -> Bool {
    guard hasFor || count == 1, bytes[token].contains(where: \.isDigit) else { return false }
    return words(bytes, before: token.lowerBound).prefix(3).contains {
      joiner(bytes, $0) == .delivery
    }
  }

  /// Whether the clause is only the value and its label: "4711 my PIN". Years are no values there.
  func isWholeClause(from token: Range<Int>) -> Bool {
    let bytes = bytes
    guard unknownWords == 0, bytes[token].allSatisfy({ $0.isDigit || $0.isOne(of: " -") }),
      opensClause(bytes, token.lowerBound), closesClause(bytes, label)
    else { return false }
    return SecretValue(bytes, token, isQuoted: false)?.isYear == false
  }

  mutating func pass(_ token: Range<Int>) -> Bool {
    let isLink = isLink(bytes, token)
    end = token.lowerBound
    if !bytes.isUnspaced(at: end), forWords.contains(FNV1a.hash(bytes[token].lazy.map(\.lowered))) {
      hasFor = true
      return true
    }
    if isLink {
      isLinked = true
      return true
    }
    switch joiner(bytes, token) {
    case .neutral, .delivery, .statement, .copula, .toward: return true
    case .breaking, .rule, .other: return false
    case nil:
      unknownWords += 1
      return isLinked && unknownWords <= 2
    }
  }
}

/// Words for "for" that introduce the purpose of a value.
private let forWords = Set(
  [
    "de", "di", "for", "fur", "pour", "para", "per", "voor", "do", "для", "icin", "untuk", "buat",
    "cho",
  ]
  .map { FNV1a.hash($0.utf8) })

/// Whether nothing is before `start` in its line or sentence.
func opensClause(_ bytes: [UInt8], _ start: Int) -> Bool {
  let before = bytes[..<start].last { $0 != 0x20 }
  return before == nil || before?.isOne(of: "\n\r.!?;") == true
}

/// Whether only joining words follow before the clause ends.
func closesClause(_ bytes: [UInt8], _ label: Int) -> Bool {
  var position = label
  for _ in 0..<3 {
    position = bytes.run(from: position, limit: 1) { $0 == 0x20 }
    if position == bytes.count || bytes[position].isOne(of: ",.)];!\n") { return true }
    let end = announcedWordEnd(bytes, position)
    guard end > position,
      [.neutral, .copula].contains(joiner(bytes, position..<end))
    else { return false }
    position = end
  }
  return position == bytes.count || bytes[position].isOne(of: ",.)];!\n")
}

/// The start of digits in groups whose last group is at `start`: `118 204`, `55-12-09`.
private func groupsStart(
  _ bytes: [UInt8], before start: Int, after searchStart: Int, endingAt end: Int
) -> Int {
  guard bytes[start..<end].allSatisfy({ $0.isDigit }) else { return start }
  let count = end - start
  var first = start
  while first - count - 1 >= searchStart, bytes[first - 1] == 0x20, end - first < 14,
    bytes[first - count - 1..<first - 1].allSatisfy(\.isDigit),
    first - count - 1 == 0 || !bytes[first - count - 2].isWordByte
  {
    first -= count + 1
  }
  return withLetters(bytes, before: count <= 4 ? first : start, after: searchStart)
}

/// The few capitals before the digits where a quotation opens with them: `"FB 482 913`.
private func withLetters(_ bytes: [UInt8], before digits: Int, after searchStart: Int) -> Int {
  guard digits > searchStart, bytes[digits - 1] == 0x20 else { return digits }
  var start = digits - 1
  while start > searchStart, digits - start < 5, bytes[start - 1].isUppercase { start -= 1 }
  return start < digits - 1 && bytes.byte(at: start - 1) == UInt8(ascii: "\"") ? start : digits
}

/// The start of the token that ends at `end`: characters without blanks, of one kind of script.
private func tokenStart(_ bytes: [UInt8], before end: Int, after searchStart: Int) -> Int {
  var start = end
  var last = end
  let isUnspaced = startsUnspaced(bytes, before: end)
  while start > searchStart, end - start < 64 {
    let byte = bytes[start - 1]
    if byte.isBlank || byte.isOne(of: "\"`(,;:<>[]{}=|") || byte == 0 { break }
    start -= 1
    if bytes[start] & 0xC0 == 0x80 { continue }
    guard bytes.isUnspaced(at: start) == isUnspaced else { break }
    last = start
  }
  return last
}

private func startsUnspaced(_ bytes: [UInt8], before end: Int) -> Bool {
  var start = end - 1
  while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
  return bytes.isUnspaced(at: start)
}

/// "order 4711 is the PIN": the number belongs to another thing.
private func isOfOtherBefore(_ bytes: [UInt8], _ start: Int) -> Bool {
  var end = start
  while end > 0, start - end < 3, bytes[end - 1].isOne(of: " #:") { end -= 1 }
  let word = tokenStart(bytes, before: end, after: max(0, end - 40))
  return word < end && isOtherThing(bytes, word..<end)
}
