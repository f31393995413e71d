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

@Suite struct PassTests {
  private let bench = Bench()

  @Test(.onEveryStore) func everyTicketIsCalledOnceAndStoredRestored() async throws {
    let store = try bench.store(3)
    let engine = ScriptedEngine({ good() })
    let report = try await bench.pass(store, engine).run([.waiting])
    #expect(report.claimed == 3)
    #expect(report.completed == 3)
    #expect(report.calls == 3)
    #expect(report.usage.inputTokens == 300)
    #expect(report.usage.cost == 1.5)
    #expect(report.stop == nil)
    #expect(engine.seen.withLock { $0 } == (0..<3).map { "number \($0), [EMAIL_1]" })
    let ticket = try #require(try store.ticket(2))
    #expect(ticket.analysis?.draft == "To a1@example.com, [NAME_9]")
    #expect(ticket.analysis?.reviewReasons == .unknownPlaceholder)
    #expect(ticket.attempts == 1)
  }

  @Test(.onEveryStore) func aPassingFaultIsTriedThreeTimesAndCountsAgainstNobody() async throws {
    let store = try bench.store(1)
    let engine = ScriptedEngine { .failure(.passing("HTTP 503")) }
    let report = try await bench.pass(store, engine).run([.waiting])
    #expect(report.calls == 3)
    #expect(report.stop == .outage("HTTP 503"))
    #expect(report.claimed == 1)
    #expect(report.waiting == 1)
    #expect(bench.clock.slept.count == 2)
    #expect(bench.clock.slept[0] <= .milliseconds(500))
    #expect(bench.clock.slept[1] <= .seconds(1))
    let ticket = try #require(try store.ticket(1))
    #expect(ticket.status == .pending)
    #expect(ticket.attempts == 0)
    #expect(ticket.errorMessage == "HTTP 503")
  }

  @Test(.onEveryStore) func anOutageIsBelievedAfterThreeTickets() async throws {
    let store = try bench.store(9)
    let engine = ScriptedEngine { .failure(.passing("HTTP 503")) }
    let report = try await bench.pass(store, engine).run([.waiting])
    #expect(report.calls == 9)
    #expect(report.claimed == 3)
    #expect(report.stop == .outage("HTTP 503"))
  }

  /// One complaint that the service always chokes on does not keep the others waiting.
  @Test(.onEveryStore) func aTicketThatAlwaysMeetsAPassingFaultHoldsUpNobody() async throws {
    let store = try bench.store(5)
    let engine = RuleEngine { texts throws(EngineFault) in
      if texts.contains(where: { $0.hasPrefix("number 0,") }) { throw .passing("HTTP 500") }
      return texts.map { verdict($0) }
    }
    let report = try await bench.pass(store, engine).run([.waiting])
    #expect(report.completed == 4)
    #expect(report.waiting == 1)
    #expect(report.stop == .outage("HTTP 500"))
    #expect(try store.ticket(1)?.status == .pending)
  }

  @Test(.onEveryStore) func aFaultThatPassedLeavesNoTrace() async throws {
    let store = try bench.store(1)
    let engine = ScriptedEngine({ .failure(.passing("HTTP 503")) }, { good() })
    #expect(try await bench.pass(store, engine).run([.waiting]).completed == 1)
    #expect(try store.ticket(1)?.attempts == 1)
    #expect(try store.ticket(1)?.errorMessage == nil)
  }

  @Test(.onEveryStore) func aFatalFaultEndsThePass() async throws {
    let store = try bench.store(2)
    let engine = ScriptedEngine { .failure(.fatal(.badKey)) }
    let report = try await bench.pass(store, engine).run([.waiting])
    #expect(report.calls == 1)
    #expect(report.stop == .fatal(.badKey))
    #expect(try store.countByStatus() == [.pending: 2])
  }

