// Starts calls. Only here are deadline, budget, pace and quota checked.

import Engines
import Store
import Tickets

/// A lease is this much longer than the longest call, so that there is time to store the outcome.
let leaseMargin: Duration = .seconds(30)

/// How soon a watching pass tries again when the store cannot be reached.
let storePause: Duration = .milliseconds(500)

extension PassRun {
  /// Starts the next call; false when none can start now for lack of work, time, quota or budget.
  mutating func startCall(_ group: inout Group) throws(StoreError) -> Bool {
    guard callsInFlight < pass.options.concurrency, try isTime(&group),
      let index = try nextPack(&group), mayCall(for: packs[index]), try isBookedInTime(&group)
    else { return false }
    try renew(index)
    guard !packs[index].tickets.isEmpty else {
      packs.remove(at: index)
      return true
    }
    isBooked = false
    packs[index].reserve = cost(of: packs[index])
    budget.take(packs[index].reserve)
    packs[index].state = .inFlight(call: budget.calls)
    let end = packs[index].end ?? uptime + pass.options.timeout
    packs[index].end = end
    let (engine, masked, call, time) = (
      pass.engine, packs[index].masked, budget.calls, end - uptime
    )
    group.addTask { [events] in
      events.put(.answered(call: call, await engine.answer(to: masked, within: time)))
    }
    return true
  }

  /// False when no call may start yet. Claims that could expire until then are released.
  private mutating func isTime(_ group: inout Group) throws(StoreError) -> Bool {
    let wait = notBefore - uptime
    guard wait > .zero else { return true }
    guard !isPastDeadline else {
      stop(.deadline)
      return false
    }
    if wait > pass.options.timeout {
      let idle = packs.filter { !$0.isInFlight }
      packs.removeAll { !$0.isInFlight }
      results.endings += recentFaults.endWithoutAnswer()
      _ = try release(idle, defers: true)
    }
    setTimer(until: notBefore, &group)
    return false
  }

  /// The index of the next pack: first one that is due to be sent again, which keeps its place
  /// among the calls in flight until then, else one that was claimed ahead.
  private mutating func nextPack(_ group: inout Group) throws(StoreError) -> Int? {
    let now = uptime
    let back = packs.compactMap(\.notBefore)
    if let first = back.min() {
      if first <= now { return packs.firstIndex { $0.notBefore == first } }
      setTimer(until: first, &group)
    }
    let hasSuspect = packs.contains { $0.isSuspect && $0.state != .ready }
    guard callsInFlight + back.count < pass.options.concurrency, !hasSuspect else { return nil }
    let isReady = { (pack: Pack) in pack.state == .ready }
    if !packs.contains(where: isReady) { try claim() }
    if let index = packs.firstIndex(where: isReady) { return index }
    if callsInFlight == 0 { results.endings += recentFaults.endWithoutAnswer() }
    if pass.options.watches, ticketsLeft > 0 {
      watch(&group)
    }
    return nil
  }

  /// Stops the pass when its time or budget is over. While calls are in flight, it waits for what
  /// they leave of the budget.
  private mutating func mayCall(for pack: Pack) -> Bool {
    if isPastDeadline {
      stop(.deadline)
    } else if budget.has(cost(of: pack)) {
      return true
    } else if callsInFlight == 0 || !budget.hasCalls {
      stop(.budget)
    }
    return false
  }

  private func cost(of pack: Pack) -> Double? {
    budget.limitsCost ? pass.engine.maximumUsage(of: pack.masked).cost : nil
  }

  /// Books a start if there is a pace to keep; false when the start lies ahead.
  private mutating func isBookedInTime(_ group: inout Group) throws(StoreError) -> Bool {
    guard !isBooked, let booking = try pass.bookCall() else { return true }
    let now = pass.clock.now()
    switch booking {
    case .booked(let time):
      isBooked = true
      notBefore = max(notBefore, uptime + time.duration(since: now))
    case .full(let time):
      let wait = time.duration(since: now)
      guard wait <= pass.options.longestWait else {
        stop(.pace(resumeAt: time))
        return false
      }
      notBefore = max(notBefore, uptime + wait - pass.options.timeout)
    }
    return try isTime(&group)
  }

  /// Another call for the same tickets counts as an attempt, and needs leases that last for it.
  private mutating func renew(_ index: Int) throws(StoreError) {
    let pack = packs[index]
    let isLasting = pack.leaseEnd > pass.clock.now().advanced(by: pass.options.timeout)
    if pack.state == .ready, isLasting { return }
    packs[index].leaseEnd = leaseEnd
    let kept = try pass.store.renew(
      pack.claims, countsAttempt: pack.wasCalled, lease: lease, at: pass.clock.now())
    let ids = Set(kept.map(\.id))
    for claim in pack.claims where !ids.contains(claim.id) { count(.leaseLost, of: claim.id) }
    packs[index].keep(kept)
  }
}

extension PassRun {
  /// Long enough to wait for another call to end before its own begins.
  private var lease: Duration { pass.options.timeout * 2 + leaseMargin }
  private var leaseEnd: Timestamp { pass.clock.now().advanced(by: lease) }

  /// How many more tickets the limit allows.
  private var ticketsLeft: Int { (pass.options.limit ?? .max) - report.claimed }

  /// Claims tickets for the calls that can start now and for almost as many after them, which then
  /// do not wait for the disk; with a limited pace, for one call. The results of the last calls are
  /// stored in the same transaction.
  private mutating func claim() throws(StoreError) {
    guard ticketsLeft > 0 else { return }
    let size = pass.options.packSize
    let calls = pass.hasPace ? 1 : 2 * pass.options.concurrency - 1 - callsInFlight
    var request = ClaimRequest(
      selections, upTo: min(size * calls, ticketsLeft), for: pass.owner, lease: lease,
      start: start.time)
    request.account = account
    request.prefersUntried = recentFaults.isNear
    request.isAlone = packs.isEmpty
    let end = leaseEnd
    let result = try claim(request)
    if let quota = result.quota { wait(for: quota) }
    for id in result.failed { count(.failed(Claim.crashMessage), of: id) }
    report.claimed += result.claims.count { !$0.isAgain }
    selections = selections.map { $0.without(result.claims) }
    let tickets = result.claims.map { $0.masked() }
    packs += stride(from: 0, to: tickets.count, by: size).map { start in
      Pack(tickets[start...].prefix(size), leaseEnd: end)
    }
  }

  private mutating func claim(_ request: ClaimRequest) throws(StoreError) -> ClaimResult {
    do {
      let result = try pass.store.claim(
        request, storing: results.outcomes, at: pass.clock.now(), isGone: pass.owner.knowsGone)
      results.conclude(result.isHeld)
      return result
    } catch .outOfRange where !results.isEmpty {
      try results.store(for: pass)
      return try claim(request)
    }
  }

  /// Waits until the quota is available again. Stops the pass if that takes too long or happened
  /// too often.
  mutating func wait(for quota: QuotaState) {
    let wait = quota.resumeAt.duration(since: pass.clock.now())
    // Calls that were in flight together meet one quota together.
    if notBefore <= uptime { recentFaults.meetQuota() }
    let isPatient = quota.period == .minute && wait <= pass.options.longestWait
    guard pass.options.watches || (isPatient && !recentFaults.isQuotaHopeless) else {
      return stop(.quota(quota.period, resumeAt: quota.resumeAt))
    }
    guard uptime + wait > notBefore else { return }
    notBefore = uptime + wait
    news.append(.waits(for: "the quota per \(quota.period)", until: quota.resumeAt))
  }
}
