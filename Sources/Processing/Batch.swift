// Tickets that go to the engine in one call.

import Privacy
import Store
import Tickets

/// Claimed tickets, masked for one call.
struct Batch: Sendable {
  let claims: [Claim]
  let masked: [Masked]
  /// Where they were claimed from, to claim them from again if the call comes to nothing.
  let source: Selection

  init(_ claims: [Claim], from source: Selection) {
    self.claims = claims
    self.source = source
    masked = claims.map { mask($0.complaint, customer: $0.customer, note: $0.note) }
  }

  /// In two, to find out which half spoils the whole.
  func halves() -> [Batch] {
    let middle = claims.count / 2
    return [
      Batch(Array(claims[..<middle]), from: source), Batch(Array(claims[middle...]), from: source),
    ]
  }
}
