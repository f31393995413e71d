// `triage process`: silent, exact, and unharmed by a kill.

import Foundation
import Support
import Testing

@Suite struct ProcessTests {
  private func queue(_ count: Int, _ sandbox: Sandbox) async throws {
    for number in 1...count {
      try await sandbox.expect(0, "submit", "--queue", "complaint number \(number)")
    }
  }

  @Test func neitherIdsNorAllIsAUsageError() async throws {
    let sandbox = try Sandbox()
    #expect(try await sandbox.expect(2, "process").err.contains("--all"))
    try await sandbox.expect(2, "process", "--all", "3")
    try await sandbox.expect(0, "process", "--all")
    try await sandbox.expect(1, "process", "3")
    #expect(!sandbox.databaseExists)
  }

  @Test(.onEveryStore) func theSummaryIsOneObject() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try await queue(3, sandbox)
    let outcome = try await sandbox.expect(
      0, "process", "--all", "--json", environment: fake.environment)
    let keys = [
      "claimed", "completed", "failed", "waiting", "calls", "input_tokens", "output_tokens",
      "cost_usd", "elapsed_s", "stopped", "resume_at",
    ]
    let positions = keys.compactMap { outcome.out.range(of: "\"\($0)\":")?.lowerBound }
    #expect(positions.count == keys.count)
    #expect(positions == positions.sorted())
    #expect(
      outcome.out.hasPrefix(
        "{\"claimed\":3,\"completed\":3,\"failed\":0,\"waiting\":0,\"calls\":3,"))
    #expect(outcome.out.hasSuffix("\"stopped\":null,\"resume_at\":null}\n"))
    #expect(lines(outcome.out).count == 1)
    await fake.stop()
  }

  @Test(.onEveryStore) func aTicketThatIsBlockedIsNamedAndTriedAgainLater() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start { call in
      call.tickets.contains { $0.complaint.hasSuffix("number 2") }
        ? .recorded("200_prompt_blocked") : .judge
    }
    try await queue(3, sandbox)
    let outcome = try await sandbox.expect(
      3, "process", "1", "2", "3", environment: fake.environment)
    #expect(outcome.err.contains("ticket 2 is tried again after"))
    #expect(outcome.err.contains("PROHIBITED_CONTENT"))
    #expect(!outcome.err.contains("complaint number"))
    for _ in 2...4 { try await sandbox.expect(3, "process", "2", environment: fake.environment) }
    let last = try await sandbox.expect(1, "process", "2", environment: fake.environment)
    #expect(last.err.contains("ticket 2 failed"))
    let ticket = try await sandbox.ticket(2)
    #expect(ticket["status"] as? String == "failed")
    #expect(ticket["ai_status"] as? String == "error")
    #expect(ticket["attempts"] as? Int == 5)
    #expect(try await sandbox.ticket(3)["status"] as? String == "completed")
    #expect(
      try await sandbox.expect(0, "process", "--all", environment: fake.environment).err.isEmpty)
    await fake.stop()
  }

  @Test(.onEveryStore) func afterADaysQuotaNoCallIsMade() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start { $0.index == 0 ? .judge : .recorded("429_per_day") }
    try await queue(3, sandbox)
    let first = try await sandbox.expect(
      3, "process", "--all", "--json", "--concurrency=1", environment: fake.environment)
    #expect(first.out.contains("\"completed\":1"))
    #expect(first.out.contains("\"stopped\":\"quota\",\"resume_at\":\"20"))
    try await sandbox.expect(3, "process", "--all", environment: fake.environment)
    #expect(await fake.calls.count == 2)
    let doctor = try await sandbox.run(["doctor"], environment: fake.environment)
    #expect(doctor.out.contains("used up (per day) until"))
    await fake.stop()
  }

  /// Quotas, budgets, deadlines, signals and retries have tests of their own.
  @Test(
    .onEveryStore,
    arguments: [
      (["GOOGLE_API_KEY": "wrong"], "the API key was refused"),
      (["GOOGLE_API_KEY": "", "TRIAGE_ENGINE": "gemini"], "no API key is set"),
      (["GOOGLE_GEMINI_BASE_URL": "http://127.0.0.1:1"], "no connection"),
    ])
  func workThatWaitsForTheServiceIsExitCodeThree(
    settings: [String: String], reason: String
  ) async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try await queue(1, sandbox)
    let outcome = try await sandbox.expect(
      3, "process", "--all", environment: fake.environment.merging(settings) { $1 })
    #expect(outcome.err.contains(reason), "\(outcome.err)")
    let ticket = try await sandbox.ticket(1)
    #expect(ticket["status"] as? String == "pending")
    #expect(ticket["attempts"] as? Int == 0)
    await fake.stop()
  }

  @Test(.onEveryStore) func aLimitIsKeptAndNoFault() async throws {
    let sandbox = try Sandbox()
    try await queue(3, sandbox)
    let outcome = try await sandbox.expect(
      0, "process", "--all", "-n2", environment: ["TRIAGE_ENGINE": "offline"])
    #expect(outcome.out + outcome.err == "")
    #expect(try await sandbox.expect(0, "list", "-q", "--status", "pending").out == "3\n")
    // Without a key, that is said once.
    let standIn = try await sandbox.expect(0, "process", "--all")
    #expect(lines(standIn.err).count == 1 && standIn.err.contains("no API key is set"))
  }

  @Test(.onEveryStore) func aQuotaIsDisregardedWhenForcedAndAFailedTicketWhenNamed() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start { $0.index == 0 ? .recorded("429_per_day") : .judge }
    try await queue(2, sandbox)
    _ = try await sandbox.sql(
      "UPDATE ticket SET status = 'failed', error_message = 'x' WHERE id = 2")
    for _ in 0..<2 {
      try await sandbox.expect(3, "process", "--all", environment: fake.environment)
    }
    #expect(await fake.calls.count == 1)
    try await sandbox.expect(0, "process", "--all", "--force", environment: fake.environment)
    #expect(try await sandbox.ticket(1)["status"] as? String == "completed")
    try await sandbox.expect(0, "process", "2", environment: fake.environment)
    #expect(try await sandbox.ticket(2)["status"] as? String == "completed")
    await fake.stop()
  }

  @Test(.onEveryStore) func whatAKilledPassHadClaimedIsTakenBackAtOnce() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start {
      $0.index == 0 ? .delayed(.seconds(600), .judge) : .judge
    }
    try await queue(1, sandbox)
    let pass = try sandbox.start(["process", "--all"], environment: fake.environment)
    try await until("the call") { await !fake.calls.isEmpty }
    #expect(try await sandbox.ticket(1)["status"] as? String == "processing")
    try await sandbox.expect(0, "process", "--all", environment: fake.environment)
    #expect(try await sandbox.ticket(1)["status"] as? String == "processing")
    let named = try await sandbox.expect(3, "process", "1", environment: fake.environment)
    #expect(named.err == "triage: ticket 1 is being analysed by another process\n")
    pass.signal(SIGKILL)
    _ = try await pass.wait()
    try await sandbox.expect(0, "process", "--all", environment: fake.environment)
    let ticket = try await sandbox.ticket(1)
    #expect(ticket["status"] as? String == "completed")
    #expect(ticket["attempts"] as? Int == 2)
    await fake.stop()
  }

  @Test(.onEveryStore) func theThinkingLevelIsRememberedFromRunToRun() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start(models: ["picky": []])
    let settings = fake.environment.merging(["TRIAGE_MODEL": "models/picky"]) { $1 }
    try await sandbox.expect(0, "submit", "one", environment: settings)
    #expect(await fake.calls.count == 3)
    try await sandbox.expect(0, "submit", "two", environment: settings)
    #expect(await fake.calls.count == 4)
    #expect(try await sandbox.ticket(2)["cost_usd"] is NSNull)
    await fake.stop()
  }
}
