// The results of what an agent does to a ticket.

package import Tickets

/// The result of setting a reply.
package enum ReplyOutcome: Sendable, Equatable {
  /// The reply is stored. It replaced another agent's reply, if there is one here.
  case stored(over: AgentAct?)
  /// The reply is not stored: the ticket's reply is no longer the one that the agent had seen.
  case changed(by: AgentAct?)
  case noTicket
}

/// Which agent did something, and when.
package struct AgentAct: Sendable, Equatable {
  package let agent: String
  package let at: Timestamp

  package init(agent: String, at: Timestamp) {
    self.agent = agent
    self.at = at
  }
}

/// The result of a change to one ticket.
package enum EditResult: Sendable, Equatable {
  case done
  case noTicket
  /// The ticket has changed since the time that the caller named.
  case changed
  /// The state of the ticket does not allow the change.
  case impossible
}

/// The result of a change to several tickets.
package enum ChangeOutcome: Sendable, Equatable {
  /// The change is made. For each ticket that was already in the new state, or where another
  /// agent's act was overridden: that earlier act.
  case made([Int64: AgentAct])
  /// These ids do not exist, and nothing was changed.
  case missing([Int64])
}
