// The pass: what it claims, calls, stores, waits for and gives up on; its clock waits for nobody.

import Engines
import Foundation
import Privacy
import Processing
import Store
import Support
import Synchronization
import Testing
import Tickets

/// An engine that gives a scripted answer to each call, and the last one for ever after.
private final class ScriptedEngine: Engine {
  typealias Answer = @Sendable () -> Result<[Verdict], EngineFault>

  let maker = Maker(engine: "scripted", model: "m", promptVersion: "p")
  let aiStatus = AIStatus.success
  private let script: Mutex<[Answer]>
  let seen = Mutex<[String]>([])

  init(_ script: Answer...) { self.script = Mutex(script) }

  func outbound(_ pack: [Masked]) -> String? { nil }

  func analyse(
    _ pack: [Masked], within timeout: Duration
  ) async throws(EngineFault) -> [Verdict] {
    seen.withLock { $0 += pack.map(\.text) }
    let answer = script.withLock { $0.count > 1 ? $0.removeFirst() : $0.first }
    return try answer?().get() ?? []
  }
}

@Sendable private func good(summary: String = "s") -> Result<[Verdict], EngineFault> {
  let labels = Labels(category: .billing, urgency: .high, sentiment: .neutral)
  return .success([
    .analysed(
      Analysis(
        labels: labels, summary: summary, language: "en", evidence: "",
        draft: "To [EMAIL_1], [NAME_9]",
        reviewReasons: [], maker: Maker(engine: "scripted", model: "m", promptVersion: "p"),
        usage: Usage(inputTokens: 100, outputTokens: 10, cost: 0.5)))
  ])
}

@Sendable private func blocked() -> Result<[Verdict], EngineFault> {
  .success([.faulted("blocked", nil)])
}

@Suite struct PassTests {
  private let clock = FakeClock()
  private let folder = FileManager.default.temporaryDirectory.path + "/triage-pass-\(UUID())"

  private func store(_ count: Int) throws -> Store {
    let store = try Store(path: folder + "/triage.db", create: true)
    for number in 0..<count {
      let submission = Submission(
        complaint: redact("number \(number), a\(number)@example.com"), origin: Origin(),
        roughUrgency: .medium)
      _ = try store.submit(submission, at: now())
    }
    return store
  }

  private func now() -> Timestamp { Timestamp(milliseconds: clock.now) }

  private func pass(
    _ store: Store, _ engine: any Engine, patience: Duration = .seconds(3600)
  ) -> Pass {
    let fake = clock
    return Pass(
      store: store, engine: engine,
      clock: Clock(now: { Timestamp(milliseconds: fake.now) }) { try await fake.sleep(for: $0) },
      owner: .current(), timeout: .seconds(30), patience: patience)
  }

  private func cleanUp() { try? FileManager.default.removeItem(atPath: folder) }

  @Test func everyTicketIsCalledOnceAndStoredRestored() async throws {
    defer { cleanUp() }
    let store = try store(3)
    let engine = ScriptedEngine({ good() })
    let report = try await pass(store, engine).run([.waiting])
    #expect(report.claimed == 3)
    #expect(report.completed == 3)
    #expect(report.calls == 3)
    #expect(report.inputTokens == 300)
    #expect(report.cost == 1.5)
    #expect(report.stop == nil)
    #expect(engine.seen.withLock { $0 } == (0..<3).map { "number \($0), [EMAIL_1]" })
    let ticket = try #require(try store.ticket(2))
    #expect(ticket.analysis?.draft == "To a1@example.com, [NAME_9]")
    #expect(ticket.analysis?.reviewReasons == .unknownPlaceholder)
    #expect(ticket.attempts == 1)
  }

  @Test func aPassingFaultIsTriedThreeTimesAndCountsAgainstNobody() async throws {
    defer { cleanUp() }
    let store = try store(2)
    let engine = ScriptedEngine { .failure(.passing("HTTP 503")) }
    let report = try await pass(store, engine).run([.waiting])
    #expect(report.calls == 3)
    #expect(report.stop == .outage("HTTP 503"))
    #expect(report.waiting == 1)
    #expect(clock.slept.count == 2)
    #expect(clock.slept[0] <= .milliseconds(500))
    #expect(clock.slept[1] <= .seconds(1))
    let ticket = try #require(try store.ticket(1))
    #expect(ticket.status == .pending)
    #expect(ticket.attempts == 0)
    #expect(ticket.errorMessage == "HTTP 503")
  }

  @Test func aFaultThatPassedLeavesNoTrace() async throws {
    defer { cleanUp() }
    let store = try store(1)
    let engine = ScriptedEngine({ .failure(.passing("HTTP 503")) }, { good() })
    #expect(try await pass(store, engine).run([.waiting]).completed == 1)
    #expect(try store.ticket(1)?.attempts == 1)
    #expect(try store.ticket(1)?.errorMessage == nil)
  }

  @Test func aFatalFaultEndsThePass() async throws {
    defer { cleanUp() }
    let store = try store(2)
    let engine = ScriptedEngine { .failure(.fatal(.badKey)) }
    let report = try await pass(store, engine).run([.waiting])
    #expect(report.calls == 1)
    #expect(report.stop == .fatal(.badKey))
    #expect(try store.countByStatus() == [.pending: 2])
  }

