// The batch pass: claims tickets, has each analysed, stores what comes of it, knows when to stop.

package import Engines
import Privacy
package import Store
package import Tickets

/// After so many faults of its own a ticket has failed.
package let maximumFaults = 5

/// A lease is longer than the longest call by this much, so that storing the outcome fits in too.
private let leaseMargin: Duration = .seconds(30)

/// So many quota faults in a row, each after the wait that was asked for, and a pass gives up.
let maximumQuotaWaits = 5

/// One run over waiting tickets.
package struct Pass: Sendable {
  package var store: Store
  package var engine: any Engine
  package var clock: Clock
  package var owner: Owner
  /// For one call with all its tries.
  package var timeout: Duration
  /// How long it waits for a quota that comes back soon; longer, and it stops.
  package var patience: Duration

  package init(
    store: Store, engine: any Engine, clock: Clock, owner: Owner, timeout: Duration,
    patience: Duration
  ) {
    self.store = store
    self.engine = engine
    self.clock = clock
    self.owner = owner
    self.timeout = timeout
    self.patience = patience
  }

  /// Works through the selections in turn, one ticket at a time.
  ///
  /// - Parameters:
  ///   - limit: the most tickets to claim.
  ///   - observe: told what became of each ticket, as it happens.
  package func run(
    _ selections: [Selection], limit: Int? = nil,
    observe: (Int64, TicketResult) -> Void = { _, _ in }
  ) async throws(StoreError) -> PassReport {
    var report = PassReport()
    for selection in selections {
      try await run(selection, limit: limit, &report, observe)
      if report.stop != nil { break }
    }
    return report
  }

  private func run(
    _ selection: Selection, limit: Int?, _ report: inout PassReport,
    _ observe: (Int64, TicketResult) -> Void
  ) async throws(StoreError) {
    var quotaFaults = 0
    while report.claimed < limit ?? .max {
      report.stop = try await waitForQuota()
      guard report.stop == nil, let claim = try claim(selection) else { return }
      report.claimed += 1
      let (result, fault) = try await process(claim, &report)
      observe(claim.id, result)
      guard let fault else {
        // A ticket that was named is tried once.
        if case .ticket = selection { return }
        quotaFaults = 0
        continue
      }
      quotaFaults += 1
      report.stop = try stop(for: fault, quotaFaults)
      if report.stop != nil {
        report.waiting += 1
        return
      }
      report.claimed -= 1  // It will be claimed again, and counts once.
    }
  }

  private func claim(_ selection: Selection) throws(StoreError) -> Claim? {
    let now = clock.now()
    let expiry = now.advanced(by: timeout + leaseMargin)
    return try store.claim(
      selection, for: owner, until: expiry, at: now, isGone: owner.knowsGone)
  }

  /// Calls the engine with no transaction open, and stores what comes of it.
  private func process(
    _ claim: Claim, _ report: inout PassReport
  ) async throws(StoreError) -> (TicketResult, EngineFault?) {
    let masked = mask(claim.complaint, customer: claim.customer)
    let verdicts: [Verdict]
    do {
      verdicts = try await call(engine, [masked], within: timeout, clock: clock) {
        report.calls += 1
      }
    } catch {
      let isHeld = try store.finish(claim, .released(error.message), at: clock.now())
      return (isHeld ? .released : .leaseLost, error)
    }
    let verdict = verdicts.first ?? .faulted("the engine gave no verdict", nil)
    return (try store(verdict, of: claim, masked, &report), nil)
  }

  private func store(
    _ verdict: Verdict, of claim: Claim, _ masked: Masked, _ report: inout PassReport
  ) throws(StoreError) -> TicketResult {
    let (outcome, result) = outcome(of: verdict, claim, masked)
    do {
      guard try store.finish(claim, outcome, at: clock.now()) else { return .leaseLost }
    } catch .outOfRange {
      // No engine's answer may stop the queue, whatever slipped through its checks.
      guard case .analysed(let analysis) = verdict else { throw .outOfRange(store.path) }
      let fault = Verdict.faulted("its analysis could not be stored", analysis.usage)
      return try store(fault, of: claim, masked, &report)
    }
    report.add(verdict.usage)
    switch result {
    case .completed: report.completed += 1
    case .failed: report.failed += 1
    default: report.waiting += 1
    }
    return result
  }

  private func outcome(
    of verdict: Verdict, _ claim: Claim, _ masked: Masked
  ) -> (ClaimOutcome, TicketResult) {
    switch verdict {
    case .analysed(let analysis):
      let storable = masked.restore(analysis)
      return (.completed(storable, labels: storable.labels, engine.aiStatus), .completed)
    case .faulted(let reason, let usage):
      let faults = claim.faults + 1
      let retryAt =
        faults < maximumFaults
        ? clock.now().advanced(by: Backoff.ticket.delay(after: faults)) : nil
      let message = reason.clipped(to: Limits.error)
      let outcome = ClaimOutcome.faulted(
        message, maker: engine.maker, usage: usage, retryAt: retryAt)
      return (outcome, retryAt.map { .retried(message, at: $0) } ?? .failed(message))
    }
  }
}

extension Masked {
  /// The analysis with the customer's own data back in its texts, fit to be stored.
  func restore(_ analysis: Analysis<String>) -> Analysis<Redacted> {
    var restored = analysis.map { restore($0) }
    let texts = [restored.summary, restored.evidence, restored.draft]
    if texts.contains(where: \.hasUnknownPlaceholder) {
      restored.reviewReasons.insert(.unknownPlaceholder)
    }
    return restored.map { redact($0.text) }
  }
}
