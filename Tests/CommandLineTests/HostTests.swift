// A team's machines on one database: hosts of their own, kills, restarts, cables pulled out.

import Foundation
import Support
import Testing

/// A database on the server that all tests share, and two hosts that reach it by cables of their own.
private final class Team: Sendable {
  let sandbox: Sandbox
  let fake: FakeGemini
  let hosts: [Machine]
  let server: PostgresServer
  let database: String

  init(_ server: PostgresServer? = nil, delay: Duration) async throws {
    self.server = try #require(server ?? PostgresServer.shared)
    database = try self.server.makeDatabase()
    fake = try await FakeGemini.start { _ in .delayed(delay, .judge) }
    let port = try #require(fake.baseURL.split(separator: ":").last.flatMap { Int($0) })
    hosts = [try Machine(forwarding: [port]), try Machine(forwarding: [port])]
    sandbox = try Sandbox()
  }

  deinit { server.drop(database) }

  /// What a command on a host needs to know.
  func environment(_ host: Machine) -> [String: String] {
    let place = "postgres://postgres@\(host.gateway):\(server.port)/\(database)?sslmode=disable"
    return fake.environment.merging(["TRIAGE_DB": place]) { $1 }
  }

  func start(_ host: Int, _ arguments: String...) throws -> Sandbox.Child {
    try sandbox.start(arguments, on: hosts[host], environment: environment(hosts[host]))
  }

  func run(_ host: Int, _ arguments: [String]) async throws -> Sandbox.Outcome {
    try await sandbox.run(arguments, on: hosts[host], environment: environment(hosts[host]))
  }

  func expect(_ code: Int32, _ host: Int, _ arguments: String...) async throws {
    let outcome = try await run(host, arguments)
    #expect(outcome.status == code, "\(arguments)\n\(outcome.out)\n\(outcome.err)")
  }

  func sql(_ text: String) throws -> String {
    try server.sql("SET search_path = triage; " + text, in: database)
  }

  func fill(_ count: Int) async throws {
    try await expect(0, 0, "submit", "--queue", "number 1")
    _ = try sql(
      """
      INSERT INTO ticket (customer_complaint, created_at, updated_at, status, rough_urgency)
      SELECT 'number ' || i, i, i, 'pending', 1 FROM generate_series(2, \(count)) AS i
      """)
  }

  /// Nothing is lost, nothing is stored twice, and calls were repeated only as `attempts` shows.
  func expectAllDone(_ count: Int) async throws {
    #expect(try sql("SELECT status, count(*) FROM ticket GROUP BY 1") == "completed|\(count)")
    #expect(
      try sql("SELECT count(*), count(DISTINCT ticket_id) FROM analysis") == "\(count)|\(count)")
    let calls = await fake.calls.reduce(0) { $0 + $1.tickets.count }
    let attempts = Int(try sql("SELECT sum(attempts) FROM ticket")) ?? 0
    #expect(calls <= attempts)
    #expect(await fake.violations.isEmpty)
  }
}

