// What a store is: every question and every change that the rest of the house asks for.

package import Privacy
package import Tickets

/// How long anybody waits for a lock, or for a server that is away. An import of a million complaints
/// is one transaction and may hold others up; less than a lease has left after a call.
package let usualTimeout: Duration = .seconds(30)

/// Tickets, kept safe. Every call is one transaction, blocks its thread while it waits, and either
/// does all that it says or nothing.
package protocol Store: Sendable {
  /// Where it is, to show: a path, or an address without its password.
  var name: String { get }
  /// The version of the schema that this program reads and writes; an open store has it.
  var schema: Int { get }
  /// The clock that counts for all who use it.
  var clock: Clock { get }

  // MARK: Complaints on their way in

  /// Stores a pending ticket; when this returns, it has been committed to disk.
  func submit(_ submission: Submission, at now: Timestamp) throws(StoreError) -> Receipt
  /// Stores several, all or none, in one transaction. Returns a receipt for each.
  func submit(_ submissions: [Submission], at now: Timestamp) throws(StoreError) -> [Receipt]
  /// Makes room for what an import is to store, in which nobody is held up while a file, or somebody
  /// who writes to a pipe, is waited for.
  func prepareImport() throws(StoreError)
  /// Adds to what is to be stored, in order; nothing of it is in the database yet. Of several with
  /// one key and one text, the first counts.
  ///
  /// - Returns: those that are not added, by record: another complaint has their key.
  func stage(_ submissions: [Submission]) throws(StoreError) -> [Int: KeyHolder]
  /// Stores everything that was staged, in one transaction; it waits to be analysed.
  func submitStaged(at now: Timestamp) throws(StoreError) -> ImportResult
  /// The ids of what was staged, in order, once it was stored.
  func stagedIDs(_ result: ImportResult, _ body: ([Int64]) throws -> Void) throws

  // MARK: Reading

  func ticket(_ id: Int64) throws(StoreError) -> Ticket?
  /// One page, in a transaction of its own, so that a long list keeps nobody waiting.
  ///
  /// - Parameter last: the ticket that the page follows, as it was on the page before.
  func tickets(
    _ filter: TicketFilter, by order: TicketOrder, after last: Ticket?, limit: Int
  ) throws(StoreError) -> [Ticket]
  /// The tickets of the list from `offset` on, and how many it has.
  func page(
    _ filter: TicketFilter, by order: TicketOrder, offset: Int, limit: Int, counts: CountCache
  ) throws(StoreError) -> TicketPage
  /// What was committed since the mark, by any process on any machine; nothing but the mark to go on
  /// from when there is none yet.
  func changes(since mark: ChangeMark?) throws(StoreError) -> Changes
  /// The tickets that exist among `ids`, in their order.
  func tickets(_ ids: some Sequence<Int64>) throws(StoreError) -> [Ticket]
  /// The matches of the newest thousands below `upper`, of as many as it takes to have so many;
  /// nil when there are none.
  func matches(
    _ query: SearchQuery, _ filter: TicketFilter, below upper: Int64, atLeast count: Int
  ) throws(StoreError) -> Matches?
  /// The matches that follow `last` within its thousand; nil when it does not match itself.
  func matches(
    _ query: SearchQuery, _ filter: TicketFilter, after last: Int64
  ) throws(StoreError) -> Matches?
  /// The history of a ticket, oldest first; empty when there is no such ticket.
  func history(of id: Int64) throws(StoreError) -> [HistoryEntry]
  /// How many tickets have each status.
  func countByStatus() throws(StoreError) -> [Status: Int]
  /// Counts the tickets that were created, and the analyses that were made, at `since` or later and
  /// before `until`.
  func statistics(since: Timestamp?, until: Timestamp?) throws(StoreError) -> Statistics
  func health(at now: Timestamp) throws(StoreError) -> StoreHealth

  // MARK: What a person does

  /// Keeps a reply beside the engine's draft.
  ///
  /// - Parameter seen: the reply that the agent had before them, the engine's draft if there was no
  ///   other and empty if there was none; nil to replace whatever is there.
  func setReply(
    _ text: Redacted, of id: Int64, by agent: Redacted, replacing seen: String?, at now: Timestamp
  ) throws(StoreError) -> ReplyOutcome
  /// Keeps a reply beside the engine's draft, which may be empty; without one nothing changes.
  ///
  /// - Parameter expected: when the ticket was last changed, as far as the agent knows; nil for
  ///   whenever. Every edit leads to a later time.
  func edit(
    _ id: Int64, reply: Redacted?, by agent: Redacted, at now: Timestamp,
    ifUnchangedSince expected: Timestamp?
  ) throws(StoreError) -> EditResult
  /// Corrects labels, whether or not the tickets were analysed: what is nil in `labels` stays as it
  /// was. Empty labels withdraw every correction, and the engine's word counts again.
  func correct(
    _ ids: [Int64], _ labels: PartialLabels, reason: Redacted?, by agent: Redacted,
    at now: Timestamp
  ) throws(StoreError) -> ChangeOutcome
  /// Marks tickets resolved, whether or not they were analysed. One that is resolved already keeps
  /// its time and agent, and these are returned.
  func resolve(
    _ ids: [Int64], by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> ChangeOutcome
  /// Marks a ticket resolved, and anew if it was already: the last agent counts.
  func resolveAnew(
    _ id: Int64, by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> EditResult
  /// Undoes `resolve`. Of one that was opened again already, that act is returned.
  func reopen(
    _ ids: [Int64], by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> ChangeOutcome
  /// Erases tickets and all that was written about them. A pass that is at work on one stores nothing
  /// of it, as its claim is gone, too. `rewriteIfDue` has to follow, and until it has succeeded the
  /// store says that it is due.
  ///
  /// - Returns: the ids that do not exist; if there are any, nothing was changed.
  func forget(_ ids: [Int64]) throws(StoreError) -> [Int64]
  /// Takes older copies of what was erased out of the store, if any ticket was since the last time.
  func rewriteIfDue() throws(StoreError)

  // MARK: The queue

  /// Stores how earlier claims ended and takes the most urgent, then oldest tickets of the request,
  /// in one short transaction: what a transaction costs is its way to the disk.
  ///
  /// - Parameters:
  ///   - now: asked once the lock is held, so that waiting for it shortens no lease.
  ///   - isGone: whether a process of this host has ended; its leases are taken back at once.
  /// - Throws: `.replaced` when the name leads to another store by now.
  func claim(
    _ request: ClaimRequest, storing outcomes: Outcomes, at now: @autoclosure () -> Timestamp,
    isGone: (Owner) -> Bool
  ) throws(StoreError) -> ClaimResult
  /// Stores how claims ended, all in one transaction. False for one whose lease was lost: of that
  /// ticket nothing was changed.
  func finish(
    _ outcomes: Outcomes, at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> [Bool]
  /// Prolongs the leases for another call; returns the claims that still hold.
  func renew(
    _ claims: [Claim], countsAttempt: Bool, lease: Duration, at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> [Claim]
  /// Makes every ticket wait again that was given up, with all its attempts before it: those that
  /// have failed, and analysed ones whose new analysis failed.
  func retryFailed(at now: Timestamp) throws(StoreError)
  /// Makes these wait no longer: a person asked for them. Those that have failed begin anew.
  func retry(_ ids: [Int64], at now: Timestamp) throws(StoreError)
  /// How often whoever watches looks for new work, beside being told of it.
  var watchInterval: Duration { get }
  /// Returns when there may be new work since it returned last, or the task is cancelled: when this
  /// process stored some, and when a store that tells of it was given some by another. One waits at a
  /// time.
  func untilTold() async
  /// How many tickets wait to be analysed and are not resolved.
  func countWaiting() throws(StoreError) -> Int
  /// How many tickets of the selections wait for their time, and when the first one's comes.
  func deferred(
    _ selections: [Selection], at now: Timestamp
  ) throws(StoreError) -> (count: Int, first: Timestamp?)
  /// Hands on the complaints that a pass over the selection would claim now, in pages.
  ///
  /// - Parameters:
  ///   - retriesFailed: whether `retryFailed` goes before.
  ///   - visit: returns false when it has seen enough.
  func prospects(
    of selection: Selection, retriesFailed: Bool, at now: Timestamp, isGone: (Owner) -> Bool,
    _ visit: ([Prospect]) -> Bool
  ) throws(StoreError)

  // MARK: Copying

  /// Hands on every row of the tables that are copied, all as they are at one moment.
  ///
  /// - Returns: the last id that any ticket ever had.
  func dump(_ take: TakeRows) throws -> Int64
  /// Stores what `source` hands on, in one transaction; ids that it has had are not given again.
  ///
  /// - Parameter source: returns the last id that any ticket ever had; may be asked again if a
  ///   connection is lost.
  /// - Throws: `.notEmpty` when a ticket was ever stored here, or what `source` throws; then nothing
  ///   is stored.
  func load(_ source: (_ take: TakeRows) throws -> Int64) throws

  // MARK: What was learnt of a model

  /// Random bytes of this store alone, so that nobody can tell by its hash whether two use one key.
  func salt() throws(StoreError) -> [UInt8]
  /// The account's quota if it is used up at `now`. One that would last longer than any does was
  /// written by a clock that was wrong.
  func quota(of account: Account, at now: Timestamp) throws(StoreError) -> QuotaState?
  /// Of two states the later counts: a minute's quota does not end a day's. One that is later than
  /// any quota lasts is replaced.
  func set(_ quota: QuotaState?, of account: Account, at now: Timestamp) throws(StoreError)
  /// Books the next free start of a call, for this process alone; calls of all processes start at
  /// least `interval` apart.
  ///
  /// - Parameter longestWait: how long the caller can wait for the start; at most `longestBooking`.
  func bookCall(
    of model: String, interval: Duration, within longestWait: Duration,
    at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> Booking
  /// The thinking level that the model was found to take; nil when none was found yet.
  func thinkingLevel(of model: String) throws(StoreError) -> String?
  func set(thinkingLevel: String, of model: String) throws(StoreError)
}

extension Store {
  package func setReply(
    _ text: Redacted, of id: Int64, by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> ReplyOutcome {
    try setReply(text, of: id, by: agent, replacing: nil, at: now)
  }

  package func claim(
    _ request: ClaimRequest, at now: @autoclosure () -> Timestamp, isGone: (Owner) -> Bool
  ) throws(StoreError) -> ClaimResult {
    try claim(request, storing: Outcomes(), at: now(), isGone: isGone)
  }
}
