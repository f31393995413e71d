// Claiming for the next call, and giving back what cannot be called in time.

import Store
import Tickets

/// A lease is longer than the longest call by this much, so that storing the outcome fits in too.
private let leaseMargin: Duration = .seconds(30)

/// How often a pass that watches looks for new tickets.
private let watchInterval: Duration = .milliseconds(500)

extension PassRun {
  /// The next tickets for one call: those to repeat first, as they are claimed already.
  mutating func nextBatch(
    _ group: inout Group, _ observe: (PassEvent) -> Void
  ) throws -> Batch? {
    while !repeats.isEmpty {
      let batch = repeats.removeFirst()
      let kept = try pass.store.renew(batch.claims, until: leaseEnd, at: pass.clock.now())
      lose(batch.claims.filter { claim in !kept.contains { $0.id == claim.id } }, observe)
      if !kept.isEmpty { return Batch(kept, from: batch.source) }
    }
    if !ready.isEmpty { return ready.removeFirst() }
    // At a limited pace, what came since the booking was looked for has to wait for its own.
    guard ticketsLeft > 0, !caller.pace.isLimited || bookedStart != nil else {
      watchOn(&group)
      return nil
    }
    for (index, selection) in selections.enumerated() {
      let claims = try claim(selection)
      if claims.isEmpty { continue }
      take(claims, from: index)
      return ready.removeFirst()
    }
    if !pass.options.watches { selections = [] }
    watchOn(&group)
    return nil
  }

  /// A pass that watches looks again soon.
  private mutating func watchOn(_ group: inout Group) {
    guard pass.options.watches, ticketsLeft > 0 else { return }
    setTimer(until: pass.clock.now().advanced(by: watchInterval), &group)
  }

  private mutating func lose(_ claims: [Claim], _ observe: (PassEvent) -> Void) {
    held -= claims.count
    report.lost += claims.count
    for claim in claims { observe(.finished(ticket: claim.id, .leaseLost)) }
  }

  /// How many more tickets the limit allows.
  var ticketsLeft: Int {
    let done = report.completed + report.failed + report.lost
    return (pass.options.limit ?? .max) - done - waiting.count - held
  }

  /// In one transaction as many as there are calls to start now; at a limited pace, one call's.
  private func claim(_ selection: Selection) throws(StoreError) -> [Claim] {
    let calls = caller.pace.isLimited ? 1 : pass.options.concurrency - callsInFlight
    return try pass.store.claim(
      selection, upTo: min(pass.options.pack * calls, ticketsLeft), except: skipped,
      for: pass.owner, until: leaseEnd, at: pass.clock.now(), isGone: pass.owner.knowsGone)
  }

  private mutating func take(_ claims: [Claim], from index: Int) {
    let selection = selections[index]
    held += claims.count
    waiting.subtract(claims.map(\.id))
    postponed.subtract(claims.map(\.id))
    if case .tickets(let ids) = selection {
      let claimed = Set(claims.map(\.id))
      selections[index] = .tickets(ids.filter { !claimed.contains($0) })
    }
    for start in stride(from: 0, to: claims.count, by: pass.options.pack) {
      let end = min(start + pass.options.pack, claims.count)
      ready.append(Batch(Array(claims[start..<end]), from: selection))
    }
  }

  private var leaseEnd: Timestamp {
    pass.clock.now().advanced(by: pass.options.timeout + leaseMargin)
  }

  /// A wait that is longer than their leases would lose them.
  mutating func releaseRepeats(_ observe: (PassEvent) -> Void) throws {
    let batches = repeats
    repeats = []
    for batch in batches {
      try store(batch.claims.map { .released(nil, $0, wasCalled: true) }, observe)
      postpone(batch)
    }
  }
}