  @Test(.onEveryStore) func aTicketsOwnFaultLeavesTheOthersAloneAndEndsAfterFive() async throws {
    let store = try bench.store(2)
    let engine = ScriptedEngine(blocked, { good() }, blocked)
    var report = try await bench.pass(store, engine).run([.waiting])
    #expect(report.completed == 1)
    // Its pause may have been nothing at all, and then it was tried again at once.
    while try store.ticket(1)?.status == .pending {
      let wait = try #require(try store.ticket(1)?.nextAttemptAt).duration(since: bench.now())
      #expect(wait <= .seconds(3600))
      bench.clock.advance(by: max(wait, .zero))
      report = try await bench.pass(store, engine).run([.waiting])
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
  @Test(.onEveryStore) func anAnalysisThatTheStoreRefusesDoesNotStopTheQueue() async throws {
    let store = try bench.store(2)
    let engine = ScriptedEngine({ good(summary: "") }, { good() })
    let report = try await bench.pass(store, engine) { $0.limit = 1 }.run([.waiting])
    #expect(report.waiting == 1)
    #expect(report.usage.inputTokens == 100)
    #expect(try store.ticket(1)?.errorMessage == "its analysis could not be stored")
    #expect(try store.history(of: 1).count == 1)
    #expect(try await bench.pass(store, engine).run([.tickets([2])]).completed == 1)
  }

  @Test(.onEveryStore) func aMinutesQuotaIsWaitedForAndThePassGoesOn() async throws {
    let store = try bench.store(2)
    let resumeAt = bench.now().advanced(by: .seconds(21))
    let engine = ScriptedEngine(
      { good() }, { .failure(.quota(.minute, resumeAt: resumeAt)) }, { good() })
    let report = try await bench.pass(store, engine).run([.waiting])
    #expect(report.completed == 2)
    #expect(report.claimed == 2)
    #expect(report.waiting == 0)
    #expect(report.stop == nil)
    #expect(bench.clock.slept == [.seconds(21)])
    #expect(try store.ticket(2)?.attempts == 1)
  }

  @Test(.onEveryStore) func withoutPatienceAMinutesQuotaEndsThePass() async throws {
    let store = try bench.store(1)
    let resumeAt = bench.now().advanced(by: .seconds(21))
    let engine = ScriptedEngine { .failure(.quota(.minute, resumeAt: resumeAt)) }
    let report = try await bench.pass(store, engine, longestWait: .zero).run([.tickets([1])])
    #expect(report.stop == .quota(.minute, resumeAt: resumeAt))
    #expect(bench.clock.slept.isEmpty)
  }

  @Test(.onEveryStore) func aQuotaThatNeverComesBackIsGivenUp() async throws {
    let store = try bench.store(1)
    let fake = bench.clock
    let engine = ScriptedEngine {
      let now = Timestamp(milliseconds: fake.now)
      return .failure(.quota(.minute, resumeAt: now.advanced(by: .seconds(10))))
    }
    let report = try await bench.pass(store, engine).run([.waiting])
    #expect(report.calls == 6)
    #expect(bench.clock.slept.count == 5)
    guard case .quota(.minute, _) = report.stop else {
      Issue.record("\(String(describing: report.stop))")
      return
    }
  }

  @Test(.onEveryStore) func afterADaysQuotaLaterPassesMakeNoCall() async throws {
    let store = try bench.store(2)
    let resumeAt = bench.now().advanced(by: .seconds(7200))
    let engine = ScriptedEngine(
      { .failure(.quota(.day, resumeAt: resumeAt)) }, { good() })
    let stop = PassStop.quota(.day, resumeAt: resumeAt)
    #expect(try await bench.pass(store, engine).run([.waiting]).stop == stop)
    let later = try await bench.pass(store, engine).run([.waiting])
    #expect(later.stop == stop)
    #expect(later.calls == 0)
    #expect(later.claimed == 0)
    #expect(bench.clock.slept.isEmpty)
    bench.clock.advance(by: .seconds(7200))
    #expect(try await bench.pass(store, engine).run([.waiting]).completed == 2)
  }

  @Test(.onEveryStore) func aLimitIsKept() async throws {
    let store = try bench.store(3)
    let report = try await bench.pass(store, ScriptedEngine({ good() })) { $0.limit = 2 }.run([
      .waiting
    ])
    #expect(report.completed == 2)
    #expect(try store.countByStatus() == [.pending: 1, .completed: 2])
  }

  @Test(.onEveryStore) func aResultUnderALostLeaseIsDropped() async throws {
    let store = try bench.store(1)
    let other = Owner(host: "elsewhere", process: 1, started: 1)
    let fake = bench.clock
    let engine = ScriptedEngine {
      // Somebody else takes the ticket over while this call is on its way.
      fake.advance(by: .seconds(3600))
      let now = Timestamp(milliseconds: fake.now)
      let request = ClaimRequest([.waiting], upTo: 1, for: other, lease: .seconds(60), start: now)
      let result = try? store.claim(request, storing: Outcomes(), at: now) { _ in false }
      return result?.claims.isEmpty != false ? .success([]) : good()
    }
    var results: [TicketResult] = []
    _ = try await bench.pass(store, engine).run(
      [.waiting],
      observe: { event in
        if case .finished(_, let result) = event { results.append(result) }
      })
    #expect(results == [.leaseLost])
    #expect(try store.ticket(1)?.status == .processing)
    #expect(try store.ticket(1)?.analysis == nil)
  }

  @Test(.onEveryStore) func thisProcessIsAliveAndAnotherStartIsNot() {
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
