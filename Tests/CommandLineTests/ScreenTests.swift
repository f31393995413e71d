// Rows stay rows on every screen, whatever a text is made of; paths and files are what they seem.

import Foundation
import Support
import Testing

@Suite struct ScreenTests {
  /// What is drawn of a text, by a rule of the terminals: marks take no column, all else takes one
  /// or, where East Asia writes it wide, two.
  private func drawn(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: sum
      default: sum + (scalar.value > 0x1100 && scalar.properties.isEmojiPresentation ? 2 : 1)
      }
    }
  }

  @Test(arguments: [
    String(repeating: "\u{301}", count: 20_000), "e" + String(repeating: "\u{301}", count: 20_000),
    // Conjuncts of Hindi and Burmese: one character to Unicode, many columns to a terminal.
    String(repeating: "\u{915}\u{94D}", count: 20_000), String(repeating: "\u{94D}", count: 20_000),
    String(repeating: "क्षि", count: 100), String(repeating: "\u{1000}\u{1039}", count: 4000),
    String(repeating: "👩\u{200D}", count: 5000) + "👩",
    "a\tb\tc" + String(repeating: "\td", count: 100),
    String(repeating: "\u{200B}x", count: 2000), String(repeating: "x", count: 2000),
  ])
  func aRowIsARow(text: String) async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "-", stdin: .text("x" + text))
    let outcome = try await sandbox.run(
      ["list", "--color", "never"], onTerminal: .init(columns: 60, streams: .output))
    let rows = outcome.terminal.split(separator: "\r\n")
    #expect(rows.count == 2)
    for row in rows {
      #expect(drawn(row) <= 60, "\(row)")
      #expect(row.utf8.count < 2000)
      #expect(!row.contains("\t"))
    }
    let piped = try await sandbox.expect(0, "list")
    #expect(piped.out.utf8.count < 4000)
    #expect(!piped.out.contains("\t"))
    // The whole letter is no flood, either.
    let letter = try await sandbox.run(["show", "1"], onTerminal: .init(streams: .output))
    #expect(letter.terminal.utf8.count < 3 * text.utf8.count + 4000)
  }

  @Test func aMessageIsClippedByBytes() async throws {
    let sandbox = try Sandbox()
    let word = "x" + String(repeating: "\u{301}", count: 20_000)
    let outcome = try await sandbox.expect(2, word)
    #expect(outcome.err.utf8.count < 4000)
  }

  @Test(arguments: [
    "\u{200B}\u{200B}", "\u{FEFF}\u{FEFF}", " \u{2060} \u{AD}\n", "\u{3164}\u{115F}", "\u{200D}",
    "\u{FE0F}",
    "\u{E0041}\u{E0042}", "\u{2800}\u{2800}", "\u{202E}\u{202C}", "\u{180E}\u{34F}",
  ])
  func whatNobodyCanSeeIsEmpty(text: String) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.expect(2, "submit", "-", stdin: .text(text))
    #expect(outcome.err.hasPrefix("triage: the complaint is empty"))
    try await sandbox.expect(2, "submit", "--queue", "--customer", text, "x")
    let file = "customer_complaint,key\n\"\(text)\",1\n"
    let imported = try await sandbox.expect(1, "submit", "--csv", "-", stdin: .text(file))
    #expect(imported.err.contains("line 2: the complaint is empty"))
    #expect(try await sandbox.expect(0, "list", "-q").out.isEmpty)
  }

  @Test(arguments: [
    "~/data/t.db", "$HOME/data/t.db", "${HOME}/data/t.db", "\"$HOME/data/t.db\"", "'~/data/t.db'",
  ])
  func homeIsHomeInSettings(path: String) async throws {
    let sandbox = try Sandbox()
    let file = try sandbox.write("TRIAGE_DB=\(path)\n", to: ".config/triage/env")
    chmod(file, 0o600)
    try await sandbox.expect(0, "submit", "--queue", "x")
    #expect(FileManager.default.fileExists(atPath: sandbox.home + "/data/t.db"))
    #expect(!FileManager.default.fileExists(atPath: sandbox.home + "/~"))
    #expect(!FileManager.default.fileExists(atPath: sandbox.home + "/$HOME"))
    try await sandbox.expect(0, "list", "--db=~/data/t.db")
    try sandbox.write("customer_complaint\ny\n", to: "in.csv")
    try await sandbox.expect(0, "submit", "--csv=~/in.csv")
  }

  @Test func aVariableThatNobodyFillsInIsRefused() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.expect(
      2, "submit", "--queue", "x", environment: ["TRIAGE_DB": "$DATA/t.db"])
    #expect(outcome.err.contains("begins with a variable"))
    #expect(!FileManager.default.fileExists(atPath: sandbox.home + "/$DATA"))
  }

  @Test func aLinkToNowhereIsSaidAsSuch() async throws {
    let sandbox = try Sandbox()
    let link = sandbox.home + "/link.db"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "/nowhere/triage.db")
    for command in [["submit", "--queue", "x"], ["list"], ["doctor"]] {
      let outcome = try await sandbox.run(command + ["--db", link])
      #expect(outcome.status == 1)
      let said = outcome.out + outcome.err
      #expect(
        said.contains("link.db is a link to /nowhere/triage.db, which is not there"), "\(said)")
    }
    let file = sandbox.home + "/.config/triage/env"
    try FileManager.default.createDirectory(
      atPath: sandbox.home + "/.config/triage", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "gone")
    #expect(
      try await sandbox.expect(0, "list").err.contains("env is a link to a file that is not there"))
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func aGroupsFileIsNoFaultWhereItIsWanted() async throws {
    let sandbox = try Sandbox()
    let (folder, shared) = (sandbox.home + "/group", ["TRIAGE_SHARED": "1"])
    let path = folder + "/t.db"
    try await sandbox.expect(0, "submit", "--queue", "--db", path, "x", environment: shared)
    #expect(try mode(path) == 0o660)
    #expect(try mode(folder) == 0o2770)
    let well = try await sandbox.expect(0, "doctor", "--db", path, environment: shared)
    #expect(well.out.contains("only the group has access to the database"))
    let alone = try await sandbox.expect(1, "doctor", "--db", path)
    #expect(alone.out.contains("others have access to") && alone.out.contains("TRIAGE_SHARED=1"))
    chmod(path, 0o666)
    let open = try await sandbox.expect(1, "doctor", "--db", path, environment: shared)
    #expect(open.out.contains("chmod o-rwx"))
    chmod(path, 0o600)
    let private_ = try await sandbox.expect(1, "doctor", "--db", path, environment: shared)
    #expect(private_.out.contains("chmod 660"))
    try await sandbox.expect(
      2, "submit", "--queue", "x", environment: ["TRIAGE_SHARED": "yes", "TRIAGE_DB": path])
  }
}
