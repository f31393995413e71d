// The coordinator of a pass: it alone claims and stores, and starts calls that run beside it.

import Engines
import Store
import Synchronization
import Tickets

/// A result waits for the next claim, to be stored in its transaction, but not longer than this.
private let storeDelay: Duration = .milliseconds(20)

/// The state of a running pass.
struct PassRun {
  /// What the coordinator waits for.
  enum Event: Sendable {
    case answered(Batch, Result<[Verdict], EngineFault>)
    case timerFired
    case storeDue
    case stopRequested
  }

  /// Its tasks end when they have left an event in the mailbox.
  typealias Group = ThrowingTaskGroup<Void, any Error>

  /// Where events wait for the coordinator: what comes while it is busy is then stored together.
  final class Mailbox: Sendable {
    private let events = Mutex<[Event]>([])

    func put(_ event: Event) { events.withLock { $0.append(event) } }

    func takeAll() -> [Event] {
      events.withLock { events in
        defer { events = [] }
        return events
      }
    }
  }

  let pass: Pass
  let mailbox = Mailbox()
  let caller: Caller
  var selections: [Selection]
  var report = PassReport()
  /// Tickets of packs that are to be tried in smaller ones, under the claims that they have.
  var repeats: [Batch] = []
  /// Tickets just claimed, to be called one batch after the other.
  var ready: [Batch] = []
  /// What calls brought back and is not stored yet.
  var results: [Ending] = []
  /// Whether somebody will say when the results have waited long enough.
  private var isStoreTimerSet = false
  var callsInFlight = 0
  /// Tasks whose events were taken together with another's.
  private var unclaimedTasks = 0
  /// Tickets claimed and not finished.
  var held = 0
  /// Tickets that wait again, and are not claimed again in this pass unless their time comes.
  var waiting: Set<Int64> = []
  /// Tickets that wait for this very pass to go on.
  var postponed: Set<Int64> = []
  /// Tickets that met a passing fault: the others come first, or one that always does would keep
  /// them all from being tried.
  var skipped: Set<Int64> = []
  var lastOutage: String?
  private var isTimerSet = false
  /// Whether the quota was asked for since the last claim; once is enough for many calls.
  var isQuotaKnown = false
  /// The start of a call that was booked and not used yet.
  var bookedStart: Timestamp?
  var quotaWaits = 0
  var outages = 0
  var resumeAt: Timestamp?

  init(_ pass: Pass, _ selections: [Selection]) {
    self.pass = pass
    self.selections = selections
    let (options, clock) = (pass.options, pass.clock)
    caller = Caller(
      engine: pass.engine, clock: clock, timeout: options.timeout,
      budget: Budget(maximumCalls: options.maximumCalls, maximumCost: options.maximumCost),
      pace: Pace(
        store: pass.store, model: pass.engine.maker.model, callsPerMinute: options.callsPerMinute,
        now: clock.now))
  }

  /// Runs until there is nothing left to do or to wait for.
  mutating func drive(
    _ group: inout Group, _ observe: (PassEvent) -> Void
  ) async throws -> PassReport {
    while true {
      try startCalls(&group, observe)
      if callsInFlight == 0 { try storeResults(observe) }
      if !results.isEmpty { setStoreTimer(&group) }
      if callsInFlight == 0, report.stop != nil || !isTimerSet { break }
      let events = try await nextEvents(&group)
      if events.isEmpty { break }
      try handle(events, observe)
    }
    try store(ready.flatMap(\.claims).map { .released(nil, $0) }, observe)
    try store(repeats.flatMap(\.claims).map { .released(nil, $0, wasCalled: true) }, observe)
    // Others may have finished what waited for this pass.
    postponed = try postponed.filter { try pass.store.ticket($0)?.status == .pending }
    if let lastOutage { stop(.outage(lastOutage)) }
    report.calls = caller.budget.calls
    report.waiting = waiting.union(postponed).count
    report.claimed = report.completed + report.failed + report.lost + report.waiting
    return report
  }

  /// What has come since the last time; waits until there is something, and is empty when there is
  /// nothing to wait for. Every task leaves one event and must be taken out of the group for it, or
  /// finished ones would pile up there.
  private mutating func nextEvents(_ group: inout Group) async throws -> [Event] {
    for _ in 0..<unclaimedTasks { _ = try await group.next() }
    unclaimedTasks = 0
    guard try await group.next() != nil else { return [] }
    let events = mailbox.takeAll()
    unclaimedTasks = events.count - 1
    return events
  }

