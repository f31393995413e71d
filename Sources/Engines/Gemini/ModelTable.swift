// Facts about Gemini's models: prices, and the lowest thinking level of each.

import Text
import Tickets

/// US dollars per million tokens on the standard paid tier, thinking counted as output, as
/// published on 2026-11-22.
struct Price: Sendable, Equatable {
  let input: Double
  let output: Double

  /// In US dollars.
  func cost(input inputTokens: Int, output outputTokens: Int) -> Double {
    (Double(inputTokens) * input + Double(outputTokens) * output) / 1_000_000
  }

  /// The price of the model that served a call; nil when it is unknown.
  static func of(_ served: String, at now: Timestamp) -> Price? {
    switch familyName(served) {
    case "gemini-3.5-flash-lite": Price(input: 0.3, output: 2.5)
    case "gemini-3.1-flash-lite": Price(input: 0.25, output: 1.5)
    case "gemini-3.8-flash":
      now < introductoryPriceEnds
        ? Price(input: 0.75, output: 3.75) : Price(input: 1.5, output: 7.5)
    case "gemini-3.6-flash": Price(input: 1.5, output: 7.5)
    case "gemini-2.5-flash-lite": Price(input: 0.1, output: 0.4)
    case "gemini-3.1-pro-preview": Price(input: 2, output: 12)
    default: nil
    }
  }
}

/// The end of 2026-12-31, UTC: the price page names the day and no hour.
private let introductoryPriceEnds = Timestamp(milliseconds: 1_798_761_600_000)

/// The name without the revision that responses append, such as `-001`.
private func familyName(_ model: String) -> String {
  let revision = model.utf8.suffix(4)
  let isRevision =
    revision.first == UInt8(ascii: "-") && revision.dropFirst().allSatisfy { $0.isDigit }
  return isRevision && revision.count == 4 ? String(model.dropLast(4)) : model
}

/// How much a model thinks before it answers. triage uses the lowest level there is.
package enum ThinkingLevel: String, CaseIterable, Sendable {
  case minimal = "MINIMAL"
  case low = "LOW"
  /// The model accepts no level at all.
  case unsupported = "NONE"

  /// The name in the API's ThinkingConfig.ThinkingLevel; nil leaves the field out.
  var name: String? { self == .unsupported ? nil : rawValue }

  /// The level to try when the model refuses this one.
  var next: ThinkingLevel? {
    switch self {
    case .minimal: .low
    case .low: .unsupported
    case .unsupported: nil
    }
  }

  /// The lowest level that the model is known to accept, or the lowest of all for an unknown model.
  static func lowest(for model: String) -> ThinkingLevel {
    if model.hasPrefix("gemini-2.") { return .unsupported }
    switch familyName(model) {
    case "gemini-3.7-flash", "gemini-3.8-flash", "gemini-3.1-pro-preview": return .low
    default: return .minimal
    }
  }
}
