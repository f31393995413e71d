// What this process was started with, and the machine's clock.

import Foundation
package import Tickets

/// A variable of the environment; nil when it is not set or empty.
package func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}

extension Clock {
  /// The machine's own.
  package static let system = Clock(
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    },
    sleep: { try await Task.sleep(for: $0) })
}
