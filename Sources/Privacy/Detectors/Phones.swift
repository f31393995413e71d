// Finds phone numbers: international ones, national ones by their shape, others by the words around
// them.

import Text

extension Detector {
  static let phone = Detector(at: .number, .sign("+"), .sign("(")) { scan, place in
    let isSign = !scan.bytes[place.lowerBound].isDigit
    guard isSign || scan.number?.hasLongGroup == true else { return nil }
    return unlessInEmail(scan, findPhone(scan.bytes, place.lowerBound, scan.cues))
  }
}

/// Finds a phone number at `start`, where a digit, a `+` or a bracket is. A number that looks like
/// an order number, a date or a price only counts with words such as "phone".
func findPhone(_ bytes: [UInt8], _ start: Int, _ cues: RecentCues) -> Match? {
  guard let dialled = Dialled(bytes, at: start) else { return nil }
  let isCalled = cues.announce(.phone, at: start, reach: 44, over: .order)
  let isOrder =
    cues.announce(.order, at: start, reach: 24, over: .phone)
    && !bytes[max(0, cues[.order])..<start].contains(UInt8(ascii: ","))
  for count in stride(from: dialled.ends.count, to: 0, by: -1) {
    let number = dialled.prefix(count)
    guard number.isWhole(in: bytes) else { continue }
    let (end, isExtended) = extensionEnd(bytes, number.end)
    let isNamed = isCalled || isExtended || isLabelled(bytes, end)
    switch number.likelihood {
    case .certain where !isOrder || number.isInternational, .likely where !isOrder && !isNamed:
      return (.phone, start..<end)
    case .certain, .likely, .doubtful:
      if isNamed { return (.phone, start..<end) }
    case .none: continue
    }
  }
  return nil
}

private enum Likelihood { case none, doubtful, likely, certain }

/// The digits of a number as they are dialled, and their groups.
private struct Dialled {
  var digits: [UInt8] = []
  var shape: [Int] = []
  var ends: [Int] = []
  var separators: [UInt8] = []
  var isInternational = false
  var hasBracket = false
  var end: Int { ends.last ?? 0 }

  /// Reads at most eight groups and 17 digits. E.164 allows 15, without a leading `00`.
  init?(_ bytes: [UInt8], at start: Int) {
    guard Self.mayHaveDigits(bytes, start) else { return nil }
    var position = start
    // (+84) 912 …
    let isWrapped =
      bytes[position] == UInt8(ascii: "(") && bytes.byte(at: position + 1) == UInt8(ascii: "+")
    if isWrapped || bytes[position] == UInt8(ascii: "+") {
      isInternational = true
      position += isWrapped ? 2 : 1
    } else if bytes[position].isDigit, Number(bytes, at: start) == nil {
      return nil
    }
    while ends.count < 8 {
      let isOpened = bytes.byte(at: position) == UInt8(ascii: "(")
      let isBracket = isOpened || (isWrapped && ends.isEmpty)
      if isOpened { position += 1 }
      var groupEnd = bytes.run(from: position, limit: 18, while: \.isDigit)
      guard groupEnd > position, digits.count + groupEnd - position <= 17 else { break }
      if isBracket, bytes.byte(at: groupEnd) != UInt8(ascii: ")") { break }
      for digit in position..<groupEnd { digits.append(bytes[digit] - 0x30) }
      shape.append(groupEnd - position)
      if isBracket {
        hasBracket = hasBracket || ends.isEmpty || isInternational || ends.count == 1
        groupEnd += 1
      }
      ends.append(groupEnd)
      position = groupEnd
      guard let next = Self.separator(bytes, position, afterBracket: isBracket) else { break }
      separators.append(bytes[position])
      position = next
    }
    guard let last = ends.last, last > start, digits.count >= 5 else { return nil }
    if digits.starts(with: [0, 0]), digits.count >= 10 { isInternational = true }
  }

  /// Whether it has five digits. This is a fast test, because most numbers are shorter.
  private static func mayHaveDigits(_ bytes: [UInt8], _ start: Int) -> Bool {
    var digits = 0
    for position in start..<min(bytes.count, start + 64) {
      if bytes[position].isDigit {
        digits += 1
        if digits == 5 { return true }
      } else if !bytes[position].isOne(of: " -./()+") {
        break
      }
    }
    return false
  }

  /// The start of the next group, after a blank, hyphen, dot or slash. Nil if there is no group.
  private static func separator(_ bytes: [UInt8], _ start: Int, afterBracket: Bool) -> Int? {
    let end = bytes.run(from: start, limit: 3) { $0.isOne(of: " -./") }
    let next = bytes.byte(at: end)
    guard next.isDigit || (next == UInt8(ascii: "(") && bytes.byte(at: end + 1).isDigit) else {
      return nil
    }
    return end > start || afterBracket || next == UInt8(ascii: "(") ? end : nil
  }

  func prefix(_ count: Int) -> Dialled {
    var number = self
    number.shape = Array(shape.prefix(count))
    number.ends = Array(ends.prefix(count))
    number.separators = Array(separators.prefix(count - 1))
    number.digits = Array(digits.prefix(number.shape.reduce(0, +)))
    return number
  }

