// What can be wrong with a server, each told in one line with a hint, and with nothing half done.

import Foundation
import Support
import Testing

/// A database of a test, and commands on it.
private final class Place {
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

private let submit = ["submit", "--queue", "It broke"]

@Suite struct ServerTests {
  @Test func aPasswordOnTheCommandLineIsRefusedAndNotShown() async throws {
    let place = try Place()
    try await place.expectFault(
      "password", ".pgpass", ["list", "--db", "postgres://u:secret@127.0.0.1/d"], [:], code: 2)
    try await place.expectFault(
      "password", ".pgpass", ["copy", "postgres://127.0.0.1/d?password=secret"],
      ["TRIAGE_DB": place.address()], code: 2)
  }

  @Test func noServerNoHostNoDatabaseNoTables() async throws {
    let place = try Place()
    try await place.expectFault(
      "does not answer", "server runs", submit,
      ["TRIAGE_DB": "postgres://u:secret@127.0.0.1:1/d"])
    try await place.expectFault(
      "unknown host", "name", submit, ["TRIAGE_DB": "postgres://u:secret@nowhere.invalid/d"])
    let other = "postgres://postgres@/nothere?host=\(place.server.folder)&port=\(place.server.port)"
    try await place.expectFault("no database", "createdb", submit, ["TRIAGE_DB": other])
    try await place.expectFault("no database", "submit", ["list", "--db", place.address()], [:])
    // Without a flag, nothing was ever stored, and that is no fault.
    let outcome = try await place.sandbox.run(["list"], environment: ["TRIAGE_DB": place.address()])
    #expect(outcome.status == 0)
    #expect(outcome.out.isEmpty)
  }

  @Test func aServerThatSaysNothingIsNotWaitedForForever() async throws {
    let place = try Place()
    let silent = try FaultyServer(.hang)
    let port = try #require(silent.url.split(separator: ":").last)
    try await place.expectFault(
      "in time", "server runs", submit,
      ["TRIAGE_DB": "postgres://u:secret@127.0.0.1:\(port)/d?connect_timeout=2"],
      within: .seconds(20))
  }

  @Test func passwordsAndRights() async throws {
    let server = try PostgresServer(authentication: "scram-sha-256")
    defer { server.end() }
    let place = try Place(server)
    try server.sql("CREATE ROLE kim LOGIN PASSWORD 'right'")
    let address = "postgres://kim@127.0.0.1:\(server.port)/\(place.database)"
    let environment = ["TRIAGE_DB": address]
    try await place.expectFault("password", ".pgpass", submit, environment)
    try await place.expectFault(
      "refuses this user", "pg_hba", submit, environment.merging(["PGPASSWORD": "secret"]) { $1 })
    let right = environment.merging(["PGPASSWORD": "right"]) { $1 }
    try await place.expectFault("does not let this user", "man triage", submit, right)
    // A role that may create a schema is enough; one that may use it can do all but change it.
    try server.sql("GRANT CREATE ON DATABASE \(place.database) TO kim")
    #expect(try await place.sandbox.run(submit, environment: right).status == 0)
    try server.sql("CREATE ROLE lee LOGIN PASSWORD 'right'")
    let lee = right.merging(
      ["TRIAGE_DB": address.replacingOccurrences(of: "kim", with: "lee")]) { $1 }
    try await place.expectFault("does not let this user", "man triage", ["list"], lee)
    try server.sql(
      """
      GRANT USAGE ON SCHEMA triage TO lee;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA triage TO lee;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA triage TO lee
      """, in: place.database)
    for arguments in [submit, ["process", "--all"], ["list"], ["resolve", "1"], ["stats"]] {
      let outcome = try await place.sandbox.run(
        arguments, environment: lee.merging(["TRIAGE_ENGINE": "offline"]) { $1 })
      #expect(outcome.status == 0, "\(arguments): \(outcome.err)")
    }
  }

