// Which tickets a pass takes up: the stale, the failed, those that come while it watches.

import Engines
import Privacy
import Processing
import Store
import Support
import Synchronization
import Testing
import Tickets

@Suite struct SelectionTests {
  private let bench = Bench()

  /// Two tickets analysed by yesterday's prompt, one by rules, one by today's.
  private func analysed() async throws -> any Store {
    let store = try bench.store(3)
    _ = try await bench.pass(store, ScriptedEngine({ good() })).run([.tickets([1, 2])])
    _ = try await bench.pass(store, OfflineEngine(standsIn: true)).run([.waiting])
    let submission = Submission(
      complaint: redact("new"), origin: Origin(), roughUrgency: .low)
    _ = try store.submit(submission, at: bench.now())
    _ = try await bench.pass(store, rules).run([.waiting])
    bench.clock.advance(by: .seconds(60))
    return store
  }

  private let rules = RuleEngine { texts in
    texts.map { text in
      var verdict = verdict(text)
      if case .analysed(var analysis) = verdict {
        // The service names another model than was asked for, as it does for an alias.
        analysis.maker = Maker(
          engine: "scripted", model: "m-001", askedModel: "m", promptVersion: "new")
        verdict = .analysed(analysis)
      }
      return verdict
    }
  }

  @Test(.onEveryStore) func staleTicketsAreAnalysedOnceAndTheAgentsReplyStays() async throws {
    let store = try await analysed()
    _ = try store.setReply(
      redact("Mine"), of: 1, by: redact("Kim"), replacing: nil, at: bench.now())
    let stale = Selection.stale(Staleness(rules.maker, since: bench.now()))
    rules.packs.withLock { $0 = [] }
    let report = try await bench.pass(store, rules).run([.waiting, stale])
    #expect(report.completed == 3)
    #expect(rules.packs.withLock { $0.count } == 3)
    #expect(try store.ticket(1)?.agentReply == "Mine")
    #expect(try store.ticket(1)?.analysis?.maker.promptVersion == "new")
    #expect(try store.ticket(3)?.aiStatus == .success)
    #expect(try store.history(of: 2).count == 2)
    bench.clock.advance(by: .seconds(60))
    let again = Selection.stale(Staleness(rules.maker, since: bench.now()))
    #expect(try await bench.pass(store, rules).run([.waiting, again]).claimed == 0)
  }

