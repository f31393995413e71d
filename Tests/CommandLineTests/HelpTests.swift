// The program about itself: help, manual, version, and how flags are typed.

import Foundation
import Support
import Testing

private let commands = [
  "submit", "list", "show", "fix", "draft", "resolve", "process", "serve", "copy", "stats",
  "eval", "forget", "doctor", "help", "completions",
]

@Suite struct HelpTests {
  @Test func theOverviewFitsAScreenAndNamesEveryCommand() async throws {
    let sandbox = try Sandbox()
    let alone = try await sandbox.expect(0)
    #expect(alone.err.isEmpty)
    for words in [["--help"], ["help"], ["-h"]] {
      #expect(try await sandbox.run(words).out == alone.out)
    }
    #expect(lines(alone.out).count <= 24)
    #expect(lines(alone.out).allSatisfy { $0.count <= 80 })
    for command in commands { #expect(alone.out.contains("\n  \(command) ")) }
  }

  @Test(arguments: commands)
  func theHelpOfACommandIsTheSameBothWaysAndFits(command: String) async throws {
    let sandbox = try Sandbox()
    let help = try await sandbox.expect(0, "help", command).out
    #expect(try await sandbox.expect(0, command, "--help").out == help)
    #expect(help.contains("\nExamples:\n"))
    for line in lines(help) { #expect(line.count <= 80, "\(line)") }
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: project + "/man/triage.1"))
        .range(of: Data("\n.Ss \(command)\n".utf8)) != nil)
  }

  @Test(arguments: [
    (["help", "--man"], "man/triage.1"), (["completions", "bash"], "completions/triage.bash"),
    (["completions", "zsh"], "completions/_triage"),
    (["completions", "fish"], "completions/triage.fish"),
  ])
  func theFilesThatAreCheckedInAreFresh(words: [String], path: String) async throws {
    let written = try await Sandbox().run(words).outData
    let stale = "\(path) is stale: run `make generate`"
    #expect(FileManager.default.contents(atPath: project + "/" + path) == written, "\(stale)")
  }

  @Test(arguments: ["man/triage.1", "Sources/triage/Templates/triage.1"])
  func theManualAndItsTemplateAreCleanMdoc(page: String) async throws {
    let outcome = try await Sandbox().run(
      ["-T", "lint", project + "/" + page], program: "/usr/bin/mandoc")
    #expect(outcome.out + outcome.err == "")
    #expect(outcome.status == 0)
  }

  @Test func theVersionIsThatOfTheChangeLog() async throws {
    let version = try await Sandbox().expect(0, "--version").out
    let log = try String(contentsOfFile: project + "/CHANGELOG.md", encoding: .utf8)
    let number = version.dropFirst("triage ".count).dropLast()
    #expect(log.contains("\n## \(number) "))
  }

  @Test func flagsMayStandAnywhereAndInEverySpelling() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "a")
    try await sandbox.expect(0, "submit", "b", "--queue")
    let expected = try await sandbox.expect(0, "list", "--quiet", "--limit", "1").out
    #expect(expected == "2\n")
    for words in [
      ["list", "-qn1"], ["list", "-q", "-n", "1"], ["list", "-n=1", "-q"], ["-q", "list", "-n1"],
      ["list", "--limit=1", "-q"], ["--db", sandbox.database, "list", "-qn", "1"],
    ] {
      #expect(try await sandbox.run(words).out == expected, "\(words)")
    }
  }
}
