// When the service cannot answer: the ticket is stored and waits, within the time, and the key
// stays where it is.

import Foundation
import Support
import Testing

@Suite struct OutageTests {
  private let key = "AIzaSecretSecretSecretSecretSecretSecret"

  private func expectWaiting(
    _ environment: [String: String], reason: String, _ sandbox: Sandbox
  ) async throws {
    let settings = ["GOOGLE_API_KEY": key, "TRIAGE_TIMEOUT": "20"].merging(environment) { $1 }
    let outcome = try await sandbox.run(
      ["submit", "It broke"], environment: settings, timeout: .seconds(50))
    #expect(outcome.status == 3, "\(outcome.err)")
    #expect(outcome.out.contains("#1  waiting"))
    #expect(outcome.err.contains(reason), "\(outcome.err)")
    #expect(lines(outcome.err).count <= 2)
    #expect(!(outcome.out + outcome.err).contains(key))
    let ticket = try await sandbox.ticket(1)
    #expect(ticket["status"] as? String == "pending")
    #expect(ticket["attempts"] as? Int == 0)
    #expect((ticket["error_message"] as? String)?.isEmpty == false)
    #expect(try sandbox.holds(key) == false)
  }

  @Test(
    .onEveryStore,
    arguments: [
      (FaultyServer.Fault.reset, "broke"), (.halfAnswer, "broke"), (.garbage, "broke"),
      (.endless(chunked: true), "too large"), (.gzipBomb, "too large"),
      (.http(status: 200, headers: [:], body: "<html>"), "not from the Gemini API"),
      (.http(status: 503, headers: [:], body: ""), "503"),
      (.http(status: 499, headers: [:], body: ""), "499"),
      (.http(status: 409, headers: [:], body: "{}"), "409"),
      (.http(status: 200, headers: [:], body: "{}"), "without a result"),
      (.http(status: 200, headers: [:], body: #"{"error":{"code":503}}"#), "503"),
      (
        .http(status: 404, headers: [:], body: "<html>"),
        "is not from the Gemini API (HTTP status 404)"
      ),
      (.http(status: 403, headers: [:], body: "<html>"), "the answer of http://127.0.0.1:"),
      (
        .http(status: 401, headers: [:], body: #"{"error":"x"}"#),
        "GOOGLE_GEMINI_BASE_URL and the proxy"
      ),
    ])
  func aFaultyServiceMakesTheTicketWait(fault: FaultyServer.Fault, reason: String) async throws {
    let server = try FaultyServer(fault)
    try await expectWaiting(
      ["GOOGLE_GEMINI_BASE_URL": server.url], reason: reason, try Sandbox())
    await server.stop()
  }

  /// The time-out is two seconds; a program that waited longer would meet the runner's own.
  @Test(.onEveryStore, arguments: [FaultyServer.Fault.hang, .drip(.milliseconds(50))])
  func aSilentServiceMakesTheTicketWait(fault: FaultyServer.Fault) async throws {
    let server = try FaultyServer(fault)
    let settings = ["GOOGLE_GEMINI_BASE_URL": server.url, "TRIAGE_TIMEOUT": "2"]
    try await expectWaiting(settings, reason: "in time", try Sandbox())
    await server.stop()
  }

  @Test(.onEveryStore) func theKeyDoesNotFollowARedirect() async throws {
    let other = try FaultyServer(.http(status: 200, headers: [:], body: "{}"))
    let server = try FaultyServer(.redirect(to: other.url + "/elsewhere", status: 307))
    try await expectWaiting(
      ["GOOGLE_GEMINI_BASE_URL": server.url], reason: "redirect", try Sandbox())
    #expect(other.requests.isEmpty)
    await server.stop()
    await other.stop()
  }

  @Test(.onEveryStore) func noNetworkMakesTheTicketWait() async throws {
    let server = try FaultyServer(.hang)
    await server.stop()
    try await expectWaiting(
      ["GOOGLE_GEMINI_BASE_URL": server.url], reason: "no connection", try Sandbox())
    try await expectWaiting(
      ["GOOGLE_GEMINI_BASE_URL": "https://nowhere.invalid"], reason: "could not be resolved",
      try Sandbox())
  }

  @Test(.onEveryStore) func theAddressMayEndInItsVersion() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    var settings = fake.environment
    settings["GOOGLE_GEMINI_BASE_URL"] = fake.baseURL + "/v1beta/"
    try await sandbox.expect(0, "submit", "It broke", environment: settings)
    await fake.stop()
  }

  @Test(.onEveryStore) func theProxyIsNamedWithoutItsPassword() async throws {
    let (sandbox, server) = (
      try Sandbox(), try FaultyServer(.http(status: 403, headers: [:], body: "<html>"))
    )
    let outcome = try await sandbox.expect(
      3, "submit", "x",
      environment: [
        "GOOGLE_API_KEY": key, "GOOGLE_GEMINI_BASE_URL": server.url,
        "https_proxy": "http://jo:secret@proxy.example:3128",
      ])
    #expect(outcome.err.contains("the proxy proxy.example:3128 (https_proxy)"), "\(outcome.err)")
    #expect(!outcome.err.contains("secret"))
    await server.stop()
  }

  @Test(.onEveryStore) func plainHTTPToAnotherMachineIsRefused() async throws {
    try await expectWaiting(
      ["GOOGLE_GEMINI_BASE_URL": "http://example.com"], reason: "https", try Sandbox())
  }

  @Test(.onEveryStore) func aWrongKeyOrNoneMakesTheTicketWait() async throws {
    let fake = try await FakeGemini.start()
    try await expectWaiting(
      ["GOOGLE_GEMINI_BASE_URL": fake.baseURL], reason: "refused", try Sandbox())
    try await expectWaiting(
      ["GOOGLE_API_KEY": " ", "TRIAGE_ENGINE": "gemini"], reason: "no API key", try Sandbox())
    await fake.stop()
  }

  @Test(
    .onEveryStore,
    arguments: [
      ("429_per_day", "quota per day"), ("429_per_minute_requests", "quota per minute"),
      ("429_prepay_depleted", "no credit"), ("404_model", "not available"),
      ("400_location", "location"), ("500", "500"),
    ])
  func everyFaultOfTheServiceHasItsWords(name: String, reason: String) async throws {
    let fake = try await FakeGemini.start(key: key) { _ in .recorded(name) }
    try await expectWaiting(
      ["GOOGLE_GEMINI_BASE_URL": fake.baseURL], reason: reason, try Sandbox())
    await fake.stop()
  }

  @Test(.onEveryStore) func afterTheOutageTheWorkIsDone() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    let offline = ["GOOGLE_API_KEY": "test-key", "GOOGLE_GEMINI_BASE_URL": "http://127.0.0.1:1"]
    try await sandbox.expect(3, "submit", "It broke", environment: offline)
    let outcome = try await sandbox.expect(0, "process", "--all", environment: fake.environment)
    #expect(outcome.out.isEmpty)
    #expect(outcome.err.isEmpty)
    let ticket = try await sandbox.ticket(1)
    #expect(ticket["status"] as? String == "completed")
    #expect(ticket["error_message"] is NSNull)
    #expect(ticket["attempts"] as? Int == 1)
    await fake.stop()
  }
}
