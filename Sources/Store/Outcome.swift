// How a claim ends.

package import Privacy
package import Tickets

/// How a claim ended.
package enum ClaimOutcome: Sendable {
  /// Analysed. `labels` are the ones that count; the analysis keeps the engine's own. The maker is
  /// the one that was asked, which `--stale` compares.
  case completed(Analysis<Redacted>, labels: Labels, AIStatus, by: Maker)
  /// The ticket's own fault. It is tried again at `retryAt`, or has failed for good when that is
  /// nil. If a person asked for the analysis, the fault is only noted in the history.
  case faulted(String, maker: Maker, usage: Usage?, retryAt: Timestamp?)
  /// Nobody's fault: the ticket is as it was before.
  case released(Release)

  /// What the call for the ticket used.
  package var usage: Usage? {
    switch self {
    case .completed(let analysis, _, _, _): analysis.usage
    case .faulted(_, _, let usage, _): usage
    case .released: nil
    }
  }
}

/// What a release changes on a ticket. A ticket that is analysed, or whose new analysis a person
/// asked for, keeps its message; the latter keeps its time, too.
package struct Release: Sendable {
  /// Why it waits.
  package var reason: String?
  /// Whether a call was made, which counts as an attempt.
  package var wasCalled = false
  /// Other tickets come first until then.
  package var notBefore: Timestamp?
  /// Whether a call for this ticket alone was given up because of a passing fault.
  package var isOutage = false

  package init(
    reason: String? = nil, wasCalled: Bool = false, notBefore: Timestamp? = nil,
    isOutage: Bool = false
  ) {
    self.reason = reason
    self.wasCalled = wasCalled
    self.notBefore = notBefore
    self.isOutage = isOutage
  }
}

/// The results of calls.
package struct Outcomes: Sendable {
  package var claims: [(claim: Claim, outcome: ClaimOutcome)] = []
  /// What calls used that belongs to no outcome: blocked packs, and answers that are asked for
  /// again.
  package var extraUsage: [Usage] = []

  package init(
    _ claims: [(claim: Claim, outcome: ClaimOutcome)] = [], extraUsage: [Usage] = []
  ) {
    self.claims = claims
    self.extraUsage = extraUsage
  }

  package var isEmpty: Bool { claims.isEmpty && extraUsage.isEmpty }
}
