// What waits in the queue: crashes, retries, quotas, stale analyses, signals, a file that is replaced.

import Foundation
import Support
import Testing

@Suite struct QueueTests {
  /// Kills a pass while a call is in flight that makes it so many with this text.
  private func kill(
    _ sandbox: Sandbox, _ fake: FakeGemini, whenCalled count: Int, for text: String = "number"
  ) async throws {
    let pass = try sandbox.start(
      ["process", "--all", "--concurrency", "1"], environment: fake.environment)
    try await until("call \(count)") {
      await fake.calls.count { $0.tickets.first?.complaint.contains(text) == true } >= count
    }
    pass.signal(SIGKILL)
    _ = try await pass.wait()
  }

  @Test func theThirdCrashOverOneClaimFailsTheTicketAndTheQueueGoesOn() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start { call in
      call.tickets.contains { $0.complaint == "number 1" }
        ? .delayed(.seconds(600), .judge) : .judge
    }
    try await sandbox.fill(4)
    for count in 1...3 { try await kill(sandbox, fake, whenCalled: count, for: "number 1") }
    let outcome = try await sandbox.run(["process", "--all"], environment: fake.environment)
    #expect(outcome.status == 1)
    #expect(outcome.err == "triage: ticket 1 failed: 3 passes in a row ended while they had it\n")
    let ticket = try await sandbox.ticket(1)
    #expect(ticket["status"] as? String == "failed")
    #expect(ticket["attempts"] as? Int == 3)
    #expect((ticket["error_message"] as? String)?.contains("3 passes in a row") == true)
    for id in 2...4 { #expect(try await sandbox.ticket(id)["status"] as? String == "completed") }
    await fake.stop()
  }