@Suite(.enabled(if: Machine.arePossible), .serialized) struct HostTests {
  @Test(.timeLimit(.minutes(15))) func fourPassesOnTwoHostsMakeOneCallForEachTicket() async throws {
    let team = try await Team(delay: .milliseconds(40))
    try await team.fill(300)
    let passes = try (0..<4).map {
      try team.start($0 % 2, "process", "--all", "--concurrency", "8")
    }
    for pass in passes { #expect(try await pass.wait().status == 0) }
    let complaints = await team.fake.calls.flatMap { $0.tickets.map(\.complaint) }
    #expect(complaints.count == 300)
    #expect(Set(complaints).count == 300)
    try await team.expectAllDone(300)
  }

  @Test(.timeLimit(.minutes(15))) func twoHundredKillsOnTwoHostsLoseAndDoubleNothing() async throws
  {
    let team = try await Team(delay: .milliseconds(30))
    try await team.fill(300)
    // Each host kills passes of its own, side by side.
    try await withThrowingTaskGroup { group in
      for host in 0..<2 {
        group.addTask {
          for _ in 0..<100 {
            let pass = try team.start(host, "process", "--all", "--concurrency", "3", "--pack", "2")
            // The instant is random on purpose; nothing below depends on which it is.
            try await Task.sleep(for: .milliseconds(Int.random(in: 0..<150)))
            pass.signal(SIGKILL)
            _ = try await pass.wait()
          }
        }
      }
      try await group.waitForAll()
    }
    // What the one host's dead passes had, the other takes back when the leases end; each host takes
    // its own at once, and what was the third in a row for its ticket fails it: not an error here.
    for host in 0..<2 { _ = try await team.run(host, ["process", "--all"]) }
    for host in [0, 1, 0] { try await team.expect(0, host, "process", "--all", "--retry-failed") }
    try await team.expectAllDone(300)
  }

  @Test(.timeLimit(.minutes(15))) func connectionsThatAreEndedCostNothing() async throws {
    let team = try await Team(delay: .milliseconds(40))
    try await team.fill(400)
    let passes = try (0..<2).map { try team.start($0, "process", "--all", "--concurrency", "8") }
    for _ in 0..<50 {
      try await Task.sleep(for: .milliseconds(Int.random(in: 0..<60)))
      _ = try team.sql(
        """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'triage'
        ORDER BY random() LIMIT 1
        """)
    }
    for pass in passes { #expect(try await pass.wait().status == 0) }
    try await team.expectAllDone(400)
  }

  @Test(.timeLimit(.minutes(15))) func aServerThatCrashesFiveTimesLosesNothing() async throws {
    // What it says is on disk has to be there after a crash.
    let server = try PostgresServer(settings: [])
    defer { server.end() }
    let team = try await Team(server, delay: .milliseconds(40))
    try await team.fill(400)
    let passes = try (0..<2).map { try team.start($0, "process", "--all", "--concurrency", "4") }
    for round in 1...5 {
      try await until("round \(round)") {
        Int(try team.sql("SELECT count(*) FROM analysis")) ?? 0 >= round * 40
      }
      try server.control("stop", "-m", "immediate")
      try server.control("start")
    }
    for pass in passes {
      let outcome = try await pass.wait()
      #expect([0, 3].contains(outcome.status), "\(outcome.err)")
    }
    try await team.expect(0, 0, "process", "--all")
    try await team.expectAllDone(400)
  }

  @Test(.timeLimit(.minutes(15))) func aHostWhoseCableIsCutLosesItsClaimAndChangesNothing()
    async throws
  {
    let team = try await Team(delay: .seconds(8))
    try await team.fill(1)
    let cut = try team.start(0, "process", "--all")
    try await until("the call is made") {
      try team.sql("SELECT status FROM ticket") == "processing"
    }
    try team.hosts[0].cut()
    // As if the lease had ended: nobody wants to wait for it here.
    _ = try team.sql("UPDATE ticket SET lease_expires_at = 0")
    try await team.expect(0, 1, "process", "--all")
    #expect(try team.sql("SELECT status, attempts, token FROM ticket") == "completed|2|2")
    let before = try team.sql("SELECT * FROM ticket; SELECT * FROM analysis")
    try team.hosts[0].mend()
    // Its answer comes late, and is only paid for.
    let outcome = try await cut.wait()
    #expect([0, 3].contains(outcome.status), "\(outcome.err)")
    #expect(try team.sql("SELECT * FROM ticket; SELECT * FROM analysis") == before)
  }

  @Test(.timeLimit(.minutes(15))) func whoWatchesHearsOfWorkOnAnotherHostAndSurvivesARestart()
    async throws
  {
    let server = try PostgresServer()
    defer { server.end() }
    let team = try await Team(server, delay: .milliseconds(5))
    try await team.expect(0, 0, "submit", "--queue", "the first")
    let watcher = try team.start(1, "process", "--all", "--watch")
    func expectAnalysed(_ count: Int, within limit: Duration) async throws {
      try await until("\(count) are analysed", within: limit) {
        (try? team.sql("SELECT count(*) FROM analysis")) == "\(count)"
      }
    }
    try await expectAnalysed(1, within: .seconds(30))
    try await team.expect(0, 0, "submit", "--queue", "the second")
    try await expectAnalysed(2, within: .seconds(10))
    try server.control("restart", "-m", "fast")
    try await team.expect(0, 0, "submit", "--queue", "the third")
    try await expectAnalysed(3, within: .seconds(60))
    watcher.signal(SIGTERM)
    let outcome = try await watcher.wait()
    #expect(outcome.status == 0, "\(outcome.err)")
  }
}
