// The connection to a real server: values, faults, time-outs, what the address says.

import Foundation
import Store
import Support
import Testing

@testable import PostgresStore

/// A database for one test.
final class Place {
  let server: PostgresServer
  let database: String

  init() throws {
    server = try #require(PostgresServer.shared)
    database = try server.makeDatabase()
  }

  /// At the end of a test, so that it lasts until then.
  func drop() { server.drop(database) }

  func address(user: String = "postgres") throws -> PostgresAddress {
    try #require(PostgresAddress(server.address(of: database, user: user)))
  }

  func connection() throws -> Connection {
    try Connection(address(), within: .seconds(10))
  }
}

private func soon() -> ContinuousClock.Instant { .now + .seconds(20) }

struct ConnectionTests {
  @Test func valuesComeBackAsTheyWent() throws {
    let place = try Place()
    defer { place.drop() }
    let connection = try place.connection()
    let statement = Statement(
      "SELECT ?::bigint AS i, ?::float8 AS d, ?::text AS t, ?::text AS n, ?::bigint = 1 AS b",
      [Int64.min, 0.1 + 0.2, "a'\"\\?$1 ü 名", nil, true])
    let row = try #require(try connection.run([statement], until: soon()).first?.first)
    #expect(row["i"] == Int64.min)
    #expect(row["d"] == 0.1 + 0.2)
    #expect(row["t"] == "a'\"\\?$1 ü 名")
    #expect(row["n"] == nil as String?)
    #expect(row["b"] == true)
  }

  @Test func manyStatementsGoOutAtOnceAndNothingBehindAFaultIsDone() throws {
    let place = try Place()
    defer { place.drop() }
    let connection = try place.connection()
    _ = try connection.run([Statement("CREATE TABLE t (n int CHECK (n > 0))")], until: soon())
    var insert = Statement("INSERT INTO t VALUES (?)", [1])
    insert.isPrepared = true
    var wrong = Statement("INSERT INTO t VALUES (?)", [0])
    wrong.isPrepared = true
    #expect(throws: PostgresFault.self) {
      try connection.run([insert, wrong, insert], until: soon())
    }
    let count = Statement("SELECT count(*) AS n FROM t")
    #expect(try connection.run([count], until: soon()).first?.first?["n"] == 0)
    for _ in 1...3 { _ = try connection.run([insert, insert], until: soon()) }
    #expect(try connection.run([count], until: soon()).first?.first?["n"] == 6)
    #expect(!connection.isBroken)
  }

  @Test func aTextWithNULIsRefusedAndNotCut() throws {
    let place = try Place()
    defer { place.drop() }
    let connection = try place.connection()
    #expect(throws: PostgresFault.self) {
      try connection.run([Statement("SELECT ?::text", ["a\u{0}b"])], until: soon())
    }
  }

  @Test func rowsAreCopiedIn() throws {
    let place = try Place()
    defer { place.drop() }
    let connection = try place.connection()
    _ = try connection.run([Statement("CREATE TABLE t (n int, x text)")], until: soon())
    var good = CopyRows()
    try good.append([1, "a\tb"])
    try good.append([2, nil])
    try connection.copy(good, into: "t", until: soon())
    let rows = try connection.run([Statement("SELECT * FROM t ORDER BY n")], until: soon())
    #expect(rows.first?.rows.map { $0["x"] as String? } == ["a\tb", nil])
    var bad = CopyRows()
    try bad.append(["x", "y"])
    #expect(throws: PostgresFault.self) { try connection.copy(bad, into: "t", until: soon()) }
    #expect(!connection.isBroken)
    #expect(try connection.run([Statement("SELECT 1 AS n")], until: soon()).first?.first?["n"] == 1)
  }

  @Test func nobodyWaitsLongerThanTheDeadline() throws {
    let place = try Place()
    defer { place.drop() }
    let connection = try place.connection()
    #expect(throws: PostgresFault.self) {
      try connection.run([Statement("SELECT pg_sleep(60)")], until: .now + .milliseconds(200))
    }
    #expect(connection.isBroken)
  }

  @Test func aConnectionThatIsEndedIsLost() throws {
    let place = try Place()
    defer { place.drop() }
    let connection = try place.connection()
    try place.server.sql(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(place.database)'")
    do {
      _ = try connection.run([Statement("SELECT 1")], until: soon())
      Issue.record("it was not lost")
    } catch {
      guard case .lost = error else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(connection.isBroken)
  }

  @Test(arguments: [
    ("postgres://h/d", "postgres://h/d", false),
    ("postgresql://u@h:5433/d?sslmode=disable", "postgres://u@h:5433/d", false),
    ("postgres://u:secret@h/d", "postgres://u@h/d", true),
    ("postgres://u:se@cr/et@h/d", "postgres://u@h/d", true),
    ("postgres://u@h/d?password=secret&host=/tmp", "postgres://u@h/d?host=/tmp", true),
    ("postgres://h/d?pass%77ord=secret", "postgres://h/d", true),
    ("POSTGRES://h/d", "postgres://h/d", false),
  ])
  func passwordsInAddressesAreSeenAndNotShown(
    text: String, name: String, hasPassword: Bool
  ) throws {
    let address = try #require(PostgresAddress(text))
    #expect(address.name == name)
    #expect(address.hasPassword == hasPassword)
  }
}
