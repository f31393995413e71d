// The passwords and the rights that a PostgreSQL server asks for.

import Foundation
import Support
import Testing

@Suite struct PostgresRightsTests {
  @Test func passwordsAndRights() async throws {
    let server = try PostgresServer(authentication: "scram-sha-256")
    defer { server.end() }
    let place = try PostgresPlace(server)
    try server.sql("CREATE ROLE kim LOGIN PASSWORD 'right'")
    let address = "postgres://kim@127.0.0.1:\(server.port)/\(place.database)"
    let environment = ["TRIAGE_DB": address]
    try await place.expectFault("password", ".pgpass", submitCommand, environment)
    try await place.expectFault(
      "refuses this user", "pg_hba", submitCommand,
      environment.merging(["PGPASSWORD": "secret"]) { $1 })
    let right = environment.merging(["PGPASSWORD": "right"]) { $1 }
    try await place.expectFault("does not let this user", "man triage", submitCommand, right)
    // A role that may create a schema is enough; one that may use it can do all but change it.
    try server.sql("GRANT CREATE ON DATABASE \(place.database) TO kim")
    #expect(try await place.sandbox.run(submitCommand, environment: right).status == 0)
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
    for arguments in [submitCommand, ["process", "--all"], ["list"], ["resolve", "1"], ["stats"]] {
      let outcome = try await place.sandbox.run(
        arguments, environment: lee.merging(["TRIAGE_ENGINE": "offline"]) { $1 })
      #expect(outcome.status == 0, "\(arguments): \(outcome.err)")
    }
  }

  /// Who may write and does not own the tables erases all the same, and is told what is left to do.
  @Test func whatIsErasedIsClearedUpByTheOwner() async throws {
    let place = try PostgresPlace()
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
    let importFile = ["submit", "--csv", "in.csv"]
    #expect(try await place.sandbox.run(importFile, environment: guest).status == 0)
    try place.server.sql("REVOKE TEMPORARY ON DATABASE \(place.database) FROM PUBLIC")
    try await place.expectFault("does not let this user", "man triage", importFile, guest)
    try place.server.sql("DROP OWNED BY \(role)", in: place.database)
    try place.server.sql("DROP ROLE \(role)")
  }
}
