// The routes of our own.

import Support
import Testing
import Tickets

extension ServerTests {
  @Suite struct AgentRouteTests {
    @Test(.onEveryStore) func aCorrectionWins() async throws {
      let server = try await TestServer()
      let id = try server.create("I was charged twice for order #123! Refund me NOW!")
      let before = try await server.analysed(id)
      let path = "/api/tickets/\(id)/correct"
      let answer = try server.post(
        path + "?agent_id=Kim",
        ["category": "technical", "sentiment_score": .double(9), "why": "I know him"])
      #expect(answer.status == 200)
      #expect(answer.json?["category"] == "Technical")
      #expect(answer.json?["sentiment_score"] == 9)
      #expect(answer.json?["ai_category"] == before["ai_category"])
      let event = try server.get("/api/tickets/\(id)/history").json?["data"]?.elements.last
      #expect(event?["event"] == "correction")
      #expect(event?["agent_id"] == "Kim")
      #expect(event?["why"] == "I know him")
      let undone = try server.post(path, ["undo": true])
      #expect(undone.json?["category"] == before["category"])
      for body in [
        [:], ["undo": true, "urgency": "Low"], ["urgency": "Soon"],
        ["sentiment_score": 11], ["sentiment_score": "five"], ["undo": 1],
      ] as [JSON] {
        #expect(try server.post(path, body).status == 422, "\(body.text)")
      }
    }

    @Test(.onEveryStore) func reopeningUndoesResolving() async throws {
      let server = try await TestServer("--no-process")
      let id = try server.create()
      #expect(try server.post("/api/tickets/\(id)/resolve?agent_id=Kim").status == 200)
      let answer = try server.post("/api/tickets/\(id)/reopen?agent_id=Jo")
      #expect(answer.json?["resolved_at"] == .null)
      #expect(answer.json?["agent_id"] == .null)
    }

    @Test(.onEveryStore) func aReplyIsWrittenAnew() async throws {
      let server = try await TestServer()
      let id = try server.create("I was charged twice for order #123! Refund me NOW!")
      _ = try await server.analysed(id)
      let answer = try server.post("/api/tickets/\(id)/regenerate")
      #expect(answer.status == 200)
      #expect(answer.json?["status"] == "completed")
      let events = try server.get("/api/tickets/\(id)/history").json?["data"]?.elements ?? []
      #expect(events.filter { $0["event"] == "analysis" }.count == 2)
      let note = try server.post("/api/tickets/\(id)/regenerate", ["note": "be kind"])
      #expect(note.status == 409)
      #expect(note.json?["detail"] == "The offline engine cannot follow a note")
    }

    @Test(.onEveryStore) func aReplyThatIsBlockedLeavesTheTicketAsItWas() async throws {
      let fake = try await FakeGemini.start { call in
        call.index == 0 ? .judge : .recorded("200_safety")
      }
      let server = try await TestServer(
        environment: fake.environment.merging(["TRIAGE_ENGINE": "gemini"]) { $1 })
      let id = try server.create()
      let before = try await server.analysed(id)
      let answer = try server.post("/api/tickets/\(id)/regenerate")
      #expect(answer.status == 503)
      #expect(answer.text.contains("the ticket has not changed"))
      let after = try server.ticket(id)
      for key in before.keys where key != "attempts" {
        #expect(after[key] == before[key], "\(key)")
      }
      await fake.stop()
    }

    @Test(.onEveryStore) func aFailedTicketIsTriedAgain() async throws {
      let fake = try await FakeGemini.start { _ in .results("no JSON") }
      let server = try await TestServer(
        environment: fake.environment.merging(["TRIAGE_ENGINE": "gemini"]) { $1 })
      let id = try server.create()
      let tried = try await server.wait(for: id) { $0["error_message"] != .null }
      #expect(tried["status"] != "completed")
      let answer = try server.post("/api/tickets/\(id)/retry")
      #expect(answer.status == 200, "\(answer)")
      #expect(answer.json?["next_attempt_at"] == .null)
      await fake.stop()
    }

    @Test(.onEveryStore) func whatIsAnalysedIsNotTriedAgain() async throws {
      let server = try await TestServer()
      let id = try server.create()
      _ = try await server.analysed(id)
      #expect(try server.post("/api/tickets/\(id)/retry").status == 409)
    }

    @Test(.onEveryStore) func statisticsAreThoseOfTheCommand() async throws {
      let server = try await TestServer()
      let id = try server.create()
      _ = try await server.analysed(id)
      let command = try await server.sandbox.run(["stats", "--json"])
      let answer = try server.get("/api/stats")
      #expect(answer.text + "\n" == command.out)
      #expect(try server.get("/api/stats?since=2099-01-01").json?["tickets"] == 0)
      #expect(try server.get("/api/stats?since=x").status == 422)
    }

    @Test func healthIsTold() async throws {
      let server = try await TestServer()
      #expect(
        try server.get("/health").text == #"{"status":"ok","service":"triage-recovery-hub"}"#)
      let deep = try server.get("/health/deep")
      #expect(deep.status == 200)
      #expect(deep.text == #"{"status":"ok","components":{"db":"ok","queue":"ok"}}"#)
      _ = try await server.sandbox.run(
        ["-c", ": >\(server.sandbox.database)"], program: "/bin/sh")
      let broken = try server.get("/health/deep")
      #expect(broken.status == 503, "\(broken)")
      #expect(broken.json?["status"] == "unhealthy")
      let state = try #require(broken.json?["components", "db"]?.string)
      #expect(state.hasPrefix("error: ") && state.count <= 100)
    }

    @Test func prometheusGetsNumbers() async throws {
      let server = try await TestServer("--no-process")
      _ = try server.create()
      _ = try server.get("/api/tickets/7")
      let answer = try server.get("/metrics")
      #expect(answer.status == 200)
      #expect(answer["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
      for line in [
        #"triage_http_requests_total{method="POST",path="/api/tickets",status="201"} 1"#,
        #"triage_http_requests_total{method="GET",path="/api/tickets/{ticket_id}",status="404"} 1"#,
        #"triage_tickets{status="pending"} 1"#, "triage_sockets 0",
      ] {
        #expect(answer.text.contains(line + "\n"), "\(line)")
      }
    }
  }
}
