// The order of the queue before any engine was asked.

import EmbeddedModel
import Guard
package import Privacy
package import Tickets

/// What the embedded model makes of the urgency, and High where the guards would raise it to that.
package func roughUrgency(of complaint: Redacted) -> Urgency {
  let urgency = read(complaint.text).labels.urgency
  return urgency < .high && isGrave(complaint.text) ? .high : urgency
}
