// What a pass may still spend, in calls and dollars.

/// Before a call starts, its highest possible cost is reserved, so that the sum never exceeds the
/// budget.
struct Budget: Sendable {
  private let maximumCalls: Int?
  private let maximumCost: Double?
  /// The calls made so far.
  private(set) var calls = 0
  /// Spent or reserved.
  private var dollars = 0.0
  /// Whether a call cost more than was reserved. Then the budget can no longer be guaranteed.
  private(set) var isBroken = false

  init(maximumCalls: Int?, maximumCost: Double?) {
    self.maximumCalls = maximumCalls
    self.maximumCost = maximumCost
  }

  /// Whether the cost of calls is limited.
  var limitsCost: Bool { maximumCost != nil }

  /// Whether another call is allowed.
  var hasCalls: Bool { calls < maximumCalls ?? .max && !isBroken }

  /// Whether the budget has room for a call of this cost. An unknown cost never has room.
  func has(_ cost: Double?) -> Bool {
    hasCalls && (maximumCost.map { dollars + (cost ?? .infinity) <= $0 } ?? true)
  }

  /// Reserves the cost of a call.
  mutating func take(_ cost: Double?) {
    calls += 1
    if limitsCost { dollars += cost ?? 0 }
  }

  /// Replaces the reserved cost of a call by its real cost. An unknown real cost keeps the reserve.
  /// The real cost may be higher, when another model served the call.
  mutating func settle(_ reserve: Double?, _ cost: Double?) {
    guard let reserve, let cost else { return }
    dollars += cost - reserve
    if cost > reserve { isBroken = true }
  }
}
