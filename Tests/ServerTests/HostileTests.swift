// HTTP that is none, or too much of it: a clear status, a closed connection, nothing stored.

import Foundation
import Support
import Testing
import Tickets

extension ServerTests {
  @Suite struct HostileTests {
    private func answers(_ server: TestServer, _ text: String) throws -> [Int] {
      let wire = try server.connect()
      wire.send(text)
      wire.finish()
      let all = try wire.readToEnd()
      return all.matches(of: /HTTP\/1\.\d (\d{3})/).compactMap { Int($0.1) }
    }

    private let body = #"{"customer_complaint":"a smuggled complaint"}"#

    @Test func twoMeaningsOfALengthAreRefused() async throws {
      let server = try await TestServer("--no-process")
      let host = "Host: 127.0.0.1\r\n"
      let start = "POST /api/tickets HTTP/1.1\r\n" + host
      let count = body.utf8.count
      let chunked = "\(String(count, radix: 16))\r\n\(body)\r\n0\r\n\r\n"
      for text in [
        start + "Content-Length: \(count)\r\nContent-Length: 5\r\n\r\n\(body)",
        start + "Content-Length: \(count), \(count)\r\n\r\n\(body)",
        start + "Content-Length: \(count)\r\nTransfer-Encoding: chunked\r\n\r\n\(chunked)",
        start + "Transfer-Encoding: chunked\r\nContent-Length: \(count)\r\n\r\n\(chunked)",
        start + "Transfer-Encoding: chunked, identity\r\n\r\n\(chunked)",
        start + "Transfer-Encoding: xchunked\r\n\r\n\(chunked)",
        start + "Content-Length: +\(count)\r\n\r\n\(body)",
        start + "Content-Length: -1\r\n\r\n\(body)",
        start + "Content-Length: 0x10\r\n\r\n\(body)",
        start + "Content-Length : \(count)\r\n\r\n\(body)",
        start + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n\(body)",
        start + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n\(body)",
        start + "Transfer-Encoding: chunked\r\n\r\n-1\r\n\(body)\r\n0\r\n\r\n",
        start + host + "Content-Length: \(count)\r\n\r\n\(body)",
        "POST /api/tickets HTTP/1.1\r\nContent-Length: \(count)\r\n\r\n\(body)",
        start + " folded: x\r\nContent-Length: \(count)\r\n\r\n\(body)",
        start + "Content-Length: \(count)\r\nX: a\u{0}b\r\n\r\n\(body)",
        "GARBAGE\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\u{0}\r\n\r\n",
        "GET /api/tickets HTTP/9.9\r\n\(host)\r\n",
        "GET /api /tickets HTTP/1.1\r\n\(host)\r\n",
      ] {
        let statuses = try answers(server, text)
        #expect(
          statuses.count <= 1 && statuses.allSatisfy { $0 >= 400 && $0 < 500 },
          "\(text): \(statuses)"
        )
      }
      #expect(try server.get("/api/tickets").json?["pagination", "total"] == 0)
    }