  private mutating func handle(_ events: [Event], _ observe: (PassEvent) -> Void) throws {
    var faults: [(EngineFault, Batch)] = []
    for event in events {
      switch event {
      case .timerFired: isTimerSet = false
      case .storeDue:
        isStoreTimerSet = false
        try storeResults(observe)
      case .stopRequested:
        stop(.signal)
        observe(.stopping(callsInFlight: callsInFlight))
      case .answered(let batch, .success(let verdicts)):
        callsInFlight -= 1
        (quotaWaits, outages) = (0, 0)
        results += endings(of: verdicts, batch)
      case .answered(let batch, .failure(let fault)):
        callsInFlight -= 1
        faults.append((fault, batch))
      }
    }
    for (fault, batch) in faults { try handle(fault, of: batch, observe) }
  }

  /// Whatever keeps calls from starting, results are stored.
  private mutating func startCalls(_ group: inout Group, _ observe: (PassEvent) -> Void) throws {
    if ready.isEmpty { isQuotaKnown = false }
    do {
      while report.stop == nil, !isTimerSet, callsInFlight < pass.options.concurrency {
        guard try startCall(&group, observe) else { return }
      }
    } catch {
      try? storeResults(observe)
      throw error
    }
  }

  mutating func stop(_ reason: PassStop) {
    if report.stop == nil { report.stop = reason }
  }
}

extension PassRun {
  /// Starts the next call; false when none can start now, for lack of work, time, quota or budget.
  private mutating func startCall(
    _ group: inout Group, _ observe: (PassEvent) -> Void
  ) throws -> Bool {
    let now = pass.clock.now()
    if let deadline = pass.options.deadline, now >= deadline {
      if try hasWork() { stop(.deadline) }
      return false
    }
    if let start = try nextStart(observe), start > now {
      try releaseClaims(before: start.duration(since: now), observe)
      setTimer(until: start, &group)
      return false
    }
    guard report.stop == nil, let batch = try nextBatch(&group, observe) else { return false }
    bookedStart = nil
    guard caller.takeBudget(for: batch) else {
      stop(.budget)
      ready.append(batch)
      return false
    }
    callsInFlight += 1
    let caller = caller
    group.addTask { [mailbox] in mailbox.put(.answered(batch, await caller.answer(to: batch))) }
    return true
  }

  /// When a call may start: nil for at once.
  private mutating func nextStart(_ observe: (PassEvent) -> Void) throws -> Timestamp? {
    if let resumeAt, resumeAt > pass.clock.now() { return resumeAt }
    if !isQuotaKnown, let quota = try quotaToWaitFor(observe) { return quota }
    isQuotaKnown = true
    // Nothing is booked for a call that will not be made.
    guard caller.pace.isLimited, try hasWork() else { return nil }
    guard caller.budget.hasCalls else {
      stop(.budget)
      return nil
    }
    if bookedStart == nil {
      bookedStart = pass.clock.now().advanced(by: caller.pace.booking())
    }
    return bookedStart
  }

  /// Whether a call could be made now, were there the time and the quota for it.
  func hasWork() throws -> Bool {
    if !repeats.isEmpty || !ready.isEmpty { return true }
    guard ticketsLeft > 0 else { return false }
    return try selections.contains { selection in
      try pass.store.hasWork(
        selection, except: skipped, at: pass.clock.now(), isGone: pass.owner.knowsGone)
    }
  }

  private mutating func setStoreTimer(_ group: inout Group) {
    guard !isStoreTimerSet else { return }
    isStoreTimerSet = true
    group.addTask { [mailbox] in
      // The machine's own clock: it bounds what a crash may lose, and no schedule depends on it. A
      // cancelled timer fires too; nobody listens then.
      try? await Task.sleep(for: storeDelay)
      mailbox.put(.storeDue)
    }
  }

  mutating func setTimer(until time: Timestamp, _ group: inout Group) {
    let end = min(time, pass.options.deadline ?? time)
    let wait = end.duration(since: pass.clock.now())
    let clock = pass.clock
    isTimerSet = true
    group.addTask { [mailbox] in
      // A cancelled timer fires too; nobody listens then.
      try? await clock.sleep(wait)
      mailbox.put(.timerFired)
    }
  }
}
