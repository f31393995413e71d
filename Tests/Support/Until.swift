// Waiting for a condition, and not for ever.

import Foundation

/// What a test waited for in vain.
package struct Unmet: Error, CustomStringConvertible {
  package let description: String
}

/// Returns when the condition holds.
///
/// - Parameters:
///   - what: named in the error.
///   - limit: generous, as tests share a busy machine.
///   - seen: what there is instead, for the error.
/// - Throws: `Unmet` after the limit.
package func until(
  _ what: String, within limit: Duration = .seconds(120),
  seen: @Sendable () -> String = { "" }, _ condition: () async throws -> Bool
) async throws {
  let end = ContinuousClock.now + limit
  while try await !condition() {
    guard ContinuousClock.now < end else {
      throw Unmet(
        description: "\(what) did not come within \(limit); there was: \(seen().suffix(1000))")
    }
    try await Task.sleep(for: .milliseconds(5))
  }
}
