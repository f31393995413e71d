// A quota that is used up.

package import Tickets

/// No quota lasts longer, the day on which summer time ends included.
package let longestQuota: Duration = .seconds(25 * 3600)

/// Calls are not booked further ahead than this.
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
