// How a claim ends.

package import Privacy
package import Tickets

/// How a claim ended.
package enum ClaimOutcome: Sendable {
  /// Analysed; `labels` are what counts, the analysis keeps what the engine said. The maker is who
  /// was asked, as `--stale` compares it.
  case completed(Analysis<Redacted>, labels: Labels, AIStatus, by: Maker)
  /// The ticket's own fault: to be tried again at `retryAt`, or failed for good when that is nil.
  case faulted(String, maker: Maker, usage: Usage?, retryAt: Timestamp?)
  /// Nobody's fault: the ticket is as it was.
  case released(Release)

  /// What the call for it took.
  package var usage: Usage? {
    switch self {
    case .completed(let analysis, _, _, _): analysis.usage
    case .faulted(_, _, let usage, _): usage
    case .released: nil
    }
  }
}

/// What a release leaves on a ticket. One that is analysed, or was asked for anew, keeps its message;
/// what was asked for anew keeps its time, too.
package struct Release: Sendable {
  /// Why it waits.
  package var reason: String?
  /// A call was made that counts as an attempt.
  package var wasCalled = false
  /// Others come first until then.
  package var notBefore: Timestamp?
  /// A call for it alone was given up for a fault that may pass.
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

/// What calls brought back.
package struct Outcomes: Sendable {
  package var claims: [(claim: Claim, outcome: ClaimOutcome)] = []
  /// What calls took that no outcome stands for: blocked packs, answers that are asked for again.
  package var extraUsage: [Usage] = []

  package init(
    _ claims: [(claim: Claim, outcome: ClaimOutcome)] = [], extraUsage: [Usage] = []
  ) {
    self.claims = claims
    self.extraUsage = extraUsage
  }

  package var isEmpty: Bool { claims.isEmpty && extraUsage.isEmpty }
}
