// The coordinator of a pass. It alone claims and stores; calls run beside it.

import Engines
import Store
import Tickets

/// How long a result waits for the next claim, to be stored in the same transaction.
private let storeDelay: Duration = .milliseconds(20)

/// The state of a running pass. A claimed ticket is in one of the packs; then its ending is among
/// the results; then it is in the store, which also says which ticket comes next.
struct PassRun {
  /// Each task ends after it has put one event into the queue.
  typealias Group = ThrowingTaskGroup<Void, any Error>

  let pass: Pass
  let account: Account?
  let events = EventQueue()
  /// When the pass began, by the wall clock and by the uptime.
  let start: (time: Timestamp, uptime: Duration)
  var selections: [Selection]
  var report = PassReport()
  var budget: Budget
  var packs: [Pack] = []
  var results = Results()
  var recentFaults = RecentFaults()
  var lastOutage: String?
  /// Events that the observer has not been told yet.
  var news: [PassEvent] = []
  /// No call starts before this time: the latest of the last fault's pause, the quota in the store,
  /// the pace and the pause after an outage. By the clock's uptime, as for all waits of a pass.
  var notBefore: Duration = .zero
  /// Whether that start is booked and not used yet.
  var isBooked = false
  private var timer: Duration?
  private var isStoreTimerSet = false
  private var isListening = false
  /// Tasks whose events were taken together with another task's.
  private var unclaimedTasks = 0
  /// The store's fault. From then on, only results that were paid for are stored.
  private var failure: StoreError?

  init(_ pass: Pass, _ selections: [Selection]) throws(StoreError) {
    self.pass = pass
    self.selections = selections
    account = try pass.account()
    budget = Budget(
      maximumCalls: pass.options.maximumCalls, maximumCost: pass.options.maximumCost)
    start = (pass.clock.now(), pass.clock.uptime())
  }

  var uptime: Duration { pass.clock.uptime() }
  var callsInFlight: Int { packs.count(where: \.isInFlight) }

  var isPastDeadline: Bool {
    pass.options.deadline.map { uptime - start.uptime >= $0 } ?? false
  }

  /// Runs until there is nothing left to do or to wait for.
  mutating func drive(
    _ group: inout Group, _ observe: (PassEvent) -> Void
  ) async throws -> PassReport {
    while true {
      startCalls(&group)
      if callsInFlight == 0 { storeResults() }
      if !results.isEmpty { setStoreTimer(&group) }
      tell(observe)
      if callsInFlight == 0, report.stop != nil || failure != nil || timer == nil { break }
      let events = try await nextEvents(&group)
      if events.isEmpty { break }
      for event in events { handle(event, &group) }
    }
    results.endings += recentFaults.endWithoutAnswer()
    await storePersistently()
    tell(observe)
    if let failure {
      _ = try? release(packs)
      throw failure
    }
    report.waiting = try release(packs)
    let deferred = try pass.store.deferred(selections, at: pass.clock.now())
    report.waiting += deferred.count
    report.nextAttemptAt = deferred.first
    if let lastOutage { stop(.outage(lastOutage)) }
    // Without a key, no call left this machine, and an engine in the binary calls nobody.
    let isOnline = pass.engine.callsService && report.stop != .fatal(.noKey)
    report.calls = isOnline ? budget.calls : 0
    return report
  }

  /// The new events. Waits for at least one; empty when there is nothing to wait for. Each task
  /// must be taken out of the group for its event, or finished tasks would pile up in it.
  private mutating func nextEvents(_ group: inout Group) async throws -> [QueuedEvent] {
    for _ in 0..<unclaimedTasks { _ = try await group.next() }
    unclaimedTasks = 0
    guard try await group.next() != nil else { return [] }
    let events = events.takeAll()
    unclaimedTasks = events.count - 1
    return events
  }

  private mutating func tell(_ observe: (PassEvent) -> Void) {
    for (claim, result) in results.takeStored() { count(result, of: claim.id) }
    for event in news { observe(event) }
    news = []
  }

  mutating func count(_ result: TicketResult, of ticket: Int64) {
    report.count(result)
    news.append(.finished(ticket: ticket, result))
  }

  private mutating func handle(_ event: QueuedEvent, _ group: inout Group) {
    switch event {
    case .timerFired: timer = nil
    case .told: isListening = false
    case .storeDue:
      isStoreTimerSet = false
      storeResults()
    case .stopRequested:
      stop(.signal)
      news.append(.stopping(callsInFlight: callsInFlight))
      if pass.options.abandonsCalls { group.cancelAll() }
    case .answered(let call, let answer):
      guard let index = packs.firstIndex(where: { $0.state == .inFlight(call: call) }) else {
        return
      }
      let pack = packs.remove(at: index)
      switch answer {
      case .success(let verdicts): take(verdicts, for: pack)
      case .failure(let fault): take(fault, of: pack, call: call)
      }
    }
  }

  /// Results are stored even if no call may start.
  private mutating func startCalls(_ group: inout Group) {
    do {
      while failure == nil, report.stop == nil, try startCall(&group) {}
    } catch  where pass.options.watches && error.mayPass {
      setTimer(until: uptime + storePause, &group)
    } catch {
      failure = error
    }
  }

  private mutating func storeResults() {
    do { try results.store(for: pass) } catch { failure = failure ?? error }
  }

  mutating func stop(_ reason: PassStop) { report.stop = report.stop ?? reason }

  /// Results that were paid for are not lost because another process holds the lock. Only after the
  /// leases have ended may another pass take the tickets.
  private mutating func storePersistently() async {
    let end = uptime + leaseMargin
    while true {
      storeResults()
      guard !results.isEmpty, uptime < end else { break }
      try? await pass.clock.sleep(.seconds(1))
    }
    for ending in results.endings where ending.result == .completed {
      count(.unstored, of: ending.claim.id)
    }
  }

  private mutating func setStoreTimer(_ group: inout Group) {
    guard !isStoreTimerSet else { return }
    isStoreTimerSet = true
    group.addTask { [events] in
      // Uses the real clock: the delay only limits what a crash can lose, and no schedule depends
      // on it. A cancelled timer also fires, when nobody listens any more.
      try? await Task.sleep(for: storeDelay)
      events.put(.storeDue)
    }
  }

  /// Sets a timer that starts calls at this time or at the deadline, unless an earlier one is set.
  mutating func setTimer(until time: Duration, _ group: inout Group) {
    guard !isPastDeadline else {
      if packs.contains(where: { !$0.isInFlight }) { stop(.deadline) }
      return
    }
    let end = min(time, pass.options.deadline.map { start.uptime + $0 } ?? time)
    guard timer.map({ end < $0 }) ?? true else { return }
    timer = end
    group.addTask { [events, clock = pass.clock, wait = max(.zero, end - uptime)] in
      // A cancelled timer also fires, when nobody listens any more.
      try? await clock.sleep(wait)
      events.put(.timerFired)
    }
  }

  /// Starts calls as soon as the store tells of new work, and otherwise at each watch interval.
  mutating func watch(_ group: inout Group) {
    setTimer(until: uptime + pass.store.watchInterval, &group)
    guard !isListening else { return }
    isListening = true
    group.addTask { [events, store = pass.store] in
      await store.untilTold()
      events.put(.told)
    }
  }
}