  /// Who may write and does not own the tables erases all the same, and is told what is left to do.
  @Test func whatIsErasedIsClearedUpByTheOwner() async throws {
    let place = try Place()
    let owner = ["TRIAGE_DB": place.address()]
    for _ in 0..<3 {
      try await place.sandbox.expect(0, "submit", "--queue", "x", environment: owner)
    }
    let role = "lee\(UInt32.random(in: 0...UInt32.max))"
    try place.server.sql(
      """
      CREATE ROLE \(role) LOGIN; GRANT USAGE ON SCHEMA triage TO \(role);
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA triage TO \(role);
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA triage TO \(role);
      """, in: place.database)
    let guest = ["TRIAGE_DB": place.address(user: role)]
    for id in 1...2 {
      let outcome = try await place.expectFault(
        "only the owner", "the owner's next", ["forget", "\(id)", "--yes"], guest)
      #expect(outcome.out == "ticket \(id) is erased\n")
    }
    #expect(try place.sql("SELECT count(*) FROM rewrite_due") == "1")
    try await place.sandbox.expect(0, "forget", "3", "--yes", environment: owner)
    #expect(try place.sql("SELECT count(*) FROM rewrite_due") == "0")
    // An import needs a temporary table.
    try place.sandbox.write("customer_complaint\nx\n", to: "in.csv")
    let submit = ["submit", "--csv", "in.csv"]
    #expect(try await place.sandbox.run(submit, environment: guest).status == 0)
    try place.server.sql("REVOKE TEMPORARY ON DATABASE \(place.database) FROM PUBLIC")
    try await place.expectFault("does not let this user", "man triage", submit, guest)
    try place.server.sql("DROP OWNED BY \(role)", in: place.database)
    try place.server.sql("DROP ROLE \(role)")
  }

  @Test func addressesAreLibpqsOwnAndPgDumpMakesABackup() async throws {
    let (place, other) = (try Place(), try Place())
    let (server, sandbox) = (place.server, place.sandbox)
    try await sandbox.expect(0, "submit", "It broke", environment: ["TRIAGE_DB": place.address()])
    let service = "[shop]\nhost=\(server.folder)\nport=\(server.port)\ndbname=\(place.database)\n"
    try sandbox.write(service + "user=postgres\n", to: ".pg_service.conf")
    let variables = [
      "PGHOST": server.folder, "PGPORT": "\(server.port)", "PGUSER": "postgres",
      "PGDATABASE": place.database,
    ]
    for (address, environment) in [("postgres:///?service=shop", [:]), ("postgres://", variables)] {
      let list = try await sandbox.run(["list", "-q", "--db", address], environment: environment)
      #expect((list.status, list.out) == (0, "1\n"), "\(list.err)")
    }
    let dump = try await sandbox.run(
      ["--schema=triage"], environment: variables, program: server.programs + "/pg_dump")
    #expect(dump.status == 0, "\(dump.err)")
    let backup = try sandbox.write(dump.out, to: "backup.sql")
    let restored = try await sandbox.run(
      ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", backup],
      environment: variables.merging(["PGDATABASE": other.database]) { $1 },
      program: server.programs + "/psql")
    #expect(restored.status == 0, "\(restored.err)")
    func export(_ address: String) async throws -> String {
      try await sandbox.run(["list", "--json", "--db", address]).out
    }
    #expect(try await export(other.address()) == export(place.address()))
    try await sandbox.expect(0, "submit", "again", environment: ["TRIAGE_DB": other.address()])
    let found = ["list", "-q", "--search", "again", "--db", other.address()]
    #expect(try await sandbox.run(found).out == "2\n")
  }

  @Test func readOnlyOtherEncodingsNewerSchemas() async throws {
    let place = try Place()
    let environment = ["TRIAGE_DB": place.address()]
    try await place.sandbox.expect(0, "submit", "--queue", "It broke", environment: environment)
    try place.server.sql("ALTER DATABASE \(place.database) SET default_transaction_read_only = on")
    #expect(try await place.sandbox.run(["list"], environment: environment).status == 0)
    try place.server.sql("ALTER DATABASE \(place.database) RESET ALL")
    _ = try place.sql("INSERT INTO version VALUES (99)")
    for arguments in [submit, ["list"], ["process", "--all"]] {
      try await place.expectFault("newer triage", "nothing was changed", arguments, environment)
    }
    #expect(try place.sql("SELECT count(*) FROM ticket") == "1")

    let latin = "latin\(UInt32.random(in: 0...UInt32.max))"
    try place.server.sql(
      "CREATE DATABASE \(latin) ENCODING LATIN1 TEMPLATE template0 LOCALE 'C'")
    defer { place.server.drop(latin) }
    try await place.expectFault(
      "encoding", "createdb", submit, ["TRIAGE_DB": place.server.address(of: latin)])
  }

