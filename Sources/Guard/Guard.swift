// What the guards make of an analysis before it is stored, whichever engine it is from.

import EmbeddedModel
package import Privacy
package import Tickets

/// What the guards make of an analysis.
package struct Review: Sendable, Equatable {
  /// The labels that count; the engine's own are for the caller to keep.
  package var labels: Labels
  /// Why a person should look.
  package var reasons = ReviewReasons()
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
  var review = Review(labels: analysis.labels)
  if signs.speaksToMachine { review.reasons.insert(.injectionSuspected) }
  if analysis.labels.urgency < .high, signs.isGrave || read(complaint.text).isGrave {
    review.labels.urgency = .high
    review.reasons.insert(.urgencyFloor)
    review.evidence = Sentences(of: complaint.text).carrier(of: .high).map {
      String($0.text.prefix(Limits.evidence))
    }
  }
  if isAutomaticReply(complaint.text) { review.reasons.insert(.autoReply) }
  let texts = [analysis.summary, analysis.evidence, analysis.draft]
  if texts.contains(where: { complaint.restore($0).hasUnknownPlaceholder }) {
    review.reasons.insert(.unknownPlaceholder)
  }
  review.reasons.formUnion(faults(of: analysis, complaint.text, playbook))
  return review
}

/// Whether a complaint names what is High whoever judges it: an end to one's life, a legal threat, a
/// regulator, a child in harm's way.
package func isGrave(_ complaint: String) -> Bool { ComplaintSigns(of: complaint).isGrave }

/// What is wrong with the draft.
private func faults(
  of analysis: Analysis<String>, _ complaint: String, _ playbook: String?
) -> ReviewReasons {
  var reasons = ReviewReasons()
  let read = ReadDraft(analysis.draft)
  if speaksAsMachine(read) { reasons.insert(.injectionSuspected) }
  if promisesUnsupported(read, complaint: complaint, playbook: playbook) {
    reasons.insert(.unsupportedPromise)
  }
  if unfilledBlank(in: analysis.draft, to: complaint) != nil { reasons.insert(.unknownPlaceholder) }
  if repeatsItself(analysis.draft) { reasons.insert(.draftRepetition) }
  if isForeign(analysis.draft, to: complaint, in: analysis.language) {
    reasons.insert(.draftLanguage)
  }
  return reasons
}

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
