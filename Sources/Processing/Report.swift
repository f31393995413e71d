// What a pass did, and why it stopped.

package import Engines
package import Tickets

/// The totals of one pass.
package struct PassReport: Sendable {
  package var claimed = 0
  package var completed = 0
  /// Tickets that failed for good in this pass.
  package var failed = 0
  /// Tickets of the selections that are not due yet, and those that were released.
  package var waiting = 0
  /// When the first of the waiting tickets may be tried again.
  package var nextAttemptAt: Timestamp?
  /// The part of `waiting` that waits because of a fault of its own.
  package var retried = 0
  /// Tickets that another process took over, and analyses that could not be stored.
  package var lost = 0
  package var calls = 0
  package var usage = Usage.free
  /// Nil when there was nothing left to do.
  package var stop: PassStop?

  package init() {}

  mutating func count(_ result: TicketResult) {
    switch result {
    case .completed: completed += 1
    case .failed: failed += 1
    case .leaseLost, .unstored: lost += 1
    case .retried: retried += 1
    case .released: break
    }
  }
}

/// Why a pass stopped before its work was done. Its tickets wait for the next pass.
package enum PassStop: Sendable, Equatable {
  case quota(QuotaPeriod, resumeAt: Timestamp)
  case outage(String)
  case fatal(EngineFault.Cause)
  /// `maximumCalls` or `maximumCost` is reached.
  case budget
  /// The pace allows no call before this time, which is too long to wait.
  case pace(resumeAt: Timestamp)
  case deadline
  case signal

  /// Whether the next call would meet it too.
  var isFatal: Bool { if case .fatal = self { true } else { false } }
}

extension PassStop: CustomStringConvertible {
  package var description: String {
    switch self {
    case .fatal(let cause): cause.description
    case .outage(let reason): reason
    case .quota(let period, let resumeAt):
      "the quota per \(period) is used up until \(resumeAt.iso8601)"
    case .pace(let resumeAt): "TRIAGE_RPM allows no call until \(resumeAt.iso8601)"
    case .budget: "the budget is reached"
    case .deadline: "the deadline is reached"
    case .signal: "stopped by a signal"
    }
  }
}

/// The result for one ticket.
package enum TicketResult: Sendable, Equatable {
  case completed
  /// A fault of its own; it is tried again at this time.
  case retried(String, at: Timestamp)
  /// A fault of its own, for the last time.
  case failed(String)
  /// Released without a fault that counts.
  case released
  /// Its analysis was paid for and could not be stored.
  case unstored
  /// Another process took the ticket over, and this result was dropped.
  case leaseLost
}

/// What a pass tells its observer.
package enum PassEvent: Sendable, Equatable {
  case finished(ticket: Int64, TicketResult)
  /// Nothing can be done until this time.
  case waits(for: String, until: Timestamp)
  /// Somebody asked it to stop. This many calls finish first.
  case stopping(callsInFlight: Int)
}
