// The README's examples, run as they stand.

import Foundation
import Support
import Testing

@Suite struct ReadmeTests {
  @Test func everyExampleOfTheReadmePrintsWhatItSays() async throws {
    let sandbox = try Sandbox()
    let shown = try examples()
    #expect(shown.count > 10)
    for (command, output) in shown {
      let outcome = try await sandbox.run(
        ["-c", "exec 2>&1; triage() { '\(sandbox.binary)' \"$@\"; }; \(command)"],
        program: "/bin/bash")
      #expect(timeless(outcome.out) == timeless(output), "\(command)")
    }
  }

  @Test func theVietnameseReadmeHasTheSameExamples() throws {
    let (english, vietnamese) = (
      try codeBlocks(of: "README.md"), try codeBlocks(of: "man/README.vi.md")
    )
    #expect(english.count > 10)
    #expect(vietnamese == english)
  }

  /// Links and pictures that lead to files of ours lead somewhere.
  @Test(arguments: ["README.md", "man/README.vi.md", "Sources/README.md"])
  func whatAReadmeLinksToIsThere(path: String) throws {
    let text = try String(contentsOfFile: "\(project)/\(path)", encoding: .utf8)
    let folder = URL(fileURLWithPath: "\(project)/\(path)").deletingLastPathComponent().path
    for match in text.matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/) {
      let file = "\(folder)/\(match.1)"
      #expect(FileManager.default.fileExists(atPath: file), "\(path) links to \(match.1)")
    }
  }

  /// Fenced blocks and indented ones, each as it stands.
  private func codeBlocks(of path: String) throws -> [String] {
    let text = try String(contentsOfFile: "\(project)/\(path)", encoding: .utf8)
    let pattern = /^```\w*\n(?s:.*?)^```$|(?:^ {4}.*\n)+/.anchorsMatchLineEndings()
    return text.matches(of: pattern).map { String($0.0) }
  }

  /// Every command of the ```console blocks with the lines that follow it.
  private func examples() throws -> [(command: String, output: String)] {
    let text = try String(contentsOfFile: project + "/README.md", encoding: .utf8)
    let blocks = text.components(separatedBy: "```console\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    return blocks.flatMap { block in
      ("\n" + block).components(separatedBy: "\n$ ").dropFirst().map { example in
        let lines = example.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let output = lines.count > 1 ? String(lines[1]) : ""
        let isLast = output.isEmpty || output.hasSuffix("\n")
        return (String(lines[0]), isLast ? output : output + "\n")
      }
    }
  }

  /// Without what depends on when it is run: dates, and ages in seconds.
  private func timeless(_ text: String) -> String {
    text.replacing(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/, with: "DATE")
      .replacing(/\s+\d+[sm](?=\s)/, with: " AGE")
  }
}