  @Test func aSchemaOfSomebodyElseIsLeftAlone() async throws {
    let place = try Place()
    try place.server.sql(
      "CREATE SCHEMA triage; CREATE TABLE triage.theirs (n int)", in: place.database)
    try await place.expectFault(
      "another program", "--db", submit, ["TRIAGE_DB": place.address()])
    #expect(try place.sql("SELECT count(*) FROM theirs") == "0")
  }

  @Test func noConnectionIsLeft() async throws {
    let server = try PostgresServer(
      settings: ["fsync = off", "max_connections = 5", "superuser_reserved_connections = 3"])
    defer { server.end() }
    let place = try Place(server)
    try server.sql("CREATE ROLE kim LOGIN; GRANT CREATE ON DATABASE \(place.database) TO kim")
    // One is refused while a connection of ours before it is still on its way out.
    var holders: [Sandbox.Child] = []
    let count = "SELECT count(*) FROM pg_stat_activity WHERE usename = 'kim'"
    try await until("two connections") {
      let there = try server.sql(count)
      if there != "2" { holders.append(try hold(place)) }
      return there == "2"
    }
    try await place.expectFault(
      "no connection left", "max_connections", submit, ["TRIAGE_DB": place.address(user: "kim")])
    for holder in holders { holder.signal(SIGKILL) }
  }

  /// A connection that stays.
  private func hold(_ place: Place) throws -> Sandbox.Child {
    try place.sandbox.start(
      [
        "-X", "-h", place.server.folder, "-p", "\(place.server.port)", "-U", "kim", "-d",
        place.database, "-c", "SELECT pg_sleep(600)",
      ], program: "\(place.server.programs)/psql")
  }

