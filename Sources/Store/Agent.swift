// What came of what a person did to a ticket.

package import Tickets

/// What became of a reply.
package enum ReplyOutcome: Sendable, Equatable {
  /// It is stored; the reply that it replaces, unless that was this agent's own.
  case stored(over: AgentAct?)
  /// The ticket's reply is not the one that was replaced, and this one is not stored.
  case changed(by: AgentAct?)
  case noTicket
}

/// That an agent did something, and when.
package struct AgentAct: Sendable, Equatable {
  package let agent: String
  package let at: Timestamp

  package init(agent: String, at: Timestamp) {
    self.agent = agent
    self.at = at
  }
}

/// What became of a change to one ticket.
package enum EditResult: Sendable, Equatable {
  case done
  case noTicket
  /// The ticket has changed since the time that was named.
  case changed
  /// It is not in a state in which this can be done.
  case impossible
}

/// What became of a change to several tickets.
package enum ChangeOutcome: Sendable, Equatable {
  /// It is made. Of those tickets that it did not change or whose change by another agent it
  /// overrode, what that agent did.
  case made([Int64: AgentAct])
  /// These do not exist, and nothing was changed.
  case missing([Int64])
}
