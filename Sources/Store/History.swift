// The history of a ticket.

package import Tickets

/// One event, and when it happened.
package struct HistoryEntry: Sendable {
  package enum Event: Sendable {
    /// The note is the agent's, for a new draft.
    case analysed(Analysis<String>, note: String?)
    case faulted(String, Maker)
    case replied(agent: String, text: String)
    /// A person's correction; empty labels withdrew all corrections.
    case corrected(PartialLabels, agent: String, reason: String?)
    case resolved(agent: String)
    case reopened(agent: String)
  }

  package let at: Timestamp
  package let event: Event

  package init(
    at: Timestamp, event: Event
  ) {
    self.at = at
    self.event = event
  }
}
