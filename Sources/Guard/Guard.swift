// What the guards make of an analysis before it is stored, whichever engine it is from.

import EmbeddedModel
package import Privacy
package import Tickets

/// What the guards make of an analysis.
package struct Review: Sendable, Equatable {
  /// The labels that count; the engine's own are for the caller to keep.
  package var labels: Labels
  /// Why a person should look, the engine's own reasons included.
  package var reasons: ReviewReasons
  /// The words that carry the urgency, verbatim, where it was raised; nil where the engine's stand.
  package var evidence: String?
}

/// Reviews an analysis before it is stored.
///
/// A complaint that the embedded model finds grave, or that names an end to one's life, a legal threat,
/// a regulator or a child in harm's way, is High whatever the engine said.
///
/// - Parameters:
///   - analysis: the engine's, with its placeholders.
///   - complaint: as the engine saw it.
///   - playbook: the house's own rules, which may allow what a draft promises; nil when there are
///     none.
package func review(
  _ analysis: Analysis<String>, of complaint: Masked, playbook: String?
) -> Review {
  let signs = ComplaintSigns(of: complaint.text)
  let isRaised =
    analysis.labels.urgency < .high && (signs.isGrave || read(complaint.text).isGrave)
  var review = Review(
    labels: analysis.labels,
    reasons: reasons(for: analysis, of: complaint, signs, playbook, isRaised: isRaised))
  if isRaised {
    review.labels.urgency = .high
    review.evidence = Sentences(of: complaint.text).carrier(of: .high).map {
      String($0.text.prefix(Limits.evidence))
    }
  }
  return review
}

/// Every reason why a person should look: the engine's own doubts, and what is checked here.
private func reasons(
  for analysis: Analysis<String>, of complaint: Masked, _ signs: ComplaintSigns,
  _ playbook: String?, isRaised: Bool
) -> ReviewReasons {
  let draft = ReadDraft(analysis.draft)
  let texts = [analysis.summary, analysis.evidence, analysis.draft]
  let checks: [(reason: ReviewReasons, applies: Bool)] = [
    (.urgencyFloor, isRaised),
    (.injectionSuspected, signs.speaksToMachine || speaksAsMachine(draft)),
    (.autoReply, isAutomaticReply(complaint.text)),
    (.unknownPlaceholder, texts.contains { complaint.restore($0).hasUnknownPlaceholder }),
    (.unknownPlaceholder, unfilledBlank(in: analysis.draft, to: complaint.text) != nil),
    (
      .unsupportedPromise,
      promisesUnsupported(draft, complaint: complaint.text, playbook: playbook)
    ),
    (.draftRepetition, repeatsItself(analysis.draft)),
    (.draftLanguage, isForeign(analysis.draft, to: complaint.text, in: analysis.language)),
  ]
  return checks.reduce(into: analysis.reviewReasons) { reasons, check in
    if check.applies { reasons.insert(check.reason) }
  }
}

/// Whether a complaint names what is High whoever judges it: an end to one's life, a legal threat, a
/// regulator, a child in harm's way.
package func isGrave(_ complaint: String) -> Bool { ComplaintSigns(of: complaint).isGrave }

/// Whether the draft is surely in another language than the complaint.
///
/// - Parameter tag: the complaint's language as the engine named it; asked when the text is too short
///   to tell.
func isForeign(_ draft: String, to complaint: String, in tag: String) -> Bool {
  let reply = Language(of: draft)
  guard reply.isSure else { return false }
  let guess = Language(of: complaint)
  let named = String(tag.prefix { $0 != "-" }).lowercased()
  if guess.tag == reply.tag { return false }
  switch named {
  // Where the engine agrees with its draft, the complaint must say otherwise plainly.
  case reply.tag: return guess.certainty >= 0.75
  case "und", "": return guess.certainty >= 0.25
  default: return true
  }
}
