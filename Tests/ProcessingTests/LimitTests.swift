// What bounds a pass: concurrency, pace, budgets, deadlines, requests to stop.

import Engines
import Privacy
import Processing
import Store
import Support
import Synchronization
import Testing
import Tickets

@Suite struct LimitTests {
  private let bench = Bench()

  /// Every call waits until its four are on their way; a pass that made fewer would never end.
  @Test(.onEveryStore, .timeLimit(.minutes(5))) func callsAreInFlightTogether() async throws {
    let store = try bench.store(12)
    let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    let gate = Mutex(0)
    let engine = RuleEngine { texts in
      let number = gate.withLock { started in
        started += 1
        return started
      }
      try? await until("four calls") { gate.withLock { $0 >= (number + 3) / 4 * 4 } }
      arrived.yield()
      return texts.map { verdict($0) }
    }
    let report = try await bench.pass(store, engine) { $0.concurrency = 4 }.run([.waiting])
    arrived.finish()
    #expect(report.completed == 12)
    #expect(await arrivals.reduce(0) { count, _ in count + 1 } == 12)
  }

  @Test(.onEveryStore) func aBudgetOfCallsIsKept() async throws {
    let store = try bench.store(5)
    let engine = RuleEngine { texts in texts.map { verdict($0) } }
    let report = try await bench.pass(store, engine) { $0.maximumCalls = 2 }.run([.waiting])
    #expect(report.stop == .budget)
    #expect(report.calls == 2)
    #expect(report.completed == 2)
    #expect(try store.countByStatus() == [.pending: 3, .completed: 2])
    #expect(try store.ticket(3)?.attempts == 0)
  }

  @Test(.onEveryStore) func triesCountAsCalls() async throws {
    let store = try bench.store(1)
    let engine = RuleEngine { _ throws(EngineFault) in throw .passing("HTTP 503") }
    let report = try await bench.pass(store, engine) { $0.maximumCalls = 2 }.run([.waiting])
    #expect(report.calls == 2)
    #expect(report.stop == .budget)
    #expect(try store.ticket(1)?.status == .pending)
  }

  @Test(.onEveryStore) func aBudgetThatSufficesForAllTriesIsNoReasonToStop() async throws {
    let store = try bench.store(1)
    let engine = RuleEngine { _ throws(EngineFault) in throw .passing("HTTP 503") }
    let report = try await bench.pass(store, engine) { $0.maximumCalls = 3 }.run([.waiting])
    #expect(report.calls == 3)
    #expect(report.stop == .outage("HTTP 503"))
  }

  /// An engine that finds out twice how to ask is called three times for one ticket.
  @Test(.onEveryStore, arguments: [(2, 2, 0), (3, 3, 1)])
  func callsByWhichAnEngineLearnsCount(budget: Int, calls: Int, completed: Int) async throws {
    let store = try bench.store(2)
    let asked = Mutex(0)
    let engine = RuleEngine { texts throws(EngineFault) in
      let number = asked.withLock { asked in
        asked += 1
        return asked
      }
      if number <= 2 { throw .again("it does not take the level") }
      return texts.map { verdict($0) }
    }
    let report = try await bench.pass(store, engine) { $0.maximumCalls = budget }.run([.waiting])
    #expect(report.calls == calls)
    #expect(asked.withLock { $0 } == calls)
    #expect(report.completed == completed)
    #expect(report.stop == .budget)
    #expect(try store.ticket(2)?.attempts == 0)
  }

  /// A call costs half a dollar and at most one; a fifth might exceed what is left of 2.50.
  @Test(.onEveryStore) func aBudgetOfDollarsIsNeverExceeded() async throws {
    let store = try bench.store(9)
    let engine = RuleEngine { texts in texts.map { verdict($0) } }
    let report = try await bench.pass(store, engine) { $0.maximumCost = 2.5 }.run([.waiting])
    #expect(report.stop == .budget)
    #expect(report.calls == 4)
    #expect(report.usage.cost == 2)
  }

  @Test(.onEveryStore) func aPassThatAsksForTooMuchAtOnceWaitsForItsOwnCalls() async throws {
    let store = try bench.store(9)
    let engine = RuleEngine { texts in texts.map { verdict($0) } }
    let report = try await bench.pass(store, engine) {
      $0.maximumCost = 2.5
      $0.concurrency = 8
    }.run([.waiting])
    #expect(report.stop == .budget)
    #expect(report.usage.cost ?? 9 <= 2.5)
    #expect(report.completed + report.waiting == report.claimed)
    #expect(try store.countByStatus()[.processing] == nil)
  }

  @Test(.onEveryStore) func noCallStartsAfterTheDeadline() async throws {
    let store = try bench.store(5)
    let fake = bench.clock
    let engine = RuleEngine { texts in
      fake.advance(by: .seconds(100))
      return texts.map { verdict($0) }
    }
    let report = try await bench.pass(store, engine) {
      $0.deadline = .seconds(240)
      $0.timeout = .seconds(100)
    }.run([.waiting])
    #expect(report.stop == .deadline)
    #expect(report.completed == 3)
  }

