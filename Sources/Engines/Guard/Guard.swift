// What the guards make of an analysis before it is stored, whichever engine it is from.

package import Privacy
package import Tickets

/// The labels that count, and why a person should look.
///
/// A complaint that names danger, a crime, a leak of data, a legal threat, a regulator or a child in
/// harm's way is High whatever the engine said; the engine's own labels are for the caller to keep.
///
/// - Parameters:
///   - labels: the engine's.
///   - complaint: as the engine saw it.
package func review(
  _ labels: Labels, of complaint: Masked
) -> (labels: Labels, reasons: ReviewReasons) {
  let signs = ComplaintSigns(of: complaint.text)
  var (labels, reasons) = (labels, ReviewReasons())
  if signs.speaksToMachine { reasons.insert(.injectionSuspected) }
  if signs.isGrave, labels.urgency < .high {
    labels.urgency = .high
    reasons.insert(.urgencyFloor)
  }
  return (labels, reasons)
}
