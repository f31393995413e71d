// The order of the queue before an engine has judged.

import EmbeddedModel
import Guard
package import Privacy
package import Tickets

/// The urgency by the embedded model, or High where the guards would raise it.
package func roughUrgency(of complaint: Redacted) -> Urgency {
  let urgency = read(complaint.text).labels.urgency
  return urgency < .high && isGrave(complaint.text) ? .high : urgency
}
