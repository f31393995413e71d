// Why a person should look at an analysis before trusting it.

/// A set of reasons; empty when nothing needs a person. The bits are what the database keeps, so
/// a bit never changes its meaning.
package struct ReviewReasons: OptionSet, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Rules, not a model, judged the complaint.
  package static let fallback = ReviewReasons(rawValue: 1)
  /// The quoted evidence does not stand in the complaint.
  package static let evidenceNotFound = ReviewReasons(rawValue: 2)
  /// The urgency was raised because of what the complaint names.
  package static let urgencyFloor = ReviewReasons(rawValue: 4)
  /// The complaint or the answer looks like an attack on the model.
  package static let injectionSuspected = ReviewReasons(rawValue: 8)
  /// The draft has a placeholder that was never handed out.
  package static let unknownPlaceholder = ReviewReasons(rawValue: 16)
  /// The draft names an amount, date or refund that nobody approved.
  package static let unsupportedPromise = ReviewReasons(rawValue: 32)

  /// The names that JSON shows and what each means to a person, in the order of the bits.
  package static let table: [(reason: ReviewReasons, name: String, meaning: String)] = [
    (.fallback, "fallback", "judged by rules, without a language model"),
    (.evidenceNotFound, "evidence_not_found", "the quoted evidence is not in the complaint"),
    (.urgencyFloor, "urgency_floor", "urgency raised because of what the complaint names"),
    (.injectionSuspected, "injection_suspected", "may try to instruct the language model"),
    (.unknownPlaceholder, "unknown_placeholder", "the draft has a placeholder nobody handed out"),
    (.unsupportedPromise, "unsupported_promise", "the draft promises what nobody approved"),
  ]

  package var names: [String] { Self.table.filter { contains($0.reason) }.map(\.name) }
  package var meanings: [String] { Self.table.filter { contains($0.reason) }.map(\.meaning) }
}
