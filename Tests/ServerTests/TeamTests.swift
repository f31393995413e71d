// Several servers and a pass on one PostgreSQL.

import Foundation
import Support
import Synchronization
import Testing
import Tickets

extension ServerTests {
  @Suite struct TeamTests {
    @Test func whatOneServerTakesAnotherOneTellsAndAPassAnalyses() async throws {
      try await StoreKind.$current.withValue(.server) {
        let one = try await TestServer("--no-process")
        let other = try await TestServer("--no-process", sandbox: one.sandbox)
        let pass = try one.sandbox.start(
          ["process", "--all", "--watch"], environment: ["TRIAGE_ENGINE": "offline"],
          timeout: .seconds(300))
        let socket = try TestSocket(other)
        socket.send(["action": "subscribe", "all": true])
        #expect(try socket.receive()["type"] == "subscribed")
        let id = try one.create("I was charged twice for order #123! Refund me NOW!")
        let analysed = try socket.update(of: id) { $0["status"] == "completed" }
        #expect(analysed["category"] == "Billing")
        let delays = try (1...5).map { number in
          let reply = JSON.string("from one, \(number)")
          let start = ContinuousClock.now
          _ = try one.patch("/api/tickets/\(id)", ["agent_edited_response": reply])
          _ = try socket.update(of: id) { $0["agent_edited_response"] == reply }
          return ContinuousClock.now - start
        }
        // The median, so that one pause of a machine that has much to do does not count.
        #expect(delays.sorted()[2] < .seconds(1), "\(delays)")
        let seen = try other.ticket(id)
        let changed = try one.post("/api/tickets/\(id)/resolve?agent_id=Kim")
        #expect(changed.json?["agent_id"] == "Kim")
        let late = try other.patch(
          "/api/tickets/\(id)", ["agent_edited_response": "from the other"],
          headers: [("If-Match", seen["updated_at"]?.string ?? "")])
        #expect(late.status == 412)
        pass.signal(SIGTERM)
        #expect(try await pass.wait().status == 0)
      }
    }

    /// For requests, for claims and for what the engine computes from the time.
    @Test func thePostgreSQLServersClockCounts() async throws {
      let isRead = Flag()
      let fake = try await FakeGemini.start { _ in
        try? await until("the lease is read") { isRead.isSet }
        return .recorded("429_per_day")
      }
      try await StoreKind.$current.withValue(.server) {
        let sandbox = try Sandbox()
        let (database, name) = try #require(sandbox.server)
        // Two days behind this machine's.
        try database.sql(
          """
          CREATE SCHEMA behind;
          CREATE FUNCTION behind.clock_timestamp() RETURNS timestamptz LANGUAGE sql
            AS $$SELECT pg_catalog.clock_timestamp() - interval '2 days'$$;
          ALTER DATABASE \(name) SET search_path = behind, pg_catalog, public
          """, in: name)
        func isPast(_ time: String) throws -> Bool {
          let now = "extract(epoch FROM pg_catalog.clock_timestamp()) * 1000"
          return try database.sql("SELECT (\(time)) < \(now)", in: name) == "t"
        }
        let server = try await TestServer(
          environment: fake.environment.merging(["TRIAGE_ENGINE": "gemini"]) { $1 },
          sandbox: sandbox)
        let id = try server.create()
        _ = try await server.wait(for: id) { $0["status"] == "processing" }
        #expect(try isPast("SELECT lease_expires_at FROM triage.ticket"))
        #expect(try isPast("SELECT created_at + 86400000 FROM triage.ticket"))
        isRead.set()
        try await until("the quota") {
          try database.sql("SELECT count(*) FROM triage.quota", in: name) == "1"
        }
        #expect(try isPast("SELECT resume_at FROM triage.quota"))
      }
      await fake.stop()
    }

    @Test func everyTicketIsAnalysedOnceByServersThatShareTheQueue() async throws {
      try await StoreKind.$current.withValue(.server) {
        let one = try await TestServer()
        let other = try await TestServer(sandbox: one.sandbox)
        let ids = try (0..<20).map {
          try ($0 % 2 == 0 ? one : other).create("Parcel \($0) is lost")
        }
        for id in ids {
          #expect(try await one.analysed(id)["attempts"] == 1)
          let events = try one.get("/api/tickets/\(id)/history").json?["data"]?.elements ?? []
          #expect(events.count { $0["event"] == "analysis" } == 1)
        }
      }
    }
  }
}

/// Set once, from any thread.
private final class Flag: Sendable {
  private let state = Mutex(false)

  var isSet: Bool { state.withLock { $0 } }

  func set() { state.withLock { $0 = true } }
}
