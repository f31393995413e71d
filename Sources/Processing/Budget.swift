// What a pass may still spend, in calls and dollars.

import Synchronization

/// Shared by all the calls of a pass. A call's cost is set aside before it starts at what it may
/// cost at most, so that the sum is never above the budget.
final class Budget: Sendable {
  private struct State {
    var calls = 0
    var dollars = 0.0
    var wasShort = false
  }

  private let maximumCalls: Int?
  private let maximumCost: Double?
  private let state = Mutex(State())

  init(maximumCalls: Int?, maximumCost: Double?) {
    self.maximumCalls = maximumCalls
    self.maximumCost = maximumCost
  }

  /// Whether it matters what a call costs.
  var limitsCost: Bool { maximumCost != nil }

  /// Calls made so far.
  var calls: Int { state.withLock { $0.calls } }

  /// Whether the budget of calls has one left.
  var hasCalls: Bool { state.withLock { $0.calls < maximumCalls ?? .max } }

  /// Whether a call was not made because the budget did not have it.
  var wasShort: Bool { state.withLock { $0.wasShort } }

  /// Sets a call's cost aside; false when the budget does not have it. A cost that is not known is
  /// more than any budget has.
  func take(_ cost: Double?) -> Bool {
    state.withLock { state in
      let isDearer = maximumCost.map { state.dollars + (cost ?? .infinity) > $0 } ?? false
      guard state.calls < maximumCalls ?? .max, !isDearer else {
        state.wasShort = true
        return false
      }
      if maximumCost != nil { state.dollars += cost ?? 0 }
      state.calls += 1
      return true
    }
  }

  /// Gives back what a call did not cost after all.
  func giveBack(_ cost: Double?) {
    state.withLock { $0.dollars -= cost ?? 0 }
  }
}
