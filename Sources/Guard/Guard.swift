// Reviews the analysis of any engine before it is stored.

import EmbeddedModel
package import Privacy
package import Tickets

/// The result of reviewing an analysis.
package struct Review: Sendable, Equatable {
  /// The labels that count. The caller keeps the engine's own labels.
  package var labels: Labels
  /// Why a person should look at the ticket, with the engine's own reasons.
  package var reasons: ReviewReasons
  /// The words that carry a raised urgency, verbatim. Nil if the engine's evidence stays.
  package var evidence: String?
}

/// Reviews an analysis before it is stored.
///
/// A complaint is High, whatever the engine said, if the embedded model finds it grave. It is also
/// High if it names suicide, a legal threat, a regulator or harm to a child.
///
/// - Parameters:
///   - analysis: the engine's analysis, with placeholders.
///   - complaint: the complaint as the engine read it.
///   - playbook: the house's rules, which may allow promises in a draft; nil without rules.
package func review(
  _ analysis: Analysis<String>, of complaint: Masked, playbook: String?
) -> Review {
  let risks = ComplaintRisks(of: complaint.text)
  let isRaised =
    analysis.labels.urgency < .high && (risks.isGrave || read(complaint.text).isGrave)
  var review = Review(
    labels: analysis.labels,
    reasons: reasons(for: analysis, of: complaint, risks, playbook, isRaised: isRaised))
  if isRaised {
    review.labels.urgency = .high
    review.evidence = Sentences(of: complaint.text).carrier(of: .high).map {
      String($0.text.prefix(Limits.evidence))
    }
  }
  return review
}

/// All reasons for review: the engine's own doubts, and the checks of this room.
private func reasons(
  for analysis: Analysis<String>, of complaint: Masked, _ risks: ComplaintRisks,
  _ playbook: String?, isRaised: Bool
) -> ReviewReasons {
  let draft = ReadDraft(analysis.draft)
  let texts = [analysis.summary, analysis.evidence, analysis.draft]
  let checks: [(reason: ReviewReasons, applies: Bool)] = [
    (.urgencyFloor, isRaised),
    (.injectionSuspected, risks.hasInjection || speaksAsMachine(draft)),
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

/// Whether a complaint is High by its words alone: suicide, a legal threat, a regulator, harm to a
/// child.
package func isGrave(_ complaint: String) -> Bool { ComplaintRisks.isGrave(complaint) }

/// Whether the draft is surely in another language than the complaint.
///
/// - Parameter tag: the complaint's language according to the engine. It counts when the complaint
///   is too short to tell.
func isForeign(_ draft: String, to complaint: String, in tag: String) -> Bool {
  let reply = Language(of: draft)
  guard reply.isSure else { return false }
  let guess = Language(of: complaint)
  let named = String(tag.prefix { $0 != "-" }).lowercased()
  if guess.tag == reply.tag { return false }
  switch named {
  // The engine wrote the draft in the language that it named. Only a clear guess contradicts it.
  case reply.tag: return guess.certainty >= 0.75
  case "und", "": return guess.certainty >= 0.25
  default: return true
  }
}
