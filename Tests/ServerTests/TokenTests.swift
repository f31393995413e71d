// Who may come in with a token, with its cookie, and from behind a proxy.

import Support
import Testing
import Tickets

private let complaint: JSON = ["customer_complaint": "a long enough text"]

extension ServerTests {
  @Suite struct TokenTests {
    private let settings = [
      "TRIAGE_AGENT_TOKEN": "agents-secret", "TRIAGE_SUBMIT_TOKEN": "shops-secret",
    ]

    private func bearer(_ token: String) -> [(String, String)] {
      [("Authorization", "Bearer \(token)")]
    }

    @Test func tokensAreDemanded() async throws {
      let server = try await TestServer("--no-process", "--log", environment: settings)
      for path in ["/api/tickets", "/api/tickets/1", "/api/stats", "/metrics"] {
        let answer = try server.get(path)
        #expect(answer.status == 401, "\(path)")
        #expect(answer["www-authenticate"] == "Bearer")
        #expect(try server.get(path, headers: bearer("wrong")).status == 401)
        #expect(try server.get(path, headers: bearer("shops-secret")).status == 401)
        #expect(try server.get(path, headers: bearer("agents-secret")).status != 401)
      }
      #expect(try server.post("/api/tickets", complaint).status == 401)
      for token in ["shops-secret", "agents-secret"] {
        #expect(
          try server.post("/api/tickets", complaint, headers: bearer(token)).status == 201)
      }
      #expect(throws: TestSocket.Refused(status: 401)) { _ = try TestSocket(server) }
      #expect(throws: TestSocket.Refused(status: 401)) {
        _ = try TestSocket(server, headers: bearer("shops-secret"))
      }
      _ = try TestSocket(server, headers: bearer("agents-secret"))
      for path in ["/health", "/health/deep", "/docs", "/openapi.json", "/", "/assets/page.css"] {
        #expect(try server.get(path).status == 200, "\(path)")
      }
      #expect(try server.get("/", headers: [("Host", "router.example")]).status == 200)
      #expect(!server.errors.contains("secret"), "\(server.errors)")
    }

    @Test func withoutASubmitTokenEverybodyMayPost() async throws {
      let server = try await TestServer(
        "--no-process", environment: ["TRIAGE_AGENT_TOKEN": "agents-secret"])
      let body: JSON = ["customer_complaint": "a long enough text", "key": "A-1"]
      #expect(try server.post("/api/tickets", body).status == 201)
      #expect(try server.post("/api/tickets", body).status == 200)
      // Whoever guesses a key does not get to read its ticket.
      let guess: JSON = ["customer_complaint": "another text, to try", "key": "A-1"]
      let answer = try server.post("/api/tickets", guess)
      #expect(answer.status == 409)
      #expect(!answer.text.contains("long enough"))
    }

    @Test func agentsSignInOnThePage() async throws {
      let server = try await TestServer(
        "--no-process", environment: settings.merging(["TRIAGE_RATE_LIMIT": "3"]) { $1 })
      #expect(try server.get("/")["set-cookie"] == nil)
      #expect(
        try server.get("/session").text
          == #"{"agent":false,"token_required":true,"follows_notes":false}"#)
      #expect(try server.post("/sign-in", ["token": "wrong"]).status == 401)
      let answer = try server.post("/sign-in", ["token": "agents-secret"])
      #expect(answer.status == 200)
      let cookie = try #require(answer["set-cookie"])
      #expect(!cookie.contains("agents-secret"))
      let shown = [("Cookie", String(cookie.prefix { $0 != ";" }))]
      for _ in 1...6 { #expect(try server.get("/api/tickets", headers: shown).status == 200) }
      #expect(try server.get("/session", headers: shown).json?["agent"] == true)
      _ = try TestSocket(server, headers: shown)
      let out = try server.post("/sign-out", headers: shown)
      #expect(out["set-cookie"]?.contains("Max-Age=0") == true)
    }

    @Test func tokensAreNotGuessed() async throws {
      let server = try await TestServer("--no-process", environment: settings)
      let statuses = try (1...12).map {
        try server.post("/sign-in", ["token": .string("guess \($0)")]).status
      }
      #expect(statuses.prefix(10).allSatisfy { $0 == 401 })
      #expect(statuses.suffix(2).allSatisfy { $0 == 429 })
      #expect(try server.post("/sign-in", ["token": "agents-secret"]).status == 429)
    }

    @Test func anotherServerWithTheTokenKnowsTheCookie() async throws {
      let first = try await TestServer("--no-process", environment: settings)
      let second = try await TestServer("--no-process", environment: settings)
      let other = try await TestServer(
        "--no-process", environment: ["TRIAGE_AGENT_TOKEN": "another-secret"])
      let cookie = try #require(
        try first.post("/sign-in", ["token": "agents-secret"])["set-cookie"])
      let shown = [("Cookie", String(cookie.prefix { $0 != ";" }))]
      #expect(try second.get("/api/tickets", headers: shown).status == 200)
      #expect(try other.get("/api/tickets", headers: shown).status == 401)
    }

    @Test func behindAProxyTheClientCounts() async throws {
      let server = try await TestServer(
        "--no-process",
        environment: [
          "TRIAGE_RATE_LIMIT": "1", "TRIAGE_TRUSTED_PROXIES": "127.0.0.0/8, 10.0.0.0/8",
        ])
      func status(_ hops: String) throws -> Int {
        try server.get("/health", headers: [("X-Forwarded-For", hops)]).status
      }
      #expect(try status("203.0.113.5") == 200)
      #expect(try status("203.0.113.5, 10.0.0.9") == 429)
      #expect(try status("1.2.3.4, 203.0.113.5") == 429)
      #expect(try status("203.0.113.6") == 200)
      #expect(try status("2001:db8::1") == 200)
      #expect(try status("2001:db8::2") == 429)
      #expect(try status("2001:db8:0:1::2") == 200)
      let untrusting = try await TestServer(
        "--no-process", environment: ["TRIAGE_RATE_LIMIT": "1"])
      #expect(
        try untrusting.get("/health", headers: [("X-Forwarded-For", "203.0.113.5")]).status == 200)
      #expect(
        try untrusting.get("/health", headers: [("X-Forwarded-For", "203.0.113.6")]).status == 429)
    }
  }
}
