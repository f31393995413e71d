// Claiming for the next call, and giving back what cannot be called in time.

import Store
import Tickets

/// A lease is longer than the longest call by this much, so that storing the outcome fits in too.
private let leaseMargin: Duration = .seconds(30)

/// How often a pass that watches looks for new tickets.
private let watchInterval: Duration = .milliseconds(500)

extension PassRun {
  /// The next tickets for one call: those claimed ahead first, as nobody prolongs their leases.
  mutating func nextBatch(
    _ group: inout Group, _ observe: (PassEvent) -> Void
  ) throws -> Batch? {
    if !ready.isEmpty { return ready.removeFirst() }
    while !repeats.isEmpty {
      let batch = repeats.removeFirst()
      let kept = try pass.store.renew(batch.claims, until: leaseEnd, at: pass.clock.now())
      lose(batch.claims.filter { claim in !kept.contains { $0.id == claim.id } }, observe)
      if !kept.isEmpty { return Batch(kept, from: batch.source) }
    }
    // At a limited pace, what came since the booking was looked for has to wait for its own.
    guard ticketsLeft > 0, !caller.pace.isLimited || bookedStart != nil else {
      watchOn(&group)
      return nil
    }
    for index in selections.indices {
      let claims = try claim(selections[index], observe)
      if claims.isEmpty { continue }
      take(claims, from: index)
      return ready.removeFirst()
    }
    selections = pass.options.watches ? selections.map(\.fromStart) : []
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

  /// For as many calls as can start now and almost as many again, so that those need not wait for
  /// the disk; at a limited pace, for one. What the last calls brought back is stored with it.
  private mutating func claim(
    _ selection: Selection, _ observe: (PassEvent) -> Void
  ) throws(StoreError) -> [Claim] {
    let concurrency = pass.options.concurrency
    let calls = caller.pace.isLimited ? 1 : 2 * concurrency - 1 - callsInFlight
    do {
      let (isHeld, claims) = try pass.store.finish(
        results.map { ($0.claim, $0.outcome) }, thenClaim: selection,
        upTo: min(pass.options.pack * calls, ticketsLeft), except: skipped, for: pass.owner,
        until: leaseEnd, at: pass.clock.now(), isGone: pass.owner.knowsGone)
      let stored = zip(results, isHeld).map { ($0, isHeld: $1) }
      results = []
      conclude(stored, observe)
      return claims
    } catch .outOfRange where !results.isEmpty {
      try storeResults(observe)
      return try claim(selection, observe)
    }
  }

  private mutating func take(_ claims: [Claim], from index: Int) {
    let selection = selections[index]
    selections[index] = selection.without(claims)
    held += claims.count
    waiting.subtract(claims.map(\.id))
    postponed.subtract(claims.map(\.id))
    for start in stride(from: 0, to: claims.count, by: pass.options.pack) {
      let end = min(start + pass.options.pack, claims.count)
      ready.append(Batch(Array(claims[start..<end]), from: selection))
    }
  }

  /// A ticket may wait for another's call to end before its own begins.
  private var leaseEnd: Timestamp {
    pass.clock.now().advanced(by: pass.options.timeout * 2 + leaseMargin)
  }

  /// Gives back what might lose its lease in a wait: what no call was made for yet, and if the wait
  /// is long, what is to be called again.
  mutating func releaseClaims(
    before wait: Duration, _ observe: (PassEvent) -> Void
  ) throws {
    let uncalled = ready
    ready = []
    try release(uncalled, wasCalled: false, observe)
    guard wait > pass.options.timeout else { return }
    let called = repeats
    repeats = []
    try release(called, wasCalled: true, observe)
  }

  private mutating func release(
    _ batches: [Batch], wasCalled: Bool, _ observe: (PassEvent) -> Void
  ) throws {
    for batch in batches {
      try store(batch.claims.map { .released(nil, $0, wasCalled: wasCalled) }, observe)
      postpone(batch)
    }
  }
}
