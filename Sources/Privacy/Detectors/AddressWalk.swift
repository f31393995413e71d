// Finds the end of an address, word by word.

import Text

/// A word of an address.
struct AddressWord {
  let end: Int
  /// The hash for `WordSet`.
  let hash: UInt64
  /// The length in bytes.
  let count: Int
  let isCapital: Bool
  let isNumber: Bool

  init?(_ bytes: [UInt8], at start: Int) {
    end = bytes.run(from: start, limit: 40) {
      $0.isAlphanumeric || $0.isNonASCII || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "-")
    }
    // Words of addresses are shorter.
    guard end > start, end - start < 40 else { return nil }
    hash = WordSet.hash(bytes[start..<end])
    count = end - start
    isCapital = bytes[start].isUppercase || bytes[start].isNonASCII
    isNumber = bytes[start].isDigit
  }
}

/// Moves from word to word while they can be part of an address: names, numbers, particles, words
/// for flats and floors. It stops at the first word of a sentence, after four line
/// breaks, or after 140 bytes.
struct AddressWalk {
  private let bytes: [UInt8]
  private let isAnnounced: Bool
  private var allowsSmall: Bool
  private var position: Int
  private(set) var end: Int
  private(set) var hasNumber = false
  private(set) var hasName = false
  private let limit: Int

  init(_ bytes: [UInt8], from start: Int, isAnnounced: Bool, allowsSmall: Bool) {
    self.bytes = bytes
    self.isAnnounced = isAnnounced
    self.allowsSmall = allowsSmall
    position = start
    end = start
    limit = start + 140
  }

  mutating func run() {
    var lines = 0
    while position < min(limit, bytes.count) {
      let start = bytes.run(from: position, limit: 6) {
        $0 == 0x20 || $0.isOne(of: ",.#") || $0 == 0x0A || $0 == 0x0D
      }
      let gap = bytes[position..<start]
      if gap.contains(0x0A) { lines += 1 }
      // A blank line ends the address.
      if gap.count(where: { $0 == 0x0A }) > 1 { return }
      guard lines <= 4, let word = AddressWord(bytes, at: start),
        continues(over: gap, to: word, start)
      else { return }
      // After a complete street, other words of the same clause count only if they belong to a
      // flat.
      if word.isNumber { hasNumber = true } else if word.end - start > 1 { hasName = true }
      position = word.end
      if word.isNumber || word.isCapital || unitWords.contains(word.hash) || allowsSmall {
        end = word.end
      }
    }
  }

  private func continues(over gap: ArraySlice<UInt8>, to word: AddressWord, _ start: Int) -> Bool {
    // A dot ends the sentence, unless it follows an abbreviation.
    if let dot = gap.firstIndex(of: UInt8(ascii: ".")), dot + 1 < bytes.count,
      bytes.byte(at: dot + 1).isBlank, !isAbbreviated(before: dot), !word.isNumber
    {
      return false
    }
    let isFirst = end == position && !hasNumber && !hasName
    if !isAnnounced, isFirst {
      let isParted = gap.contains { $0 == UInt8(ascii: ",") || $0 == 0x0A }
      return unitWords.contains(word.hash) || (isParted && isPlace(word, start))
        || (!isParted && (isPostcode(word, start) || (word.isCapital && isBehindPostcode)))
    }
    if smallWords.contains(word.hash), !(word.isCapital && word.count == 2) {
      return false
    }
    if word.isCapital || word.isNumber || unitWords.contains(word.hash) {
      return !gap.contains(0x0A) || isPlace(word, start)
    }
    if streetParticles.contains(word.hash) || longSuffixes.contains(word.hash) { return true }
    return allowsSmall && !hasSentenceAhead(word)
  }

  /// Whether the next line or clause looks like a place: capitalised words only, or some with a
  /// number.
  private func isPlace(_ word: AddressWord, _ start: Int) -> Bool {
    guard isAnnounced == false else { return true }
    // 10115; 111 22
    if word.isNumber { return word.count >= 4 || bytes.byte(at: word.end + 1).isDigit }
    guard word.isCapital, !smallWords.contains(word.hash) else { return false }
    let lineEnd = bytes.run(from: start, limit: 48) { $0 != 0x0A && $0 != UInt8(ascii: ".") }
    let line = bytes[start..<lineEnd]
    let words = line.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: ",") })
    let names = words.prefix {
      $0.first.map { $0.isUppercase || $0.isDigit || $0.isNonASCII } == true
    }
    return names.count == words.count || names.contains { $0.first?.isDigit == true }
  }

  /// Whether the last number is too long for a house number.
  private var isBehindPostcode: Bool {
    bytes[..<position].reversed().prefix(8).prefix(while: \.isDigit).count >= 4
  }

  private func isPostcode(_ word: AddressWord, _ start: Int) -> Bool {
    word.isNumber && (4...6).contains(word.end - start)
  }

  private func isAbbreviated(before dot: Int) -> Bool {
    let start = bytes[..<dot].reversed().prefix(6).prefix(while: \.isLetter).count
    return start <= 4 || bytes[dot - 1].isDigit && bytes.byte(at: dot + 2).isUppercase == false
  }

  /// Whether words in lower case look like a sentence.
  private func hasSentenceAhead(_ word: AddressWord) -> Bool {
    let next = AddressWord(bytes, at: word.end + 1)
    return word.count <= 2 || next.map { smallWords.contains($0.hash) } == true
  }
}
