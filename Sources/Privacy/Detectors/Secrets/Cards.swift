// Finds payment card numbers, by the words before them or by the number ranges of the networks. The
// check digit must always be right.

import Text

extension Detector {
  static let card = Detector(at: .number) { scan, place in
    findCard(scan.bytes, place.lowerBound)
  }
  /// A card number can follow a word without a blank. Other numbers do not.
  static let cardBehindWord = Detector(at: .code) { scan, word in
    guard let digits = scan.bytes[word].firstIndex(where: \.isDigit),
      scan.bytes[digits..<word.upperBound].prefix(4).allSatisfy(\.isDigit)
    else { return nil }
    return findCard(scan.bytes, digits)
  }
}

/// Finds a card number at `start`: 12 to 19 digits, with or without groups, with a correct check
/// digit. It must be from an issued range, unless the words before it name a card. A number after
/// words such as "order" stays. Up to 15 digits after a `+` are a phone number (E.164).
func findCard(_ bytes: [UInt8], _ start: Int) -> Match? {
  guard hasCardsLength(bytes, start) else { return nil }
  let isDialled = bytes.byte(at: start - 1) == UInt8(ascii: "+")
  var context: NumberContext?
  var end: Int?
  eachCardCandidate(bytes, start) { candidate in
    guard !isDialled || candidate.count > 15 else { return }
    let isOfCard = context ?? NumberContext(bytes, before: start)
    context = isOfCard
    let isOne =
      isOfCard == .card
      ? !candidate.isOddlyParted || candidate.groups.areOfCards || candidate.groups.areEven
      : candidate.hasIssuedPrefix && (!candidate.isOddlyParted || candidate.groups.areOfCards)
    if isOne { end = candidate.end }
  }
  return context == .other ? nil : end.map { (.card, start..<$0) }
}

/// The first groups of a number, with a correct check digit.
private struct CardCandidate {
  /// The number of digits, and the first four of them.
  let count: Int
  let prefix: Int
  let groups: DigitGroups
  let isOddlyParted: Bool
  let end: Int
}

/// The lengths of a number's groups, in five bits each, the last group lowest. Twelve groups fit.
/// With more, the first ones are lost, and the result matches no printed card.
private struct DigitGroups {
  private var lengths: UInt64 = 0
  private var isUneven = false
  private var first = 0

  mutating func addDigit() { lengths += 1 }

  mutating func endGroup() {
    let last = Int(lengths & 31)
    if first == 0 { first = last }
    isUneven = isUneven || last != first
    lengths <<= 5
  }

  private static let printed: [UInt64] = [0b00100_00110_00101, 0b00100_00110_00100, 0b00110_01101]

  /// Whether the groups are as on printed cards: by fours, 4-6-5, 4-6-4 or 6-13.
  var areOfCards: Bool {
    let isByFours = (first == 0 || first == 4) && !isUneven && lengths & 31 <= 4
    return isByFours || Self.printed.contains(lengths)
  }

  /// Whether all groups but the last have the same length.
  var areEven: Bool { !isUneven }
}

/// Calls `body` for each prefix of the number at `start` that ends with a group and has a correct
/// check digit.
private func eachCardCandidate(
  _ bytes: [UInt8], _ start: Int, _ body: (CardCandidate) -> Void
) {
  var (count, prefix, isOddlyParted, isUniform) = (0, 0, false, true)
  var groups = DigitGroups()
  var check = LuhnSums()
  var position = start
  while position < bytes.count, count < 19, bytes[position].isDigit {
    let digit = Int(bytes[position] - 0x30)
    if count < 4 { prefix = prefix * 10 + digit }
    check.add(digit, at: count)
    isUniform = isUniform && bytes[position] == bytes[start]
    groups.addDigit()
    count += 1
    position += 1
    if position < bytes.count, bytes[position].isDigit { continue }
    let separator = cardSeparator(bytes, position)
    // A number of 15 or 16 digits can have a currency directly after it.
    let isWhole = !bytes.isWord(at: position) || (15...16).contains(count)
    if count >= 12, !isUniform, isWhole || separator.length > 0, check.isRight(count) {
      body(
        CardCandidate(
          count: count, prefix: prefix, groups: groups, isOddlyParted: isOddlyParted, end: position)
      )
    }
    position += separator.length
    isOddlyParted = isOddlyParted || separator.isOdd
    groups.endGroup()
  }
}

