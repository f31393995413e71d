// Turns an engine's verdict into what is stored.

import Engines
import Guard
import Privacy
import Store
import Tickets

/// How a claim ends, and what to report.
struct Ending {
  let claim: Claim
  let outcome: ClaimOutcome
  let result: TicketResult

  static func analysed(
    _ analysis: Analysis<String>, _ ticket: MaskedTicket, in pass: Pass
  ) -> Ending {
    let review = review(analysis, of: ticket.masked, playbook: pass.playbook)
    var analysis = analysis
    analysis.evidence = review.evidence ?? analysis.evidence
    analysis.reviewReasons = review.reasons
    let outcome = ClaimOutcome.completed(
      ticket.masked.restore(analysis), labels: review.labels, pass.engine.aiStatus,
      by: pass.engine.maker)
    return Ending(claim: ticket.claim, outcome: outcome, result: .completed)
  }

  /// The ticket's own fault. It is tried again after a pause, or it has failed for good.
  static func faulted(
    _ reason: String, _ claim: Claim, _ usage: Usage?, in pass: Pass
  ) -> Ending {
    let message = reason.clipped(to: Limits.error)
    let faults = claim.faults + 1
    let pause = Backoff.ticket.delay(after: faults)
    let retryAt = faults < Claim.maximumFaults ? pass.clock.now().advanced(by: pause) : nil
    return Ending(
      claim: claim,
      outcome: .faulted(message, maker: pass.engine.maker, usage: usage, retryAt: retryAt),
      result: retryAt.map { .retried(message, at: $0) } ?? .failed(message))
  }

  /// A passing fault did not pass. Other tickets come first for a while.
  static func givenUp(_ reason: String, _ claim: Claim, in pass: Pass) -> Ending {
    let pause = Backoff.deferral.delay(after: claim.outages + 1)
    let release = Release(
      reason: reason.clipped(to: Limits.error), notBefore: pass.clock.now().advanced(by: pause),
      isOutage: true)
    return Ending(claim: claim, outcome: .released(release), result: .released)
  }
}

extension Masked {
  /// The analysis with the customer's own data back in its texts, ready to be stored.
  func restore(_ analysis: Analysis<String>) -> Analysis<Redacted> {
    let restored = analysis.map { restore($0) }
    var storable = restored.map { redact($0.text) }
    // A name may be longer than its placeholder. Only the summary is cut; the draft stays whole.
    storable.summary = redact(restored.summary.text.clipped(to: Limits.summary))
    return storable
  }
}
