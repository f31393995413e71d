// A clock that moves only when a test moves it, so that no test waits.

import Synchronization

/// A clock in milliseconds since 1970.
package final class FakeClock: Sendable {
  private struct State {
    var now: Int64
    var slept: [Duration] = []
  }

  private let state: Mutex<State>

  /// - Parameter now: the first time; by default 2026-11-22T12:00:00Z.
  package init(now: Int64 = 1_795_348_800_000) { state = Mutex(State(now: now)) }

  /// Milliseconds since 1970.
  package var now: Int64 { state.withLock { $0.now } }

  /// The durations of all calls of `sleep(for:)`, oldest first.
  package var slept: [Duration] { state.withLock { $0.slept } }

  /// Moves the clock. A negative duration turns it back. Parts of a millisecond are dropped.
  package func advance(by duration: Duration) {
    state.withLock { $0.now += milliseconds(duration) }
  }

  /// Moves the clock by the duration and returns at once.
  /// - Throws: `CancellationError` in a cancelled task, without moving the clock.
  package func sleep(for duration: Duration) async throws {
    try Task.checkCancellation()
    state.withLock {
      $0.now += milliseconds(duration)
      $0.slept.append(duration)
    }
    await Task.yield()
  }
}

/// Whole milliseconds, rounded toward zero.
func milliseconds(_ duration: Duration) -> Int64 {
  let (seconds, attoseconds) = duration.components
  return seconds * 1000 + attoseconds / 1_000_000_000_000_000
}
