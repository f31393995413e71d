// What a pass does with the results of calls: store, ask again, split, wait or stop.

import Engines
import Store
import Tickets

/// A pack is sent this many times when its faults may pass.
private let maximumTries = 3

/// A ticket that was given up this many times is itself at fault if other tickets get answers.
private let outagesBeforeSuspicion = 2

extension PassRun {
  /// A ticket of a pack whose answer cannot be used is tried again alone, as its neighbours may
  /// have spoiled it.
  mutating func take(_ verdicts: [Verdict], for pack: Pack) {
    results.endings += recentFaults.endWithAnswer()
    settle(pack, Usage.sum(verdicts.compactMap(\.usage)))
    var pack = pack
    pack.wasCalled = true
    for (index, ticket) in pack.tickets.enumerated() {
      let verdict =
        index < verdicts.count ? verdicts[index] : .faulted("the engine gave no verdict", nil)
      switch verdict {
      case .analysed(let analysis):
        results.endings.append(.analysed(analysis, ticket, in: pass))
      case .faulted(let reason, let usage) where pack.tickets.count > 1:
        results.extraUsage += [usage].compactMap(\.self)
        packs.append(pack.part([ticket], because: reason))
      case .faulted(let reason, let usage):
        results.endings.append(.faulted(reason, ticket.claim, usage, in: pass))
      }
    }
  }

  /// - Parameter call: the number of the call, which tells the rounds of calls apart.
  mutating func take(_ fault: EngineFault, of pack: Pack, call: Int) {
    var pack = pack
    pack.reason = fault.description.clipped(to: Limits.error)
    pack.state = .back(notBefore: .zero)
    pack.wasCalled = fault.isOfTheTickets
    switch fault {
    case .pack(let reason, let usage): takeBlocked(pack, reason, usage)
    case .refused(let reason): takeRefused(pack, reason)
    case .passing(let reason): takePassing(pack, reason, call)
    case .again, .quota, .fatal:
      settle(pack, .free)
      if case .again = fault { pack.reason = nil }
      packs.append(pack)
    }
    if case .fatal(let cause) = fault { stop(.fatal(cause)) }
    guard case .quota(let period, let time) = fault else { return }
    let quota = QuotaState(period: period, resumeAt: time)
    // If it cannot be stored, other processes find out on their own.
    if let account { try? pass.store.set(quota, of: account, at: pass.clock.now()) }
    wait(for: quota)
  }

  private mutating func takeBlocked(_ pack: Pack, _ reason: String, _ usage: Usage?) {
    settle(pack, usage ?? .free)
    if pack.tickets.count > 1 {
      results.extraUsage += [usage].compactMap(\.self)
      packs += pack.halves()
    } else {
      results.endings += pack.claims.map { .faulted(reason, $0, usage, in: pass) }
    }
  }

  /// One refusal may be the ticket's fault. The same refusal of several tickets, with no answer in
  /// between, is not.
  private mutating func takeRefused(_ pack: Pack, _ reason: String) {
    settle(pack, .free)
    guard let claim = pack.claims.first, pack.tickets.count == 1 else {
      packs += pack.halves()
      return
    }
    let ending = Ending.faulted(reason, claim, nil, in: pass)
    recentFaults.suspect(Suspect(reason: reason, ifAnswered: ending, otherwise: ending))
    let cleared = recentFaults.clear(reason)
    guard !cleared.isEmpty else { return }
    packs += cleared.map { pack.part([$0.masked()]) }
    stop(.fatal(.refused(reason)))
  }

  private mutating func takePassing(_ pack: Pack, _ reason: String, _ call: Int) {
    var pack = pack
    pack.tries += 1
    recentFaults.meetOutage(call: call, of: budget.calls)
    let next = uptime + Backoff.call.delay(after: pack.tries)
    let isOver = pack.tries >= maximumTries || next >= pack.end ?? next
    if pack.tickets.count > 1, isOver || pack.tries > 1 {
      packs += pack.halves()
    } else if isOver {
      for claim in pack.claims { giveUp(claim, reason) }
    } else {
      pack.state = .back(notBefore: next)
      packs.append(pack)
    }
    // The tries of one ticket have pauses of their own. A fault that all tickets meet needs one
    // pause for all.
    if pass.options.watches, recentFaults.rounds > 1 {
      notBefore = max(notBefore, uptime + Backoff.outage.delay(after: recentFaults.rounds - 1))
    }
  }

  /// Other tickets come first for a while.
  private mutating func giveUp(_ claim: Claim, _ reason: String) {
    let ending = Ending.givenUp(reason, claim, in: pass)
    if claim.outages < outagesBeforeSuspicion {
      results.endings.append(ending)
    } else {
      recentFaults.suspect(
        Suspect(
          reason: reason, ifAnswered: .faulted(reason, claim, nil, in: pass), otherwise: ending))
    }
    lastOutage = reason
    recentFaults.giveUp()
    if recentFaults.isOutage, !pass.options.watches { stop(.outage(reason)) }
  }

  /// Counts what a call used, unless its price is unknown. A refused call is not billed. A call
  /// that met a passing fault may be, as its answer may have been lost on the way.
  private mutating func settle(_ pack: Pack, _ usage: Usage) {
    report.usage += usage
    budget.settle(pack.reserve, usage.cost)
    if budget.isBroken { stop(.budget) }
  }
}

extension PassRun {
  /// Releases claims.
  ///
  /// - Parameter defers: whether other tickets come first for a while, whatever happened to the
  ///   pack.
  /// - Returns: how many of the tickets are due at once in the next pass.
  mutating func release(_ packs: [Pack], defers: Bool = false) throws(StoreError) -> Int {
    var outcomes = Outcomes()
    var count = 0
    for pack in packs where !pack.isInFlight {
      let release = release(of: pack, defers: defers)
      outcomes.claims += pack.claims.map { ($0, .released(release)) }
      if release.notBefore == nil { count += pack.tickets.count }
    }
    if !outcomes.isEmpty { _ = try pass.store.finish(outcomes, at: pass.clock.now()) }
    return count
  }

  private func release(of pack: Pack, defers: Bool) -> Release {
    // A call that a signal cut off says nothing about the service.
    let isCutOff = pass.options.abandonsCalls && report.stop == .signal
    let reason = isCutOff ? nil : pack.reason
    let pause = max(Backoff.call.cap, min(notBefore - uptime, Backoff.deferral.base))
    let isNext = report.stop?.isFatal == true || (!defers && reason == nil)
    return Release(
      reason: reason, wasCalled: pack.wasCalled,
      notBefore: isNext ? nil : pass.clock.now().advanced(by: pause))
  }
}
