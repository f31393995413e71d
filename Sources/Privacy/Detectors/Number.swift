// Reads a number as people write it: groups of digits and separators.

import Text

/// Groups of digits, each separated from the next by one blank, hyphen, dot or slash.
struct Number {
  private(set) var digits: [UInt8] = []
  private(set) var groups: [Range<Int>] = []
  private(set) var separators: [UInt8] = []

  /// Reads the number at `start`: at most eight groups and 24 digits. Nil within a word, a price or
  /// a longer number.
  init?(_ bytes: [UInt8], at start: Int) {
    guard !bytes.continuesWord(at: start), !Self.isContinued(bytes, at: start) else { return nil }
    var position = start
    while groups.count < 8, bytes.byte(at: position).isDigit {
      let end = bytes.run(from: position, limit: 25 - digits.count, while: \.isDigit)
      guard digits.count + end - position <= 24 else { break }
      for digit in position..<end { digits.append(bytes[digit] - 0x30) }
      groups.append(position..<end)
      guard bytes.byte(at: end).isOne(of: " -./"), bytes.byte(at: end + 1).isDigit else {
        break
      }
      separators.append(bytes[end])
      position = end + 1
    }
    if groups.isEmpty { return nil }
    if separators.count == groups.count { separators.removeLast() }
  }

  /// Digits after `1.` or `$` are part of a number or a price.
  private static func isContinued(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start > 0 else { return false }
    if bytes[start - 1].isOne(of: "$#") { return true }
    if start >= 3, bytes.hasPrefix("€", at: start - 3) || bytes.hasPrefix("₹", at: start - 3) {
      return true
    }
    return start >= 2 && bytes[start - 1].isOne(of: ".,:-/") && bytes[start - 2].isDigit
  }

  /// Whether it is more than single digits in a row.
  var hasLongGroup: Bool { groups.contains { $0.count > 1 } }

  /// The lengths of the groups: `[3, 2, 4]`.
  var shape: [Int] { groups.map(\.count) }

  /// The first `count` groups.
  func prefix(_ count: Int) -> Number {
    var number = self
    number.groups = Array(groups.prefix(count))
    number.separators = Array(separators.prefix(max(0, count - 1)))
    number.digits = Array(digits.prefix(number.groups.reduce(0) { $0 + $1.count }))
    return number
  }

  var range: Range<Int> { (groups.first?.lowerBound ?? 0)..<(groups.last?.upperBound ?? 0) }

  /// The separator between all groups. Nil if they differ, or there is none.
  var separator: UInt8? {
    guard let first = separators.first, separators.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// Whether it ends properly: not within a word, a price or a longer number.
  func isWhole(in bytes: [UInt8]) -> Bool {
    let end = range.upperBound
    if bytes.isWord(at: end) || bytes.byte(at: end) == UInt8(ascii: "%") { return false }
    return !(bytes.byte(at: end).isOne(of: ".,-/:") && bytes.byte(at: end + 1).isDigit)
  }

  /// Whether it can be a date: `2026-11-22`, `22.11.26`, `11/22/2026`.
  var isDate: Bool {
    guard groups.count == 3, let separator, separator != 0x20 else { return false }
    let parts = groups.indices.map(value)
    let isDay = { (day: Int, month: Int) in (1...31).contains(day) && (1...31).contains(month) }
    switch shape {
    case [4...4, 1...2, 1...2]: return (1800...2200).contains(parts[0]) && isDay(parts[1], parts[2])
    case [1...2, 1...2, 4...4]: return (1800...2200).contains(parts[2]) && isDay(parts[0], parts[1])
    case [1...2, 1...2, 2...2]: return isDay(parts[0], parts[1])
    default: return false
    }
  }

  private func value(of group: Int) -> Int {
    let start = groups[..<group].reduce(0) { $0 + $1.count }
    return digits[start..<start + groups[group].count].reduce(0) { $0 * 10 + Int($1) }
  }
}

/// Whether the lengths of the groups match a pattern: `[1...2, 4...4]`.
func ~= (pattern: [ClosedRange<Int>], shape: [Int]) -> Bool {
  pattern.count == shape.count && zip(pattern, shape).allSatisfy { $0.contains($1) }
}
