// Reads a number as people write it: groups of digits and separators.

import Text

/// Groups of digits, each separated from the next by one blank, hyphen, dot or slash. Most numbers
/// are short and not sensitive, so arrays are made on demand.
struct Number {
  private let start: Int
  private(set) var groupCount = 0
  private(set) var digitCount = 0
  /// The lengths of the groups, and the signs after them: one byte each, the first in the lowest.
  private var (lengths, signs): (UInt64, UInt64) = (0, 0)

  /// Reads the number at `start`: at most eight groups and 24 digits. Nil within a word, a price or
  /// a longer number.
  init?(_ bytes: [UInt8], at start: Int) {
    guard !bytes.continuesWord(at: start), !Self.isContinued(bytes, at: start) else { return nil }
    self.start = start
    var position = start
    while groupCount < 8, bytes.byte(at: position).isDigit {
      let end = bytes.run(from: position, limit: 25 - digitCount, while: \.isDigit)
      guard digitCount + end - position <= 24 else { break }
      lengths |= UInt64(end - position) << UInt64(8 * groupCount)
      digitCount += end - position
      groupCount += 1
      guard bytes.byte(at: end).isOne(of: " -./"), bytes.byte(at: end + 1).isDigit else {
        break
      }
      signs |= UInt64(bytes[end]) << UInt64(8 * (groupCount - 1))
      position = end + 1
    }
    if groupCount == 0 { return nil }
  }

  private func length(_ group: Int) -> Int {
    Int(lengths >> UInt64(8 * group) & 0xFF)
  }

  var groups: [Range<Int>] {
    var position = start
    return (0..<groupCount).map { group in
      defer { position += length(group) + 1 }
      return position..<position + length(group)
    }
  }

  func digits(in bytes: [UInt8]) -> [UInt8] { groups.flatMap { bytes[$0].map { $0 - 0x30 } } }

  /// The lengths of the groups: `[3, 2, 4]`.
  var shape: [Int] { (0..<groupCount).map(length) }

  /// The separators between the groups.
  var separators: [UInt8] {
    (0..<groupCount - 1).map { UInt8(truncatingIfNeeded: signs >> UInt64(8 * $0)) }
  }

  var range: Range<Int> {
    start..<start + digitCount + groupCount - 1
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
  var hasLongGroup: Bool { lengths & 0xFEFE_FEFE_FEFE_FEFE != 0 }

  /// The first `count` groups.
  func prefix(_ count: Int) -> Number {
    var number = self
    number.groupCount = min(count, groupCount)
    number.digitCount = (0..<number.groupCount).reduce(0) { $0 + length($1) }
    return number
  }

  /// The separator between all groups. Nil if they differ, or there is none.
  var separator: UInt8? {
    let all = separators
    guard let first = all.first, all.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// Whether it ends properly: not within a word, a price or a longer number.
  func isWhole(in bytes: [UInt8]) -> Bool {
    let end = range.upperBound
    if bytes.isWord(at: end) || bytes.byte(at: end) == UInt8(ascii: "%") { return false }
    return !(bytes.byte(at: end).isOne(of: ".,-/:") && bytes.byte(at: end + 1).isDigit)
  }

  /// Whether it can be a date: `2026-11-22`, `22.11.26`, `11/22/2026`.
  func isDate(in bytes: [UInt8]) -> Bool {
    guard groupCount == 3, let separator, separator != 0x20 else { return false }
    let parts = groups.map { bytes[$0].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let isDay = { (day: Int, month: Int) in (1...31).contains(day) && (1...31).contains(month) }
    switch shape {
    case [4...4, 1...2, 1...2]: return (1800...2200).contains(parts[0]) && isDay(parts[1], parts[2])
    case [1...2, 1...2, 4...4]: return (1800...2200).contains(parts[2]) && isDay(parts[0], parts[1])
    case [1...2, 1...2, 2...2]: return isDay(parts[0], parts[1])
    default: return false
    }
  }
}

/// Whether the lengths of the groups match a pattern: `[1...2, 4...4]`.
func ~= (pattern: [ClosedRange<Int>], shape: [Int]) -> Bool {
  pattern.count == shape.count && zip(pattern, shape).allSatisfy { $0.contains($1) }
}
