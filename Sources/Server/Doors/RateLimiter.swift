// So many requests a minute, for each client and path.

import Synchronization
import Tickets

/// Counts within windows of a minute, each of which begins with its first request.
final class RateLimiter: Sendable {
  private struct Window {
    let end: Timestamp
    var count: Int
  }

  /// With more windows than this at once, those that are over are thrown away; a flood of addresses
  /// takes no more memory than this many.
  private static let mostWindows = 20_000
  private static let length: Duration = .seconds(60)

  private let limit: Int
  private let clock: Clock
  private let windows = Mutex<[String: Window]>([:])

  /// - Parameter perMinute: 0: no limit.
  init(perMinute: Int, clock: Clock) {
    limit = perMinute
    self.clock = clock
  }

  /// - Throws: `.limited` when there were too many.
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
