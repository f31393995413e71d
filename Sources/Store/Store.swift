// The protocol of every store: all that the program reads and changes.

package import Privacy
package import Tickets

/// How long to wait for a lock or for a server that is away. An import of a million complaints is
/// one long transaction that others wait for. It is less than a lease has left after a call.
package let usualTimeout: Duration = .seconds(30)

/// Stores tickets safely. Every call is one transaction that does all of its work or none, and
/// blocks its thread while it waits.
package protocol Store: Sendable {
  /// A path, or an address without its password; for messages.
  var name: String { get }
  /// The schema version that this program reads and writes; every open store has it.
  var schema: Int { get }
  /// The clock that all users of this store share.
  var clock: Clock { get }

  // MARK: New complaints

  /// Stores a pending ticket. When this returns, the ticket is on disk.
  func submit(_ submission: Submission, at now: Timestamp) throws(StoreError) -> Receipt
  /// Stores several tickets in one transaction, all or none. Returns one receipt each.
  ///
  /// - Parameter submissions: evaluated when the transaction has begun, so that it has whatever came
  ///   until then; evaluated before `now`, and again if the transaction is repeated.
  func submit(
    _ submissions: @autoclosure () -> [Submission], at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> [Receipt]
  /// Prepares a staging area for an import. Staging locks nothing, however long it waits for a file
  /// or a pipe.
  func prepareImport() throws(StoreError)
  /// Stages submissions in order; the database does not have them yet. If several have the same key
  /// and text, the first one counts.
  ///
  /// - Returns: the ones that are not staged, by record, because another complaint has their key.
  func stage(_ submissions: [Submission]) throws(StoreError) -> [Int: KeyHolder]
  /// Stores everything that was staged, in one transaction, as pending tickets.
  func submitStaged(at now: Timestamp) throws(StoreError) -> ImportResult
  /// Passes on the ids of the stored tickets, in order.
  func stagedIDs(_ result: ImportResult, _ body: ([Int64]) throws -> Void) throws

  // MARK: Reading

  func ticket(_ id: Int64) throws(StoreError) -> Ticket?
  /// One page of a list, in a transaction of its own, so that a long list makes nobody wait.
  ///
  /// - Parameter last: the last ticket of the page before, as it was then.
  func tickets(
    _ filter: TicketFilter, by order: TicketOrder, after last: Ticket?, limit: Int
  ) throws(StoreError) -> [Ticket]
  /// One page of a list from `offset` on, and the number of all matching tickets.
  func page(
    _ filter: TicketFilter, by order: TicketOrder, offset: Int, limit: Int, counts: CountCache
  ) throws(StoreError) -> TicketPage
  /// The changes since the mark, by any process on any machine. Without a mark: no changes, and the
  /// mark to start from.
  func changes(since mark: ChangeMark?) throws(StoreError) -> Changes
  /// The tickets among `ids` that exist, in the order of `ids`.
  func tickets(_ ids: some Sequence<Int64>) throws(StoreError) -> [Ticket]
  /// The best matches below the id `upper`, from as many thousands of ids as it takes to find
  /// `count`; nil when there are none. See `Matches.span`.
  func matches(
    _ query: SearchQuery, _ filter: TicketFilter, below upper: Int64, atLeast count: Int
  ) throws(StoreError) -> Matches?
  /// The matches that follow `last` within its thousand; nil when `last` itself does not match.
  func matches(
    _ query: SearchQuery, _ filter: TicketFilter, after last: Int64
  ) throws(StoreError) -> Matches?
  /// The history of a ticket, oldest first; empty when there is no such ticket.
  func history(of id: Int64) throws(StoreError) -> [HistoryEntry]
  /// The number of tickets by status.
  func countByStatus() throws(StoreError) -> [Status: Int]
  /// Counts tickets by their creation and analyses by their time, from `since` up to and not
  /// including `until`.
  func statistics(since: Timestamp?, until: Timestamp?) throws(StoreError) -> Statistics
  func health(at now: Timestamp) throws(StoreError) -> StoreHealth

  // MARK: What an agent does

  /// Stores the agent's reply. The draft stays.
  ///
  /// - Parameter seen: the reply that the agent saw before: a reply, the draft, or empty for
  ///   neither. If the reply is another one now, nothing is stored. Nil replaces any reply.
  func setReply(
    _ text: Redacted, of id: Int64, by agent: Redacted, replacing seen: String?, at now: Timestamp
  ) throws(StoreError) -> ReplyOutcome
  /// Stores the agent's reply, which may be empty, or nothing when it is nil. The draft stays.
  ///
  /// - Parameter expected: the time of the ticket's last change that the agent knows; after a later
  ///   change nothing is stored. Nil skips this check. Every edit gives a ticket a later time.
  func edit(
    _ id: Int64, reply: Redacted?, by agent: Redacted, at now: Timestamp,
    ifUnchangedSince expected: Timestamp?
  ) throws(StoreError) -> EditResult
  /// Corrects the labels of tickets, analysed or not. A nil label stays as it was. Empty labels
  /// withdraw all corrections, so that the engine's labels count again.
  func correct(
    _ ids: [Int64], _ labels: PartialLabels, reason: Redacted?, by agent: Redacted,
    at now: Timestamp
  ) throws(StoreError) -> ChangeOutcome
  /// Marks tickets resolved, analysed or not. A ticket that is resolved already keeps its time and
  /// agent, which are returned.
  func resolve(
    _ ids: [Int64], by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> ChangeOutcome
  /// Marks a ticket resolved, also if it was resolved before: the last agent counts.
  func resolveAnew(
    _ id: Int64, by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> EditResult
  /// Undoes `resolve`. If another agent has already reopened a ticket, that act is returned.
  func reopen(
    _ ids: [Int64], by agent: Redacted, at now: Timestamp
  ) throws(StoreError) -> ChangeOutcome
  /// Erases tickets and everything about them. Their claims are gone too, so a running pass stores
  /// nothing of them. Call `rewriteIfDue` afterwards; until it succeeds, the store remembers that
  /// it is due.
  ///
  /// - Returns: the ids that do not exist. If there are any, nothing changes.
  func forget(_ ids: [Int64]) throws(StoreError) -> [Int64]
  /// Removes old copies of erased texts from the store, if tickets were erased since the last call.
  func rewriteIfDue() throws(StoreError)

  // MARK: The queue

  /// Stores outcomes of earlier claims and claims the most urgent, then oldest tickets of the
  /// request. All of it is one short transaction, because the disk makes each transaction slow.
  ///
  /// - Parameters:
  ///   - now: called once the lock is held, so that waiting for the lock does not shorten a lease.
  ///   - isGone: whether a process of this host has ended. Its claims are taken back at once.
  /// - Throws: `.replaced` when the path leads to another file by now.
  func claim(
    _ request: ClaimRequest, storing outcomes: Outcomes, at now: @autoclosure () -> Timestamp,
    isGone: (Owner) -> Bool
  ) throws(StoreError) -> ClaimResult
  /// Stores outcomes in one transaction. Returns false for each claim whose lease was lost; its
  /// ticket is unchanged.
  func finish(
    _ outcomes: Outcomes, at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> [Bool]
  /// Extends the leases for another call. Returns the claims that are still valid.
  func renew(
    _ claims: [Claim], countsAttempt: Bool, lease: Duration, at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> [Claim]
  /// Puts all failed tickets back into the queue with no faults counted, and analysed tickets whose
  /// new analysis failed.
  func retryFailed(at now: Timestamp) throws(StoreError)
  /// Makes these tickets due now, because a person asked for them. Failed ones start over.
  func retry(_ ids: [Int64], at now: Timestamp) throws(StoreError)
  /// How often a watching pass asks for new work, in addition to being told.
  var watchInterval: Duration { get }
  /// Returns when there may be new work since the last return, or when the task is cancelled. This
  /// process tells of its own commits; a store with notifications also tells of those of other
  /// processes. Only one task may wait at a time.
  func untilTold() async
  /// How many tickets wait for their analysis and are not resolved.
  func countWaiting() throws(StoreError) -> Int
  /// How many tickets of the selections are not due yet, and when the first one will be.
  func deferred(
    _ selections: [Selection], at now: Timestamp
  ) throws(StoreError) -> (count: Int, first: Timestamp?)
  /// Passes on the complaints that a pass over the selection would claim now, in pages.
  ///
  /// - Parameters:
  ///   - retriesFailed: as if `retryFailed` had been called before.
  ///   - visit: returns false to stop.
  func prospects(
    of selection: Selection, retriesFailed: Bool, at now: Timestamp, isGone: (Owner) -> Bool,
    _ visit: ([Prospect]) -> Bool
  ) throws(StoreError)

  // MARK: Copying

  /// Passes on every row of the tables that are copied, all from one moment.
  ///
  /// - Returns: the highest id that any ticket ever had.
  func dump(_ take: TakeRows) throws -> Int64
  /// Stores the rows of `source` in one transaction. Ids that the source used are never used again.
  ///
  /// - Parameter source: returns the highest id that any ticket ever had. It may be called again
  ///   after a lost connection.
  /// - Throws: `.notEmpty` when this store ever had a ticket, or what `source` throws; then nothing
  ///   is stored.
  func load(_ source: (_ take: TakeRows) throws -> Int64) throws

  // MARK: Models and quotas

  /// Random bytes of this store, so that hashes of one key in two stores differ.
  func salt() throws(StoreError) -> [UInt8]
  /// The account's quota if it is used up at `now`. One that lasts longer than any quota comes from
  /// a wrong clock and is ignored.
  func quota(of account: Account, at now: Timestamp) throws(StoreError) -> QuotaState?
  /// Keeps the later of the stored and the new state, so that a minute's quota does not end a
  /// day's. A stored one that lasts longer than any quota is replaced.
  func set(_ quota: QuotaState?, of account: Account, at now: Timestamp) throws(StoreError)
  /// Books the next free start of a call for this process. The starts of all processes are at least
  /// `interval` apart.
  ///
  /// - Parameter longestWait: how long the caller can wait for the start; at most `longestBooking`.
  func bookCall(
    of model: String, interval: Duration, within longestWait: Duration,
    at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> Booking
  /// The thinking level that the model accepts; nil when none is known yet.
  func thinkingLevel(of model: String) throws(StoreError) -> String?
  func set(thinkingLevel: String, of model: String) throws(StoreError)
}
