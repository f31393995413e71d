// The meaning of a number from the words around it: an amount, a percentage, a date, a span of
// time, a house number.

import Text

/// A lexeme and its neighbours.
struct FigureLine {
  let lexemes: [Lexeme]
  /// The meaning of each lexeme near a number. Empty for a number.
  let words: [FigureWord]
  let index: Int

  private func text(_ offset: Int) -> String {
    lexemes.indices.contains(index + offset) ? lexemes[index + offset].text : ""
  }

  /// The text of a word that is in one of the tables; nil for any other.
  private func word(_ offset: Int) -> String? {
    has(.any, offset) ? lexemes[index + offset].text : nil
  }

  private func has(_ role: FigureRoles, _ offset: Int) -> Bool {
    words.indices.contains(index + offset) && words[index + offset].roles.contains(role)
  }

  private func isNumber(_ offset: Int) -> Bool {
    lexemes.indices.contains(index + offset) && lexemes[index + offset].kind == .number
  }

  private func number(_ offset: Int) -> Int? { isNumber(offset) ? Int(text(offset)) : nil }

  /// Whether the number is an amount of money or a percentage, and the factor of the word after it:
  /// "$5", "5 €", "USD 5", "5 dollars", "5 %", "5円", "500k", "2 triệu", "3万円".
  var amount: (isAmount: Bool, factor: Int) {
    let next = text(1)
    let isAttached = lexemes.indices.contains(index + 1) && !lexemes[index + 1].isParted
    if isAttached, let factor = word(1).flatMap({ attachedFactors[$0] }) {
      // "4k" and "8k" are screen sizes.
      return (next != "k" || text(0).utf8.count > 1, factor)
    }
    // "80,- Euro".
    if next == ",", isAttached, text(2) == "-" { return (true, 1) }
    if has(.any, 1), let factor = words[index + 1].factor {
      // "2 тыс. рублей".
      let isBeforeCurrency = has(.multiplier, 1) && has(.currency, text(2) == "." ? 3 : 2)
      return (has(.multipliedMoney, 1) || isBeforeCurrency || isBehindCurrency, factor)
    }
    let isAmount =
      isBehindCurrency || has(.currency, 1) || isShare
      || (isAttached && next == "d")
    return (isAmount, 1)
  }

  private var isBehindCurrency: Bool {
    has(.currencyMark, -1) || has(.currencyName, -1) || (text(-1) == "." && has(.currencyName, -2))
  }

  /// "5 %", "%5", "5 per cent".
  private var isShare: Bool {
    if text(1) == "%" || (text(-1) == "%" && !isNumber(-2)) { return true }
    guard let next = word(1) else { return false }
    return shareWords.contains { $0.0 == next && text(2).hasPrefix($0.1) }
  }

  /// The unit of time after the number, in minutes: "24 hours", "3-5 business days", "3日以内".
  var unit: Int? {
    var offset = 1
    // In "3-5 days" the unit follows the second number.
    if has(.until, offset), isNumber(offset + 1) { offset += 2 }
    for _ in 0..<3 {
      if has(.any, offset), let unit = words[index + offset].unit { return unit }
      guard has(.timeAdjective, offset) || text(offset) == "-" else { return nil }
      offset += 1
    }
    return nil
  }

  /// Whether the span is over or is a wait: how long something has lasted. It is no promise.
  var isPast: Bool {
    (1...3).contains { has(.lasting, -$0) } || (1...4).contains { has(.past, $0) }
      || has(.lastingEnding, -1)
  }

  /// "12 Rue X", "221 Baker Street", "Hauptstraße 5".
  var isHouse: Bool {
    (1...3).contains { has(.streetAfter, $0) } || (1...4).contains { has(.streetBefore, -$0) }
      || has(.streetEnding, -1)
  }

  /// A long number: seven digits or more, with blanks, dashes, slashes or brackets between them.
  var reference: String? {
    // A long number is read once, at its start.
    if isNumber(-1) || (has(.joint, -1) && isNumber(-2)) { return nil }
    let parts = lexemes[index...].prefix(Self.longestReference)
    let end = parts.indices.first {
      lexemes[$0].kind != .number && !words[$0].roles.contains(.joint)
    }
    let digits = parts[..<(end ?? parts.endIndex)].flatMap { $0.text.utf8.filter(\.isDigit) }
    return digits.count >= 7 ? String(decoding: digits, as: UTF8.self) : nil
  }

  private static let longestReference = 24

  /// All readings of the date that begins here; nil if none does.
  var date: [Figures.Date]? {
    if text(0).utf8.contains(UInt8(ascii: ".")) {
      let parts = text(0).utf8.split(separator: UInt8(ascii: ".")).compactMap { Int(Substring($0)) }
      if parts.count == 3 { return readings(parts[0], parts[1], parts[2]) }
    }
    if let first = number(0), text(1) == "-" || text(1) == "/", text(3) == text(1),
      let second = number(2), let third = number(4)
    {
      return readings(first, second, third)
    }
    if text(1) == "月" || text(1) == "월", let day = number(2), let month = number(0) {
      return [Figures.Date(day: day, month: month)]
    }
    guard let day = number(0), (1...31).contains(day), let month = namedMonth else { return nil }
    return [Figures.Date(day: day, month: month)]
  }

  private var namedMonth: Int? {
    if let month = word(-1).flatMap({ monthNames[$0] }) { return month }
    var offset = 1
    while has(.ordinal, offset) { offset += 1 }
    return word(offset).flatMap { monthNames[$0] }
  }

  private func readings(_ first: Int, _ second: Int, _ third: Int) -> [Figures.Date]? {
    let all =
      first > 31
      ? [Figures.Date(day: third, month: second)]
      : [Figures.Date(day: first, month: second), Figures.Date(day: second, month: first)]
    let dates = all.filter { (1...31).contains($0.day) && (1...12).contains($0.month) }
    return dates.isEmpty ? nil : dates
  }
}
