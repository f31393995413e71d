// A PostgreSQL database of a test, and commands on it that fail with one line and a hint.

import Foundation
import Support
import Testing

/// A database of a test, and commands on it.
final class PostgresPlace {
  let server: PostgresServer
  let database: String
  let sandbox: Sandbox

  init(_ server: PostgresServer? = nil) throws {
    self.server = try #require(server ?? PostgresServer.shared)
    database = try self.server.makeDatabase()
    sandbox = try Sandbox()
  }

  deinit { server.drop(database) }

  func address(user: String = "postgres") -> String { server.address(of: database, user: user) }

  /// Runs a command and expects it to fail with one line and a hint, and soon.
  @discardableResult
  func expectFault(
    _ message: String, _ hint: String, _ arguments: [String], _ environment: [String: String],
    code: Int32 = 1, within limit: Duration = .seconds(40),
    at location: SourceLocation = #_sourceLocation
  ) async throws -> Sandbox.Outcome {
    let outcome = try await sandbox.run(arguments, environment: environment, timeout: limit)
    #expect(outcome.status == code, "\(outcome.err)", sourceLocation: location)
    let lines = lines(outcome.err)
    #expect(lines.count == 2, "\(outcome.err)", sourceLocation: location)
    #expect(lines.first?.contains(message) == true, "\(outcome.err)", sourceLocation: location)
    #expect(lines.last?.hasPrefix("hint: ") == true, "\(outcome.err)", sourceLocation: location)
    #expect(lines.last?.contains(hint) == true, "\(outcome.err)", sourceLocation: location)
    #expect(!outcome.err.contains("secret"), sourceLocation: location)
    return outcome
  }

  func sql(_ text: String) throws -> String {
    try server.sql("SET search_path = triage; " + text, in: database)
  }
}

/// Stores a complaint without its analysis.
let submitCommand = ["submit", "--queue", "It broke"]
