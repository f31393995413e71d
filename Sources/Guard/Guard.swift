// What the guards make of an analysis before it is stored, whichever engine it is from.

package import Privacy
import Text
package import Tickets

/// The labels that count, and why a person should look.
///
/// A complaint that names danger, a crime, a leak of data, a legal threat, a regulator or a child in
/// harm's way is High whatever the engine said; the engine's own labels are for the caller to keep.
///
/// - Parameters:
///   - analysis: the engine's, with its placeholders.
///   - complaint: as the engine saw it.
///   - playbook: the house's own rules, which may allow what a draft promises; nil when there are
///     none.
package func review(
  _ analysis: Analysis<String>, of complaint: Masked, playbook: String?
) -> (labels: Labels, reasons: ReviewReasons) {
  let signs = ComplaintSigns(of: complaint.text)
  var (labels, reasons) = (analysis.labels, ReviewReasons())
  if signs.speaksToMachine { reasons.insert(.injectionSuspected) }
  if signs.isGrave, labels.urgency < .high {
    labels.urgency = .high
    reasons.insert(.urgencyFloor)
  }
  if isAutomaticReply(complaint.text) { reasons.insert(.autoReply) }
  reasons.formUnion(faults(of: analysis, complaint.text, playbook))
  return (labels, reasons)
}

/// Whether a complaint tells of danger, a crime and the like, as having happened and not as over.
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
  let reply = language(of: draft)
  guard reply.isSure else { return false }
  let guess = language(of: wordsWrittenNow(in: complaint))
  let named = String(tag.prefix { $0 != "-" }).lowercased()
  if guess.tag == reply.tag { return false }
  switch named {
  // Where the engine agrees with its draft, the complaint must say otherwise plainly.
  case reply.tag: return guess.certainty >= 0.75
  case "und", "": return guess.certainty >= 0.25
  default: return true
  }
}