/// A quick check for twelve digits. Most numbers are shorter.
private func hasCardsLength(_ bytes: [UInt8], _ start: Int) -> Bool {
  var (position, count) = (start, 0)
  while position < bytes.count, bytes[position].isDigit {
    count += 1
    if count == 12 { return true }
    position += 1
    if position < bytes.count, !bytes[position].isDigit {
      position += cardSeparator(bytes, position).length
    }
  }
  return false
}

/// The separator between two groups: up to six blanks, dashes or line breaks. Other signs are odd,
/// because dates, versions and lists also use them.
private func cardSeparator(_ bytes: [UInt8], _ position: Int) -> (length: Int, isOdd: Bool) {
  var end = position
  var isOdd = false
  while end < bytes.count, end - position < 6 {
    if bytes[end].isBlank || bytes[end] == UInt8(ascii: "-") {
      end += 1
    } else if oddSeparators.contains(bytes[end]) {
      isOdd = true
      end += 1
    } else if bytes[end].isNonASCII,
      bytes.hasPrefix("·", at: end) || bytes.hasPrefix("•", at: end)
    {
      isOdd = true
      end += bytes.scalar(at: end).length
    } else {
      break
    }
  }
  guard end > position, bytes.byte(at: end).isDigit else { return (0, false) }
  return (end - position, isOdd)
}

private let oddSeparators = ASCIISet { $0.isOne(of: "./_|,*=\\+~:'\"") }

/// The issued ranges of first digits, and the lengths of the numbers (ISO/IEC 7812 assigns the
/// first digit to an industry; the networks publish the rest).
private let networks: [(prefixes: ClosedRange<Int>, digits: Int, lengths: ClosedRange<Int>)] = [
  // Visa. IMEIs have 14 or 15 digits, so these lengths are left out.
  (4...4, 1, 13...13), (4...4, 1, 16...16), (4...4, 1, 19...19),
  (51...55, 2, 16...16), (2221...2720, 4, 16...16),  // Mastercard
  (34...34, 2, 15...15), (37...37, 2, 15...15),  // American Express
  (300...305, 3, 14...16), (3095...3095, 4, 14...16),  // Diners Club
  (36...36, 2, 14...19), (38...39, 2, 14...16),
  (6011...6011, 4, 16...19), (644...649, 3, 16...19), (65...65, 2, 16...19),  // Discover
  (3528...3589, 4, 16...19), (1800...1800, 4, 15...15), (2131...2131, 4, 15...15),  // JCB
  (62...62, 2, 16...19), (81...82, 2, 16...19),  // UnionPay, RuPay
  (2200...2205, 4, 16...19),  // Mir, Borica
  (508...508, 3, 16...16), (353...356, 3, 16...16),  // RuPay
  (9704...9704, 4, 16...19), (9792...9792, 4, 16...16),  // Napas, Troy
  (8600...8600, 4, 16...16), (9860...9860, 4, 16...16),  // UzCard, Humo
  (1946...1946, 4, 16...16),  // Indonesia's GPN
  (50...50, 2, 12...19), (56...58, 2, 12...19), (60...69, 2, 12...19),  // Maestro, RuPay, Elo
]

extension CardCandidate {
  fileprivate var hasIssuedPrefix: Bool {
    networks.contains { network in
      guard network.lengths.contains(count) else { return false }
      let beginning = (network.digits..<4).reduce(prefix) { rest, _ in rest / 10 }
      return network.prefixes.contains(beginning)
    }
  }
}
