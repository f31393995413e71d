// The order of the queue before any engine was asked.

import Engines
import Guard
package import Privacy
package import Tickets

/// What the offline engine makes of the urgency, and High where the guards would raise it to that.
package func roughUrgency(of complaint: Redacted) -> Urgency {
  let urgency = offlineUrgency(of: complaint.text)
  return urgency < .high && isGrave(complaint.text) ? .high : urgency
}
