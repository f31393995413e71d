// What the end-to-end tests have in common.

import Foundation
import Support
import Testing

let headline = "I was charged twice for order #123! Refund me NOW!"

/// The project's folder, three above this file.
let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path

extension Sandbox {
  /// Runs the binary and expects this exit code.
  @discardableResult
  func expect(
    _ code: Int32, _ arguments: String..., stdin: Input = .nothing,
    environment: [String: String] = [:], at location: SourceLocation = #_sourceLocation
  ) async throws -> Outcome {
    let outcome = try await run(arguments, stdin: stdin, environment: environment)
    #expect(
      outcome.status == code, "\(arguments)\n\(outcome.out)\n\(outcome.err)",
      sourceLocation: location)
    return outcome
  }

  /// The ticket as `show --json` prints it.
  func ticket(_ id: Int) async throws -> [String: Any] {
    let outcome = try await run(["show", String(id), "--json"])
    return try #require(
      try JSONSerialization.jsonObject(with: outcome.outData) as? [String: Any])
  }

  /// Whether the bytes stand anywhere in the sandbox's files.
  func holds(_ text: String) throws -> Bool {
    let files = FileManager.default.enumerator(atPath: folder)
    while let file = files?.nextObject() as? String {
      let bytes = FileManager.default.contents(atPath: folder + "/" + file)
      if bytes?.range(of: Data(text.utf8)) != nil { return true }
    }
    return false
  }

  var databaseExists: Bool { FileManager.default.fileExists(atPath: database) }
}

/// The lines of a text, without the last one's end.
func lines(_ text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
}
