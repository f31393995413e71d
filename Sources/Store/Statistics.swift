// What `stats` counts.

package import Tickets

/// Tickets, moods and costs of a period.
package struct Statistics: Sendable {
  /// The number of tickets with the same status and labels.
  package struct Group: Sendable {
    package let status: Status
    package let isOpen: Bool
    package let needsReview: Bool
    /// The labels that count; nil when they are unknown.
    package let category: Category?
    package let urgency: Urgency?
    package let count: Int

    package init(
      status: Status, isOpen: Bool, needsReview: Bool, category: Category?, urgency: Urgency?,
      count: Int
    ) {
      self.status = status
      self.isOpen = isOpen
      self.needsReview = needsReview
      self.category = category
      self.urgency = urgency
      self.count = count
    }
  }

  /// The tickets of one week.
  package struct Week: Sendable {
    /// Monday, 00:00 UTC.
    package let start: Timestamp
    package let count: Int
    /// Nil when the mood of no ticket is known.
    package let meanSentiment: Double?

    package init(
      start: Timestamp, count: Int, meanSentiment: Double?
    ) {
      self.start = start
      self.count = count
      self.meanSentiment = meanSentiment
    }
  }

  package let groups: [Group]
  /// The weeks with tickets, oldest first.
  package let weeks: [Week]
  /// The number of analyses, without failed attempts.
  package let analyses: Int
  package let inputTokens: Int
  package let outputTokens: Int
  /// US dollars, for the calls whose price is known.
  package let knownCost: Double
  /// The number of calls whose price is unknown.
  package let unpricedCalls: Int

  package init(
    groups: [Group], weeks: [Week], analyses: Int, inputTokens: Int, outputTokens: Int,
    knownCost: Double, unpricedCalls: Int
  ) {
    self.groups = groups
    self.weeks = weeks
    self.analyses = analyses
    self.inputTokens = inputTokens
    self.outputTokens = outputTokens
    self.knownCost = knownCost
    self.unpricedCalls = unpricedCalls
  }
}

extension Statistics {
  /// The statistics of a store that does not exist.
  package static let none = Statistics(
    groups: [], weeks: [], analyses: 0, inputTokens: 0, outputTokens: 0, knownCost: 0,
    unpricedCalls: 0)
}
