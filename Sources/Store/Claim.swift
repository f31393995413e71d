// The right to analyse a ticket: who has it, and who asks for it.

package import Tickets

/// A process, distinct from every other that ever ran.
package struct Owner: Sendable, Equatable {
  /// This host since it last started. A process id means nothing on another host.
  package var host: String
  package var process: Int32
  /// When the process started, in the host's own unit. Hosts use process ids again.
  package var started: Int64

  package init(host: String, process: Int32, started: Int64) {
    self.host = host
    self.process = process
    self.started = started
  }
}

/// The right to analyse one ticket until the lease ends. A claimed ticket is `processing`; nothing
/// else of it has changed.
package struct Claim: Sendable {
  package let id: Int64
  package let complaint: String
  package let customer: String?
  /// The agent's note for a new draft.
  package let note: String?
  /// Grows with every claim of the ticket. An outcome with an older token is not stored.
  package let token: Int64
  /// How many earlier analyses failed by the ticket's own fault.
  package let faults: Int
  /// How many times in a row the ticket was released because of a passing fault.
  package let outages: Int
  /// How many processes in a row died while they had the ticket. From two on it is claimed alone,
  /// because the next death fails it, and no other ticket may fail with it.
  package let crashes: Int
  /// Whether it was released since its owner started, without a fault of its own.
  package let isAgain: Bool
  /// Whether a person asked for this analysis. If it fails, the ticket stays as it was.
  package let isAnew: Bool

  package init(
    id: Int64, complaint: String, customer: String?, note: String?, token: Int64, faults: Int,
    outages: Int = 0, crashes: Int = 0, isAgain: Bool = false, isAnew: Bool = false
  ) {
    self.id = id
    self.complaint = complaint
    self.customer = customer
    self.note = note
    self.token = token
    self.faults = faults
    self.outages = outages
    self.crashes = crashes
    self.isAgain = isAgain
    self.isAnew = isAnew
  }
}

extension Claim {
  /// A ticket fails after this many faults of its own.
  package static let maximumFaults = 5
  /// A ticket also fails after this many processes died while they had it.
  package static let maximumCrashes = 3
  /// The message of a ticket that failed so.
  package static let crashMessage = "\(maximumCrashes) passes in a row ended while they had it"
  /// The longest wait between two attempts. A longer one comes from a wrong clock.
  package static let longestPause: Duration = .seconds(3600)
  /// The longest lease.
  package static let longestLease: Duration = .seconds(3 * 3600)
}

/// A request for claims.
package struct ClaimRequest: Sendable {
  /// Tried in this order; the first selection that has tickets is used.
  package var selections: [Selection]
  /// The most tickets to claim.
  package var count: Int
  package var owner: Owner
  /// How long the claims last; at most `Claim.longestLease`.
  package var lease: Duration
  /// Nothing is claimed while this account's quota is used up.
  package var account: Account?
  /// A ticket that was released before this time, without a fault of its own, is also claimed early
  /// when there is nothing else.
  package var start: Timestamp
  /// Whether tickets that never met a fault of the service come first: the fault may lie in the
  /// others.
  package var prefersUntried = false
  /// Whether the owner has no other claims.
  package var isAlone = true

  package init(
    _ selections: [Selection], upTo count: Int, for owner: Owner, lease: Duration,
    start: Timestamp
  ) {
    self.selections = selections
    self.count = count
    self.owner = owner
    self.lease = lease
    self.start = start
  }
}

/// The result of a request for claims.
package struct ClaimResult: Sendable {
  package var claims: [Claim] = []
  /// Tickets that failed now because too many processes died while they had them.
  package var failed: [Int64] = []
  /// Set when there is work but the quota is used up.
  package var quota: QuotaState?
  /// For each outcome that was stored along with the request: whether its claim was still valid.
  package var isHeld: [Bool] = []

  package init() {}
}

/// A complaint that a pass would analyse.
package struct Prospect: Sendable {
  package let complaint: String
  package let customer: String?

  package init(complaint: String, customer: String?) {
    self.complaint = complaint
    self.customer = customer
  }
}
