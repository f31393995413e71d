// The right to analyse a ticket: who has it, who asks for it.

package import Tickets

/// A process, told apart from every other that ever ran.
package struct Owner: Sendable, Equatable {
  /// This host since its last start; a process id means nothing elsewhere.
  package var host: String
  package var process: Int32
  /// When the process started, in whatever unit the host counts; ids are used again.
  package var started: Int64

  package init(host: String, process: Int32, started: Int64) {
    self.host = host
    self.process = process
    self.started = started
  }
}

/// The right to analyse one ticket until the lease runs out. A ticket with a claim is `processing`,
/// and all else of it is as it was before.
package struct Claim: Sendable {
  package let id: Int64
  package let complaint: String
  package let customer: String?
  /// What an agent asks of the reply.
  package let note: String?
  /// Grows with every claim of the ticket; what is stored under an old one changes nothing.
  package let token: Int64
  /// How often the ticket's own faults spoiled its analysis, before this claim.
  package let faults: Int
  /// How often in a row it was put back because of faults that may pass.
  package let outages: Int
  /// How many processes in a row ended while they had it. With two, it is claimed alone: the next
  /// one fails it, and nobody else's ticket is to fail with it.
  package let crashes: Int
  /// It was put back, for no fault of its own, since its owner began.
  package let isAgain: Bool
  /// A person asked for it, analysed or not: if it comes to nothing, the ticket stays as it was.
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
  /// After so many faults a ticket has failed.
  package static let maximumFaults = 5
  /// After so many processes that ended while they had it, too.
  package static let maximumCrashes = 3
  /// And why, as it shows.
  package static let crashMessage = "\(maximumCrashes) passes in a row ended while they had it"
  /// No ticket waits longer between two attempts. What would is the work of a clock that was wrong.
  package static let longestPause: Duration = .seconds(3600)
  /// No claim lasts longer.
  package static let longestLease: Duration = .seconds(3 * 3600)
}

/// What somebody wants to claim.
package struct ClaimRequest: Sendable {
  /// In turn: of the first that has any.
  package var selections: [Selection]
  /// The most to take.
  package var count: Int
  package var owner: Owner
  /// How long the claims are to last; at most `Claim.longestLease`.
  package var lease: Duration
  /// Nothing is claimed while its quota is used up.
  package var account: Account?
  /// What was put back before this time, and not for its own fault, is taken when nothing else is
  /// left, even if its time has not come.
  package var start: Timestamp
  /// Whether those that never met a fault of the service come first, as it may be theirs.
  package var prefersUntried = false
  /// Whether the owner holds nothing else.
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

/// What came of it.
package struct ClaimResult: Sendable {
  package var claims: [Claim] = []
  /// Tickets that were taken back from the last of too many processes that ended with them.
  package var failed: [Int64] = []
  /// There is work, but the quota for it is used up.
  package var quota: QuotaState?
  /// For each of the outcomes that were stored first, whether its claim still held.
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
