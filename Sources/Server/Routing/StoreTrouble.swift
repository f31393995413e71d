// Remembers that the database refused something, for the log and for the health check.

import Store
import Synchronization
import Tickets

/// Tells each refusal once and not again for ten minutes, however many requests meet it.
final class StoreTrouble: Sendable {
  private struct State {
    var last: (error: StoreError, at: Timestamp)?
    /// When each refusal was told.
    var told: [String: Timestamp] = [:]
  }

  private static let pause: Duration = .seconds(600)
  /// How long the health check tells a refusal. Nothing is written to see whether it is over.
  private static let memory: Duration = .seconds(60)

  private let note: @Sendable (String) -> Void
  private let clock: Clock
  private let state = Mutex(State())

  /// - Parameter note: gets a line for each refusal. It names the database and no value.
  init(clock: Clock, note: @escaping @Sendable (String) -> Void) {
    self.clock = clock
    self.note = note
  }

  func record(_ error: StoreError) {
    // A value that the database does not take is the caller's.
    if case .outOfRange = error { return }
    let now = clock.now()
    let isNew = state.withLock { state in
      if !error.mayPass { state.last = (error, now) }
      state.told = state.told.filter { now.duration(since: $0.value) < Self.pause }
      guard state.told[error.description] == nil else { return false }
      state.told[error.description] = now
      return true
    }
    if isNew { note("\(error.description): \(error.hint)") }
  }

  /// The refusal of the last minute that does not pass by itself.
  var recent: StoreError? {
    let now = clock.now()
    return state.withLock { state in
      state.last.flatMap { now.duration(since: $0.at) < Self.memory ? $0.error : nil }
    }
  }
}
