// A complaint on its way in, and the receipt for it.

package import Privacy
package import Tickets

/// A complaint on its way in.
package struct Submission: Sendable {
  package var complaint: Redacted
  package var origin: Origin<Redacted>
  /// The embedded model's first judgement, which orders the queue.
  package var roughUrgency: Urgency
  /// When the customer wrote it; nil for now.
  package var createdAt: Timestamp?
  /// The number of the record in an imported file; each number occurs once.
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
  /// The terms by which the customer is found.
  package var customerTerms: CustomerTerms? { origin.customer.map { CustomerTerms($0.text) } }
}

/// The result of a submission.
package enum Receipt: Sendable, Equatable {
  case stored(id: Int64)
  /// The same complaint was stored before under this key; nothing new was stored.
  case known(id: Int64)
  /// The key belongs to another complaint; nothing was stored.
  case taken(id: Int64)

  package var id: Int64 {
    switch self {
    case .stored(let id), .known(let id), .taken(let id): id
    }
  }
}

/// Whether a complaint is the stored one sent again. The encoding of letters and line breaks does
/// not matter, nor do secrets that only the newer rules redact.
package func isSameText(_ stored: String, _ text: String) -> Bool {
  stored == text || comparable(redact(stored)) == comparable(redact(text))
}

private func comparable(_ text: Redacted) -> String { text.text.replacing("\r\n", with: "\n") }
