// The clock as a value, so that a test can set the time and never waits.

/// Tells the time and sleeps.
package struct Clock: Sendable {
  package var now: @Sendable () -> Timestamp
  /// Time since this machine started, which nobody can set: for deadlines.
  package var uptime: @Sendable () -> Duration
  /// Returns after the duration; throws `CancellationError` when the task is cancelled.
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

/// The first time that this process asked.
package let beginning = ContinuousClock.now