  @Test(.onEveryStore) func aQuotaIsNotWaitedForBeyondTheDeadline() async throws {
    let store = try bench.store(1)
    let resumeAt = bench.now().advanced(by: .seconds(60))
    let engine = RuleEngine { _ throws(EngineFault) in throw .quota(.minute, resumeAt: resumeAt) }
    let report = try await bench.pass(store, engine) { $0.deadline = .seconds(10) }.run([.waiting])
    #expect(report.stop == .deadline)
    #expect(bench.clock.slept == [.seconds(10)])
  }

  @Test(.onEveryStore) func callsKeepThePace() async throws {
    let store = try bench.store(5)
    let engine = RuleEngine { texts in texts.map { verdict($0) } }
    let start = bench.now()
    let report = try await bench.pass(store, engine) {
      $0.callsPerMinute = 15
      $0.concurrency = 4
    }.run([.waiting])
    #expect(report.completed == 5)
    #expect(bench.now().duration(since: start) == .seconds(16))
  }

  @Test(.onEveryStore) func theBookingsOfAllProcessesKeepOnePace() throws {
    let store = try bench.store(0)
    let now = bench.now()
    let book = { (time: Timestamp) in
      try store.bookCall(of: "m", interval: .seconds(4), within: .seconds(12), at: time)
    }
    for second in [0, 4, 8, 12] as [Int64] {
      #expect(try book(now) == .booked(now.advanced(by: .seconds(second))))
    }
    // All that the caller can wait for are others'; it takes none of those after.
    for _ in 0..<2 { #expect(try book(now) == .full(until: now.advanced(by: .seconds(16)))) }
    let later = now.advanced(by: .seconds(100))
    #expect(try book(later) == .booked(later))
    let earlier = now.advanced(by: .seconds(-86_400))
    #expect(try book(earlier) == .booked(earlier))
  }

  @Test(.onEveryStore) func aRequestToStopLetsTheCallsInFlightFinish() async throws {
    let store = try bench.store(6)
    let (requests, request) = AsyncStream.makeStream(of: Void.self)
    let seen = Mutex(false)
    let engine = RuleEngine { texts in
      request.yield()
      try? await until("the request") { seen.withLock { $0 } }
      return texts.map { verdict($0) }
    }
    let report = try await bench.pass(store, engine) { $0.concurrency = 2 }.run(
      [.waiting],
      stopRequest: {
        for await _ in requests { break }
        seen.withLock { $0 = true }
      })
    #expect(report.stop == .signal)
    #expect(report.completed >= 1)
    #expect(report.completed + report.waiting == report.claimed)
    #expect(try store.countByStatus()[.processing] == nil)
    #expect(try store.countByStatus()[.pending] ?? 0 >= 1)
  }

  @Test(.onEveryStore) func nothingIsBookedForACallThatIsNotMade() async throws {
    let store = try bench.store(3)
    let engine = RuleEngine { texts in texts.map { verdict($0) } }
    let start = bench.now()
    let limited = try await bench.pass(store, engine) {
      $0.callsPerMinute = 6
      $0.limit = 1
    }.run([.waiting])
    #expect(limited.completed == 1)
    let budget = try await bench.pass(store, engine) {
      $0.callsPerMinute = 6
      $0.maximumCalls = 1
    }.run([.waiting])
    #expect(budget.stop == .budget)
    // The second pass waited for its one call's start and for no other's.
    #expect(bench.now().duration(since: start) == .seconds(10))
  }

  @Test(.onEveryStore) func whenAllIsDoneNeitherDeadlineNorQuotaIsAReasonToStop() async throws {
    let store = try bench.store(1)
    let fake = bench.clock
    let engine = RuleEngine { texts in
      fake.advance(by: .seconds(10))
      return texts.map { verdict($0) }
    }
    let report = try await bench.pass(store, engine) { $0.deadline = .seconds(1) }.run([.waiting])
    #expect(report.completed == 1)
    #expect(report.stop == nil)
    let resumeAt = bench.now().advanced(by: .seconds(7200))
    try store.set(QuotaState(period: .day, resumeAt: resumeAt), of: account, at: bench.now())
    #expect(try await bench.pass(store, engine).run([.waiting]).stop == nil)
  }

  @Test(.onEveryStore) func aMinutesQuotaDoesNotEndADays() throws {
    let store = try bench.store(0)
    let now = bench.now()
    let day = QuotaState(period: .day, resumeAt: now.advanced(by: .seconds(7200)))
    try store.set(day, of: account, at: now)
    try store.set(
      QuotaState(period: .minute, resumeAt: now.advanced(by: .seconds(3))), of: account, at: now)
    #expect(try store.quota(of: account, at: now) == day)
    try store.set(nil, of: account, at: now)
    #expect(try store.quota(of: account, at: now) == nil)
    // A clock that was wrong once is not believed for ever.
    let absurd = QuotaState(period: .day, resumeAt: now.advanced(by: .seconds(1_000_000)))
    try store.set(absurd, of: account, at: now)
    #expect(try store.quota(of: account, at: now) == nil)
    try store.set(day, of: account, at: now)
    #expect(try store.quota(of: account, at: now) == day)
  }
}
