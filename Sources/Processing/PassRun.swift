// The coordinator of a pass: it alone claims and stores, and starts calls that run beside it.

import Engines
import Store
import Tickets

/// A lease is longer than the longest call by this much, so that storing the outcome fits in too.
private let leaseMargin: Duration = .seconds(30)

/// How often a pass that watches looks for new tickets.
private let watchInterval: Duration = .milliseconds(500)

/// The state of a running pass.
struct PassRun {
  /// What the coordinator waits for.
  enum Event: Sendable {
    case answered(Batch, Result<[Verdict], EngineFault>)
    case timerFired
    case stopRequested
  }

  typealias Group = ThrowingTaskGroup<Event, any Error>

  let pass: Pass
  private let caller: Caller
  var selections: [Selection]
  var report = PassReport()
  /// Tickets of packs that are to be tried in smaller ones, under the claims that they have.
  var repeats: [Batch] = []
  private var callsInFlight = 0
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
  /// The start of a call that was booked and not used yet.
  private var bookedStart: Timestamp?
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
      while report.stop == nil, !isTimerSet, callsInFlight < pass.options.concurrency {
        guard try startCall(&group, observe) else { break }
      }
      if callsInFlight == 0, report.stop != nil || !isTimerSet { break }
      guard let event = try await group.next() else { break }
      try handle(event, observe)
    }
    try store(repeats.flatMap(\.claims).map { .released(nil, $0) }, observe)
    if let lastOutage { stop(.outage(lastOutage)) }
    report.calls = caller.budget.calls
    report.waiting = waiting.union(postponed).count
    report.claimed = report.completed + report.failed + report.lost + report.waiting
    return report
  }

  private mutating func handle(_ event: Event, _ observe: (PassEvent) -> Void) throws {
    switch event {
    case .timerFired: isTimerSet = false
    case .stopRequested:
      stop(.signal)
      observe(.stopping(callsInFlight: callsInFlight))
    case .answered(let batch, .success(let verdicts)):
      callsInFlight -= 1
      (quotaWaits, outages) = (0, 0)
      try store(verdicts, of: batch, observe)
    case .answered(let batch, .failure(let fault)):
      callsInFlight -= 1
      try handle(fault, of: batch, observe)
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
      stop(.deadline)
      return false
    }
    if let start = try nextStart(observe), start > now {
      setTimer(until: start, &group)
      return false
    }
    guard report.stop == nil, let batch = try nextBatch(&group) else { return false }
    bookedStart = nil
    guard caller.takeBudget(for: batch) else {
      stop(.budget)
      repeats.append(batch)
      return false
    }
    callsInFlight += 1
    let caller = caller
    group.addTask { .answered(batch, await caller.answer(to: batch)) }
    return true
  }

  /// When a call may start: nil for at once.
  private mutating func nextStart(_ observe: (PassEvent) -> Void) throws -> Timestamp? {
    if let resumeAt, resumeAt > pass.clock.now() { return resumeAt }
    if let quota = try quotaToWaitFor(observe) { return quota }
    guard caller.pace.isLimited else { return nil }
    if bookedStart == nil {
      guard try !repeats.isEmpty || hasWork() else { return nil }
      bookedStart = pass.clock.now().advanced(by: caller.pace.booking())
    }
    return bookedStart
  }

  private func hasWork() throws -> Bool {
    try selections.contains { try pass.store.hasWork($0, at: pass.clock.now()) }
  }

  /// The next tickets for one call: those to repeat first, as they are claimed already.
  private mutating func nextBatch(_ group: inout Group) throws -> Batch? {
    while !repeats.isEmpty {
      let batch = repeats.removeFirst()
      let held = try pass.store.renew(batch.claims, until: leaseEnd, at: pass.clock.now())
      if !held.isEmpty { return Batch(held, from: batch.source) }
    }
    guard ticketsLeft > 0 else { return nil }
    while let selection = selections.first {
      let claims = try claim(selection)
      if !claims.isEmpty {
        held += claims.count
        waiting.subtract(claims.map(\.id))
        postponed.subtract(claims.map(\.id))
        if case .tickets(let ids) = selection {
          selections[0] = .tickets(
            ids.filter { id in
              !claims.contains { $0.id == id }
            })
        }
        return Batch(claims, from: selection)
      }
      if pass.options.watches, selections.count == 1 { break }
      selections.removeFirst()
    }
    if pass.options.watches {
      setTimer(until: pass.clock.now().advanced(by: watchInterval), &group)
    }
    return nil
  }

  /// How many more tickets the limit allows.
  private var ticketsLeft: Int {
    let done = report.completed + report.failed + report.lost
    return (pass.options.limit ?? .max) - done - waiting.count - held
  }

  private func claim(_ selection: Selection) throws(StoreError) -> [Claim] {
    try pass.store.claim(
      selection, upTo: min(pass.options.pack, ticketsLeft), except: skipped, for: pass.owner,
      until: leaseEnd, at: pass.clock.now(), isGone: pass.owner.knowsGone)
  }

  private var leaseEnd: Timestamp {
    pass.clock.now().advanced(by: pass.options.timeout + leaseMargin)
  }

  private mutating func setTimer(until time: Timestamp, _ group: inout Group) {
    let end = min(time, pass.options.deadline ?? time)
    let wait = end.duration(since: pass.clock.now())
    let clock = pass.clock
    isTimerSet = true
    group.addTask {
      // A cancelled timer fires too; nobody listens then.
      try? await clock.sleep(wait)
      return .timerFired
    }
  }
}
