// What reaches a terminal: no control characters, colour only where it is wanted.

import Foundation
import Support
import Testing

@Suite struct ConsoleTests {
  private let nasty = "It \u{1B}[31mbroke\u{1B}[0m \u{202E}backwards \u{200B}\u{9B}2J"

  @Test func aTerminalIsNotSteeredByACustomer() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(
      0, "submit", "-", "--customer", "Jo\u{1B}]0;x\u{7}", stdin: .text(nasty))
    for command in [
      ["show", "1"], ["list"], ["show", "1", "--history"], ["show", "1", "--outbound"],
    ] {
      let seen = try await sandbox.run(
        command + ["--color", "never"], onTerminal: .init(columns: 200)
      ).terminal
      #expect(!seen.contains("\u{1B}"), "\(command)")
      #expect(!seen.unicodeScalars.contains { [0x202E, 0x200B, 0x9B].contains($0.value) })
    }
    let seen = try await sandbox.run(["show", "1"], onTerminal: .init()).terminal
    #expect(seen.contains("<U+001B>[31mbroke"))
    let error = try await sandbox.run(["show", "\u{1B}[2J"], onTerminal: .init()).terminal
    #expect(error.contains("<U+001B>[2J"))
  }

  @Test func aPipeGetsWhatIsStored() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "-", stdin: .text(nasty))
    try await sandbox.expect(0, "draft", "1", "--set", "-", stdin: .text(nasty))
    #expect(try await sandbox.expect(0, "draft", "1").out == nasty + "\n")
    #expect(try await sandbox.ticket(1)["customer_complaint"] as? String == nasty)
  }

  @Test func colourIsForTerminalsThatWantIt() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", headline)
    let list = { (flags: [String], environment: [String: String]) in
      try await sandbox.run(["list"] + flags, environment: environment, onTerminal: .init())
        .terminal.contains("\u{1B}[")
    }
    #expect(try await list([], [:]))
    #expect(try await list([], ["NO_COLOR": ""]))
    #expect(try await list([], ["NO_COLOR": "1"]) == false)
    #expect(try await list([], ["TERM": "dumb"]) == false)
    #expect(try await list(["--color", "always"], ["NO_COLOR": "1"]))
    #expect(try await list(["--color=never"], [:]) == false)
    #expect(try await sandbox.run(["list"]).out.contains("\u{1B}") == false)
    #expect(try await sandbox.run(["list", "--color", "ALWAYS"]).out.contains("\u{1B}"))
  }

  @Test func aTerminalSeesTheSumOfAPass() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "x")
    let environment = ["TRIAGE_ENGINE": "offline"]
    let run = {
      try await sandbox.run(["process", "--all"], environment: environment, onTerminal: .init())
    }
    #expect(try await run().terminal.contains("1 analysed in "))
    #expect(try await run().terminal.contains("nothing to do"))
  }

  @Test func aForeignLocaleOrNoHomeBreaksNothing() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(
      0, "submit", "--queue", "Grüße 你好", environment: ["LC_ALL": "C", "LANG": "C"])
    #expect(try await sandbox.ticket(1)["customer_complaint"] as? String == "Grüße 你好")
    try await sandbox.expect(0, "list", environment: ["XDG_DATA_HOME": "relative/path"])
    let elsewhere = ["XDG_DATA_HOME": sandbox.folder + "/data"]
    try await sandbox.expect(1, "show", "1", environment: elsewhere)
    let gone = try await sandbox.run(
      ["-c", "mkdir gone && cd gone && rmdir ../gone && exec \"$0\" list -q", sandbox.binary],
      program: "/bin/sh")
    #expect(gone.out == "1\n")
  }
}
