// The labels of a ticket, each with the one spelling that users see and the database keeps.

/// A closed set of words that people may type in any letter case.
package protocol Label: RawRepresentable<String>, CaseIterable, Sendable {}

extension Label {
  /// Parses a label. Letter case, spaces, `_` and `-` do not matter.
  package init?(parsing text: some StringProtocol) {
    if let exact = Self(rawValue: String(text)) {
      self = exact
      return
    }
    func folded(_ text: some StringProtocol) -> String {
      text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    let wanted = folded(text)
    guard let match = Self.allCases.first(where: { folded($0.rawValue) == wanted }) else {
      return nil
    }
    self = match
  }
}

/// How far a ticket is on its way to an analysis.
package enum Status: String, Label {
  case pending, processing, completed, failed
}

/// The kind of work that answers a complaint.
package enum Category: String, Label {
  case billing = "Billing"
  case technical = "Technical"
  case featureRequest = "Feature Request"
}

/// What happens if nobody answers today.
package enum Urgency: String, Label, Comparable {
  case high = "High"
  case medium = "Medium"
  case low = "Low"

  /// 3 for High, 2 for Medium, 1 for Low: the order of the queue.
  package var rank: Int {
    switch self {
    case .high: 3
    case .medium: 2
    case .low: 1
    }
  }

  package static func < (left: Urgency, right: Urgency) -> Bool { left.rank < right.rank }
}

/// How an analysis was made; a ticket without an analysis has none.
package enum AIStatus: String, Label {
  case success
  /// The offline engine stood in because no key was set.
  case fallback
  case error
}

/// The period over which a service counts its quota.
package enum QuotaPeriod: String, Label {
  case minute, day
}

/// A customer's mood: 1 very angry, 5 and 6 neutral, 10 very satisfied.
package struct Sentiment: Sendable, Equatable, Comparable {
  package static let range = 1...10
  package static let neutral = Sentiment(clamping: 5)

  package let score: Int

  package init?(_ score: Int) {
    guard Self.range.contains(score) else { return nil }
    self.score = score
  }

  package init(clamping score: Int) {
    self.score = min(max(score, Self.range.lowerBound), Self.range.upperBound)
  }

  package static func < (left: Sentiment, right: Sentiment) -> Bool { left.score < right.score }
}
