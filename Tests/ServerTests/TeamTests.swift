// Several servers and a pass on one PostgreSQL.

import Foundation
import Support
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
