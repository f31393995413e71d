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
    end = bytes.run(from: start, limit: 96) {
      $0.isAlphanumeric || $0.isNonASCII || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "-")
    }
    // Words of addresses are shorter, but where a district and its name are one word.
    guard end > start, end - start < 40 || startsWithPart(bytes, at: start) else { return nil }
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
  private var isBehindUnit = false
  private var isBehindFloor = false
  private var isBehindNumber = false
  private let limit: Int

  init(_ bytes: [UInt8], from start: Int, isAnnounced: Bool, allowsSmall: Bool) {
    self.bytes = bytes
    self.isAnnounced = isAnnounced
    self.allowsSmall = allowsSmall
    position = start
    end = start
    // Letters of other scripts have two or three bytes.
    limit =
      start
      + (bytes[start..<min(start + 40, bytes.count)].contains(where: \.isNonASCII) ? 360 : 140)
  }

  mutating func run() {
    var lines = 0
    while position < min(limit, bytes.count) {
      let start = gapEnd
      let gap = bytes[position..<start]
      if gap.contains(0x0A) { lines += 1 }
      // A blank line ends the address.
      if gap.count(where: { $0 == 0x0A }) > 1 { return }
      guard lines <= 4, let word = AddressWord(bytes, at: start),
        continues(over: gap, to: word, start)
      else { return }
      // After a complete street, other words of the same clause count only if they belong to a
      // flat.
      let isUnit = isUnit(word, start)
      if word.isNumber {
        hasNumber = true
      } else if word.end - start > 1 || isUnit {
        hasName = true
      }
      isBehindUnit = unitWords.contains(word.hash) || numberedUnits.contains(word.hash)
      let isUnitOfFloor = isBehindFloor && numberedUnits.contains(word.hash)
      isBehindFloor = isFloor(word, start) || isBehindFloor && isUnit
      isBehindNumber = word.isNumber
      position = word.end
      if word.isNumber || word.isCapital || unitWords.contains(word.hash) || allowsSmall
        || isUnitOfFloor
      {
        end = word.end
      }
      passProvince()
    }
  }

  /// The end of the blanks and signs before the next word: `Kadıköy/İstanbul`, `Campinas - SP`, `D: 8`.
  private var gapEnd: Int {
    let start = bytes.run(from: position, limit: 6) {
      $0 == 0x20 || $0.isOne(of: ",.#") || $0 == 0x0A || $0 == 0x0D
    }
    let (sign, next) = (bytes.byte(at: start), bytes.byte(at: start + 1))
    switch sign {
    case UInt8(ascii: "/") where start == position && (next.isUppercase || next.isDigit):
      return start + 1
    case UInt8(ascii: "-") where start == position + 1 && next == 0x20,
      UInt8(ascii: "/") where start == position + 1 && next == 0x20:
      return start + 2
    case UInt8(ascii: ":") where start == position && isBehindUnit:
      let number = bytes.run(from: start + 1, limit: 1) { $0 == 0x20 }
      return bytes.byte(at: number).isDigit ? number : start
    default: return start
    }
  }

  /// Past a province in brackets: `40123 Bologna (BO)`.
  private mutating func passProvince() {
    guard end == position, bytes.hasPrefix(" (", at: position),
      bytes.run(from: position + 2, limit: 3, while: \.isUppercase) == position + 4,
      bytes.byte(at: position + 4) == UInt8(ascii: ")")
    else { return }
    position += 5
    end = position
  }

  private func continues(over gap: ArraySlice<UInt8>, to word: AddressWord, _ start: Int) -> Bool {
    // A dot ends the sentence, unless it follows an abbreviation.
    if let dot = gap.firstIndex(of: UInt8(ascii: ".")), dot + 1 < bytes.count,
      bytes.byte(at: dot + 1).isBlank, !isAbbreviated(before: dot), !word.isNumber
    {
      return false
    }
    // 2o A, 4/A, Block C
    let isLetter = word.count == 1 && bytes[start].isUppercase
    if isLetter, isBehindFloor || isBehindUnit || isBehindNumber { return !gap.contains(0x0A) }
    if isUnit(word, start), !gap.contains(0x0A) { return true }
    let isFirst = end == position && !hasNumber && !hasName
    if !isAnnounced, isFirst {
      let isParted = gap.contains { $0.isOne(of: ",-/") || $0 == 0x0A }
      return isParted
        ? isFloor(word, start) || isPlace(word, start)
        : isPostcode(word, start) || isDirection(start..<word.end)
          || (word.isCapital && isBehindPostcode)
    }
    if smallWords.contains(word.hash), !(word.isCapital && word.count == 2) {
      return false
    }
    if word.isCapital || word.isNumber || isUnit(word, start) {
      return !gap.contains(0x0A) || isPlace(word, start)
    }
    if streetParticles.contains(word.hash) || longSuffixes.contains(word.hash) { return true }
    return allowsSmall && !hasSentenceAhead(word)
  }

  /// Whether the word is for a flat or a floor: some words only are before a number, as in `m. 5`.
  private func isUnit(_ word: AddressWord, _ start: Int) -> Bool {
    if unitWords.contains(word.hash)
      || (isBehindFloor || isBehindUnit) && numberedUnits.contains(word.hash)
    {
      return true
    }
    guard numberedUnits.contains(word.hash) else { return false }
    let next = bytes.run(from: word.end, limit: 3) { $0.isOne(of: " .:#") }
    guard next > word.end else { return false }
    let stop = bytes.run(from: next, limit: 6, while: \.isAlphanumeric)
    let isLetter = stop == next + 1 && bytes[next].isUppercase
    return isLetter || (stop > next && bytes[next].isDigit && stop - next <= 5)
  }

  /// `3o B`, `2nd floor`, `3. OG`
  private func isFloor(_ word: AddressWord, _ start: Int) -> Bool {
    guard word.isNumber, word.count <= 4 else { return false }
    if bytes[word.end - 1].isLetter || bytes[word.end - 1].isNonASCII,
      !bytes[start..<word.end].contains(UInt8(ascii: "-"))
    {
      return true
    }
    if bytes.hasPrefix(".º", at: word.end) || bytes.hasPrefix(".ª", at: word.end) { return true }
    let next = bytes.run(from: word.end, limit: 2) { $0.isOne(of: " .") }
    guard let unit = AddressWord(bytes, at: next) else { return false }
    return next > word.end
      && (unitWords.contains(unit.hash) || numberedUnits.contains(unit.hash))
  }

  /// `88 King Street W`
  private func isDirection(_ word: Range<Int>) -> Bool {
    word.count <= 2 && bytes[word].allSatisfy { $0.isOne(of: "NESW") }
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
      $0.first.map { $0.isUppercase || $0.isDigit || $0.isNonASCII || $0 == UInt8(ascii: "(") }
        == true
    }
    // 211 Grafton Street, Dublin, has had …
    let clause = bytes.run(from: start, limit: 30) { $0.isLetter || $0.isNonASCII || $0 == 0x20 }
    let clauseWords = bytes[start..<clause].split(separator: 0x20)
    if bytes.byte(at: clause) == UInt8(ascii: ","), (1...2).contains(clauseWords.count),
      clauseWords.allSatisfy({ $0.first?.isUppercase == true && !everydayWords.contains($0) })
    {
      return true
    }
    return names.count == words.count || names.contains { $0.first?.isDigit == true }
  }

  /// Whether the last number is too long for a house number.
  private var isBehindPostcode: Bool {
    bytes[..<position].reversed().prefix(8).prefix { $0.isDigit || $0 == UInt8(ascii: "-") }.count
      >= 4
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
