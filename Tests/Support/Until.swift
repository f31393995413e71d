// Waits for a condition, with a limit.

import Foundation

/// A condition did not become true in time.
package struct Unmet: Error, CustomStringConvertible {
  package let description: String
}

/// Returns when the condition is true.
///
/// - Parameters:
///   - what: the name of the condition for the error.
///   - limit: generous, because tests share a busy machine.
///   - seen: the actual state, for the error.
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
