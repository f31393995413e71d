// What a pass does when a call comes to nothing: split, wait, go on later or stop.

import Engines
import Store
import Tickets

/// After so many calls in a row that came to nothing, each for other tickets, the service is down.
private let maximumOutages = 3

/// So many waits for a quota in a row without an answer between them, and a pass gives up.
private let maximumQuotaWaits = 5

extension PassRun {
  mutating func handle(
    _ fault: EngineFault, of batch: Batch, _ observe: (PassEvent) -> Void
  ) throws {
    if case .pack(let reason, let usage) = fault {
      report.add(usage)
      if batch.claims.count > 1 {
        repeats += batch.halves()
      } else {
        try store(batch.claims.map { faulted(reason, $0, usage) }, observe)
      }
      return
    }
    try store(batch.claims.map { .released(fault.message, $0) }, observe)
    switch fault {
    // Its tries would have gone on.
    case .passing where caller.budget.wasShort: stop(.budget)
    case .fatal(let cause): stop(.fatal(cause))
    case .quota(let period, let time):
      try keepQuota(period, until: time)
      postpone(batch)
    case .passing where pass.options.watches:
      outages += 1
      resumeAt = pass.clock.now().advanced(by: Backoff.outage.delay(after: outages))
      postpone(batch)
    case .passing(let reason):
      outages += 1
      lastOutage = reason
      skipped.formUnion(batch.claims.map(\.id))
      if outages >= maximumOutages { stop(.outage(reason)) }
    // The one was handled above, of the other the caller makes a passing fault.
    case .pack, .again: break
    }
  }

  /// The tickets are claimed again when this pass goes on.
  mutating func postpone(_ batch: Batch) {
    let ids = batch.claims.map(\.id)
    waiting.subtract(ids)
    postponed.formUnion(ids)
    selections = selections.map(\.fromStart)
    if batch.source.names != nil {
      selections.append(batch.source.naming(ids))
    } else if selections.isEmpty {
      selections.append(batch.source.fromStart)
    }
  }

  private mutating func keepQuota(_ period: QuotaPeriod, until time: Timestamp) throws {
    isQuotaKnown = false
    guard let model = pass.engine.maker.model else { return }
    try pass.store.set(QuotaState(period: period, resumeAt: time), of: model)
  }

  /// When a used-up quota is there again; nil when none is known to be used up. Stops the pass when
  /// that is too long to wait, or was waited for too often.
  mutating func quotaToWaitFor(_ observe: (PassEvent) -> Void) throws -> Timestamp? {
    let now = pass.clock.now()
    guard let model = pass.engine.maker.model,
      let quota = try pass.store.quota(of: model, at: now), try hasWork()
    else { return nil }
    quotaWaits += 1
    let wait = quota.resumeAt.duration(since: now)
    let isPatient = quota.period == .minute && wait <= pass.options.patience
    guard pass.options.watches || (isPatient && quotaWaits <= maximumQuotaWaits) else {
      stop(.quota(quota.period, resumeAt: quota.resumeAt))
      return nil
    }
    observe(.waits(for: "the quota per \(quota.period)", until: quota.resumeAt))
    return quota.resumeAt
  }
}

extension EngineFault {
  /// Why a ticket waits, as it shows.
  var message: String { reason.clipped(to: Limits.error) }

  private var reason: String {
    switch self {
    case .fatal(let cause): cause.description
    case .passing(let reason), .again(let reason), .pack(let reason, _): reason
    case .quota(let period, let resumeAt):
      "the quota per \(period) is used up until \(resumeAt.iso8601)"
    }
  }
}
