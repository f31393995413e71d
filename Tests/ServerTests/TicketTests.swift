// One ticket: read, answered, resolved, and what is wrong with its id.

import Support
import Testing
import Tickets

extension ServerTests {
  @Suite(.onEveryStore) struct TicketTests {
    @Test(arguments: ["0", "-1", "2", "9223372036854775807", "99999999999999999999999", "+7"])
    func aTicketThatIsNotThere(id: String) async throws {
      let server = try await TestServer("--no-process")
      for answer in [
        try server.get("/api/tickets/\(id)"),
        try server.patch("/api/tickets/\(id)", ["agent_edited_response": "x"]),
        try server.post("/api/tickets/\(id)/resolve?agent_id=Kim"),
        try server.post("/api/tickets/\(id)/reopen"), try server.post("/api/tickets/\(id)/retry"),
        try server.get("/api/tickets/\(id)/history"),
        try server.post("/api/tickets/\(id)/correct", ["urgency": "High"]),
        try server.post("/api/tickets/\(id)/regenerate"),
      ] {
        #expect(answer.status == 404)
        #expect(answer.text == #"{"detail":"Ticket not found"}"#)
      }
    }

    @Test(arguments: ["abc", "1.5", "1a", "%20", "0x1", "1%2F2", "%ff"])
    func anIDThatIsNoInteger(id: String) async throws {
      let server = try await TestServer("--no-process")
      let answer = try server.get("/api/tickets/\(id)")
      #expect(answer.status == 422)
      let fault = try #require(answer.json?["detail"]?.elements.first)
      #expect(fault["type"] == "int_parsing")
      #expect(fault["loc"] == ["path", "ticket_id"])
      #expect(
        fault["msg"] == "Input should be a valid integer, unable to parse string as an integer")
    }

    @Test func aReplyIsKeptAsItIsSent() async throws {
      let server = try await TestServer("--no-process")
      let id = try server.create()
      for reply in ["  blanks at both ends \n", "", "é" + String(repeating: "x", count: 1999), " "]
      {
        let answer = try server.patch(
          "/api/tickets/\(id)", ["agent_edited_response": .string(reply)])
        #expect(answer.status == 200)
        #expect(answer.json?["agent_edited_response"] == .string(reply))
        #expect(try server.ticket(id)["agent_edited_response"] == .string(reply))
      }
      for body in [[:], ["agent_edited_response": nil], ["other": 5]] as [JSON] {
        let answer = try server.patch("/api/tickets/\(id)", body)
        #expect(answer.json?["agent_edited_response"] == " ", "\(answer)")
      }
    }

    @Test func aReplyMayBeWrittenToAResolvedTicket() async throws {
      let server = try await TestServer("--no-process")
      let id = try server.create()
      #expect(try server.post("/api/tickets/\(id)/resolve?agent_id=Kim").status == 200)
      let answer = try server.patch("/api/tickets/\(id)", ["agent_edited_response": "late"])
      #expect(answer.json?["agent_edited_response"] == "late")
      #expect(answer.json?["agent_id"] == "Kim")
    }

    @Test func theBodyIsJudgedBeforeTheTicketIsLookedFor() async throws {
      let server = try await TestServer("--no-process")
      let answer = try server.patch("/api/tickets/77", ["agent_edited_response": 5])
      #expect(answer.status == 422)
      let both = try server.patch("/api/tickets/x", ["agent_edited_response": 5])
      let places = both.json?["detail"]?.elements.compactMap { $0["loc"]?.text }
      #expect(places == [#"["path","ticket_id"]"#, #"["body","agent_edited_response"]"#])
      let long = try server.patch(
        "/api/tickets/77",
        ["agent_edited_response": .string(String(repeating: "x", count: 2001))])
      #expect(long.json?["detail"]?.elements.first?["ctx"] == ["max_length": 2000])
    }

    @Test func anEditThatCrossesAnotherIsRefused() async throws {
      let server = try await TestServer("--no-process")
      let id = try server.create()
      let seen = try #require(try server.ticket(id)["updated_at"]?.string)
      let path = "/api/tickets/\(id)"
      func edit(_ text: String, _ condition: String) throws -> Answer {
        try server.patch(
          path, ["agent_edited_response": .string(text)], headers: [("If-Match", condition)])
      }
      let first = try edit("first", "\"\(seen)\"")
      #expect(first.status == 200)
      let now = try #require(first.json?["updated_at"]?.string)
      #expect(now > seen)
      for condition in [seen, "\"\(seen)\"", "nonsense"] {
        #expect(try edit("second", condition).status == 412, "\(condition)")
      }
      #expect(try server.ticket(id)["agent_edited_response"] == "first")
      #expect(try edit("third", now).status == 200)
      #expect(try edit("fourth", "*").status == 200)
      let last = try #require(try server.ticket(id)["updated_at"]?.string)
      #expect(try edit("fifth", "\"\(seen)\", \"nonsense\"").status == 412)
      #expect(try edit("fifth", "\"\(seen)\", \"\(last)\"").status == 200)
      let missing = try server.patch(
        "/api/tickets/99", ["agent_edited_response": "x"], headers: [("If-Match", "nonsense")])
      #expect(missing.status == 404)
    }

    @Test func resolvingWorksAgainAndTheLastAgentCounts() async throws {
      let server = try await TestServer("--no-process")
      let id = try server.create()
      let first = try server.post("/api/tickets/\(id)/resolve?agent_id=first")
      #expect(first.status == 200)
      #expect(first.json?["resolved_at"]?.string != nil)
      let second = try server.send(
        "POST", "/api/tickets/\(id)/resolve?agent_id=Nguy%E1%BB%85n+V%C4%83n",
        body: Array("{no".utf8),
        headers: [("Content-Type", "application/json")])
      #expect(second.status == 200)
      #expect(second.json?["agent_id"] == "Nguyễn Văn")
      let history = try server.get("/api/tickets/\(id)/history").json?["data"]?.elements ?? []
      #expect(history.map { $0["agent_id"] } == ["first", "Nguyễn Văn"])
    }

    @Test func anAgentHasAName() async throws {
      let server = try await TestServer("--no-process")
      let id = try server.create()
      let path = "/api/tickets/\(id)/resolve"
      let missing = try server.post(path)
      #expect(
        missing.text == #"""
          {"detail":[{"type":"missing","loc":["query","agent_id"],"msg":"Field required",\#
          "input":null}]}
          """#)
      let empty = try server.post(path + "?agent_id=")
      #expect(
        empty.json?["detail"]?.elements.first?["msg"]
          == "String should have at least 1 character")
      let name = String(repeating: "x", count: 255)
      #expect(try server.post("\(path)?agent_id=\(name)x").status == 422)
      #expect(try server.post("\(path)?agent_id=a%00b").status == 422)
      let long = try server.post("\(path)?agent_id=\(name)")
      #expect(long.json?["agent_id"] == .string(String(repeating: "x", count: 200)))
    }

    @Test func theTimeOfTheLastChangeNeverGoesBack() async throws {
      let server = try await TestServer()
      let id = try server.create()
      let edited = try server.patch("/api/tickets/\(id)", ["agent_edited_response": "early"])
      let before = try #require(edited.json?["updated_at"]?.string)
      let analysed = try await server.analysed(id)
      #expect(try #require(analysed["updated_at"]?.string) >= before)
      // A clock that was set back.
      try await server.sql("UPDATE ticket SET updated_at = 4000000000000")
      let resolved = try server.post("/api/tickets/\(id)/resolve?agent_id=Kim")
      #expect(resolved.json?["updated_at"]?.string ?? "" > "2096-10-02")
    }
  }
}
