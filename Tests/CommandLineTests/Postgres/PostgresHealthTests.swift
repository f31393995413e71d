// What `doctor` says of a PostgreSQL server, and a full disk.

import Foundation
import Support
import Testing

@Suite struct PostgresHealthTests {
  @Test func doctorLooksAtTheServer() async throws {
    let place = try PostgresPlace()
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

  @Test(.enabled(if: getuid() == 0)) func aFullDiskIsSaidAndNothingIsHalfDone() async throws {
    let server = try PostgresServer()
    defer { server.end() }
    let place = try PostgresPlace(server)
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
