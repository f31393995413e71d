// Who may come in without a token: local names, origins, rates, and the cookie of the page.

import Support
import Testing
import Tickets

@testable import Server

private let listed = "http://localhost:3000"
private let stranger = "https://stranger.example"
private let complaint: JSON = ["customer_complaint": "a long enough text"]

extension ServerTests {
  @Suite struct AccessTests {
    @Test(arguments: [
      ("127.0.0.1:8000", 200), ("localhost", 200), ("LOCALHOST:3000", 200), ("[::1]:8000", 200),
      ("router.localhost", 200), ("127.8.8.8", 200), ("evil.example", 403),
      ("127.0.0.1.evil.example", 403),
      ("localhost.evil.example", 403), ("10.0.0.1:8000", 403), ("", 403),
    ])
    func withoutATokenOnlyLocalNamesCount(host: String, status: Int) async throws {
      let server = try await TestServer("--no-process")
      for path in ["/api/tickets", "/", "/health"] {
        #expect(try server.get(path, headers: [("Host", host)]).status == status, "\(path)")
      }
      var refusal: TestSocket.Refused?
      do { _ = try TestSocket(server, headers: [("Host", host)]) } catch {
        refusal = error as? TestSocket.Refused
      }
      #expect(refusal?.status == (status == 200 ? nil : 403))
    }

    @Test func anAbsoluteTargetNamesTheHost() async throws {
      let server = try await TestServer("--no-process")
      #expect(try server.get("http://localhost/api/tickets").status == 200)
      #expect(try server.get("http://evil.example/api/tickets").status == 403)
    }

    @Test func aListedOriginMaySeeAnswers() async throws {
      let server = try await TestServer("--no-process")
      for path in ["/health", "/api/tickets/7", "/nowhere"] {
        let answer = try server.get(path, headers: [("Origin", listed)])
        #expect(answer["access-control-allow-origin"] == listed)
        #expect(answer["access-control-allow-credentials"] == "true")
        #expect(answer["vary"] == "Origin")
      }
      let posted = try server.post("/api/tickets", complaint, headers: [("Origin", listed)])
      #expect(posted.status == 201)
      let other = try await TestServer(
        "--no-process",
        environment: ["TRIAGE_CORS_ORIGINS": "https://a.example, https://B.example:8443"])
      let answer = try other.get("/health", headers: [("Origin", "https://b.example:8443")])
      #expect(answer["access-control-allow-origin"] == "https://b.example:8443")
      let old = try other.get("/health", headers: [("Origin", listed)])
      #expect(old["access-control-allow-origin"] == nil)
    }

    @Test(arguments: [
      stranger, "null", "http://localhost:3000.evil.example", "http://localhost:3001",
      "https://localhost:3000", "",
    ])
    func aStrangeOriginSeesAndChangesNothing(origin: String) async throws {
      let server = try await TestServer("--no-process")
      let id = try server.create()
      let read = try server.get("/api/tickets", headers: [("Origin", origin)])
      #expect(read.status == 200)
      #expect(read["access-control-allow-origin"] == nil)
      for answer in [
        try server.post("/api/tickets", complaint, headers: [("Origin", origin)]),
        try server.patch(
          "/api/tickets/\(id)", ["agent_edited_response": "x"], headers: [("Origin", origin)]),
        try server.post("/api/tickets/\(id)/resolve?agent_id=x", headers: [("Origin", origin)]),
      ] {
        #expect(answer.status == 403)
        #expect(answer["access-control-allow-origin"] == nil)
      }
      #expect(throws: TestSocket.Refused(status: 403)) {
        _ = try TestSocket(server, headers: [("Origin", origin)])
      }
      #expect(try server.get("/api/tickets").json?["pagination", "total"] == 1)
      #expect(try server.ticket(id)["resolved_at"] == .null)
    }

    @Test func itsOwnPageAndProgramsMayChangeThings() async throws {
      let server = try await TestServer("--no-process")
      let own = "http://127.0.0.1:\(server.port)"
      #expect(try server.post("/api/tickets", complaint, headers: [("Origin", own)]).status == 201)
      #expect(try server.post("/api/tickets", complaint).status == 201)
      let crossSite = try server.post(
        "/api/tickets", complaint, headers: [("Sec-Fetch-Site", "cross-site")])
      #expect(crossSite.status == 403)
      _ = try TestSocket(server, headers: [("Origin", own)])
      _ = try TestSocket(server, headers: [("Origin", listed)])
    }

