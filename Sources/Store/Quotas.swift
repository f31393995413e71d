// Quotas that are used up, the accounts they belong to, and the pace of calls.

package import Tickets

/// The longest time that a quota lasts: a day, on which summer time may end.
package let longestQuota: Duration = .seconds(25 * 3600)

/// The furthest that starts of calls are booked ahead.
package let longestBooking: Duration = .seconds(600)

/// A quota that is used up.
package struct QuotaState: Sendable, Equatable {
  package var period: QuotaPeriod
  /// When the service answers again.
  package var resumeAt: Timestamp

  package init(period: QuotaPeriod, resumeAt: Timestamp) {
    self.period = period
    self.resumeAt = resumeAt
  }
}

/// The account of a quota: a model and a key.
package struct Account: Sendable, Equatable {
  package var model: String
  /// A hash of the key with the store's salt, never the key itself.
  package var keyHash: String

  package init(model: String, keyHash: String) {
    self.model = model
    self.keyHash = keyHash
  }
}

/// The start of a call.
package enum Booking: Sendable, Equatable {
  /// The call may start at this time, which no other process gets.
  case booked(Timestamp)
  /// No start is free within the time that the caller can wait.
  case full(until: Timestamp)
}

extension Booking {
  /// Books the next free start.
  ///
  /// - Parameters:
  ///   - next: the first start that nobody has booked; nil when any is free.
  ///   - interval: the time between two starts.
  ///   - longestWait: how long the caller can wait.
  package init(
    after next: Timestamp?, interval: Duration, within longestWait: Duration, at now: Timestamp
  ) {
    let next = next ?? now
    // Bookings further ahead come from a clock that was set back, and must not make everybody wait.
    let isAbsurd = next > now.advanced(by: longestBooking + interval)
    let start = isAbsurd ? now : max(next, now)
    let isInTime = start <= now.advanced(by: min(longestWait, longestBooking))
    self = isInTime ? .booked(start) : .full(until: start)
  }
}
