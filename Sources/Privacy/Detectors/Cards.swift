// Payment card numbers: known prefixes, their lengths, and the check digit.

import Text

extension Detector {
  static let card = Detector(at: .number) { scan, place in
    findCard(scan.bytes, place.lowerBound)
  }
  /// A card number may stand right behind a word, but no other number does.
  static let cardBehindWord = Detector(at: .code) { scan, word in
    guard let digits = scan.bytes[word].firstIndex(where: \.isDigit),
      scan.bytes[digits..<word.upperBound].prefix(4).allSatisfy(\.isDigit)
    else { return nil }
    return findCard(scan.bytes, digits)
  }
}

/// A card number that starts at `start`: 12 to 19 digits, alone or in groups, with a prefix that is
/// issued and a check digit that is right. Up to 15 digits behind a `+` are a phone number (E.164).
func findCard(_ bytes: [UInt8], _ start: Int) -> Match? {
  guard hasCardsLength(bytes, start) else { return nil }
  let isDialled = bytes.byte(at: start - 1) == UInt8(ascii: "+")
  var digits: [UInt8] = []
  var groups = [0]
  var isOddlyParted = false
  var best: Int?
  var position = start
  while position < bytes.count, digits.count < 19, bytes[position].isDigit {
    digits.append(bytes[position] - 0x30)
    groups[groups.count - 1] += 1
    position += 1
    if position < bytes.count, bytes[position].isDigit { continue }
    // The common length may have a currency right behind it.
    let isWhole =
      position == bytes.count || !bytes[position].isOfWord
      || (15...16).contains(digits.count)
    let separator = separator(bytes, position)
    if isWhole || separator.length > 0, isCard(digits),
      !isDialled || digits.count > 15, !isOddlyParted || isCardsGrouping(groups)
    {
      best = position
    }
    position += separator.length
    isOddlyParted = isOddlyParted || separator.isOdd
    groups.append(0)
  }
  return best.map { (.card, start..<$0) }
}

/// Whether there are twelve digits: most numbers are shorter, and end here.
private func hasCardsLength(_ bytes: [UInt8], _ start: Int) -> Bool {
  var (position, count) = (start, 0)
  while position < bytes.count, bytes[position].isDigit {
    count += 1
    if count == 12 { return true }
    position += 1
    if position < bytes.count, !bytes[position].isDigit {
      position += separator(bytes, position).length
    }
  }
  return false
}

/// What may stand between two groups: up to three blanks, dashes or line breaks; a dot, slash or
/// underscore is odd, as dates and versions have it too.
private func separator(_ bytes: [UInt8], _ position: Int) -> (length: Int, isOdd: Bool) {
  guard position < bytes.count else { return (0, false) }
  let plain = bytes.run(from: position, limit: 3) { $0.isBlank || $0 == UInt8(ascii: "-") }
  if plain > position { return (plain - position, false) }
  switch Unicode.Scalar(bytes[position]) {
  case ".", "/", "_": return (1, true)
  default: return (0, false)
  }
}

/// Groups as they are printed on cards: by fours, or 4-6-5 and 4-6-4.
private func isCardsGrouping(_ groups: [Int]) -> Bool {
  let isByFours = groups.dropLast().allSatisfy { $0 == 4 } && groups.last.map { $0 <= 4 } == true
  return isByFours || groups == [4, 6, 5] || groups == [4, 6, 4]
}

private func isCard(_ digits: [UInt8]) -> Bool {
  hasIssuedPrefix(digits) && hasLuhnDigit(digits)
}

/// The ranges of first digits that networks issue, and the lengths of their numbers (ISO/IEC 7812
/// gives the first digit to an industry; the networks publish the rest).
private let networks: [(prefixes: ClosedRange<Int>, digits: Int, lengths: ClosedRange<Int>)] = [
  // Visa; not 14 or 15, which an IMEI has.
  (4...4, 1, 13...13), (4...4, 1, 16...16), (4...4, 1, 19...19),
  (51...55, 2, 16...16), (2221...2720, 4, 16...16),  // Mastercard
  (34...34, 2, 15...15), (37...37, 2, 15...15),  // American Express
  (300...305, 3, 14...16), (36...36, 2, 14...19), (38...39, 2, 14...16),  // Diners Club
  (6011...6011, 4, 16...19), (644...649, 3, 16...19), (65...65, 2, 16...19),  // Discover
  (3528...3589, 4, 16...19),  // JCB
  (62...62, 2, 16...19),  // UnionPay
  (2200...2204, 4, 16...19),  // Mir
  (50...50, 2, 12...19), (56...58, 2, 12...19), (60...69, 2, 12...19),  // Maestro, RuPay, Elo
]

private func hasIssuedPrefix(_ digits: [UInt8]) -> Bool {
  networks.contains { network in
    guard network.lengths.contains(digits.count) else { return false }
    let prefix = digits.prefix(network.digits).reduce(0) { $0 * 10 + Int($1) }
    return network.prefixes.contains(prefix)
  }
}
