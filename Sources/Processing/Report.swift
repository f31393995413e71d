// What a pass did, and why it stopped.

package import Engines
package import Tickets

/// The sums of one pass.
package struct PassReport: Sendable {
  package var claimed = 0
  package var completed = 0
  /// Failed for good in this pass.
  package var failed = 0
  /// Claimed, and waiting again.
  package var waiting = 0
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
}

/// Why a pass stopped before its work was done. The tickets wait.
package enum PassStop: Sendable, Equatable {
  case quota(QuotaPeriod, resumeAt: Timestamp)
  case outage(String)
  case fatal(EngineFault.Cause)
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
  /// Another process took it over meanwhile, and this one's result was dropped.
  case leaseLost
}
