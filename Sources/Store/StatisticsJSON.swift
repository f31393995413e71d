// Statistics as JSON, for scripts.

package import Tickets

extension Statistics {
  /// The number of tickets in the groups that match.
  package func count(_ matches: (Group) -> Bool) -> Int {
    groups.reduce(0) { matches($1) ? $0 + $1.count : $0 }
  }

  private func countOpen<L: Label>(_ label: KeyPath<Group, L?>) -> [JSON.Member] {
    L.allCases.map { value in
      JSON.Member(
        value.rawValue, JSON(count { $0.isOpen && $0[keyPath: label]?.rawValue == value.rawValue }))
    } + [.init("unknown", JSON(count { $0.isOpen && $0[keyPath: label] == nil }))]
  }

  package var json: JSON {
    [
      "tickets": JSON(count { _ in true }), "open": JSON(count(\.isOpen)),
      "resolved": JSON(count { !$0.isOpen }),
      "needs_review": JSON(count { $0.isOpen && $0.needsReview }),
      "by_status": .object(
        Status.allCases.map { status in
          JSON.Member(status.rawValue, JSON(count { $0.status == status }))
        }),
      "open_by_urgency": .object(countOpen(\.urgency)),
      "open_by_category": .object(countOpen(\.category)),
      "weeks": .array(
        weeks.map { week in
          [
            "start": JSON(week.start), "tickets": JSON(week.count),
            "mean_sentiment": JSON(week.meanSentiment.map(rounded)),
          ]
        }),
      "analyses": JSON(analyses), "input_tokens": JSON(inputTokens),
      "output_tokens": JSON(outputTokens), "cost_usd": JSON(unpricedCalls > 0 ? nil : knownCost),
      "known_cost_usd": .double(knownCost), "unpriced_calls": JSON(unpricedCalls),
    ]
  }
}

/// Rounded to hundredths.
private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
