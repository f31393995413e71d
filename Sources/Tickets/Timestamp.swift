// A point in time in milliseconds, and its ISO 8601 form.

/// Milliseconds since 1970-01-01T00:00:00Z, as the database keeps them.
package struct Timestamp: Sendable, Hashable, Comparable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package func advanced(by duration: Duration) -> Timestamp {
    Timestamp(milliseconds: milliseconds + duration.milliseconds)
  }

  package func duration(since earlier: Timestamp) -> Duration {
    .milliseconds(milliseconds - earlier.milliseconds)
  }
}

extension Timestamp {
  private static let millisecondsPerDay: Int64 = 86_400_000

  /// ISO 8601 in UTC with milliseconds: `2026-11-22T08:30:00.000Z`.
  package var iso8601: String {
    let day = milliseconds.flooredDivision(by: Self.millisecondsPerDay)
    let time = milliseconds - day * Self.millisecondsPerDay
    let (year, month, dayOfMonth) = Self.civil(fromDays: day)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    for (number, width, end) in [
      (year, 4, "-"), (month, 2, "-"), (dayOfMonth, 2, "T"), (time / 3_600_000, 2, ":"),
      (time / 60_000 % 60, 2, ":"), (time / 1000 % 60, 2, "."), (time % 1000, 3, "Z"),
    ] as [(Int64, Int, Unicode.Scalar)] {
      append(number, width, to: &bytes)
      bytes.append(UInt8(ascii: end))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Parses `2026-11-22`, `2026-11-22T08:30`, `…:30:00`, `….123`, each with `Z`, `UTC`, an offset
  /// such as `+02:00`, or no zone. A blank may replace the `T` and stand before the zone, as
  /// databases and spreadsheets write it. Fractions beyond milliseconds are cut.
  ///
  /// - Parameter offset: for a time without a zone, given its milliseconds since 1970 by the local
  ///   clock: how far that clock is ahead of UTC.
  package init?(iso8601 text: String, offset: (Int64) -> Int64 = { _ in 0 }) {
    var scanner = DigitScanner(text.utf8)
    guard let day = scanner.day() else { return nil }
    var time: Int64 = 0
    if scanner.take("T") || scanner.take("t") || scanner.takeBlankBeforeDigit() {
      guard let clock = scanner.clock() else { return nil }
      time = clock
    }
    let local = day * Self.millisecondsPerDay + time
    guard let zone = scanner.isAtEnd ? offset(local) : scanner.zone(), scanner.isAtEnd else {
      return nil
    }
    self.init(milliseconds: local - zone)
    // The offset may lead outside the years that can be written.
    let utcDay = milliseconds.flooredDivision(by: Self.millisecondsPerDay)
    guard (1...9999).contains(Self.civil(fromDays: utcDay).year) else { return nil }
  }

  /// Midnight of a calendar day, in UTC; nil when there is no such day.
  package init?(year: Int64, month: Int64, day: Int64) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    let days = Self.days(fromCivil: year, month, day)
    self.init(milliseconds: days * Self.millisecondsPerDay)
  }

  // Days to dates and back by Howard Hinnant's algorithm for the proleptic Gregorian calendar
  // (https://howardhinnant.github.io/date_algorithms.html), in eras of 400 years from 0000-03-01.
  private static let daysPerEra: Int64 = 146_097
  private static let epochOffset: Int64 = 719_468

  static func days(fromCivil year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.flooredDivision(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysPerEra + dayOfEra - epochOffset
  }

  static func civil(fromDays days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + epochOffset
    let era = shifted.flooredDivision(by: daysPerEra)
    let dayOfEra = shifted - era * daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func days(inMonth month: Int64, of year: Int64) -> Int64 {
    let next = month == 12 ? (year + 1, Int64(1)) : (year, month + 1)
    return days(fromCivil: next.0, next.1, 1) - days(fromCivil: year, month, 1)
  }
}

/// A cursor over ASCII digits and signs.
private struct DigitScanner {
  private var rest: Substring.UTF8View

  init(_ text: String.UTF8View) { rest = text[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  mutating func digits(_ count: Int) -> Int64? {
    let head = rest.prefix(count)
    guard head.count == count, head.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rest.removeFirst(count)
    return head.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
  }

  /// `2026-11-22`, also with slashes, as days since 1970.
  mutating func day() -> Int64? {
    guard let year = digits(4) else { return nil }
    let sign: Unicode.Scalar = take("/") ? "/" : "-"
    guard sign == "/" || take("-"), let month = digits(2), take(sign), let day = digits(2) else {
      return nil
    }
    return Timestamp(year: year, month: month, day: day).map { $0.milliseconds / 86_400_000 }
  }

  /// Takes a blank between date and time; a blank before anything else is left.
  mutating func takeBlankBeforeDigit() -> Bool {
    guard let next = rest.dropFirst().first, (0x30...0x39).contains(next) else { return false }
    return take(" ")
  }

  /// `HH:MM[:SS[.fff…]]` as milliseconds from midnight.
  mutating func clock() -> Int64? {
    guard let hours = digits(2), hours < 24, take(":"), let minutes = digits(2), minutes < 60 else {
      return nil
    }
    var time = hours * 3_600_000 + minutes * 60_000
    if take(":") {
      guard let seconds = digits(2), seconds < 60 else { return nil }
      time += seconds * 1000
      if take(".") || take(",") {
        guard let fraction = milliseconds() else { return nil }
        time += fraction
      }
    }
    return time
  }

  private mutating func milliseconds() -> Int64? {
    var value: Int64 = 0
    var count = 0
    while let digit = digits(1) {
      if count < 3 { value = value * 10 + digit }
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in count..<max(count, 3) { value *= 10 }
    return value
  }

  /// `Z`, `UTC`, `+02:00`, `+0200`, `+02`, and Go's `+0000 UTC`, as milliseconds ahead of UTC.
  mutating func zone() -> Int64? {
    _ = take(" ")
    if takeName() { return 0 }
    let sign: Int64
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = digits(2), hours < 24 else { return nil }
    if isAtEnd { return sign * hours * 3_600_000 }
    _ = take(":")
    guard let minutes = digits(2), minutes < 60 else { return nil }
    let offset = sign * (hours * 3_600_000 + minutes * 60_000)
    if offset == 0, take(" "), !takeName() { return nil }
    return offset
  }

  private mutating func takeName() -> Bool {
    for name in ["Z", "UTC", "GMT"] where rest.count == name.utf8.count {
      guard zip(rest, name.utf8).allSatisfy({ $0 & 0xDF == $1 }) else { continue }
      rest = rest.dropFirst(name.utf8.count)
      return true
    }
    return false
  }
}

extension Int64 {
  fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

extension Duration {
  /// Whole milliseconds, cut towards zero.
  package var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }
}

/// The digits of a number with zeros before them up to `width`.
private func append(_ number: Int64, _ width: Int, to bytes: inout [UInt8]) {
  if number < 0 { bytes.append(UInt8(ascii: "-")) }
  appendDigits(number.magnitude, width, to: &bytes)
}

private func appendDigits(_ number: UInt64, _ width: Int, to bytes: inout [UInt8]) {
  if width > 1 || number > 9 { appendDigits(number / 10, width - 1, to: &bytes) }
  bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
}
