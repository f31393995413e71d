// A complaint and everything that is known of it.

/// One ticket, as it stands in the store.
package struct Ticket: Sendable, Equatable {
  package var id: Int64
  /// The text as stored: trimmed, its secrets redacted.
  package var complaint: String
  package var status: Status
  /// The labels that count: a person's, else the engine's with the urgency floor applied.
  package var labels: PartialLabels
  /// What a person made of the labels; nil when nobody corrected them.
  package var correction: Correction?
  package var analysis: Analysis<String>?
  package var aiStatus: AIStatus?
  /// What the agent made of the draft; the draft itself is never overwritten.
  package var agentReply: String?
  package var resolution: Resolution?
  package var createdAt: Timestamp
  package var updatedAt: Timestamp
  /// Why it failed or waits.
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

/// Those of a complaint's labels that are known, or that a person corrects.
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

/// A person's word on the labels: it wins over every analysis, earlier and later.
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

/// That a person closed the ticket, and who.
package struct Resolution: Sendable, Equatable {
  package var at: Timestamp
  package var agent: String

  package init(at: Timestamp, agent: String) {
    self.at = at
    self.agent = agent
  }
}

/// Where a complaint came from, in the words of who submitted it. `Text` as in `Analysis`.
package struct Origin<Text: Sendable & Equatable>: Sendable, Equatable {
  package var customer: Text?
  package var channel: Text?
  /// The caller's own id; no two tickets share one.
  package var key: Text?

  package init(customer: Text? = nil, channel: Text? = nil, key: Text? = nil) {
    self.customer = customer
    self.channel = channel
    self.key = key
  }
}