    @Test func aChunkedBodyIsABody() async throws {
      let server = try await TestServer("--no-process")
      let wire = try server.connect()
      wire.send(
        "POST /api/tickets HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "1e;note=x\r\n\(body.prefix(30))\r\n")
      wire.send(
        "\(String(body.count - 30, radix: 16))\r\n\(body.dropFirst(30))\r\n0\r\nTrailer: x\r\n\r\n")
      #expect(try wire.answer().status == 201)
    }

    @Test func aBodyThatIsTooLongIsRefusedBeforeItsEnd() async throws {
      let server = try await TestServer("--no-process")
      let told = try server.connect()
      told.send(
        "POST /api/tickets HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000000000\r\n\r\n{")
      let answer = try told.answer()
      #expect(answer.status == 413)
      #expect(answer["connection"] == "close")
      #expect(answer.json?["detail"]?.string != nil)
      let untold = try server.connect()
      untold.send(
        "POST /api/tickets HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
      let chunk = "4000\r\n" + String(repeating: " ", count: 0x4000) + "\r\n"
      for _ in 1...5 { untold.send(chunk) }
      #expect(try untold.answer().status == 413)
      // However much is sent on, nothing comes of it.
      var rounds = 0
      while untold.send(chunk), rounds < 100_000 { rounds += 1 }
      #expect(rounds < 100_000)
      let expecting = try server.connect()
      expecting.send(
        "POST /api/tickets HTTP/1.1\r\nHost: localhost\r\nContent-Length: 70000\r\n"
          + "Expect: 100-continue\r\n\r\n")
      #expect(try expecting.answer().status == 413)
      #expect(try server.get("/api/tickets").json?["pagination", "total"] == 0)
    }

    @Test func aBodyOfTheLargestSizeIsTaken() async throws {
      let server = try await TestServer("--no-process")
      let padding = String(repeating: " ", count: 65_536 - body.utf8.count)
      let wire = try server.connect()
      wire.send(
        server.request(
          "POST", "/api/tickets", body: Array((body + padding).utf8),
          headers: [("Expect", "100-continue")]))
      #expect(try wire.answer().status == 201)
      let longer = try server.send("POST", "/api/tickets", body: Array((body + padding + " ").utf8))
      #expect(longer.status == 413)
    }

    @Test func headersThatAreTooLong() async throws {
      let server = try await TestServer("--no-process")
      let one = try server.get("/health", headers: [("X", String(repeating: "x", count: 17_000))])
      #expect(one.status == 431)
      let many = try server.get(
        "/health", headers: (1...200).map { ("X-\($0)", String(repeating: "x", count: 100)) })
      #expect(many.status == 431)
      let path = try server.get("/" + String(repeating: "x", count: 17_000))
      #expect(path.status == 431)
      let fine = try server.get("/health", headers: [("X", String(repeating: "x", count: 15_000))])
      #expect(fine.status == 200)
    }

    @Test(arguments: [
      "/api/../api/tickets", "/api/%2e%2e/api/tickets", "/api%2Ftickets", "//api/tickets",
      "/api/tickets%00", "/assets/../index.html", "/assets/..%2F..%2Fetc%2Fpasswd",
      "/assets/%2e%2e/%2e%2e/etc/passwd", "/assets/", "/assets/none.js", "/API/tickets", "/%ff%fe",
      "/api/tickets/1/nothing", "*",
    ])
    func pathsThatLeadNowhere(path: String) async throws {
      let server = try await TestServer("--no-process")
      let answer = try server.get(path)
      #expect(answer.status == 404, "\(answer)")
      #expect(answer.text == #"{"detail":"Not Found"}"#)
      #expect(answer["content-type"] == "application/json")
    }

    @Test func aSlashTooMany() async throws {
      let server = try await TestServer("--no-process")
      let answer = try server.get("/api/tickets/?page=2&x=%20")
      #expect(answer.status == 307)
      #expect(answer["location"] == "/api/tickets?page=2&x=%20")
      let posted = try server.post("/api/tickets/", ["customer_complaint": "a long enough text"])
      #expect(posted.status == 307)
      #expect(try server.get("/api/tickets/7/").status == 307)
      for path in ["/nowhere/", "//evil.example/", "//evil.example/api/tickets/"] {
        #expect(try server.get(path).status == 404, "\(path)")
      }
    }

    @Test(arguments: [
      ("DELETE", "/api/tickets/1", "GET, HEAD, PATCH"), ("PUT", "/api/tickets", "POST, GET, HEAD"),
      ("GET", "/api/tickets/1/resolve", "POST"), ("POST", "/health", "GET, HEAD"),
      ("TRACE", "/health", "GET, HEAD"), ("PATCH", "/", "GET, HEAD"),
    ])
    func methodsThatAreNotThere(method: String, path: String, allowed: String) async throws {
      let server = try await TestServer("--no-process")
      let answer = try server.send(method, path)
      #expect(answer.status == 405)
      #expect(answer.text == #"{"detail":"Method Not Allowed"}"#)
      #expect(answer["allow"] == allowed)
    }

    @Test func headGetsTheHeadAlone() async throws {
      let server = try await TestServer("--no-process")
      let wire = try server.connect()
      wire.send(server.request("HEAD", "/health") + server.request("GET", "/health"))
      let head = try wire.answer(isBodiless: true)
      let get = try wire.answer()
      #expect(head.status == 200 && get.status == 200)
      #expect(head["content-length"] == get["content-length"])
    }

    @Test func requestsInARowAreAnsweredInOrder() async throws {
      let server = try await TestServer("--no-process")
      let wire = try server.connect()
      for number in 1...50 { wire.send(server.request("GET", "/api/tickets/\(number + 100)x")) }
      for number in 1...50 {
        let input = try wire.answer().json?["detail"]?.elements.first?["input"]
        #expect(input == .string("\(number + 100)x"))
      }
      wire.send("GET /health HTTP/1.0\r\n\r\n")
      #expect(try wire.answer().status == 403)
      #expect(try wire.readToEnd() == "")
    }

    @Test func whoSpeaksSomethingElseIsAnsweredInHTTP() async throws {
      let server = try await TestServer("--no-process")
      let answer = try server.get(
        "/health",
        headers: [
          ("Connection", "Upgrade, HTTP2-Settings"), ("Upgrade", "h2c"), ("HTTP2-Settings", "x"),
        ])
      #expect(answer.status == 200)
      #expect(answer["connection"] == "close")
    }

    @Test func clientsThatDieCostNobodyElse() async throws {
      let server = try await TestServer("--no-process")
      for _ in 1...50 {
        let wire = try server.connect()
        wire.send("POST /api/tickets HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\n{")
        let asking = try server.connect()
        asking.send(server.request("GET", "/api/tickets"))
      }
      #expect(try server.get("/health").status == 200)
      #expect(try server.get("/api/tickets").json?["pagination", "total"] == 0)
    }

    @Test func nothingOfAComplaintIsLogged() async throws {
      let server = try await TestServer("--log")
      let id = try server.create("A very private matter of Mr. Secretive")
      _ = try server.get("/api/tickets?search=Secretive&customer=Secretive")
      _ = try server.post("/api/tickets/\(id)/resolve?agent_id=Secretive")
      _ = try server.post("/api/tickets", ["customer_complaint": ["Secretive"]])
      try await until("the last line", seen: { server.errors }) {
        server.errors.contains("POST /api/tickets 422")
      }
      let lines = server.errors.split(separator: "\n").dropFirst()
      #expect(lines.count == 4, "\(server.errors)")
      #expect(
        lines.allSatisfy {
          $0.wholeMatch(of: /[A-Z]+ \/[a-z0-9\/]* \d{3} \d+ ms 127\.0\.0\.1/) != nil
        }, "\(server.errors)")
      #expect(!server.errors.contains("Secretive"))
    }
  }
}
