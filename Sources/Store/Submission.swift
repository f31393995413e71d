// A complaint on its way in, and what became of it.

package import Privacy
package import Tickets

/// A complaint on its way in.
package struct Submission: Sendable {
  package var complaint: Redacted
  package var origin: Origin<Redacted>
  /// The offline engine's guess, by which the queue is ordered.
  package var roughUrgency: Urgency
  /// When the customer wrote it; nil for now.
  package var createdAt: Timestamp?
  /// Which record of an imported file it is; no two of a file have the same.
  package var record: Int?

  package init(
    complaint: Redacted, origin: Origin<Redacted>, roughUrgency: Urgency,
    createdAt: Timestamp? = nil, record: Int? = nil
  ) {
    self.complaint = complaint
    self.origin = origin
    self.roughUrgency = roughUrgency
    self.createdAt = createdAt
    self.record = record
  }
}

extension Submission {
  /// What its customer is found by.
  package var customerTerms: CustomerTerms? { origin.customer.map { CustomerTerms($0.text) } }
}

/// What became of a submission.
package enum Receipt: Sendable, Equatable {
  case stored(id: Int64)
  /// The same complaint was there already under its key; nothing was stored.
  case known(id: Int64)
  /// Another complaint has the key; nothing was stored.
  case taken(id: Int64)

  package var id: Int64 {
    switch self {
    case .stored(let id), .known(let id), .taken(let id): id
    }
  }
}

/// Whether a complaint that comes again is the one that is stored: however its letters and line
/// breaks are encoded, and without the secrets that only today's rules find.
package func isSameText(_ stored: String, _ text: String) -> Bool {
  stored == text || comparable(redact(stored)) == comparable(redact(text))
}

private func comparable(_ text: Redacted) -> String { text.text.replacing("\r\n", with: "\n") }
