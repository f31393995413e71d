// How long to wait before trying again.

import Store
import Tickets

/// Exponential backoff with jitter: the ceiling doubles with every try, and the wait is anything
/// from a share of it up, so that many who failed together do not come back together
/// (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
struct Backoff: Sendable {
  let base: Duration
  let cap: Duration
  /// The least wait is the ceiling divided by this; nil: nothing, which is "full jitter".
  var share: Int64?

  /// Between two tries of one pack.
  static let call = Backoff(base: .milliseconds(500), cap: .seconds(8))
  /// Between two rounds of calls when all of one came to nothing.
  static let outage = Backoff(base: .seconds(2), cap: .seconds(300))
  /// Until a ticket is taken up again whose calls met faults that may pass.
  static let deferral = Backoff(base: .seconds(30), cap: .seconds(300), share: 2)
  /// Between two attempts at a ticket whose own fault spoiled the one before.
  static let ticket = Backoff(base: .seconds(60), cap: Claim.longestPause)

  /// - Parameter failures: how often it failed so far, from 1.
  func delay(after failures: Int) -> Duration {
    let doublings = min(max(failures - 1, 0), 20)
    let ceiling = min(cap, base * (1 << doublings)).milliseconds
    return .milliseconds(Int64.random(in: (share.map { ceiling / $0 } ?? 0)...ceiling))
  }
}
