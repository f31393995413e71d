// The WebSocket, sentence by sentence.

import Foundation
import Support
import Testing
import Tickets

extension ServerTests {
  @Suite struct SocketTests {
    @Test func aSubscriptionIsAcknowledgedAndFollowedByTheTickets() async throws {
      let server = try await TestServer("--no-process")
      let ids = try [server.create(), server.create()]
      let socket = try TestSocket(server)
      socket.send(["action": "subscribe", "ticket_ids": [.int(ids[0]), .string("\(ids[1])"), 77]])
      #expect(
        try socket.receive()
          == ["type": "subscribed", "ticket_ids": [.int(ids[0]), .int(ids[1]), 77]])
      for id in ids {
        let message = try socket.receive()
        #expect(message.keys == ["type", "data"])
        #expect(message["type"] == "ticket_updated")
        #expect(message["data"]?.text == (try server.ticket(id)).text)
      }
      #expect(try socket.messagesUntilPong().isEmpty)
      socket.send(["action": "subscribe"])
      #expect(try socket.receive() == ["type": "subscribed", "ticket_ids": []])
    }

    @Test(arguments: [
      (#"{"action":"dance"}"#, "Unknown action: dance"), ("{}", "Unknown action: None"),
      (#"{"action":null}"#, "Unknown action: None"), ("[1]", "Invalid JSON format"),
      ("{", "Invalid JSON format"), ("", "Invalid JSON format"), ("5", "Invalid JSON format"),
      (#"{"action":"subscribe","ticket_ids":5}"#, "ticket_ids must be a list of integers"),
      (#"{"action":"subscribe","ticket_ids":"1"}"#, "ticket_ids must be a list of integers"),
      (#"{"action":"subscribe","ticket_ids":["x"]}"#, "All ticket_ids must be valid integers"),
      (#"{"action":"subscribe","ticket_ids":[null]}"#, "All ticket_ids must be valid integers"),
      (#"{"action":"unsubscribe","ticket_ids":[1.5]}"#, "All ticket_ids must be valid integers"),
    ])
    func errorsAreToldAndTheSocketLivesOn(text: String, message: String) async throws {
      let server = try await TestServer("--no-process")
      let socket = try TestSocket(server)
      socket.send(Array(text.utf8))
      #expect(try socket.receive() == ["type": "error", "message": .string(message)])
      #expect(try socket.messagesUntilPong().isEmpty)
    }

    @Test func binaryFramesAreNoJSON() async throws {
      let server = try await TestServer("--no-process")
      let socket = try TestSocket(server)
      socket.send(Array(#"{"action":"ping"}"#.utf8), opcode: 2)
      #expect(try socket.receive() == ["type": "error", "message": "Invalid JSON format"])
      socket.send([0xFF, 0xFE])
      #expect(try socket.receive() == ["type": "error", "message": "Invalid JSON format"])
      #expect(try socket.messagesUntilPong().isEmpty)
    }

    @Test(.onEveryStore) func everyChangeIsTold() async throws {
      let server = try await TestServer()
      let socket = try TestSocket(server)
      socket.send(["action": "subscribe", "ticket_ids": [1]])
      _ = try socket.receive()
      let id = try server.create("I was charged twice for order #123! Refund me NOW!")
      #expect(id == 1)
      let analysed = try socket.update(of: id) { $0["status"] == "completed" }
      #expect(analysed["summary"]?.string != nil)
      _ = try server.patch("/api/tickets/1", ["agent_edited_response": "edited"])
      _ = try socket.update(of: id) { $0["agent_edited_response"] == "edited" }
      _ = try server.post("/api/tickets/1/correct", ["urgency": "Low"])
      _ = try socket.update(of: id) { $0["urgency"] == "Low" }
      _ = try server.post("/api/tickets/1/resolve?agent_id=Kim")
      _ = try socket.update(of: id) { $0["agent_id"] == "Kim" }
      _ = try server.post("/api/tickets/1/reopen")
      _ = try socket.update(of: id) { $0["agent_id"] == .null }
    }

    @Test(.onEveryStore) func whatOthersChangeIsToldToo() async throws {
      let server = try await TestServer("--no-process")
      let id = try server.create()
      let socket = try TestSocket(server)
      socket.send(["action": "subscribe", "ticket_ids": [.int(id)]])
      _ = try socket.update(of: id)
      _ = try await server.sandbox.run(
        ["process", "--all"], environment: ["TRIAGE_ENGINE": "offline"])
      _ = try socket.update(of: id) { $0["status"] == "completed" }
      _ = try await server.sandbox.run(["draft", "\(id)", "--set", "from the command line"])
      _ = try socket.update(of: id) { $0["agent_edited_response"] == "from the command line" }
    }

    @Test(.onEveryStore) func thatATicketIsErasedIsTold() async throws {
      let server = try await TestServer("--no-process")
      let id = try server.create()
      let (all, one) = (try TestSocket(server), try TestSocket(server))
      all.send(["action": "subscribe", "all": true])
      #expect(try all.receive()["type"] == "subscribed")
      one.send(["action": "subscribe", "ticket_ids": [.int(id)]])
      _ = try one.update(of: id)
      let outcome = try await server.sandbox.run(["forget", "\(id)", "--yes"])
      #expect(outcome.status == 0, "\(outcome.err)")
      try all.erased(id)
      try one.erased(id)
    }

    @Test func aTicketIsTakenUpAndCompleted() async throws {
      let fake = try await FakeGemini.start { _ in .delayed(.seconds(2), .judge) }
      let server = try await TestServer(
        environment: fake.environment.merging(["TRIAGE_ENGINE": "gemini"]) { $1 })
      let socket = try TestSocket(server)
      socket.send(["action": "subscribe", "all": true])
      #expect(try socket.receive()["type"] == "subscribed")
      let id = try server.create()
      _ = try socket.update(of: id) { $0["status"] == "processing" }
      _ = try socket.update(of: id) { $0["status"] == "completed" }
      await fake.stop()
    }

    @Test func allTicketsIncludeNewOnes() async throws {
      let server = try await TestServer("--no-process")
      let (all, one) = (try TestSocket(server), try TestSocket(server))
      all.send(["action": "subscribe", "all": true])
      #expect(try all.receive()["type"] == "subscribed")
      one.send(["action": "subscribe", "ticket_ids": [1]])
      _ = try one.receive()
      for _ in 1...3 { _ = try server.create() }
      for id in 1...3 as ClosedRange<Int64> { _ = try all.update(of: id) }
      _ = try one.update(of: 1)
      #expect(try one.messagesUntilPong().isEmpty)
      all.send(["action": "unsubscribe", "all": true])
      one.send(["action": "unsubscribe", "ticket_ids": [1]])
      #expect(try all.messagesUntilPong().isEmpty)
      #expect(try one.messagesUntilPong().isEmpty)
      _ = try server.patch("/api/tickets/1", ["agent_edited_response": "x"])
      // What is told is told before a later subscription is answered.
      let late = try TestSocket(server)
      late.send(["action": "subscribe", "ticket_ids": [1]])
      _ = try late.update(of: 1)
      #expect(try all.messagesUntilPong().isEmpty)
      #expect(try one.messagesUntilPong().isEmpty)
    }

    @Test func fragmentsAndControlFramesInBetween() async throws {
      let server = try await TestServer("--no-process")
      let socket = try TestSocket(server)
      socket.send(Array(#"{"action":"#.utf8), isLast: false)
      socket.send(Array("hi".utf8), opcode: 9)
      socket.send(Array(#""ping"}"#.utf8), opcode: 0)
      let pong = try socket.frame()
      #expect(pong.opcode == 10 && pong.data == Array("hi".utf8))
      #expect(try socket.receive() == ["type": "pong"])
      socket.send([0x03, 0xE8], opcode: 8)
      #expect(throws: TestSocket.Closed(code: 1000)) { _ = try socket.receive() }
    }

    @Test(arguments: ["/ws/elsewhere", "/api/tickets", "/"])
    func noOtherPathSpeaksWebSocket(path: String) async throws {
      let server = try await TestServer("--no-process")
      #expect(throws: TestSocket.Refused(status: 403)) { _ = try TestSocket(server, path: path) }
    }

    @Test func plainHTTPOnTheSocketsPath() async throws {
      let server = try await TestServer("--no-process")
      let answer = try server.get("/ws/tickets")
      #expect(answer.status == 404)
      #expect(answer.text == #"{"detail":"Not Found"}"#)
      let half = try server.get("/ws/tickets", headers: [("Upgrade", "websocket")])
      #expect(half.status == 404)
    }

    @Test(
      arguments: [
        [("Sec-WebSocket-Version", "13")], [("Sec-WebSocket-Key", "x")],
        [("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="), ("Sec-WebSocket-Version", "8")],
      ] as [[(String, String)]])
    func aHandshakeThatIsNone(headers: [(String, String)]) async throws {
      let server = try await TestServer("--no-process")
      let answer = try server.get(
        "/ws/tickets", headers: headers + [("Upgrade", "websocket"), ("Connection", "Upgrade")])
      #expect(answer.status == 400)
      #expect(try server.get("/health").status == 200)
    }

    @Test func messagesThatAreTooLongEndTheSocket() async throws {
      let server = try await TestServer("--no-process")
      let long = try TestSocket(server)
      long.send([UInt8](repeating: 0x20, count: 70_000))
      #expect(throws: (any Error).self) { while true { _ = try long.receive() } }
      let endless = try TestSocket(server)
      endless.send([0x7B], isLast: false)
      for _ in 1...200 { endless.send([0x20], opcode: 0, isLast: false) }
      #expect(throws: (any Error).self) { while true { _ = try endless.receive() } }
      let unmasked = try TestSocket(server)
      unmasked.send(Array("{}".utf8), isMasked: false)
      #expect(throws: (any Error).self) { while true { _ = try unmasked.receive() } }
      #expect(try server.get("/health").status == 200)
    }

    @Test func aReaderThatFallsBehindIsDropped() async throws {
      let server = try await TestServer("--no-process")
      let (slow, quick) = (try TestSocket(server), try TestSocket(server))
      for socket in [slow, quick] {
        socket.send(["action": "subscribe", "all": true])
        _ = try socket.receive()
      }
      // 12 MB at once: more than the system's own buffers take.
      let stored = try await server.sandbox.run(
        [server.sandbox.database, manyTickets], program: "/usr/bin/sqlite3")
      #expect(stored.status == 0, "\(stored.err)")
      for id in 1...2000 as ClosedRange<Int64> { _ = try quick.update(of: id) }
      try await until("the end of the slow reader") {
        try server.get("/metrics").text.contains("triage_sockets 1\n")
      }
      #expect(try quick.messagesUntilPong().isEmpty)
    }

    @Test func oneClientMayFollowThousands() async throws {
      let server = try await TestServer("--no-process")
      let lines = (1...1500).map { #"{"customer_complaint":"Complaint number \#($0) of many"}"# }
      _ = try await server.sandbox.run(
        ["submit", "--jsonl", "-"], stdin: .bytes(Data(lines.joined(separator: "\n").utf8)))
      let socket = try TestSocket(server)
      socket.send(["action": "subscribe", "ticket_ids": .array((1...1500).map(JSON.int))])
      #expect(try socket.receive()["type"] == "subscribed")
      let ids = try (1...1500).map { _ in try socket.receive()["data", "id"]?.int }
      #expect(ids == Array(1...1500))
    }
  }
}

/// Two thousand tickets of 5 kB in one transaction.
private let manyTickets = """
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
  INSERT INTO ticket (customer_complaint, created_at, updated_at, status, rough_urgency)
  SELECT hex(zeroblob(2500)), i, i, 'pending', 1 FROM n
  """
