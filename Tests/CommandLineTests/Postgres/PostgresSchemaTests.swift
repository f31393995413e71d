// The tables on a PostgreSQL server: made once and whole, backed up, and left alone if they are not ours.

import Foundation
import Support
import Testing

@Suite struct PostgresSchemaTests {
  @Test func addressesAreLibpqsOwnAndPgDumpMakesABackup() async throws {
    let (place, other) = (try PostgresPlace(), try PostgresPlace())
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

  @Test func aStandbyIsReadAndNotWritten() async throws {
    let server = try PostgresServer()
    defer { server.end() }
    let (place, other) = (try PostgresPlace(server), try PostgresPlace(server))
    let environment = ["TRIAGE_DB": place.address()]
    try await place.sandbox.expect(0, "submit", "--queue", "It broke", environment: environment)
    try server.control("stop", "-m", "fast")
    try Data().write(to: URL(fileURLWithPath: server.folder + "/data/standby.signal"))
    try server.control("start")
    let list = try await place.sandbox.run(["list", "-q"], environment: environment)
    #expect((list.status, list.out) == (0, "1\n"), "\(list.err)")
    for place in [place, other] {
      try await place.expectFault(
        "cannot be written", "primary server", submitCommand, ["TRIAGE_DB": place.address()])
    }
  }

  @Test func readOnlyOtherEncodingsNewerSchemas() async throws {
    let place = try PostgresPlace()
    let environment = ["TRIAGE_DB": place.address()]
    try await place.sandbox.expect(0, "submit", "--queue", "It broke", environment: environment)
    try place.server.sql("ALTER DATABASE \(place.database) SET default_transaction_read_only = on")
    #expect(try await place.sandbox.run(["list"], environment: environment).status == 0)
    try await place.sandbox.expect(0, "submit", "--queue", "again", environment: environment)
    try place.server.sql(
      "BEGIN READ WRITE; DROP SCHEMA triage CASCADE; COMMIT", in: place.database)
    try await place.sandbox.expect(0, "submit", "--queue", "It broke", environment: environment)
    try place.server.sql("ALTER DATABASE \(place.database) RESET ALL")
    _ = try place.sql("INSERT INTO version VALUES (99)")
    for arguments in [submitCommand, ["list"], ["process", "--all"]] {
      try await place.expectFault("newer triage", "nothing was changed", arguments, environment)
    }
    #expect(try place.sql("SELECT count(*) FROM ticket") == "1")

    let latin = "latin\(UInt32.random(in: 0...UInt32.max))"
    try place.server.sql(
      "CREATE DATABASE \(latin) ENCODING LATIN1 TEMPLATE template0 LOCALE 'C'")
    defer { place.server.drop(latin) }
    try await place.expectFault(
      "encoding", "createdb", submitCommand, ["TRIAGE_DB": place.server.address(of: latin)])
  }

  @Test func aSchemaOfSomebodyElseIsLeftAlone() async throws {
    let place = try PostgresPlace()
    try place.server.sql(
      "CREATE SCHEMA triage; CREATE TABLE triage.theirs (n int)", in: place.database)
    try await place.expectFault(
      "another program", "--db", submitCommand, ["TRIAGE_DB": place.address()])
    #expect(try place.sql("SELECT count(*) FROM theirs") == "0")
  }

  @Test func twoWhoMakeTheTablesAtOnceDoItOnce() async throws {
    let place = try PostgresPlace()
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
    let place = try PostgresPlace()
    let environment = ["TRIAGE_DB": place.address()]
    for _ in 0..<30 {
      let child = try place.sandbox.start(submitCommand, environment: environment)
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
}
