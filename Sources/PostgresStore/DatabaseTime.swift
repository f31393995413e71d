// The server's clock, as far as it can be told from here.

import Store
import Synchronization
import Tickets

/// How far the server's clock is from this process's steady one. It is learnt anew with most
/// transactions: a clock that is set, here or there, is heeded within a minute.
final class DatabaseTime: Sendable {
  private struct Sample {
    /// The server's time when the steady clock was at `instant`.
    var time: Timestamp
    var instant: ContinuousClock.Instant
    /// It is wrong by half of this at most.
    var uncertainty: Duration
  }

  private let sample = Mutex<Sample?>(nil)

  /// What the server said, within the time that it took to ask.
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

  /// How far this machine's clock is ahead of the server's; negative: behind.
  var offset: Duration { Clock.system.now().duration(since: now) }
}
