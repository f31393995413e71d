// The clock of this machine, which counts for a SQLite file.

import Foundation
package import Tickets

extension Clock {
  /// The machine's own clock.
  package static let system = Clock(
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    },
    sleep: { try await Task.sleep(for: $0) })
}
