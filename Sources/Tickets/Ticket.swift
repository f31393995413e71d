// A ticket: a complaint, and everything that is known about it.

/// One ticket as it is in the store.
package struct Ticket: Sendable, Equatable {
  package var id: Int64
  /// The text as stored: trimmed, with its secrets redacted.
  package var complaint: String
  package var status: Status
  /// The labels that count: a person's, or else the engine's after the urgency floor.
  package var labels: PartialLabels
  /// The labels that a person corrected; nil when nobody did.
  package var correction: Correction?
  package var analysis: Analysis<String>?
  package var aiStatus: AIStatus?
  /// The agent's reply. It never overwrites the draft.
  package var agentReply: String?
  package var resolution: Resolution?
  package var createdAt: Timestamp
  package var updatedAt: Timestamp
  /// Why the ticket failed or waits.
  package var errorMessage: String?
  package var origin: Origin<String>
  package var attempts: Int
  package var nextAttemptAt: Timestamp?

  package init(
    id: Int64, complaint: String, status: Status, labels: PartialLabels, correction: Correction?,
    analysis: Analysis<String>?, aiStatus: AIStatus?, agentReply: String?,
    resolution: Resolution?, createdAt: Timestamp, updatedAt: Timestamp, errorMessage: String?,
    origin: Origin<String>, attempts: Int, nextAttemptAt: Timestamp?
  ) {
    self.id = id
    self.complaint = complaint
    self.status = status
    self.labels = labels
    self.correction = correction
    self.analysis = analysis
    self.aiStatus = aiStatus
    self.agentReply = agentReply
    self.resolution = resolution
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.errorMessage = errorMessage
    self.origin = origin
    self.attempts = attempts
    self.nextAttemptAt = nextAttemptAt
  }

  /// The reply to send: the agent's if there is one, else the engine's.
  package var reply: String? { agentReply ?? analysis?.draft }
}

/// The three labels of a complaint.
package struct Labels: Sendable, Equatable {
  package var category: Category
  package var urgency: Urgency
  package var sentiment: Sentiment

  package init(category: Category, urgency: Urgency, sentiment: Sentiment) {
    self.category = category
    self.urgency = urgency
    self.sentiment = sentiment
  }
}

/// Labels of which some may be unknown, or are left as they are by a correction.
package struct PartialLabels: Sendable, Equatable {
  package var category: Category?
  package var urgency: Urgency?
  package var sentiment: Sentiment?

  package init(category: Category? = nil, urgency: Urgency? = nil, sentiment: Sentiment? = nil) {
    self.category = category
    self.urgency = urgency
    self.sentiment = sentiment
  }

  package init(_ labels: Labels) {
    self.init(category: labels.category, urgency: labels.urgency, sentiment: labels.sentiment)
  }

  package var isEmpty: Bool { self == PartialLabels() }
}

extension Labels {
  /// Nil when one of the labels is unknown.
  package init?(_ known: PartialLabels) {
    guard let category = known.category, let urgency = known.urgency,
      let sentiment = known.sentiment
    else { return nil }
    self.init(category: category, urgency: urgency, sentiment: sentiment)
  }
}

/// A person's labels. They win over every analysis, earlier or later.
package struct Correction: Sendable, Equatable {
  package var labels: PartialLabels
  package var at: Timestamp
  package var agent: String
  /// Why, in the agent's words.
  package var reason: String?

  package init(labels: PartialLabels, at: Timestamp, agent: String, reason: String?) {
    self.labels = labels
    self.at = at
    self.agent = agent
    self.reason = reason
  }
}

/// Who closed the ticket, and when.
package struct Resolution: Sendable, Equatable {
  package var at: Timestamp
  package var agent: String

  package init(at: Timestamp, agent: String) {
    self.at = at
    self.agent = agent
  }
}

/// Where a complaint came from, as the caller said. `Text` as in `Analysis`.
package struct Origin<Text: Sendable & Equatable>: Sendable, Equatable {
  package var customer: Text?
  package var channel: Text?
  /// The caller's own id. No two tickets have the same one.
  package var key: Text?

  package init(customer: Text? = nil, channel: Text? = nil, key: Text? = nil) {
    self.customer = customer
    self.channel = channel
    self.key = key
  }
}
