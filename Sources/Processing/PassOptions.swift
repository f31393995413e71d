// How a pass works, and what it may spend.

/// The options of a pass. By default it analyses one ticket after the other, without a limit.
package struct PassOptions: Sendable {
  /// For a call with all its tries.
  package var timeout: Duration
  /// The most calls in flight at once. Tickets are claimed ahead for almost as many more.
  package var concurrency = 1
  /// The most tickets in one call.
  package var packSize = 1
  /// Calls a minute, shared by all processes on the store; 0: no limit.
  package var callsPerMinute = 0
  /// The most tickets to claim.
  package var limit: Int?
  package var maximumCalls: Int?
  /// US dollars.
  package var maximumCost: Double?
  /// No call starts later than this after the start of the pass, even if the wall clock is set.
  package var deadline: Duration?
  /// The longest wait for a quota; if it takes longer, the pass stops.
  package var longestWait: Duration = .zero
  /// Makes calls even if the quota is known to be used up.
  package var ignoresQuota = false
  /// Whether a request to stop also ends the calls in flight.
  package var abandonsCalls = false
  /// Stays when there is nothing left to do, and goes on after outages and quotas.
  package var watches = false

  package init(timeout: Duration) { self.timeout = timeout }
}
