// Why a person should look at an analysis before trusting it.

/// A set of reasons; empty when nothing needs a person. The bits are what the database keeps, so
/// a bit never changes its meaning.
package struct ReviewReasons: OptionSet, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// A language that the embedded model does not know.
  package static let fallback = ReviewReasons(rawValue: 1)
  /// The quoted evidence does not stand in the complaint.
  package static let evidenceNotFound = ReviewReasons(rawValue: 2)
  /// The urgency was raised because of what the complaint names.
  package static let urgencyFloor = ReviewReasons(rawValue: 4)
  /// The complaint or the answer looks like an attack on the model.
  package static let injectionSuspected = ReviewReasons(rawValue: 8)
  /// The draft has a placeholder that was never handed out, or a blank that nobody filled.
  package static let unknownPlaceholder = ReviewReasons(rawValue: 16)
  /// The draft names an amount, date, link or refund that nobody approved.
  package static let unsupportedPromise = ReviewReasons(rawValue: 32)
  /// The draft is not in the complaint's language.
  package static let draftLanguage = ReviewReasons(rawValue: 64)
  /// The draft says one sentence over and over.
  package static let draftRepetition = ReviewReasons(rawValue: 128)
  /// The complaint is an automatic reply, such as an absence notice.
  package static let autoReply = ReviewReasons(rawValue: 256)
  /// The embedded model is not sure of a label that it gave.
  package static let uncertain = ReviewReasons(rawValue: 512)

  /// The names that JSON shows and what each means to a person, in the order of the bits.
  package static let table: [(reason: ReviewReasons, name: String, meaning: String)] = [
    (.fallback, "fallback", "in a language that the embedded model does not know"),
    (.evidenceNotFound, "evidence_not_found", "the quoted evidence is not in the complaint"),
    (.urgencyFloor, "urgency_floor", "urgency raised because of what the complaint names"),
    (.injectionSuspected, "injection_suspected", "may try to instruct the language model"),
    (.unknownPlaceholder, "unknown_placeholder", "the draft has a blank that nobody filled"),
    (.unsupportedPromise, "unsupported_promise", "the draft promises what nobody approved"),
    (.draftLanguage, "draft_language", "the draft is not in the complaint's language"),
    (.draftRepetition, "draft_repetition", "the draft says one sentence over and over"),
    (.autoReply, "auto_reply", "an automatic reply, such as an absence notice"),
    (.uncertain, "uncertain", "the embedded model is not sure of a label"),
  ]

  package var names: [String] { Self.table.filter { contains($0.reason) }.map(\.name) }
  package var meanings: [String] { Self.table.filter { contains($0.reason) }.map(\.meaning) }
}
