// Limits the requests a minute for each client and path.

import Synchronization
import Tickets

/// Counts requests in windows of one minute. A window begins with its first request.
final class RateLimiter: Sendable {
  private struct Window {
    let end: Timestamp
    var count: Int
  }

  /// At this number of windows, those that have ended are deleted. If none has ended, all are
  /// deleted. So many client addresses cannot use up the memory.
  private static let mostWindows = 20_000
  private static let length: Duration = .seconds(60)

  private let limit: Int
  private let clock: Clock
  private let windows = Mutex<[String: Window]>([:])

  /// - Parameter perMinute: the limit; 0 means no limit.
  init(perMinute: Int, clock: Clock) {
    limit = perMinute
    self.clock = clock
  }

  /// - Throws: `.limited` if there were too many.
  func count(_ name: String) throws(APIError) {
    if limit > 0 { try count(name, atMost: limit) }
  }

  func count(_ name: String, atMost limit: Int) throws(APIError) {
    let now = clock.now()
    let window = windows.withLock { windows in
      if windows.count >= Self.mostWindows { windows = windows.filter { $0.value.end > now } }
      if windows.count >= Self.mostWindows { windows = [:] }
      var window = windows[name] ?? Window(end: now.advanced(by: Self.length), count: 0)
      if window.end <= now { window = Window(end: now.advanced(by: Self.length), count: 0) }
      window.count += 1
      windows[name] = window
      return window
    }
    guard window.count > limit else { return }
    let left = window.end.duration(since: now).milliseconds
    throw .limited(perMinute: limit, seconds: Int((left + 999) / 1000))
  }
}
