// How long to wait before trying again.

import Store
import Tickets

/// Exponential backoff with jitter: the ceiling doubles with every try, and the wait is a random
/// time between a share of the ceiling and the ceiling. So processes that failed together do not
/// try again together (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
struct Backoff: Sendable {
  let base: Duration
  let cap: Duration
  /// The shortest wait is the ceiling divided by this. Nil means zero, which is "full jitter".
  var share: Int64?

  /// Between two tries of one pack.
  static let call = Backoff(base: .milliseconds(500), cap: .seconds(8))
  /// Between two rounds of calls when a whole round failed.
  static let outage = Backoff(base: .seconds(2), cap: .seconds(300))
  /// Until a ticket is claimed again after its calls met passing faults.
  static let deferral = Backoff(base: .seconds(30), cap: .seconds(300), share: 2)
  /// Between two attempts at a ticket after a fault of its own.
  static let ticket = Backoff(base: .seconds(60), cap: Claim.longestPause)

  /// - Parameter failures: how often it has failed so far, from 1.
  func delay(after failures: Int) -> Duration {
    let doublings = min(max(failures - 1, 0), 20)
    let ceiling = min(cap, base * (1 << doublings)).milliseconds
    return .milliseconds(Int64.random(in: (share.map { ceiling / $0 } ?? 0)...ceiling))
  }
}
