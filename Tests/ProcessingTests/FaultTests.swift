// What a pass makes of faults: whose they are, and who waits for them.

import Engines
import Foundation
import Privacy
import SQLiteStore
import Store
import Support
import Synchronization
import Testing
import Tickets

@testable import Processing

@Suite struct FaultTests {
  private let bench = Bench()

  /// Refuses every call that has one of these, as a service does that chokes on a text.
  private func engine(choking numbers: Int...) -> RuleEngine {
    RuleEngine { texts throws(EngineFault) in
      if texts.contains(where: { text in numbers.contains { text.hasPrefix("number \($0),") } }) {
        throw .passing("HTTP 500")
      }
      return texts.map { verdict($0) }
    }
  }

  @Test(arguments: [0, 4, 9]) func aPackOfWhichOneAlwaysMeetsAFaultIsSplit(culprit: Int)
    async throws
  {
    let store = try bench.store(10)
    let report = try await bench.pass(store, engine(choking: culprit)) { $0.packSize = 10 }
      .run([.waiting])
    #expect(report.completed == 9)
    #expect(try store.ticket(Int64(culprit + 1))?.status == .pending)
    #expect(report.calls <= 20)
  }

  @Test func aPackThatTakesTooLongIsMadeSmaller() async throws {
    let store = try bench.store(8)
    let fake = bench.clock
    let engine = RuleEngine { texts throws(EngineFault) in
      fake.advance(by: .seconds(min(30, 10 * texts.count)))
      if texts.count > 2 { throw .passing("no answer in time") }
      return texts.map { verdict($0) }
    }
    let report = try await bench.pass(store, engine) { $0.packSize = 8 }.run([.waiting])
    #expect(report.completed == 8)
    #expect(report.stop == nil)
  }

  /// Others come first, in the next pass too, and whenever that is.
  @Test(arguments: [0, 600]) func threeAtTheHeadThatAlwaysMeetAFaultBlockNobody(
    later: Int
  ) async throws {
    let store = try bench.store(8)
    let engine = engine(choking: 0, 1, 2)
    let first = try await bench.pass(store, engine).run([.waiting])
    #expect(first.stop == .outage("HTTP 500"))
    bench.clock.advance(by: .seconds(later))
    let second = try await bench.pass(store, engine).run([.waiting])
    #expect(second.completed == 5)
  }

  /// The longest of many pauses is near its ceiling, which doubles.
  @Test(arguments: [(1, 60), (2, 120), (3, 240), (4, 480)])
  func thePausesOfATicketGrow(faults: Int, seconds: Int) throws {
    let pauses = (0..<300).map { _ in Backoff.ticket.delay(after: faults) }
    let longest = try #require(pauses.max())
    #expect((Duration.seconds(seconds) / 2...Duration.seconds(seconds)).contains(longest))
  }

  /// The service fails it and answers for others: sooner or later it is at fault itself.
  @Test func aTicketThatTheServiceNeverTakesFailsInTheEnd() async throws {
    let store = try bench.store(1)
    let engine = engine(choking: 0)
    var calls = 0
    for round in 0..<40 where try store.ticket(1)?.status == .pending {
      let other = Submission(
        complaint: redact("other \(round)"), origin: Origin(), roughUrgency: .low)
      _ = try store.submit(other, at: bench.now())
      calls += try await bench.pass(store, engine).run([.waiting]).calls
      bench.clock.advance(by: .seconds(4000))
    }
    let ticket = try #require(try store.ticket(1))
    #expect(ticket.status == .failed)
    #expect(ticket.errorMessage == "HTTP 500")
    #expect(ticket.attempts == 5)
    #expect(calls < 40)
  }

  @Test func anOutageIsNoFaultOfATicketHoweverLong() async throws {
    let store = try bench.store(2)
    let engine = engine(choking: 0, 1)
    for _ in 0..<20 {
      _ = try await bench.pass(store, engine).run([.waiting])
      bench.clock.advance(by: .seconds(600))
    }
    #expect(try store.countByStatus() == [.pending: 2])
    #expect(try store.ticket(1)?.attempts == 0)
    #expect(try store.history(of: 1).isEmpty)
  }

  @Test func theSameRefusalForSeveralIsNoneOfTheirs() async throws {
    let store = try bench.store(20)
    let refusing = RuleEngine { _ throws(EngineFault) in throw .refused("HTTP status 400") }
    for _ in 0..<5 {
      let report = try await bench.pass(store, refusing).run([.waiting])
      #expect(report.stop == .fatal(.refused("HTTP status 400")))
      #expect(report.calls == 3)
      bench.clock.advance(by: .seconds(4000))
    }
    #expect(try store.countByStatus() == [.pending: 20])
    #expect(try (1...20).allSatisfy { try store.history(of: $0).isEmpty })
    let good = RuleEngine { texts in texts.map { verdict($0) } }
    #expect(try await bench.pass(store, good).run([.waiting]).completed == 20)
  }

  @Test func aRefusalAmongAnswersIsTheTicketsOwn() async throws {
    let store = try bench.store(4)
    let engine = RuleEngine { texts throws(EngineFault) in
      if texts.contains(where: { $0.hasPrefix("number 1,") }) { throw .refused("HTTP status 400") }
      return texts.map { verdict($0) }
    }
    let report = try await bench.pass(store, engine) { $0.limit = 4 }.run([.waiting])
    #expect(report.completed == 3)
    #expect(report.stop == nil)
    #expect(try store.ticket(2)?.errorMessage == "HTTP status 400")
    #expect(try store.history(of: 2).count == 1)
  }

