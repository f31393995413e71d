// Wakes the one who waits for new work.

import Synchronization

/// One side rings, the other waits. A ring is kept until somebody waits for it.
package final class Bell: Sendable {
  private struct State {
    var isRung = false
    var isSilenced = false
    var waiter: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())

  package init() {}

  package var isSilenced: Bool { state.withLock { $0.isSilenced } }

  /// Ends all waiting, now and later.
  package func silence() { state.withLock { $0.isSilenced = true } }

  package func ring() { resume { $0.isRung = $0.waiter == nil } }

  /// Returns once it has rung since the last return, or when the task is cancelled.
  package func wait() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { waiter in
        let isRung = state.withLock { state in
          defer { state.isRung = false }
          if !state.isRung { state.waiter = waiter }
          return state.isRung
        }
        if isRung { waiter.resume() }
      }
    } onCancel: {
      ring()
    }
  }

  private func resume(_ change: (inout State) -> Void) {
    let waiter = state.withLock { state in
      change(&state)
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume()
  }
}
