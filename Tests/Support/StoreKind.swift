// Runs tests once on each kind of store.

package import Testing

/// The kind of store for a test's tickets.
package enum StoreKind: String, CaseIterable, Sendable {
  case file, server

  /// The kind of store for the running test.
  @TaskLocal package static var current = StoreKind.file
}

/// Runs a test once on a file and once on a PostgreSQL server.
package struct OnEveryStore: TestTrait, SuiteTrait, TestScoping {
  package let isRecursive = true

  @concurrent package func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    for kind in StoreKind.allCases {
      do {
        try await StoreKind.$current.withValue(kind) { try await function() }
      } catch {
        throw Failed(kind: kind, error: error)
      }
    }
  }

  /// Names the store on which the test failed.
  private struct Failed: Error, CustomStringConvertible {
    let kind: StoreKind
    let error: any Error
    var description: String { "on a \(kind): \(error)" }
  }
}

extension Trait where Self == OnEveryStore {
  /// Runs the test on a file and on a PostgreSQL server.
  package static var onEveryStore: Self { Self() }
}
