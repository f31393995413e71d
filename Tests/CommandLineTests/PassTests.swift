// The pass as an operator meets it: signals, budgets, what it would do, what it watches.

import Foundation
import Support
import Synchronization
import Testing

/// Opened by a test when the calls that wait at it may go on.
private final class Gate: Sendable {
  private let isOpen = Mutex(false)

  func open() { isOpen.withLock { $0 = true } }

  func pass() async {
    try? await until("the gate") { isOpen.withLock { $0 } }
  }
}

@Suite struct PassTests {
  @Test(.timeLimit(.minutes(5)), arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalLetsTheCallsInFlightFinishAndLeavesTheRest(signal: Int32) async throws {
    let (sandbox, gate) = (try Sandbox(), Gate())
    let fake = try await FakeGemini.start { _ in
      await gate.pass()
      return .judge
    }
    try await sandbox.fill(5)
    let pass = try sandbox.start(
      ["process", "--all", "--json", "--concurrency", "2"], environment: fake.environment)
    try await until("two calls") { await fake.calls.count == 2 }
    pass.signal(signal)
    try await until("the notice", seen: { pass.soFarText }) {
      pass.soFarText.contains("stopping: 2 calls in flight")
    }
    gate.open()
    let outcome = try await pass.wait()
    #expect(outcome.status == 3)
    #expect(outcome.out.contains("\"completed\":2"))
    #expect(outcome.out.contains("\"stopped\":\"signal\""))
    #expect(await fake.calls.count == 2)
    let states = "SELECT status, count(*) FROM ticket GROUP BY status"
    #expect(try await sandbox.sqlite3(states) == "completed|2\npending|3\n")
    await fake.stop()
  }

  @Test(.onEveryStore, .timeLimit(.minutes(5))) func aSecondSignalEndsItAtOnce() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start { _ in .delayed(.seconds(600), .judge) }
    try await sandbox.fill(2)
    let pass = try sandbox.start(["process", "--all"], environment: fake.environment)
    try await until("two calls") { await fake.calls.count == 2 }
    let impatience = Task {
      while !Task.isCancelled {
        pass.signal(SIGINT)
        try? await Task.sleep(for: .milliseconds(20))
      }
    }
    #expect(try await pass.wait().status == 3)
    impatience.cancel()
    try await sandbox.expect(
      0, "process", "--all", environment: ["TRIAGE_ENGINE": "offline"])
    await fake.stop()
  }

  @Test(.timeLimit(.minutes(5))) func aPassThatWatchesTakesUpWhatComesAndEndsCleanly() async throws
  {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    let pass = try sandbox.start(["process", "--all", "--watch"], environment: fake.environment)
    for id in 1...3 {
      try await until("the database") { sandbox.databaseExists }
      try await sandbox.expect(0, "submit", "--queue", "number \(id)")
      try await until("ticket \(id)", seen: { pass.soFarText }) {
        try await sandbox.ticket(id)["status"] as? String == "completed"
      }
    }
    pass.signal(SIGTERM)
    let outcome = try await pass.wait()
    #expect(outcome.status == 0)
    #expect(outcome.out + outcome.err == "")
    await fake.stop()
  }