    @Test func preflights() async throws {
      let server = try await TestServer("--no-process", environment: ["TRIAGE_RATE_LIMIT": "2"])
      for _ in 1...5 {
        let answer = try server.send(
          "OPTIONS", "/api/tickets",
          headers: [
            ("Origin", listed), ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "content-type, x-token"),
          ])
        #expect(answer.status == 200)
        #expect(answer.text == "OK")
        #expect(
          answer["access-control-allow-methods"] == "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT")
        #expect(answer["access-control-allow-headers"] == "content-type, x-token")
        #expect(answer["access-control-max-age"] == "600")
        #expect(answer["access-control-allow-origin"] == listed)
        #expect(answer["access-control-allow-credentials"] == "true")
      }
      let refused = try server.send(
        "OPTIONS", "/api/tickets",
        headers: [("Origin", stranger), ("Access-Control-Request-Method", "POST")])
      #expect(refused.status == 400)
      #expect(refused.text == "Disallowed CORS origin")
      #expect(refused["access-control-allow-origin"] == nil)
      let none = try server.send("OPTIONS", "/api/tickets")
      #expect(none.status == 405)
    }

    @Test func tooManyRequests() async throws {
      let server = try await TestServer("--no-process", environment: ["TRIAGE_RATE_LIMIT": "3"])
      for _ in 1...3 {
        #expect(try server.get("/api/tickets").status == 200)
        #expect(try server.get("/api/tickets/7").status == 404)
      }
      let answer = try server.get("/api/tickets?page=2", headers: [("Origin", listed)])
      #expect(answer.status == 429)
      #expect(answer.json?["error"] == "Rate limit exceeded: 3 per 1 minute")
      #expect(answer.json?["detail"]?.string != nil)
      #expect((1...60).contains(Int(answer["retry-after"] ?? "") ?? 0))
      #expect(answer["access-control-allow-origin"] == listed)
      #expect(try server.get("/api/tickets/7").status == 429)
      #expect(try server.get("/api/tickets/8").status == 404)
      for _ in 1...5 {
        #expect(try server.get("/").status == 200)
        #expect(try server.get("/assets/page.js").status == 200)
        #expect(try server.get("/nowhere").status == 404)
        _ = try TestSocket(server)
      }
    }

    @Test func aPathIsCountedOnceHoweverItIsWritten() async throws {
      let server = try await TestServer("--no-process", environment: ["TRIAGE_RATE_LIMIT": "3"])
      func statuses(_ paths: String...) throws -> [Int] {
        try paths.map { try server.get($0).status }
      }
      #expect(
        try statuses("/api/tickets", "/api/%74ickets", "/%61pi/tickets?page=2", "/api/ticket%73")
          == [200, 200, 200, 429])
      #expect(
        try statuses("/api/tickets/7", "/api/tickets/007", "/api/tickets/+7", "/api/tickets/%37")
          == [404, 404, 404, 429])
      #expect(
        try statuses("/api/tickets/a", "/api/tickets/b", "/api/tickets/c", "/api/tickets/d")
          == [422, 422, 422, 429])
      #expect(try server.get("/api/tickets/8").status == 404)
    }

    @Test func thePageSignsItsAgentIn() async throws {
      let server = try await TestServer("--no-process", environment: ["TRIAGE_RATE_LIMIT": "2"])
      let cookie = try #require(try server.get("/")["set-cookie"])
      #expect(cookie.contains("; HttpOnly; SameSite=Strict"))
      let shown = String(cookie.prefix { $0 != ";" })
      for _ in 1...5 {
        #expect(
          try server.get("/api/tickets", headers: [("Cookie", "a=b; \(shown)")]).status == 200)
      }
      #expect(try server.get("/", headers: [("Cookie", shown)])["set-cookie"] == nil)
      let forged = shown.dropLast() + (shown.hasSuffix("0") ? "1" : "0")
      let answers = try (1...3).map { _ in
        try server.get("/api/tickets", headers: [("Cookie", String(forged))]).status
      }
      #expect(answers.last == 429)
    }

    @Test func comparesTokens() {
      #expect(isSame("token", "token"))
      #expect(!isSame("token", "Token"))
      #expect(!isSame("token", "token "))
      #expect(!isSame("", "t"))
    }
  }
}
