// Which tickets to list, and in what order.

package import Tickets

/// A filter on tickets. A nil or empty property does not narrow the list.
package struct TicketFilter: Sendable {
  package var statuses: [Status] = []
  package var categories: [Category] = []
  package var urgencies: [Urgency] = []
  package var aiStatuses: [AIStatus] = []
  /// Whether a ticket that was resolved before any analysis counts as completed, whatever its
  /// status in the queue.
  package var isCompletedWhenResolved = false
  package var isResolved: Bool?
  package var needsReview = false
  package var minimumSentiment: Int?
  package var maximumSentiment: Int?
  /// Created at this time or later.
  package var since: Timestamp?
  /// Created before this time.
  package var until: Timestamp?
  /// A name, an address or both; see `CustomerTerms`.
  package var customer: String?
  /// The caller's own id, compared exactly.
  package var key: String?
  package var words: SearchQuery?

  package init() {}
}

/// The order of a list. Equal tickets stand newest first.
package enum TicketOrder: String, Label {
  case created
  /// Most urgent first.
  case urgency
  /// Angriest first.
  case sentiment
}
