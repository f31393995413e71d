// Asks the database whether it answers, for the health check.

import Dispatch
import Store
import Synchronization

/// Asks on a thread of its own, because the threads for requests may all wait for the database. All
/// who ask at the same time share one question.
final class HealthProbe: Sendable {
  /// What is wrong with the database; nil if it answers.
  typealias Fault = String

  private struct State {
    /// When the question was asked that has no answer yet.
    var start: ContinuousClock.Instant?
    var waiters: [Int: CheckedContinuation<Fault?, Never>] = [:]
    var number = 0
  }

  /// How long an answer may take.
  private static let patience: Duration = .seconds(2)

  private let store: any Store
  private let trouble: StoreTrouble
  private let queue = DispatchQueue(label: "health")
  private let state = Mutex(State())

  init(_ store: any Store, trouble: StoreTrouble) {
    self.store = store
    self.trouble = trouble
  }

  func fault() async -> Fault? {
    await withCheckedContinuation { waiter in
      let (number, start) = state.withLock { state in
        defer { state.start = state.start ?? .now }
        state.number += 1
        state.waiters[state.number] = waiter
        return (state.number, state.start)
      }
      if start == nil { queue.async { [self] in answer(ask()) } }
      // After a question that has waited too long already, it is told at once.
      let left = max(.zero, (start ?? .now) + Self.patience - .now)
      DispatchQueue.global().asyncAfter(deadline: .now() + left / .seconds(1)) { [self] in
        let waiter = state.withLock { $0.waiters.removeValue(forKey: number) }
        waiter?.resume(returning: "the database does not answer")
      }
    }
  }

  private func ask() -> Fault? {
    do throws(StoreError) {
      _ = try store.ticket(0)
      return trouble.recent?.description
    } catch {
      trouble.record(error)
      return error.description
    }
  }

  private func answer(_ fault: Fault?) {
    let waiters = state.withLock { state in
      defer { (state.waiters, state.start) = ([:], nil) }
      return Array(state.waiters.values)
    }
    for waiter in waiters { waiter.resume(returning: fault) }
  }
}
