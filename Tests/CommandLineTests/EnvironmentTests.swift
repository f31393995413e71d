// What surrounds the program: full disks, closed pipes, missing homes and folders, editors, terminals that are none.

import Foundation
import Support
import Testing

@Suite struct EnvironmentTests {
  private static let printing: [[String]] = [
    [], ["--version"], ["help", "list"], ["help", "--man"], ["completions", "bash"], ["list"],
    ["list", "--json"], ["show", "1"], ["show", "1", "--history"], ["stats"], ["stats", "--json"],
    ["doctor"], ["draft", "1"], ["fix", "1", "--urgency", "low"], ["resolve", "1"],
    ["process", "--all", "--dry-run"], ["submit", "--queue", "x"],
  ]

  @Test(arguments: printing)
  func aFullDiskOrAClosedOutputIsAnError(command: [String]) async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", headline)
    for redirection in [">/dev/full", ">&-"] {
      let outcome = try await sandbox.run(
        ["-c", "exec \"$0\" \"$@\" \(redirection)", sandbox.binary] + command, program: "/bin/sh")
      #expect(outcome.status == 1, "\(redirection)")
      #expect(outcome.err.contains("triage: the output could not be written: "))
    }
  }

  @Test(arguments: printing)
  func aReaderThatHasGoneEndsItQuietly(command: [String]) async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", headline)
    // The pipe has no reader from the start, so that no command can win a race against its end.
    let script = """
      mkfifo pipe; exec 3<>pipe 4>pipe 3<&-
      "$0" "$@" >&4
      """
    let outcome = try await sandbox.run(
      ["-c", script, sandbox.binary] + command, program: "/bin/bash")
    #expect(outcome.status == 0)
    #expect(outcome.err.isEmpty, "\(outcome.err)")
  }

  /// What each prints with --quiet; with --json, an object a line.
  @Test(
    .onEveryStore,
    arguments: [
      (["submit", "It broke"], "2\n"), (["submit", "--csv", "in.csv"], "2\n3\n"), (["list"], "1\n"),
      (["show", "1"], "1\n"), (["show", "--key", "A"], "1\n"),
      (["fix", "1", "--urgency", "low"], ""),
      (["fix", "1", "--undo"], ""), (["draft", "1", "--set", "x"], ""), (["resolve", "1"], ""),
      (["resolve", "1", "--reopen"], ""), (["process", "--all"], ""),
      (["forget", "1", "--yes"], ""),
      (["copy", "source.db", "--db", "target.db"], ""), (["doctor"], ""),
      (["show", "1", "--history"], nil), (["show", "1", "--outbound"], nil), (["draft", "1"], nil),
      (["draft", "1", "--regenerate"], nil), (["process", "--all", "--dry-run"], nil),
      (["stats"], nil), (["eval", "in.jsonl"], nil),
    ])
  func quietIsIDsAndJSONIsObjects(command: [String], ids: String?) async throws {
    for flag in ids == nil ? ["--json"] : ["--json", "--quiet"] {
      let sandbox = try Sandbox()
      try sandbox.write("customer_complaint\na\nb\n", to: "in.csv")
      try sandbox.write(#"{"customer_complaint":"x","urgency":"Low"}"#, to: "in.jsonl")
      try await sandbox.expect(0, "submit", "--key", "A", headline)
      try await sandbox.expect(0, "submit", "--queue", "x", "--db", "source.db")
      let outcome = try await sandbox.run(command + [flag])
      // The tests' own server is fast and forgetful, which doctor finds wrong.
      #expect(outcome.status == 0 || command == ["doctor"], "\(outcome.err)")
      if flag == "--quiet" {
        #expect(outcome.out == ids || command == ["doctor"])
        #expect(outcome.err.isEmpty, "\(outcome.err)")
      } else {
        #expect(!outcome.out.isEmpty)
        for line in lines(outcome.out) {
          #expect(
            try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any], "\(line)")
        }
      }
    }
  }

  @Test func aDatabaseThatIsNamedMustBeThere() async throws {
    let sandbox = try Sandbox()
    for command in [
      ["list"], ["process", "--all"], ["show", "1"], ["stats"], ["resolve", "1"], ["draft", "1"],
      ["fix", "1", "--urgency", "low"],
    ] {
      let outcome = try await sandbox.run(command + ["--db", "typo"])
      #expect(outcome.status == 1)
      #expect(outcome.err.hasPrefix("triage: there is no database at \(sandbox.home)/typo\nhint: "))
      #expect(outcome.out.isEmpty)
    }
    // Where it is by default or by the environment, there may be nothing yet.
    for environment in [[:], ["TRIAGE_DB": "later.db"]] {
      let outcome = try await sandbox.run(["process", "--all"], environment: environment)
      #expect(outcome.status == 0)
      #expect(outcome.out + outcome.err == "")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.home).isEmpty)
  }

  @Test func homesAndFoldersMayBeOddOrMissing() async throws {
    let sandbox = try Sandbox()
    let place = sandbox.home + "/.local/share/triage/triage.db"
    for (name, value) in [("XDG_DATA_HOME", ""), ("XDG_DATA_HOME", "relative"), ("TMPDIR", "")] {
      try await sandbox.expect(0, "submit", "--queue", "x", environment: [name: value])
      #expect(FileManager.default.fileExists(atPath: place))
    }
    let relative = try await sandbox.expect(
      0, "doctor", environment: ["XDG_CONFIG_HOME": "relative"])
    #expect(relative.out.contains(sandbox.home + "/.config/triage/env"))
    let odd = try await sandbox.expect(1, "list", environment: ["HOME": "odd"])
    #expect(odd.err.hasPrefix("triage: there is no home folder\nhint: set HOME"))
    // Without HOME, the home is that of the password file.
    let homeless = try await sandbox.run(
      ["-i", sandbox.binary, "list", "--db", place, "-q"], program: "/usr/bin/env")
    #expect(homeless.out == "3\n2\n1\n")
    let gone = try await sandbox.run(
      [
        "-c", "mkdir gone; cd gone; rmdir ../gone; \"$0\" submit --queue y --db new.db",
        sandbox.binary,
      ], program: "/bin/sh")
    #expect(gone.status == 1)
    #expect(lines(gone.err).count == 2)
    try await sandbox.expect(0, "list", environment: ["TMPDIR": "/nowhere"])
  }

  @Test func aTerminalThatIsNoneGetsNoColourNoProgressAndNoQuestion() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", headline)
    let dumb = try await sandbox.run(
      ["list"], environment: ["TERM": "dumb", "COLUMNS": "nonsense"], onTerminal: .init())
    #expect(!dumb.terminal.contains("\u{1B}"))
    let edit = try await sandbox.expect(1, "draft", "1", "--edit")
    #expect(edit.err.hasPrefix("triage: no editor is set"))
    let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder + "/tmp")
    #expect(left.isEmpty)
    let pass = try await sandbox.run(["process", "--all", "-q"], onTerminal: .init())
    #expect(pass.terminal.isEmpty)
  }

  @Test func anEditedTextSurvivesWhateverKeepsItFromBeingStored() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", headline)
    let long = "sh -c 'printf %3000s x | tr \" \" y >\"$1\"' sh"
    let gone = "sh -c 'echo mine >\"$1\"; rm \"$HOME\"/.local/share/triage/triage.db' sh"
    for (editor, reason) in [(long, "the reply is too long"), (gone, "was replaced or moved away")]
    {
      let outcome = try await sandbox.run(
        ["draft", "1", "--edit"], environment: ["VISUAL": editor])
      #expect([1, 2].contains(outcome.status))
      #expect(outcome.err.contains(reason))
      let path = try #require(outcome.err.split(separator: " ").last).dropLast()
      var status = stat()
      #expect(stat(String(path), &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
      #expect(status.st_size > 4)
    }
  }

  @Test func anEditorAtATerminalIsLeftInPeace() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", headline)
    // The editor reads the terminal, and Ctrl-C is for it alone.
    let editor = try sandbox.write(
      """
      #!/bin/sh
      trap 'echo interrupted' INT
      echo ready; read line || read line
      printf '%s\\n' "$line" >"$1"
      """, to: "editor")
    chmod(editor, 0o700)
    let outcome = try await sandbox.run(
      ["draft", "1", "--edit"], environment: ["EDITOR": editor],
      onTerminal: .init(typing: [
        .init(after: "ready", "\u{3}"), .init(after: "interrupted", "Dear Jo\r"),
      ]))
    #expect(outcome.terminal.contains("the reply of ticket 1 is stored"))
    #expect(try await sandbox.expect(0, "draft", "1").out == "Dear Jo\n")
  }
}
