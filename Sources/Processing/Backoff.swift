// How long to wait before trying again.

import Tickets

/// Exponential backoff with full jitter: anything from nothing to a ceiling that doubles with every
/// try, so that many who failed together do not come back together
/// (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
struct Backoff: Sendable {
  let base: Duration
  let cap: Duration

  /// Between two tries of one call.
  static let call = Backoff(base: .milliseconds(500), cap: .seconds(8))
  /// Between two calls of a pass that outlives outages.
  static let outage = Backoff(base: .seconds(2), cap: .seconds(300))
  /// Between two attempts at a ticket whose own fault spoiled the one before.
  static let ticket = Backoff(base: .seconds(60), cap: .seconds(3600))

  /// - Parameter failures: how often it failed so far, from 1.
  func delay(after failures: Int) -> Duration {
    let doublings = min(max(failures - 1, 0), 20)
    let ceiling = min(cap, base * (1 << doublings))
    return .milliseconds(Int64.random(in: 0...ceiling.milliseconds))
  }
}
