// libcurl against servers that behave, and against one that does not.

import Support
import Testing
import Transport

@Suite struct HTTPClientTests {
  @Test func anAnswerComesWithItsStatusAndBody() async throws {
    let server = try FaultyServer(.http(status: 418, headers: [:], body: "short and stout"))
    let response = try await HTTPClient().send(request(to: server.url))
    #expect(response.status == 418)
    #expect(String(decoding: response.body, as: UTF8.self) == "short and stout")
    let sent = try #require(server.requests.first)
    #expect(sent.contains("x-goog-api-key: secret"))
    #expect(sent.hasSuffix("the body"))
    await server.stop()
  }

  @Test func connectionsAreReused() async throws {
    let fake = try await FakeGemini.start()
    let client = HTTPClient()
    for _ in 0..<5 { _ = try await client.send(request(to: fake.baseURL)) }
    let ports = await Set(fake.calls.map(\.clientPort))
    #expect(ports.count == 1)
    await fake.stop()
  }

  @Test func manyRequestsAreOnTheirWayAtOnce() async throws {
    let server = try FaultyServer(.hang)
    let client = HTTPClient()
    let faults = await withTaskGroup(of: TransportError?.self) { group in
      for _ in 0..<20 {
        group.addTask { await fault(client, request(to: server.url, timeout: .seconds(1))) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    // One after the other, twenty time-outs of a second would not end before the suite does.
    #expect(faults == Array(repeating: .timedOut, count: 20))
    await server.stop()
  }

  @Test(arguments: [
    (FaultyServer.Fault.reset, TransportError.broken),
    (.hang, .timedOut),
    (.drip(.milliseconds(20)), .timedOut),
    (.halfAnswer, .broken),
    (.garbage, .broken),
    (.endless(chunked: true), .tooLarge),
    (.endless(chunked: false), .tooLarge),
    (.gzipBomb, .tooLarge),
  ])
  func aFaultyServerIsAFaultWithinTheTime(
    fault: FaultyServer.Fault, expected: TransportError
  ) async throws {
    let server = try FaultyServer(fault)
    let found = await self.fault(HTTPClient(), request(to: server.url, timeout: .seconds(2)))
    #expect(found == expected)
    await server.stop()
  }

  @Test func aRedirectIsAnAnswerAndIsNotFollowed() async throws {
    let other = try FaultyServer(.http(status: 200, headers: [:], body: "{}"))
    let server = try FaultyServer(.redirect(to: other.url, status: 307))
    let response = try await HTTPClient().send(request(to: server.url))
    #expect(response.status == 307)
    #expect(other.requests.isEmpty)
    await server.stop()
    await other.stop()
  }

  @Test func aClosedPortAndAnUnknownHostAreToldApart() async throws {
    let server = try FaultyServer(.hang)
    await server.stop()
    #expect(await fault(HTTPClient(), request(to: server.url)) == .unreachable)
    #expect(await fault(HTTPClient(), request(to: "http://nowhere.invalid")) == .unknownHost)
    #expect(await fault(HTTPClient(), request(to: "http://")) == .refused(code: 3))
  }

  @Test func aHeaderCannotBreakOutOfItsLine() async {
    var request = request(to: "http://127.0.0.1:9")
    request.headers = [("x-goog-api-key", "a\r\nHost: elsewhere")]
    #expect(await fault(HTTPClient(), request) == .refused(code: 2))
  }

  @Test func cancellingEndsTheCallAtOnce() async throws {
    let server = try FaultyServer(.hang)
    let client = HTTPClient()
    let call = Task { await fault(client, request(to: server.url, timeout: .seconds(600))) }
    try await until("the request") { !server.requests.isEmpty }
    call.cancel()
    #expect(await call.value == .cancelled)
    #expect(await Task { await cancelledBeforehand(client, server.url) }.value == .cancelled)
    await server.stop()
  }

  private func cancelledBeforehand(_ client: HTTPClient, _ url: String) async -> TransportError? {
    withUnsafeCurrentTask { $0?.cancel() }
    return await fault(client, request(to: url, timeout: .seconds(600)))
  }

  private func request(to url: String, timeout: Duration = .seconds(120)) -> HTTPRequest {
    HTTPRequest(
      url: url, headers: [("x-goog-api-key", "secret"), ("Content-Type", "application/json")],
      body: Array("the body".utf8), timeout: timeout, maximumBytes: 4 * 1024 * 1024)
  }

  private func fault(_ client: HTTPClient, _ request: HTTPRequest) async -> TransportError? {
    do {
      _ = try await client.send(request)
      return nil
    } catch {
      return error
    }
  }
}
