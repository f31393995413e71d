// What a pass may still spend, in calls and dollars.

/// A call's cost is set aside before it starts at what it may cost at most, so that the sum is never
/// above the budget.
struct Budget: Sendable {
  private let maximumCalls: Int?
  private let maximumCost: Double?
  /// Made so far.
  private(set) var calls = 0
  /// Spent and set aside.
  private var dollars = 0.0
  /// A call took more than was set aside, so that nothing can be promised any more.
  private(set) var isBroken = false

  init(maximumCalls: Int?, maximumCost: Double?) {
    self.maximumCalls = maximumCalls
    self.maximumCost = maximumCost
  }

  /// Whether it matters what a call costs.
  var limitsCost: Bool { maximumCost != nil }

  /// Whether there is a call left to make at all.
  var hasCalls: Bool { calls < maximumCalls ?? .max && !isBroken }

  /// Whether there is what a call may take. A cost that is not known is more than any budget has.
  func has(_ cost: Double?) -> Bool {
    hasCalls && (maximumCost.map { dollars + (cost ?? .infinity) <= $0 } ?? true)
  }

  /// Sets a call's cost aside.
  mutating func take(_ cost: Double?) {
    calls += 1
    if limitsCost { dollars += cost ?? 0 }
  }

  /// A call took so much of what was set aside: nil when nobody knows, and then all of it. It may
  /// have been served by another, dearer model than was asked for.
  mutating func settle(_ reserve: Double?, _ cost: Double?) {
    guard let reserve, let cost else { return }
    dollars += cost - reserve
    if cost > reserve { isBroken = true }
  }
}