  @Test func aTicketsOwnFaultLeavesTheOthersAloneAndEndsAfterFive() async throws {
    defer { cleanUp() }
    let store = try store(2)
    let engine = ScriptedEngine(blocked, { good() }, blocked)
    var report = try await pass(store, engine).run([.waiting])
    #expect(report.completed == 1)
    // Its pause may have been nothing at all, and then it was tried again at once.
    while try store.ticket(1)?.status == .pending {
      let wait = try #require(try store.ticket(1)?.nextAttemptAt).duration(since: now())
      #expect(wait <= .seconds(3600))
      clock.advance(by: max(wait, .zero))
      report = try await pass(store, engine).run([.waiting])
    }
    let ticket = try #require(try store.ticket(1))
    #expect(ticket.status == .failed)
    #expect(ticket.attempts == 5)
    #expect(ticket.errorMessage == "blocked")
    #expect(report.failed == 1)
    #expect(try store.history(of: 1).count == 5)
    #expect(try store.ticket(2)?.status == .completed)
  }

  /// Whatever slips through an engine's own checks is the ticket's fault and nobody else's.
  @Test func anAnalysisThatTheStoreRefusesDoesNotStopTheQueue() async throws {
    defer { cleanUp() }
    let store = try store(2)
    let engine = ScriptedEngine({ good(summary: "") }, { good() })
    let report = try await pass(store, engine).run([.waiting], limit: 1)
    #expect(report.waiting == 1)
    #expect(report.inputTokens == 100)
    #expect(try store.ticket(1)?.errorMessage == "its analysis could not be stored")
    #expect(try store.history(of: 1).count == 1)
    #expect(try await pass(store, engine).run([.ticket(2)]).completed == 1)
  }

  @Test func aMinutesQuotaIsWaitedForAndThePassGoesOn() async throws {
    defer { cleanUp() }
    let store = try store(2)
    let resumeAt = now().advanced(by: .seconds(21))
    let engine = ScriptedEngine(
      { good() }, { .failure(.quota(.minute, resumeAt: resumeAt)) }, { good() })
    let report = try await pass(store, engine).run([.waiting])
    #expect(report.completed == 2)
    #expect(report.claimed == 2)
    #expect(report.waiting == 0)
    #expect(report.stop == nil)
    #expect(clock.slept == [.seconds(21)])
    #expect(try store.ticket(2)?.attempts == 1)
  }

  @Test func withoutPatienceAMinutesQuotaEndsThePass() async throws {
    defer { cleanUp() }
    let store = try store(1)
    let resumeAt = now().advanced(by: .seconds(21))
    let engine = ScriptedEngine { .failure(.quota(.minute, resumeAt: resumeAt)) }
    let report = try await pass(store, engine, patience: .zero).run([.ticket(1)])
    #expect(report.stop == .quota(.minute, resumeAt: resumeAt))
    #expect(clock.slept.isEmpty)
  }

  @Test func aQuotaThatNeverComesBackIsGivenUp() async throws {
    defer { cleanUp() }
    let store = try store(1)
    let fake = clock
    let engine = ScriptedEngine {
      let now = Timestamp(milliseconds: fake.now)
      return .failure(.quota(.minute, resumeAt: now.advanced(by: .seconds(10))))
    }
    let report = try await pass(store, engine).run([.waiting])
    #expect(report.calls == 5)
    #expect(clock.slept.count == 4)
    guard case .quota(.minute, _) = report.stop else {
      Issue.record("\(String(describing: report.stop))")
      return
    }
  }

  @Test func afterADaysQuotaLaterPassesMakeNoCall() async throws {
    defer { cleanUp() }
    let store = try store(2)
    let resumeAt = now().advanced(by: .seconds(7200))
    let engine = ScriptedEngine(
      { .failure(.quota(.day, resumeAt: resumeAt)) }, { good() })
    let stop = PassStop.quota(.day, resumeAt: resumeAt)
    #expect(try await pass(store, engine).run([.waiting]).stop == stop)
    let later = try await pass(store, engine).run([.waiting])
    #expect(later.stop == stop)
    #expect(later.calls == 0)
    #expect(later.claimed == 0)
    #expect(clock.slept.isEmpty)
    clock.advance(by: .seconds(7200))
    #expect(try await pass(store, engine).run([.waiting]).completed == 2)
  }

  @Test func aLimitIsKept() async throws {
    defer { cleanUp() }
    let store = try store(3)
    let report = try await pass(store, ScriptedEngine({ good() })).run([.waiting], limit: 2)
    #expect(report.completed == 2)
    #expect(try store.countByStatus() == [.pending: 1, .completed: 2])
  }

  @Test func aResultUnderALostLeaseIsDropped() async throws {
    defer { cleanUp() }
    let store = try store(1)
    let other = Owner(host: "elsewhere", process: 1, started: 1)
    let fake = clock
    let engine = ScriptedEngine {
      // Somebody else takes the ticket over while this call is on its way.
      fake.advance(by: .seconds(3600))
      let now = Timestamp(milliseconds: fake.now)
      let expiry = now.advanced(by: .seconds(60))
      let claim = try? store.claim(.waiting, for: other, until: expiry, at: now) { _ in false }
      return claim == nil ? .success([]) : good()
    }
    var results: [TicketResult] = []
    _ = try await pass(store, engine).run([.waiting]) { results.append($1) }
    #expect(results == [.leaseLost])
    #expect(try store.ticket(1)?.status == .processing)
    #expect(try store.ticket(1)?.analysis == nil)
  }

  @Test func thisProcessIsAliveAndAnotherStartIsNot() {
    let owner = Owner.current()
    #expect(!owner.knowsGone(owner))
    var older = owner
    older.started -= 1
    #expect(owner.knowsGone(older))
    var ended = owner
    ended.process = 4_194_305  // above any pid_max of Linux
    #expect(owner.knowsGone(ended))
    ended.host = "elsewhere"
    #expect(!owner.knowsGone(ended))
  }
}
