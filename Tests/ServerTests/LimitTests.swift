// The limits of time and number, with short ones.

import Foundation
import NIOCore
import SQLiteStore
import Testing
import Tickets

@testable import Server

extension ServerTests {
  @Suite struct LimitTests {
    /// A server in this process, with limits of its own.
    private func withServer(
      _ change: (inout HTTPLimits) -> Void, _ body: (Int) async throws -> Void
    ) async throws {
      let folder =
        FileManager.default.temporaryDirectory.path + "/triage-limits-\(UUID().uuidString)"
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let store = try SQLiteStore(path: folder + "/t.db", create: true)
      var limits = HTTPLimits()
      change(&limits)
      try await withListener(on: store, limits, body)
    }

    @Test func aRequestThatDripsIsGivenUp() async throws {
      try await withServer({ $0.requestTime = .milliseconds(300) }) { port in
        let head = try Wire(port: port)
        head.send("GET /hea")
        #expect(try head.answer().status == 408)
        #expect(try head.readToEnd() == "")
        let body = try Wire(port: port)
        body.send("POST /api/tickets HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\n{")
        #expect(try body.answer().status == 408)
        #expect(try body.readToEnd() == "")
        let dripping = try Wire(port: port)
        let start = ContinuousClock.now
        dripping.send("GET /health HTTP/1.1\r\n")
        while dripping.send("X: y\r\n"), ContinuousClock.now - start < .seconds(20) {
          try await Task.sleep(for: .milliseconds(20))
        }
        #expect(ContinuousClock.now - start < .seconds(20))
      }
    }

    @Test func anIdleConnectionIsClosed() async throws {
      try await withServer({ $0.idleTime = .milliseconds(300) }) { port in
        let silent = try Wire(port: port)
        #expect(try silent.readToEnd() == "")
        let used = try Wire(port: port)
        used.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try used.answer().status == 200)
        #expect(try used.readToEnd() == "")
      }
    }

    @Test func aReaderThatTakesNothingIsClosed() async throws {
      try await withServer({ $0.idleTime = .milliseconds(500) }) { port in
        let wire = try Wire(port: port)
        let request = "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n"
        let start = ContinuousClock.now
        // Nothing is read of any answer, until the server has no room left and then no patience.
        while wire.send(String(repeating: request, count: 200)),
          ContinuousClock.now - start < .seconds(60)
        {}
        #expect(ContinuousClock.now - start < .seconds(60))
        let other = try Wire(port: port)
        other.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(try other.answer().status == 200)
      }
    }

    @Test func oneConnectionTooMany() async throws {
      try await withServer({ $0.connections = 3 }) { port in
        var wires = try (1...3).map { _ in try Wire(port: port) }
        for wire in wires {
          wire.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
          #expect(try wire.answer().status == 200)
        }
        let crowded = try Wire(port: port)
        let answer = try crowded.answer()
        #expect(answer.status == 503)
        #expect(answer.json?["detail"]?.string != nil)
        #expect(try crowded.readToEnd() == "")
        wires = []
        let end = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < end {
          let next = try Wire(port: port)
          next.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
          if try next.answer().status == 200 { return }
        }
        Issue.record("no connection was free again")
      }
    }
  }
}
