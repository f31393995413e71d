// How a pass is to go about its work, and what it may spend.

/// The options of a pass; the defaults analyse one ticket after the other, without a limit.
package struct PassOptions: Sendable {
  /// For a call with all its tries.
  package var timeout: Duration
  /// Calls in flight at once. Tickets are claimed ahead for almost as many more.
  package var concurrency = 1
  /// Tickets in one call.
  package var packSize = 1
  /// Calls a minute, shared by all processes on the store; 0: no limit.
  package var callsPerMinute = 0
  /// The most tickets to claim.
  package var limit: Int?
  package var maximumCalls: Int?
  /// US dollars.
  package var maximumCost: Double?
  /// No call starts later than this after the start, however the clock on the wall is set.
  package var deadline: Duration?
  /// How long it waits for a quota that comes back soon; longer, and it stops.
  package var longestWait: Duration = .zero
  /// Makes calls although the quota is known to be used up.
  package var ignoresQuota = false
  /// Whether a request to stop ends the calls in flight, too.
  package var abandonsCalls = false
  /// Stays when there is nothing left to do, and goes on after outages and quotas.
  package var watches = false

  package init(timeout: Duration) { self.timeout = timeout }
}
