// One thing that happened to a ticket.

package import Tickets

/// One thing that happened, and when.
package struct HistoryEntry: Sendable {
  package enum Event: Sendable {
    /// The note is what an agent asked of the reply.
    case analysed(Analysis<String>, note: String?)
    case faulted(String, Maker)
    case replied(agent: String, text: String)
    /// What a person changed; empty labels mean that all corrections were withdrawn.
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
