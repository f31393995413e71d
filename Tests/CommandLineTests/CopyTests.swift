// `copy`: from a file to a server and back, and nothing is lost or changed on the way.

import Foundation
import Support
import Testing

@Suite struct CopyTests {
  private let offline = ["TRIAGE_ENGINE": "offline"]

  /// Tickets in every state, with all that can be written about them.
  private func fill(_ sandbox: Sandbox) async throws {
    func run(_ arguments: String...) async throws {
      let outcome = try await sandbox.run(arguments, environment: offline)
      #expect(outcome.status == 0, "\(arguments): \(outcome.err)")
    }
    try await run("submit", "--customer", "Jo Doe <jo@example.com>", headline)
    try await run("submit", "--key", "A-17", "--channel", "mail", "Tab\there, \\ and\nlines 退款 😡")
    try await run("submit", "Gone soon")
    try await run("draft", "1", "--set", "We are on it.", "--agent", "Kim")
    try await run("fix", "2", "--urgency", "low", "--why", "a test", "--agent", "Kim")
    try await run("resolve", "1", "--agent", "Lee")
    try await run("resolve", "1", "--reopen", "--agent", "Lee")
    try await run("resolve", "2")
    try await run("submit", "--queue", "It waits")
    try await run("forget", "3", "--yes")
  }

  private func export(_ sandbox: Sandbox, _ place: String) async throws -> [Data] {
    var outputs: [Data] = []
    for arguments in [
      ["list", "-n0", "--json"], ["list", "-n0", "--csv"], ["show", "1", "--history", "--json"],
      ["show", "2", "--history", "--json"], ["list", "--search", "退款 tab*", "--json"], ["stats"],
    ] {
      let outcome = try await sandbox.run(arguments + ["--db", place])
      #expect(outcome.status == 0, "\(arguments): \(outcome.err)")
      outputs.append(outcome.outData)
    }
    return outputs
  }

  @Test func aCopyExportsWhatItsSourceDoesByteForByte() async throws {
    let sandbox = try Sandbox()
    try await fill(sandbox)
    let (server, name) = try PostgresServer.makeDatabase()
    defer { server.drop(name) }
    let (place, back) = (server.address(of: name), sandbox.home + "/back.db")
    let original = try await export(sandbox, sandbox.database)
    let first = try await sandbox.expect(0, "copy", sandbox.database, "--db", place)
    #expect(first.out == "3 tickets copied\n")
    #expect(try await export(sandbox, place) == original)
    try await sandbox.expect(0, "copy", place, "--db", back)
    #expect(try await export(sandbox, back) == original)
    // Ids go on where they were, those of erased tickets included.
    for database in [place, back] {
      let outcome = try await sandbox.expect(0, "submit", "-q", "--queue", "new", "--db", database)
      #expect(outcome.out == "5\n")
    }
  }

  @Test func aCopyGoesIntoAnEmptyStoreOnly() async throws {
    let sandbox = try Sandbox()
    try await fill(sandbox)
    let (server, name) = try PostgresServer.makeDatabase()
    defer { server.drop(name) }
    let place = server.address(of: name)
    try await sandbox.expect(0, "submit", "--queue", "mine", "--db", place)
    let refused = try await sandbox.expect(1, "copy", sandbox.database, "--db", place)
    #expect(refused.err.contains("is not empty"))
    #expect(refused.err.contains("hint: copy into a new"))
    let other = try await sandbox.expect(1, "copy", place, "--db", sandbox.database)
    #expect(other.err.contains("is not empty"))
    try await sandbox.expect(1, "copy", sandbox.home + "/nothere.db", "--db", place)
    try await sandbox.expect(2, "copy", "--db", place)
  }

  @Test func theSourceStaysAsItIs() async throws {
    let sandbox = try Sandbox()
    try await fill(sandbox)
    _ = try await sandbox.sqlite3("PRAGMA journal_mode = WAL")
    let before = try await sandbox.sqlite3(".dump")
    try await sandbox.expect(0, "copy", sandbox.database, "--db", "one.db")
    #expect(try await sandbox.sqlite3(".dump") == before)
    #expect(try await sandbox.sqlite3("PRAGMA journal_mode") == "wal\n")
    // Of an older triage, it would have to be brought up to date first.
    _ = try await sandbox.sqlite3("PRAGMA user_version = 1")
    let old = try await sandbox.expect(1, "copy", sandbox.database, "--db", "two.db")
    #expect(old.err.contains("older triage") && old.err.contains("hint: `triage list`"))
    #expect(try await sandbox.sqlite3("PRAGMA user_version") == "1\n")
  }

  @Test(.onEveryStore) func noTicketMayEverHaveBeenInTheTarget() async throws {
    let (source, target) = (try Sandbox(), try Sandbox())
    try await source.expect(0, "submit", "--queue", "x", "--db", "source.db")
    try await target.expect(0, "submit", "--queue", "x")
    try await target.expect(0, "forget", "1", "--yes")
    try await target.expect(1, "copy", source.home + "/source.db")
    #expect(try await target.expect(0, "list", "-q").out.isEmpty)
  }

  @Test func aCopyThatIsKilledLeavesNothing() async throws {
    let sandbox = try Sandbox()
    try await sandbox.fill(3000)
    let (server, name) = try PostgresServer.makeDatabase()
    defer { server.drop(name) }
    let place = server.address(of: name)
    for _ in 0..<8 {
      let child = try sandbox.start(["copy", sandbox.database, "--db", place])
      // The instant is random on purpose; nothing below depends on which it is.
      try await Task.sleep(for: .milliseconds(Int.random(in: 50..<400)))
      child.signal(SIGKILL)
      let outcome = try await child.wait()
      let list = try await sandbox.run(["list", "-n0", "-q"], environment: ["TRIAGE_DB": place])
      let count = lines(list.out).count
      #expect(count == 0 || count == 3000, "\(outcome.status)")
      if count > 0 { return }
    }
    try await sandbox.expect(0, "copy", sandbox.database, "--db", place)
  }
}
