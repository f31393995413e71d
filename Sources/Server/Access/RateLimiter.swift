// Limits the requests a minute for each client and path.

import Synchronization
import Tickets

/// Counts requests in windows of one minute. A window begins with its first request.
final class RateLimiter: Sendable {
  private struct Window {
    /// By the clock's uptime, which nobody can set.
    let end: Duration
    var count: Int
  }

  /// With this number of windows, room is made for new ones. So many client addresses cannot use up
  /// the memory.
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

  /// - Parameter path: what is counted apart for each client.
  /// - Throws: `.limited` if there were too many.
  func count(_ address: String, _ path: String = "") throws(APIError) {
    guard limit > 0 else { return }
    let now = clock.uptime()
    let name = network(of: address) + " " + path
    let window = windows.withLock { windows in
      let open = windows[name].flatMap { $0.end > now ? $0 : nil }
      var window = open ?? Window(end: now + Self.length, count: 0)
      window.count += 1
      if windows.count >= Self.mostWindows { makeRoom(in: &windows, at: now) }
      windows[name] = window
      return window
    }
    guard window.count > limit else { return }
    let left = (window.end - now).milliseconds
    throw .limited(perMinute: limit, seconds: Int((left + 999) / 1000))
  }

  /// Deletes the windows that have ended. If most have not, it deletes half of them, those with the
  /// fewest requests first: many requests of other paths must not lift the limit of one.
  private func makeRoom(in windows: inout [String: Window], at now: Duration) {
    windows = windows.filter { $0.value.end > now }
    guard windows.count > Self.mostWindows / 2 else { return }
    let ordered = windows.sorted { ($0.value.count, $0.value.end) < ($1.value.count, $1.value.end) }
    for (name, _) in ordered.prefix(windows.count - Self.mostWindows / 2) { windows[name] = nil }
  }
}

/// One name for all addresses of a client. An IPv6 client usually has all addresses with the same
/// first 64 bits.
private func network(of address: String) -> String {
  guard let bytes = addressBytes(address) else { return address }
  return "\(bytes.prefix(8))"
}
