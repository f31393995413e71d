// Numbers, amounts, lists and labels in words, the same in all commands.

import Tickets

/// `1 ticket`, `2 tickets`
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)" + (count == 1 ? "" : "s")
}

/// `a, b or c`
func list(_ words: [String], last conjunction: String = "or") -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// `High, Billing, mood 3/10`, as far as the labels are known.
func words(for labels: PartialLabels) -> String {
  let words = [
    labels.urgency?.rawValue, labels.category?.rawValue,
    labels.sentiment.map { "mood \($0.score)/10" },
  ]
  return words.compactMap(\.self).joined(separator: ", ")
}

/// An amount with its significant digits: `0.0013`.
func dollars(_ amount: Double) -> String {
  let tenthsOfMills = Int((amount * 10_000).rounded(.up))
  let digits = String(tenthsOfMills % 10_000)
  return "\(tenthsOfMills / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
}

/// `$0.0013`
func price(_ cost: Double?) -> String {
  cost.map { "$\(dollars($0))" } ?? "price unknown"
}

/// `1,234,567`
func grouped(_ number: Int) -> String {
  var digits = Array(String(number.magnitude))
  for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
  return (number < 0 ? "-" : "") + String(digits)
}
