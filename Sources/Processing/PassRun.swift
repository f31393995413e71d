// The coordinator of a pass: it alone claims and stores, and starts calls that run beside it.

import Engines
import Store
import Tickets

/// A result waits for the next claim, to be stored in its transaction, but not longer than this.
private let storeDelay: Duration = .milliseconds(20)

/// The state of a running pass. A ticket that it has claimed stands in one of its packs, then its
/// end among the results, and then all of it in the store, which also says who comes next.
struct PassRun {
  /// Its tasks end when they have left an event in the events.
  typealias Group = ThrowingTaskGroup<Void, any Error>

  let pass: Pass
  let account: Account?
  let events = EventQueue()
  /// When it began, on the wall and by the uptime.
  let start: (time: Timestamp, uptime: Duration)
  var selections: [Selection]
  var report = PassReport()
  var budget: Budget
  var packs: [Pack] = []
  var results = Results()
  var misfortune = Misfortune()
  var lastOutage: String?
  /// What is to be told next.
  var news: [PassEvent] = []
  /// No call starts before: the latest of the fault just met, the quota in the store, the pace and
  /// the pause after an outage. By the clock's uptime, as all waits of a pass.
  var notBefore: Duration = .zero
  /// Whether that start was booked and not used yet.
  var isBooked = false
  private var timer: Duration?
  private var isStoreTimerSet = false
  private var isListening = false
  /// Tasks whose events were taken together with another's.
  private var unclaimedTasks = 0
  /// What the store said; from then on, only what was paid for is stored.
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
    results.endings += misfortune.endWithoutAnswer()
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
    report.calls = budget.calls
    return report
  }

  /// What has come since the last time; waits until there is something, and is empty when there is
  /// nothing to wait for. Every task leaves one event and must be taken out of the group for it, or
  /// finished ones would pile up there.
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

  /// Whatever keeps calls from starting, results are stored.
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

  /// What was paid for is not thrown away because somebody else holds the lock. Only when the leases
  /// are over may another pass have the tickets.
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
      // The machine's own clock: it bounds what a crash may lose, and no schedule depends on it. A
      // cancelled timer fires too; nobody listens then.
      try? await Task.sleep(for: storeDelay)
      events.put(.storeDue)
    }
  }

  /// Has calls started then, or at the deadline, if no earlier time is set.
  mutating func setTimer(until time: Duration, _ group: inout Group) {
    guard !isPastDeadline else {
      if packs.contains(where: { !$0.isInFlight }) { stop(.deadline) }
      return
    }
    let end = min(time, pass.options.deadline.map { start.uptime + $0 } ?? time)
    guard timer.map({ end < $0 }) ?? true else { return }
    timer = end
    group.addTask { [events, clock = pass.clock, wait = max(.zero, end - uptime)] in
      // A cancelled timer fires too; nobody listens then.
      try? await clock.sleep(wait)
      events.put(.timerFired)
    }
  }

  /// Has calls started as soon as the store tells of new work, or else when it is time to look.
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
