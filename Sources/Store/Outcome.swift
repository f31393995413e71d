// How a claim ends.

package import Privacy
package import Tickets

/// How a claim ended.
package enum ClaimOutcome: Sendable {
  /// Analysed; `labels` are what counts, the analysis keeps what the engine said.
  case completed(Analysis<Redacted>, labels: Labels, AIStatus)
  /// The ticket's own fault: to be tried again at `retryAt`, or failed for good when that is nil.
  case faulted(String, maker: Maker, usage: Usage?, retryAt: Timestamp?)
  /// Nobody's fault: back to waiting, as if it had not been claimed unless a call was made that
  /// counts.
  case released(String?, wasCalled: Bool = false)
}
