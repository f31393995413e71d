// Tests that run once on each kind of store.

package import Testing

/// Where the tickets of a test are kept.
package enum StoreKind: String, CaseIterable, Sendable {
  case file, server

  /// What the running test is to use.
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

  /// Says on which store it was.
  private struct Failed: Error, CustomStringConvertible {
    let kind: StoreKind
    let error: any Error
    var description: String { "on a \(kind): \(error)" }
  }
}

extension Trait where Self == OnEveryStore {
  /// The test runs on a file and on a PostgreSQL server.
  package static var onEveryStore: Self { Self() }
}