  func isWhole(in bytes: [UInt8]) -> Bool {
    let next = bytes.byte(at: end)
    if next == UInt8(ascii: "%") || next == UInt8(ascii: "$") { return false }
    if bytes.isWord(at: end) { return next.lowered == UInt8(ascii: "x") }
    return !(next.isOne(of: ".,-/:") && bytes.byte(at: end + 1).isDigit)
  }

  /// How much the number looks like a phone number without its context. National numbers are
  /// written in the shapes of ITU-T E.123 and of each country's habits.
  var likelihood: Likelihood {
    if isInternational { return international }
    let count = digits.count
    guard (6...15).contains(count), shape.allSatisfy({ $0 <= 11 }), !isDate, !isAmount, !hasYear
    else {
      return .none
    }
    if hasBracket, shape[0] <= 5 || shape.count > 2, count >= 7 { return .certain }
    let isUniform = Set(separators).count <= 1
    switch shape {
    case [3, 3, 4] where isUniform, [1, 3, 3, 4] where digits[0] == 1 || digits[0] == 8,
      [1, 3, 3, 2, 2] where digits[0] == 8 || digits[0] == 7, [5, 5] where digits[0] >= 6,
      [3, 4, 4] where digits[0] <= 1, [2, 5, 4] where isUniform == false,
      [2, 2, 2, 2, 2] where digits[0] == 0:
      return .certain
    case _
    where digits[0] == 0 && digits[1] != 0 && shape.count > 1 && (9...12).contains(count)
      && shape[0] >= 2 && shape.allSatisfy({ $0 <= 8 }) && !separators.contains(UInt8(ascii: ".")):
      return .certain
    case [3, 3, 4], [4, 3, 3], [4, 3, 4],
      [3, 4, 3] where digits[0] == 0 && isUniform:
      return .certain
    // Vietnam's country code without `+`. Mobile numbers begin with 3, 5, 7, 8 or 9.
    case [11], [2, 9], [2, 3, 3, 3], [2, 2, 3, 4],
      [2, 3, 6]
    where digits.starts(with: [8, 4]) && [3, 5, 7, 8, 9].contains(digits[2]) && isUniform:
      return .likely
    // The groups of Poland, Spain and Mexico.
    case [3, 3, 3], [3, 2, 2, 2],
      [2, 4, 4]
    where digits[0] >= 5 && isUniform
      && separators.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") }:
      return .likely
    case [10...11] where digits[0] == 0 && digits[1] != 0: return .likely
    default: return shape.count <= 6 ? .doubtful : .none
    }
  }

  /// North American numbers have eleven digits. A last group of a single digit does not belong to
  /// the number.
  private var international: Likelihood {
    let significant = digits.starts(with: [0, 0]) ? Array(digits.dropFirst(2)) : digits
    guard (7...15).contains(significant.count) else { return .none }
    if shape.count > 1, shape.last == 1 { return .none }
    if significant[0] == 1 { return significant.count == 11 ? .certain : .none }
    return .certain
  }

  /// `2.300.000`
  private var isAmount: Bool {
    (digits.count < 9 || digits.suffix(3) == [0, 0, 0]) && digits[0] != 0 && shape.count > 1
      && shape[0] <= 3
      && shape.dropFirst().allSatisfy { $0 == 3 }
      && separators.allSatisfy { $0 == UInt8(ascii: ".") }
  }

  /// `03/2025/118`: the number of a document.
  private var hasYear: Bool {
    guard separators.contains(UInt8(ascii: "/")) else { return false }
    var start = 0
    for count in shape {
      if count == 4,
        digits[start...].starts(with: [2, 0]) || digits[start...].starts(with: [1, 9])
      {
        return true
      }
      start += count
    }
    return false
  }

  private var isDate: Bool {
    guard shape.count == 3, Set(separators).count == 1, separators[0] != 0x20 else { return false }
    let isYear = { (start: Int) in [1, 2].contains(self.digits[start]) }
    switch shape {
    case [4, 2, 2]: return isYear(0)
    case [2, 2, 4]: return isYear(4)
    default: return shape.allSatisfy { $0 <= 2 }
    }
  }
}

/// The position after `x123`, `ext. 123` and similar.
private func extensionEnd(_ bytes: [UInt8], _ end: Int) -> (end: Int, isExtended: Bool) {
  let start = bytes.run(from: end, limit: 2) { $0 == 0x20 || $0 == UInt8(ascii: ",") }
  for word in ["extension ", "ext. ", "ext.", "ext ", "ext", "x", "durchwahl "] as [StaticString] {
    let digits = start + word.utf8CodeUnitCount
    guard digits < bytes.count,
      bytes[start..<digits].elementsEqual(word.description.utf8, by: { $0.lowered == $1 })
    else { continue }
    let stop = bytes.run(from: digits, limit: 6, while: \.isDigit)
    if stop > digits, !bytes.isWord(at: stop) { return (stop, true) }
  }
  return (end, false)
}

/// Whether the next word says that it is a phone number: `… office`, `…-Fax`, `… (mobile)`.
private func isLabelled(_ bytes: [UInt8], _ end: Int) -> Bool {
  let start = bytes.run(from: end, limit: 3) { $0.isOne(of: " -(") }
  guard start > end else { return false }
  let stop = bytes.run(from: start, limit: 10, while: \.isLetter)
  let word = bytes.lowercased(start..<stop)
  return ["office", "fax", "mobile", "cell", "phone", "tel", "landline", "whatsapp"].contains(word)
}