  /// Which has a server's connection change hands after every transaction.
  @Test func aPoolerInTransactionModeWorks() async throws {
    let place = try Place()
    let folder = place.server.folder + "/pooler"
    let port = try PostgresServer.freePort()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try """
    [databases]
    pooled = host=\(place.server.folder) port=\(place.server.port) dbname=\(place.database) user=postgres
    [pgbouncer]
    listen_addr = 127.0.0.1
    listen_port = \(port)
    auth_type = any
    pool_mode = transaction
    default_pool_size = 3
    unix_socket_dir =
    """.write(toFile: folder + "/ini", atomically: false, encoding: .utf8)
    if getuid() == 0 { try PostgresServer.run("/bin/chown", ["-R", "postgres", folder]) }
    let command = PostgresServer.asOwnerCommand("/usr/sbin/pgbouncer", ["-q", folder + "/ini"])
    let pooler = try place.sandbox.start(
      Array(command.dropFirst()), timeout: .seconds(300), program: command[0])
    let environment = [
      "TRIAGE_DB": "postgres://postgres@127.0.0.1:\(port)/pooled", "TRIAGE_ENGINE": "offline",
    ]
    let end = ContinuousClock.now + .seconds(60)
    while try await place.sandbox.run(submit, environment: environment).status != 0 {
      try #require(ContinuousClock.now < end, "\(pooler.soFar)")
      try await Task.sleep(for: .milliseconds(100))
    }
    let rows = (0..<200).map { "{\"customer_complaint\":\"number \($0)\"}" }
    let file = try place.sandbox.write(rows.joined(separator: "\n"), to: "many.jsonl")
    try await place.sandbox.expect(0, "submit", "--jsonl", file, environment: environment)
    let passes = try (0..<4).map { _ in
      try place.sandbox.start(["process", "--all"], environment: environment)
    }
    for pass in passes { #expect(try await pass.wait().status == 0) }
    #expect(try place.sql("SELECT count(*), count(DISTINCT ticket_id) FROM analysis") == "201|201")
    pooler.signal(SIGTERM)
    _ = try await pooler.wait()
  }

  /// To another machine there is TLS or no connection, unless the address says otherwise.
  @Test(.enabled(if: Machine.arePossible)) func nothingGoesToAnotherMachineInTheClear() async throws
  {
    let place = try Place()
    let machine = try Machine()
    let address = "postgres://postgres@\(machine.gateway):\(place.server.port)/\(place.database)"
    let refused = try await place.sandbox.run(
      submit, on: machine, environment: ["TRIAGE_DB": address])
    #expect(refused.status == 1)
    #expect(refused.err.contains("no secure connection"), "\(refused.err)")
    #expect(refused.err.contains("hint: "), "\(refused.err)")
    let allowed = try await place.sandbox.run(
      submit, on: machine, environment: ["TRIAGE_DB": address + "?sslmode=disable"])
    #expect(allowed.status == 0, "\(allowed.err)")
  }

  @Test func doctorLooksAtTheServer() async throws {
    let place = try Place()
    let environment = ["TRIAGE_DB": place.address(), "TRIAGE_ENGINE": "offline"]
    let empty = try await place.sandbox.run(["doctor"], environment: environment)
    #expect(empty.status == 0, "\(empty.out)")
    #expect(empty.out.contains("empty yet"))
    try await place.sandbox.expect(0, "submit", "--queue", "x", environment: environment)
    // The tests' server is fast and forgetful, and doctor says so.
    let outcome = try await place.sandbox.run(["doctor"], environment: environment)
    #expect(outcome.status == 1)
    for name in [
      "database", "versions", "round trip", "TLS", "privileges", "durability", "connected",
      "oldest transaction", "clocks", "tickets",
    ] { #expect(outcome.out.contains(name), "\(name): \(outcome.out)") }
    #expect(outcome.out.contains("fsync off, synchronous_commit off"))
  }

  @Test func twoWhoMakeTheTablesAtOnceDoItOnce() async throws {
    let place = try Place()
    let children = try (0..<6).map { number in
      try place.sandbox.start(
        ["submit", "--queue", "number \(number)"], environment: ["TRIAGE_DB": place.address()])
    }
    for child in children {
      let outcome = try await child.wait()
      #expect(outcome.status == 0, "\(outcome.err)")
    }
    #expect(try place.sql("SELECT count(*) FROM ticket") == "6")
    #expect(try place.sql("SELECT * FROM version") == "1")
  }

  @Test func aKilledMigrationLeavesNothing() async throws {
    let place = try Place()
    let environment = ["TRIAGE_DB": place.address()]
    for _ in 0..<30 {
      let child = try place.sandbox.start(submit, environment: environment)
      // The instant is random on purpose; nothing below depends on which it is.
      try await Task.sleep(for: .milliseconds(Int.random(in: 0..<120)))
      child.signal(SIGKILL)
      _ = try await child.wait()
      let state = try place.server.sql(
        "SELECT to_regclass('triage.version') IS NULL, to_regclass('triage.search') IS NULL",
        in: place.database)
      #expect(["t|t", "f|f"].contains(state))
      try place.server.sql("DROP SCHEMA IF EXISTS triage CASCADE", in: place.database)
    }
    try await place.sandbox.expect(0, "submit", "--queue", "x", environment: environment)
  }

  @Test func aFullDiskIsSaidAndNothingIsHalfDone() async throws {
    guard getuid() == 0 else { return }
    let server = try PostgresServer()
    defer { server.end() }
    let place = try Place(server)
    let disk = server.folder + "/small"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: false)
    try PostgresServer.run("/bin/mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", disk])
    defer { _ = try? PostgresServer.run("/bin/umount", ["-l", disk]) }
    try PostgresServer.run("/bin/chown", ["postgres", disk])
    try server.sql("CREATE TABLESPACE small LOCATION '\(disk)'")
    try server.sql("ALTER DATABASE \(place.database) SET TABLESPACE small")
    let environment = ["TRIAGE_DB": place.address()]
    try await place.sandbox.expect(0, "submit", "--queue", "It broke", environment: environment)
    let rows = (0..<60_000).map { "{\"customer_complaint\":\"number \($0) of many that fill it\"}" }
    let file = try place.sandbox.write(rows.joined(separator: "\n"), to: "many.jsonl")
    try await place.expectFault(
      "no space left", "free some space", ["submit", "--jsonl", file, "--quiet"], environment,
      within: .seconds(120))
    #expect(try place.sql("SELECT count(*) FROM ticket") == "1")
  }
}
