// The server's clock, as far as this process knows it.

import Store
import Synchronization
import Tickets

/// The difference between the server's clock and this process's uptime. Most transactions measure
/// it again, so when a clock is set, on either side, that counts within a minute.
final class DatabaseTime: Sendable {
  private struct Sample {
    /// The server's time at `instant` of the uptime clock.
    var time: Timestamp
    var instant: ContinuousClock.Instant
    /// The longest possible error is half of this.
    var uncertainty: Duration
  }

  private let sample = Mutex<Sample?>(nil)

  /// Takes the server's time, which it gave between `start` and now.
  func learn(_ time: Timestamp, from start: ContinuousClock.Instant) {
    let now = ContinuousClock.now
    let new = Sample(time: time, instant: start + (now - start) / 2, uncertainty: now - start)
    sample.withLock { sample in
      guard let old = sample, new.uncertainty > old.uncertainty,
        new.instant - old.instant < .seconds(60)
      else { return sample = new }
    }
  }

  var now: Timestamp {
    guard let sample = sample.withLock({ $0 }) else { return Clock.system.now() }
    return sample.time.advanced(by: .now - sample.instant)
  }

  var clock: Clock { Clock(now: { self.now }, sleep: { try await Task.sleep(for: $0) }) }

  /// How far this machine's clock is ahead of the server's; negative when it is behind.
  var offset: Duration { Clock.system.now().duration(since: now) }
}