  /// The most urgent first, each once, whatever was claimed at once before it.
  @Test(.onEveryStore, arguments: [1, 3]) func staleTicketsAreTakenInTheirOrder(concurrency: Int)
    async throws
  {
    let store = try bench.store(0)
    for (number, urgency) in [Urgency.low, .high, .medium, .high, .low].enumerated() {
      let submission = Submission(
        complaint: redact("number \(number)"), origin: Origin(), roughUrgency: urgency)
      _ = try store.submit(submission, at: bench.now())
    }
    _ = try await bench.pass(store, ScriptedEngine({ good() })).run([.waiting])
    bench.clock.advance(by: .seconds(60))
    let stale = Selection.stale(Staleness(rules.maker, since: bench.now()))
    let report = try await bench.pass(store, rules) { $0.concurrency = concurrency }.run([stale])
    #expect(report.completed == 5)
    let texts = rules.packs.withLock { $0.flatMap { $0 } }
    #expect(Set(texts).count == 5)
    if concurrency == 1 { #expect(texts.map(\.last) == ["1", "3", "2", "0", "4"]) }
  }

  /// What a quota sent back stands before the place that the pass has reached.
  @Test(.onEveryStore) func staleTicketsThatAQuotaSentBackAreTakenUpAgain() async throws {
    let store = try bench.store(3)
    _ = try await bench.pass(store, ScriptedEngine({ good() })).run([.waiting])
    bench.clock.advance(by: .seconds(60))
    let calls = Mutex(0)
    let resumeAt = bench.now().advanced(by: .seconds(21))
    let rules = rules
    let engine = RuleEngine { texts throws(EngineFault) in
      let call = calls.withLock { calls in
        calls += 1
        return calls
      }
      if call == 2 { throw .quota(.minute, resumeAt: resumeAt) }
      return try await rules.answer(texts)
    }
    let stale = Selection.stale(Staleness(engine.maker, since: bench.now()))
    let report = try await bench.pass(store, engine).run([stale])
    #expect(report.completed == 3)
    #expect(report.waiting == 0)
    #expect(calls.withLock { $0 } == 4)
  }

  @Test(.onEveryStore) func aStaleTicketKeepsItsAnalysisWhenTheNewOneFails() async throws {
    let store = try await analysed()
    let broken = RuleEngine { texts in texts.map { _ in .faulted("blocked", nil) } }
    var pass = bench.pass(store, broken)
    pass.options.limit = 3
    let stale = Selection.stale(Staleness(broken.maker, since: bench.now()))
    #expect(try await pass.run([stale]).waiting == 3)
    let ticket = try #require(try store.ticket(1))
    #expect(ticket.status == .completed)
    #expect(ticket.analysis?.summary == "s")
    #expect(ticket.aiStatus == .success)
  }

  @Test(.onEveryStore) func anEngineThatNamesNoModelOfOursIsNotAskedForEver() async throws {
    let store = try bench.store(1)
    // What it stores never looks like today's work.
    let engine = ScriptedEngine({ good() })
    _ = try await bench.pass(store, engine).run([.waiting])
    bench.clock.advance(by: .seconds(1))
    let stale = Selection.stale(Staleness(Maker(engine: "other"), since: bench.now()))
    let report = try await bench.pass(store, engine).run([stale])
    #expect(report.calls == 1)
  }

  @Test(.onEveryStore) func failedTicketsWaitAgainWhenAskedTo() async throws {
    let store = try bench.store(2)
    for _ in 0..<5 { _ = try await bench.pass(store, ScriptedEngine(blocked)).run([.tickets([1])]) }
    #expect(try store.ticket(1)?.status == .failed)
    try store.retryFailed(at: bench.now())
    #expect(try store.countByStatus() == [.pending: 2])
    #expect(try await bench.pass(store, ScriptedEngine({ good() })).run([.waiting]).completed == 2)
  }

  @Test(.onEveryStore, .timeLimit(.minutes(5))) func aPassThatWatchesTakesUpWhatComes() async throws
  {
    let store = try bench.store(1)
    let (requests, request) = AsyncStream.makeStream(of: Void.self)
    let calls = Mutex(0)
    let time = bench.now()
    let engine = RuleEngine { texts throws(EngineFault) in
      let call = calls.withLock { calls in
        calls += 1
        return calls
      }
      switch call {
      case 1:
        let late = Submission(complaint: redact("late"), origin: Origin(), roughUrgency: .low)
        _ = try? store.submit(late, at: time)
      // An outage, and a day's quota, are survived.
      case 2...4: throw .passing("HTTP 503")
      case 5: throw .quota(.day, resumeAt: time.advanced(by: .seconds(7200)))
      default: request.yield()
      }
      return texts.map { verdict($0) }
    }
    let report = try await bench.pass(store, engine) { $0.watches = true }.run(
      [.waiting, .stale(Staleness(engine.maker, since: time))],
      stopRequest: { for await _ in requests { return } })
    #expect(report.stop == .signal)
    #expect(report.completed == 2)
    #expect(report.claimed == 2)
  }

  @Test(.onEveryStore) func anEstimateCallsNobodyAndClaimsNothing() async throws {
    let store = try bench.store(25)
    let engine = RuleEngine { _ in [] }
    let pass = bench.pass(store, engine) { $0.packSize = 10 }
    let estimate = try pass.estimate([.waiting])
    #expect(estimate.tickets == 25)
    #expect(estimate.calls == 3)
    #expect(estimate.usage == Usage(inputTokens: 3000, outputTokens: 3000, cost: 25))
    #expect(engine.packs.withLock { $0.isEmpty })
    #expect(try store.countByStatus() == [.pending: 25])
    var limited = pass
    limited.options.limit = 12
    #expect(try limited.estimate([.waiting]).tickets == 12)
  }

  @Test(.onEveryStore) func anEstimateCountsFailedTicketsWhenTheyAreToBeRetried() async throws {
    let store = try bench.store(12)
    for _ in 0..<5 {
      _ = try await bench.pass(store, ScriptedEngine(blocked)).run([.tickets([1, 2])])
    }
    #expect(try store.countByStatus() == [.pending: 10, .failed: 2])
    let pass = bench.pass(store, RuleEngine { _ in [] }) { $0.packSize = 12 }
    #expect(try pass.estimate([.waiting]).tickets == 10)
    let estimate = try pass.estimate([.waiting], retriesFailed: true)
    #expect(estimate.tickets == 12)
    #expect(estimate.calls == 1)
    #expect(try store.countByStatus() == [.pending: 10, .failed: 2])
  }

  @Test(.onEveryStore) func aKnownQuotaIsIgnoredOnceWhenForced() async throws {
    let store = try bench.store(2)
    let resumeAt = bench.now().advanced(by: .seconds(7200))
    try store.set(QuotaState(period: .day, resumeAt: resumeAt), of: account, at: bench.now())
    let engine = ScriptedEngine({ good() }, { .failure(.quota(.day, resumeAt: resumeAt)) })
    let report = try await bench.pass(store, engine) { $0.ignoresQuota = true }.run([.waiting])
    #expect(report.completed == 1)
    #expect(report.calls == 2)
    #expect(report.stop == .quota(.day, resumeAt: resumeAt))
  }
}