  @Test(.onEveryStore) func budgetsEndAPassInGoodOrder() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try await sandbox.fill(5)
    let calls = try await sandbox.expect(
      3, "process", "--all", "--max-calls", "2", "--json", environment: fake.environment)
    #expect(calls.out.contains("\"stopped\":\"budget\""))
    #expect(await fake.calls.count == 2)
    let cost = try await sandbox.expect(
      3, "process", "--all", "--max-cost", "0.0001", environment: fake.environment)
    #expect(
      cost.err == """
        triage: the budget is reached; the work waits
        hint: run `triage process --all` with a larger one

        """)
    #expect(await fake.calls.count == 2)
    try await sandbox.expect(
      3, "process", "--all", "--deadline", "0s", environment: fake.environment)
    let unknown = fake.environment.merging(["TRIAGE_MODEL": "gemini-9"]) { $1 }
    let refused = try await sandbox.expect(
      2, "process", "--all", "--max-cost", "1", environment: unknown)
    #expect(refused.err.contains("the price of gemini-9 is not known"))
    try await sandbox.expect(0, "process", "--all", environment: fake.environment)
    #expect(await fake.calls.count == 5)
    await fake.stop()
  }

  @Test(.onEveryStore) func itIsTheBudgetThatEndsACallBeforeItsTriesDo() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start { _ in .status(503, body: "{}") }
    try await sandbox.fill(1)
    let outcome = try await sandbox.expect(
      3, "process", "1", "--max-calls", "2", "--json", environment: fake.environment)
    #expect(outcome.out.contains("\"calls\":2"))
    #expect(outcome.out.contains("\"stopped\":\"budget\""))
    #expect(outcome.err.hasPrefix("triage: the budget is reached; the work waits\nhint: "))
    await fake.stop()
  }

  /// Calls in flight and tickets in a call: a flag wins over the environment, that over the default.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      ([], [:], 4, 1), (["--concurrency", "2", "--pack", "5"], [:], 2, 5),
      ([], ["TRIAGE_CONCURRENCY": "3", "TRIAGE_PACK": "2"], 3, 2),
      (["--concurrency=2", "--pack=2"], ["TRIAGE_CONCURRENCY": "6", "TRIAGE_PACK": "3"], 2, 2),
    ], [["process", "--all"], ["eval", "labelled.jsonl"]])
  func soManyCallsAreInFlight(
    _ given: ([String], [String: String], calls: Int, pack: Int), command: [String]
  ) async throws {
    let (sandbox, gate) = (try Sandbox(), Gate())
    let fake = try await FakeGemini.start { _ in
      await gate.pass()
      return .judge
    }
    try await sandbox.fill(20)
    let line = #"{"customer_complaint":"It broke","urgency":"Low"}"# + "\n"
    try sandbox.write(String(repeating: line, count: 20), to: "labelled.jsonl")
    let pass = try sandbox.start(
      command + given.0, environment: fake.environment.merging(given.1) { $1 })
    try await until("\(given.calls) calls") { await fake.calls.count == given.calls }
    gate.open()
    #expect(try await pass.wait().status == 0)
    #expect(await fake.peakConcurrency == given.calls)
    #expect(await fake.calls.allSatisfy { $0.tickets.count == given.pack })
    await fake.stop()
  }

  @Test(.onEveryStore) func callsThatFindTheThinkingLevelCount() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start(models: ["picky": []])
    try await sandbox.fill(1)
    let settings = fake.environment.merging(["TRIAGE_MODEL": "picky"]) { $1 }
    let outcome = try await sandbox.expect(
      0, "process", "--all", "--json", environment: settings)
    #expect(outcome.out.contains("\"calls\":3,"))
    #expect(await fake.calls.count == 3)
    await fake.stop()
  }

  @Test(.onEveryStore) func packsAreHalvedUntilTheCulpritStandsAlone() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start { call in
      call.tickets.contains { $0.complaint == "number 3" } ? .recorded("200_safety") : .judge
    }
    try await sandbox.fill(8)
    let outcome = try await sandbox.expect(
      3, "process", "--all", "--pack", "8", "-n8", environment: fake.environment)
    #expect(lines(outcome.err).count == 1)
    #expect(outcome.err.contains("ticket 3 is tried again after"))
    let rows = try await sandbox.expect(0, "list", "-q", "-n0", "--status", "completed").out
    #expect(lines(rows).count == 7)
    #expect(await fake.violations.isEmpty)
    await fake.stop()
  }

  @Test(.onEveryStore) func aDryRunSaysWhatItWouldTakeAndCallsNobody() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try await sandbox.fill(25)
    let flags = ["process", "--all", "--dry-run", "--pack", "10"]
    let outcome = try await sandbox.run(flags + ["--json"], environment: fake.environment)
    #expect(outcome.out.hasPrefix("{\"tickets\":25,\"calls\":3,\"input_tokens\":"))
    let text = try await sandbox.run(flags, environment: fake.environment).out
    #expect(text.hasPrefix("25 tickets in 3 calls: at most "))
    #expect(await fake.calls.isEmpty)
    #expect(try await sandbox.ticket(1)["status"] as? String == "pending")
    await fake.stop()
  }

  /// With failed and stale tickets among them: what is announced is what is then done.
  @Test(arguments: [
    ["--retry-failed"], ["--stale"], ["--retry-failed", "--stale"], ["-n3"], ["-n7", "--stale"],
    ["--max-calls", "1", "--stale"],
  ])
  func aDryRunAnnouncesWhatTheSameCommandDoes(flags: [String]) async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try await sandbox.fill(12)
    try await sandbox.expect(
      0, "process", "1", "2", "3", environment: ["TRIAGE_ENGINE": "offline"])
    let fail = "UPDATE ticket SET status = 'failed', error_message = 'x' WHERE id > 8"
    _ = try await sandbox.sqlite3(fail)
    let command = ["process", "--all", "--pack", "5", "--json"] + flags
    let announced = try await sandbox.run(command + ["--dry-run"], environment: fake.environment)
    #expect(await fake.calls.isEmpty)
    let done = try await sandbox.run(command, environment: fake.environment)
    let number = { (text: String, key: String) in
      text.split(separator: "\"\(key)\":").dropFirst().first?.prefix(while: \.isNumber)
    }
    #expect(number(announced.out, "calls") != nil)
    #expect(number(announced.out, "calls") == number(done.out, "calls"))
    #expect(number(announced.out, "tickets") == number(done.out, "completed"))
    await fake.stop()
  }

  @Test(.onEveryStore) func whatRulesStoodInForIsAnalysedAnewWhenThereIsAKey() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try await sandbox.expect(0, "submit", "It broke")
    try await sandbox.expect(0, "draft", "1", "--set", "Mine")
    try await sandbox.expect(0, "process", "--all", environment: fake.environment)
    #expect(await fake.calls.isEmpty)
    for _ in 0..<2 {
      try await sandbox.expect(0, "process", "--all", "--stale", environment: fake.environment)
    }
    #expect(await fake.calls.count == 1)
    let ticket = try await sandbox.ticket(1)
    #expect(ticket["ai_status"] as? String == "success")
    #expect(ticket["review_reasons"] as? [String] == [])
    #expect(ticket["agent_edited_response"] as? String == "Mine")
    await fake.stop()
  }

  @Test(.onEveryStore) func failedTicketsAreRetriedWhenAskedTo() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start {
      $0.index < 5 ? .recorded("200_prompt_blocked") : .judge
    }
    try await sandbox.fill(1)
    for _ in 0..<5 { _ = try await sandbox.run(["process", "1"], environment: fake.environment) }
    #expect(try await sandbox.ticket(1)["status"] as? String == "failed")
    try await sandbox.expect(0, "process", "--all", environment: fake.environment)
    #expect(await fake.calls.count == 5)
    try await sandbox.expect(
      0, "process", "--all", "--retry-failed", environment: fake.environment)
    #expect(try await sandbox.ticket(1)["status"] as? String == "completed")
    await fake.stop()
  }

  /// The service's certificate is checked, and one's own may be trusted instead.
  @Test(
    .onEveryStore,
    .timeLimit(.minutes(5)),
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl")))
  func aCertificateThatNobodyVouchesForEndsTheCall() async throws {
    let sandbox = try Sandbox()
    let make =
      "req -x509 -newkey rsa:2048 -nodes -keyout k -out c -days 2 -subj /CN=localhost"
      + " -addext subjectAltName=DNS:localhost"
    _ = try await sandbox.run(
      make.split(separator: " ").map(String.init), program: "/usr/bin/openssl")
    let server = try sandbox.start(
      ["s_server", "-accept", "localhost:0", "-cert", "c", "-key", "k", "-www"], stdin: .open,
      program: "/usr/bin/openssl")
    try await until("the server", seen: { server.soFarText }) {
      server.soFarText.contains("ACCEPT")
    }
    let port = try #require(
      server.soFarText.split(separator: "\n").first { $0.contains("ACCEPT") }?
        .split(separator: ":").last)
    let settings = ["GOOGLE_API_KEY": "k", "GOOGLE_GEMINI_BASE_URL": "https://localhost:\(port)"]
    let refused = try await sandbox.expect(3, "submit", "x", environment: settings)
    #expect(refused.err.contains("certificate could not be verified"))
    for name in ["CURL_CA_BUNDLE", "SSL_CERT_FILE"] {
      let own = [name: sandbox.home + "/c", "TRIAGE_TIMEOUT": "2"]
      let trusting = settings.merging(own) { $1 }
      let trusted = try await sandbox.expect(3, "process", "1", environment: trusting)
      #expect(!trusted.err.contains("certificate"), "\(trusted.err)")
    }
    server.signal(SIGKILL)
    _ = try await server.wait()
  }
}

extension Sandbox.Child {
  /// What it has printed so far, on both streams.
  var soFarText: String {
    String(decoding: soFar.out, as: UTF8.self) + String(decoding: soFar.err, as: UTF8.self)
  }
}
