// Time as it is passed in, so that a test can be at any moment and wait for none.

/// What tells the time and lets it pass.
package struct Clock: Sendable {
  package var now: @Sendable () -> Timestamp
  /// How long this machine runs, or another time that nobody sets: for deadlines.
  package var uptime: @Sendable () -> Duration
  /// Returns when the duration is over; throws `CancellationError` when the task is cancelled.
  package var sleep: @Sendable (Duration) async throws -> Void

  package init(
    now: @escaping @Sendable () -> Timestamp,
    uptime: @escaping @Sendable () -> Duration = { ContinuousClock.now - beginning },
    sleep: @escaping @Sendable (Duration) async throws -> Void
  ) {
    self.now = now
    self.uptime = uptime
    self.sleep = sleep
  }
}

/// When this process first asked.
package let beginning = ContinuousClock.now