  @Test func aDryRunCountsWhatADeadPassLeftBehind() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start { _ in .delayed(.seconds(600), .judge) }
    try await sandbox.fill(3)
    try await kill(sandbox, fake, whenCalled: 1)
    #expect(
      try await sandbox.sqlite3("SELECT count(*) FROM ticket WHERE status = 'processing'") == "1\n")
    let plan = try await sandbox.run(
      ["process", "--all", "--dry-run", "--json"], environment: fake.environment)
    #expect(plan.out.hasPrefix("{\"tickets\":3,"), "\(plan.out)")
    await fake.stop()
  }

  /// Rules that stand in neither replace a model's work nor do their own again.
  @Test func withoutAKeyStaleReplacesNothing() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try await sandbox.fill(2)
    try await sandbox.expect(0, "process", "1", environment: fake.environment)
    for _ in 0..<3 { try await sandbox.expect(0, "process", "--all", "--stale") }
    #expect(try await sandbox.ticket(1)["engine"] as? String == "gemini")
    #expect(try await sandbox.ticket(2)["engine"] as? String == "offline")
    #expect(try await sandbox.sqlite3("SELECT count(*) FROM analysis") == "2\n")
    await fake.stop()
  }

  @Test func staleLeavesResolvedTicketsAloneUnlessToldOtherwise() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try await sandbox.fill(2)
    try await sandbox.expect(0, "process", "--all", environment: ["TRIAGE_ENGINE": "offline"])
    try await sandbox.expect(0, "resolve", "1")
    try await sandbox.expect(2, "process", "--all", "--resolved", environment: fake.environment)
    try await sandbox.expect(0, "process", "--all", "--stale", environment: fake.environment)
    #expect(try await sandbox.ticket(1)["engine"] as? String == "offline")
    #expect(try await sandbox.ticket(2)["engine"] as? String == "gemini")
    try await sandbox.expect(
      0, "process", "--all", "--stale", "--resolved", environment: fake.environment)
    #expect(try await sandbox.ticket(1)["engine"] as? String == "gemini")
    await fake.stop()
  }

  @Test func anAnalysedTicketThatFaultedFiveTimesComesBackWhenAsked() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try await sandbox.fill(1)
    try await sandbox.expect(0, "process", "--all", environment: ["TRIAGE_ENGINE": "offline"])
    _ = try await sandbox.sqlite3("UPDATE ticket SET faults = 5, error_message = 'blocked'")
    try await sandbox.expect(0, "process", "--all", "--stale", environment: fake.environment)
    #expect(await fake.calls.isEmpty)
    try await sandbox.expect(
      0, "process", "--all", "--stale", "--retry-failed", environment: fake.environment)
    #expect(try await sandbox.ticket(1)["engine"] as? String == "gemini")
    await fake.stop()
  }

  @Test func workThatWaitsForItsRetryIsToldAndCounted() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try await sandbox.fill(2)
    _ = try await sandbox.sqlite3(
      "UPDATE ticket SET faults = 1, next_attempt_at = unixepoch() * 1000 + 600000 WHERE id = 1")
    let first = try await sandbox.expect(
      3, "process", "--all", "--json", environment: fake.environment)
    #expect(first.out.hasPrefix("{\"claimed\":1,\"completed\":1,\"failed\":0,\"waiting\":1,"))
    #expect(first.err.hasPrefix("triage: 1 ticket waits for the next try, the first until 2"))
    #expect(lines(first.err).count == 2)
    try await sandbox.expect(0, "process", "1", environment: fake.environment)
    try await sandbox.expect(0, "process", "--all", environment: fake.environment)
    await fake.stop()
  }

  @Test func namingATicketThatIsAnalysedSaysSo() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "It broke")
    let outcome = try await sandbox.expect(0, "process", "1")
    #expect(outcome.err.hasPrefix("triage: ticket 1 is analysed already; "), "\(outcome.err)")
    #expect(try await sandbox.sqlite3("SELECT count(*) FROM analysis") == "1\n")
  }

  /// Whatever the clock was when it was written, it is over.
  @Test func timesThatNoClockCanHaveMeantAreOver() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try await sandbox.fill(2)
    let far = "unixepoch('2036-01-01') * 1000"
    _ = try await sandbox.sqlite3(
      """
      UPDATE ticket SET next_attempt_at = \(far) WHERE id = 1;
      UPDATE ticket SET status = 'processing', lease_host = 'elsewhere', lease_pid = 1,
        lease_started = 1, lease_expires_at = \(far) WHERE id = 2;
      INSERT INTO model (name, next_call_at) VALUES ('gemini-3.5-flash-lite', \(far));
      """)
    let settings = fake.environment.merging(["TRIAGE_RPM": "6000"]) { $1 }
    try await sandbox.expect(0, "process", "--all", environment: settings)
    #expect(await fake.calls.count == 2)
    await fake.stop()
  }

  @Test func anotherKeyHasItsOwnQuota() async throws {
    let sandbox = try Sandbox()
    let used = try await FakeGemini.start(key: "one") { _ in .recorded("429_per_day") }
    let fresh = try await FakeGemini.start(key: "two")
    try await sandbox.fill(2)
    try await sandbox.expect(3, "process", "--all", environment: used.environment)
    try await sandbox.expect(3, "process", "--all", environment: used.environment)
    #expect(await used.calls.count <= 2)
    try await sandbox.expect(0, "process", "--all", environment: fresh.environment)
    #expect(try await sandbox.sqlite3("SELECT count(*) FROM analysis") == "2\n")
    #expect(try await sandbox.sqlite3("SELECT account LIKE '%one%' FROM quota") == "0\n")
    for fake in [used, fresh] { await fake.stop() }
  }

  @Test func aModelThatRefusesEverythingFailsNoTicket() async throws {
    let sandbox = try Sandbox()
    let message = "Developer instruction is not enabled for models/gemma-3"
    let body = #"{"error":{"code":400,"message":"\#(message)","status":"INVALID_ARGUMENT"}}"#
    let fake = try await FakeGemini.start { _ in .status(400, body: body) }
    try await sandbox.fill(20)
    let outcome = try await sandbox.expect(
      3, "process", "--all", "--concurrency", "1", environment: fake.environment)
    #expect(outcome.err.contains("hint: choose another TRIAGE_MODEL"))
    #expect(await fake.calls.count == 1)
    #expect(
      try await sandbox.sqlite3("SELECT status, sum(faults), sum(attempts) FROM ticket")
        == "pending|0|0\n")
    await fake.stop()
  }

  @Test func submitGivesUpWaitingForItsTurnAndSaysSo() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    let settings = fake.environment.merging(["TRIAGE_RPM": "1", "TRIAGE_TIMEOUT": "20"]) { $1 }
    try await sandbox.expect(0, "submit", "one", environment: settings)
    let second = try await sandbox.run(
      ["submit", "two"], environment: settings, timeout: .seconds(50))
    #expect(second.status == 3)
    #expect(second.out.hasPrefix("#2 "))
    #expect(second.err.contains("TRIAGE_RPM allows no call until"), "\(second.err)")
    await fake.stop()
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalDuringSubmitStillTellsTheID(signal: Int32) async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start { _ in .delayed(.seconds(600), .judge) }
    let submit = try sandbox.start(["submit", "-q", "It broke"], environment: fake.environment)
    try await until("the call") { await !fake.calls.isEmpty }
    submit.signal(signal)
    let outcome = try await submit.wait()
    #expect(outcome.status == 3)
    #expect(outcome.out == "1\n")
    let ticket = try await sandbox.ticket(1)
    #expect(ticket["status"] as? String == "pending")
    #expect(ticket["error_message"] is NSNull)
    await fake.stop()
  }

  @Test func aKeyThatIsSubmittedAgainHasItsTicketAnalysed() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    let down = ["GOOGLE_API_KEY": "k", "GOOGLE_GEMINI_BASE_URL": "http://127.0.0.1:1"]
    try await sandbox.expect(3, "submit", "--key", "A", "It broke", environment: down)
    try await sandbox.expect(0, "submit", "--key", "A", "It broke", environment: fake.environment)
    #expect(try await sandbox.ticket(1)["status"] as? String == "completed")
    try await sandbox.expect(0, "submit", "--key", "A", "It broke", environment: fake.environment)
    #expect(await fake.calls.count == 1)
    await fake.stop()
  }

  /// Analysed, waiting, failed: whatever it was, it is as it was.
  @Test(arguments: ["429_per_day", "400_key_invalid", "500"])
  func aDraftThatCannotBeHadNowLeavesAllAsItWas(answer: String) async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start { _ in .recorded(answer) }
    try await sandbox.fill(3)
    try await sandbox.expect(0, "process", "1", environment: ["TRIAGE_ENGINE": "offline"])
    _ = try await sandbox.sqlite3(
      """
      UPDATE ticket SET status = 'failed', faults = 5, error_message = 'blocked' WHERE id = 2;
      UPDATE ticket SET faults = 2, error_message = 'cut off',
        next_attempt_at = unixepoch() * 1000 + 600000 WHERE id = 3;
      UPDATE ticket SET updated_at = 77;
      """)
    let state = """
      SELECT id, status, faults, error_message, next_attempt_at, updated_at, lease_host FROM ticket
      """
    let before = try await sandbox.sqlite3(state)
    for id in 1...3 {
      let outcome = try await sandbox.expect(
        3, "draft", "\(id)", "--regenerate", environment: fake.environment)
      #expect(outcome.err.contains("the reply stays as it was"))
    }
    #expect(try await sandbox.sqlite3(state) == before)
    await fake.stop()
  }

  @Test(arguments: [true, false])
  func aPassThatWatchesEndsWhenItsFileIsReplacedOrGone(isReplaced: Bool) async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "It broke")
    let pass = try sandbox.start(["process", "--all", "--watch"])
    try await sandbox.expect(0, "submit", "--queue", "another")
    try await until("the pass at work") {
      try await sandbox.ticket(2)["status"] as? String == "completed"
    }
    let copy = sandbox.home + "/copy.db"
    try FileManager.default.copyItem(atPath: sandbox.database, toPath: copy)
    // As a restored backup is put in its place.
    if isReplaced {
      #expect(rename(copy, sandbox.database) == 0)
    } else {
      try FileManager.default.removeItem(atPath: sandbox.database)
    }
    let outcome = try await pass.wait()
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("triage: \(sandbox.database) was replaced or moved away\nhint: "))
  }

  @Test func aFileInWALIsWaitedFor() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "It broke")
    let shell = try sandbox.start([sandbox.database], stdin: .open, program: "/usr/bin/sqlite3")
    let holder = try sandbox.start(
      [
        "-c",
        "exec /usr/bin/sqlite3 '\(sandbox.database)' 'PRAGMA journal_mode = WAL' 'BEGIN' 'SELECT count(*) FROM ticket' '.shell echo held; sleep 3'",
      ],
      program: "/bin/sh")
    try await until("the log") { holder.soFarText.contains("held") }
    try await sandbox.expect(0, "submit", "--queue", "another")
    shell.signal(SIGKILL)
    _ = try await (shell.wait(), holder.wait())
    #expect(try await sandbox.sqlite3("PRAGMA journal_mode") == "delete\n")
  }

  /// Its own parent has not taken note of its end.
  @Test func aZombieIsNotAlive() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start {
      $0.index == 0 ? .delayed(.seconds(600), .judge) : .judge
    }
    try await sandbox.fill(1)
    // The shell becomes `sleep`, which never asks for its child.
    let parent = try sandbox.start(
      ["-c", "\"$0\" process --all & exec sleep 600", sandbox.binary],
      environment: fake.environment, program: "/bin/sh")
    try await until("the call") { await !fake.calls.isEmpty }
    let pid = try await sandbox.sqlite3("SELECT lease_pid FROM ticket").dropLast()
    #expect(Foundation.kill(try #require(pid_t(pid)), SIGKILL) == 0)
    try await until("a zombie") {
      try String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8).contains(") Z ")
    }
    try await sandbox.expect(0, "process", "--all", environment: fake.environment)
    #expect(try await sandbox.ticket(1)["status"] as? String == "completed")
    parent.signal(SIGKILL)
    _ = try await parent.wait()
    await fake.stop()
  }

  @Test func aZeroByteInADraftIsDroppedAndCutsNothingOff() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start { _ in
      .judge { $0["draft_response"] = "We are \u{0}sorry. A second sentence." }
    }
    try await sandbox.expect(0, "submit", "It broke", environment: fake.environment)
    let draft = try await sandbox.ticket(1)["ai_draft_response"] as? String
    #expect(draft == "We are sorry. A second sentence.")
    await fake.stop()
  }
}
