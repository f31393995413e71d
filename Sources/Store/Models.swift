// A quota that is used up, whose it is, and when a call may start.

package import Tickets

/// No quota lasts longer, the day on which summer time ends included.
package let longestQuota: Duration = .seconds(25 * 3600)

/// Starts of calls are booked no further ahead than this.
package let longestBooking: Duration = .seconds(600)

/// A quota that is used up.
package struct QuotaState: Sendable, Equatable {
  package var period: QuotaPeriod
  /// When the service will answer again.
  package var resumeAt: Timestamp

  package init(period: QuotaPeriod, resumeAt: Timestamp) {
    self.period = period
    self.resumeAt = resumeAt
  }
}

/// Whose quota it is: a model's and a key's.
package struct Account: Sendable, Equatable {
  package var model: String
  /// The key as a hash with the store's salt, never the key itself.
  package var keyHash: String

  package init(model: String, keyHash: String) {
    self.model = model
    self.keyHash = keyHash
  }
}

/// When a call may start.
package enum Booking: Sendable, Equatable {
  /// Then, and the start is this process's alone.
  case booked(Timestamp)
  /// Not within the time that the caller can wait: all starts until then are others'.
  case full(until: Timestamp)
}

extension Booking {
  /// - Parameters:
  ///   - next: the next start that nobody has booked; nil for any.
  ///   - interval: between two starts.
  ///   - longestWait: how long the caller can wait.
  package init(
    after next: Timestamp?, interval: Duration, within longestWait: Duration, at now: Timestamp
  ) {
    let next = next ?? now
    // Nobody books further ahead: a clock that was set back must not keep everybody waiting.
    let isAbsurd = next > now.advanced(by: longestBooking + interval)
    let start = isAbsurd ? now : max(next, now)
    let isInTime = start <= now.advanced(by: min(longestWait, longestBooking))
    self = isInTime ? .booked(start) : .full(until: start)
  }
}