  /// All calls in flight meet one blip together; that is one round, and not sixteen.
  @Test(.timeLimit(.minutes(2)), arguments: [1, 16, 32])
  func aBlipHoldsUpAPassThatWatchesForSeconds(concurrency: Int) async throws {
    let store = try bench.store(40)
    let fake = bench.clock
    let end = fake.now + 3000
    let done = Mutex(0)
    let (requests, request) = AsyncStream.makeStream(of: Void.self)
    let engine = RuleEngine { texts throws(EngineFault) in
      if fake.now < end { throw .passing("HTTP 503") }
      if done.withLock({
        $0 += 1; return $0
      }) == 40 {
        request.yield()
      }
      return texts.map { verdict($0) }
    }
    let start = bench.now()
    let report = try await bench.pass(store, engine) {
      $0.watches = true
      $0.concurrency = concurrency
    }.run([.waiting], stopRequest: { for await _ in requests { return } })
    #expect(report.completed >= 40 - concurrency)
    // Three seconds, the pauses after it, and no more; a ticket that was given up waits for longer.
    #expect(bench.now().duration(since: start) < .seconds(60))
  }

  @Test func noRetryStartsAfterTheDeadline() async throws {
    let store = try bench.store(3)
    let fake = bench.clock
    let engine = RuleEngine { _ throws(EngineFault) in
      fake.advance(by: .seconds(2))
      throw .passing("HTTP 503")
    }
    let report = try await bench.pass(store, engine) { $0.deadline = .seconds(1) }.run([.waiting])
    #expect(report.calls == 1)
    #expect(report.stop == .deadline)
  }

  @Test func noRetryStartsAfterARequestToStop() async throws {
    let store = try bench.store(3)
    let (requests, request) = AsyncStream.makeStream(of: Void.self)
    let seen = Mutex(false)
    let engine = RuleEngine { _ throws(EngineFault) in
      request.yield()
      try? await until("the request") { seen.withLock { $0 } }
      throw .passing("HTTP 503")
    }
    let report = try await bench.pass(store, engine).run(
      [.waiting],
      stopRequest: {
        for await _ in requests { break }
        seen.withLock { $0 = true }
      })
    #expect(report.calls <= 2)
    #expect(report.stop == .signal)
    #expect(try store.countByStatus() == [.pending: 3])
  }

  /// It is no fault, and others come first for a while: here and in other processes.
  @Test func whatAnOutageSentBackWaitsForALittleWhile() async throws {
    let store = try bench.store(1)
    _ = try await bench.pass(store, engine(choking: 0)).run([.waiting])
    let next = try #require(try store.ticket(1)?.nextAttemptAt)
    #expect((1...300).contains(next.duration(since: bench.now()).components.seconds))
    bench.clock.advance(by: .seconds(1))
    let good = RuleEngine { texts in texts.map { verdict($0) } }
    _ = try store.submit(
      Submission(complaint: redact("late"), origin: Origin(), roughUrgency: .low), at: bench.now())
    #expect(try await bench.pass(store, good).run([.waiting]).completed == 2)
    #expect(good.packs.withLock { $0.map(\.first) } == ["late", "number 0, [EMAIL_1]"])
  }

  @Test func whatWaitsForItsRetryIsCounted() async throws {
    let store = try bench.store(1)
    let broken = RuleEngine { texts in texts.map { _ in .faulted("blocked", nil) } }
    // The pause may be nothing at all; then it is tried again at once.
    while try store.ticket(1)?.nextAttemptAt.map({ $0 <= bench.now() }) ?? true {
      _ = try await bench.pass(store, broken) { $0.limit = 1 }.run([.waiting])
    }
    let report = try await bench.pass(store, broken).run([.waiting])
    #expect(report.claimed == 0)
    #expect(report.waiting == (try store.ticket(1)?.status == .pending ? 1 : 0))
  }

  /// Somebody else holds the lock for longer than a statement waits: an answer that was paid for is
  /// stored when the lock is free.
  @Test(.timeLimit(.minutes(5))) func anAnswerIsStoredWhenTheLockIsFree() async throws {
    _ = try bench.store(1)
    let store = try bench.file(timeout: .milliseconds(20))
    let other = try bench.file(timeout: .seconds(5))
    let fake = bench.clock
    let isLocked = Mutex(false)
    let now = bench.now()
    let engine = RuleEngine { texts in
      Thread.detachNewThread {
        let request = ClaimRequest(
          [.waiting], upTo: 1, for: Owner(host: "x", process: 1, started: 1), lease: .seconds(9),
          start: now)
        // It is asked of the ticket in flight, while the lock is held.
        _ = try? other.claim(request, storing: Outcomes(), at: now) { _ in
          isLocked.withLock { $0 = true }
          while fake.slept.isEmpty { usleep(1000) }
          return false
        }
      }
      try? await until("the lock") { isLocked.withLock { $0 } }
      return texts.map { verdict($0) }
    }
    await #expect(throws: StoreError.locked(store.name)) {
      try await bench.pass(store, engine).run([.waiting])
    }
    #expect(try store.ticket(1)?.status == .completed)
  }
}
