// What the guards make of an analysis before it is stored, whichever engine it is from.

package import Privacy
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
  reasons.formUnion(faults(ofDraft: analysis.draft, complaint.text, playbook))
  return (labels, reasons)
}

/// Whether a complaint tells of danger, a crime and the like, as having happened and not as over.
package func isGrave(_ complaint: String) -> Bool { ComplaintSigns(of: complaint).isGrave }

private func faults(
  ofDraft draft: String, _ complaint: String, _ playbook: String?
) -> ReviewReasons {
  var reasons = ReviewReasons()
  let read = ReadDraft(draft)
  if speaksAsMachine(read) { reasons.insert(.injectionSuspected) }
  if promisesUnsupported(read, complaint: complaint, playbook: playbook) {
    reasons.insert(.unsupportedPromise)
  }
  return reasons
}
