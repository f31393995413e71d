// Connections to a PostgreSQL server that fail, or that go another way.

import Foundation
import Support
import Testing

@Suite struct PostgresConnectionTests {
  @Test func aPasswordOnTheCommandLineIsRefusedAndNotShown() async throws {
    let place = try PostgresPlace()
    try await place.expectFault(
      "password", ".pgpass", ["list", "--db", "postgres://u:secret@127.0.0.1/d"], [:], code: 2)
    try await place.expectFault(
      "password", ".pgpass", ["copy", "postgres://127.0.0.1/d?password=secret"],
      ["TRIAGE_DB": place.address()], code: 2)
  }

  @Test func noServerNoHostNoDatabaseNoTables() async throws {
    let place = try PostgresPlace()
    try await place.expectFault(
      "does not answer", "server runs", submitCommand,
      ["TRIAGE_DB": "postgres://u:secret@127.0.0.1:1/d"])
    try await place.expectFault(
      "unknown host", "name", submitCommand, ["TRIAGE_DB": "postgres://u:secret@nowhere.invalid/d"])
    let other = "postgres://postgres@/nothere?host=\(place.server.folder)&port=\(place.server.port)"
    try await place.expectFault("no database", "createdb", submitCommand, ["TRIAGE_DB": other])
    try await place.expectFault("no database", "submit", ["list", "--db", place.address()], [:])
    // Without a flag, nothing was ever stored, and that is no fault.
    let outcome = try await place.sandbox.run(["list"], environment: ["TRIAGE_DB": place.address()])
    #expect(outcome.status == 0)
    #expect(outcome.out.isEmpty)
  }

  @Test func aServerThatSaysNothingIsNotWaitedForForever() async throws {
    let place = try PostgresPlace()
    let silent = try FaultyServer(.hang)
    let port = try #require(silent.url.split(separator: ":").last)
    try await place.expectFault(
      "in time", "server runs", submitCommand,
      ["TRIAGE_DB": "postgres://u:secret@127.0.0.1:\(port)/d?connect_timeout=2"],
      within: .seconds(20))
  }

  @Test func noConnectionIsLeft() async throws {
    let server = try PostgresServer(
      settings: ["fsync = off", "max_connections = 5", "superuser_reserved_connections = 3"])
    defer { server.end() }
    let place = try PostgresPlace(server)
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
      "no connection left", "max_connections", submitCommand,
      ["TRIAGE_DB": place.address(user: "kim")])
    for holder in holders { holder.signal(SIGKILL) }
  }

  /// A connection that stays.
  private func hold(_ place: PostgresPlace) throws -> Sandbox.Child {
    try place.sandbox.start(
      [
        "-X", "-h", place.server.folder, "-p", "\(place.server.port)", "-U", "kim", "-d",
        place.database, "-c", "SELECT pg_sleep(600)",
      ], program: "\(place.server.programs)/psql")
  }

  /// Which has a server's connection change hands after every transaction.
  @Test func aPoolerInTransactionModeWorks() async throws {
    let place = try PostgresPlace()
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
    try await until("the pooler", seen: { pooler.soFarText }) {
      try await place.sandbox.run(submitCommand, environment: environment).status == 0
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
    let place = try PostgresPlace()
    let machine = try Machine()
    let address = "postgres://postgres@\(machine.gateway):\(place.server.port)/\(place.database)"
    let refused = try await place.sandbox.run(
      submitCommand, on: machine, environment: ["TRIAGE_DB": address])
    #expect(refused.status == 1)
    #expect(refused.err.contains("no secure connection"), "\(refused.err)")
    #expect(refused.err.contains("hint: "), "\(refused.err)")
    let allowed = try await place.sandbox.run(
      submitCommand, on: machine, environment: ["TRIAGE_DB": address + "?sslmode=disable"])
    #expect(allowed.status == 0, "\(allowed.err)")
  }
}
