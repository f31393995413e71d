// What a pass did, and why it stopped.

package import Engines
package import Tickets

/// The sums of one pass.
package struct PassReport: Sendable {
  package var claimed = 0
  package var completed = 0
  /// Failed for good in this pass.
  package var failed = 0
  /// Tickets of the selections that wait for their time, and those that were given back.
  package var waiting = 0
  /// When the first of those that wait for their time may be tried again.
  package var nextAttemptAt: Timestamp?
  /// Of those, the ones whose own fault it is.
  package var retried = 0
  /// Taken over by another process meanwhile, or analysed and not stored.
  package var lost = 0
  package var calls = 0
  package var inputTokens = 0
  package var outputTokens = 0
  /// US dollars; nil when a price was not known.
  package var cost: Double? = 0
  /// Nil: there was nothing left to do.
  package var stop: PassStop?

  package init() {}

  mutating func add(_ usage: Usage?) {
    guard let usage else { return }
    inputTokens += usage.inputTokens
    outputTokens += usage.outputTokens
    cost = cost.flatMap { sum in usage.cost.map { sum + $0 } }
  }

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

/// Why a pass stopped before its work was done. The tickets wait.
package enum PassStop: Sendable, Equatable {
  case quota(QuotaPeriod, resumeAt: Timestamp)
  case outage(String)
  case fatal(EngineFault.Cause)
  /// `maximumCalls` or `maximumCost` is reached.
  case budget
  /// The pace allows no call before then, which is too long to wait.
  case pace(resumeAt: Timestamp)
  case deadline
  case signal

  /// Whether the next call would meet it, too.
  var isFatal: Bool { if case .fatal = self { true } else { false } }
}

/// What became of one ticket.
package enum TicketResult: Sendable, Equatable {
  case completed
  /// Its own fault; it is tried again then.
  case retried(String, at: Timestamp)
  /// Its own fault, for the last time.
  case failed(String)
  /// Nobody's fault that counts.
  case released
  /// Its analysis was paid for and could not be stored.
  case unstored
  /// Another process took it over meanwhile, and this one's result was dropped.
  case leaseLost
}

/// What a pass tells whoever watches it.
package enum PassEvent: Sendable, Equatable {
  case finished(ticket: Int64, TicketResult)
  /// Nothing can be done until then.
  case waits(for: String, until: Timestamp)
  /// Somebody asked it to stop; so many calls are finished first.
  case stopping(callsInFlight: Int)
}
