// What a pass makes of faults: whose they are, who waits for them, and what they cost.

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

  /// The service fails it and answers for others: sooner or later it is at fault itself.
  /// The longest of many pauses is near its ceiling, which doubles.
  @Test(arguments: [(1, 60), (2, 120), (3, 240), (4, 480)])
  func thePausesOfATicketGrow(faults: Int, seconds: Int) throws {
    let pauses = (0..<300).map { _ in Backoff.ticket.delay(after: faults) }
    let longest = try #require(pauses.max())
    #expect((Duration.seconds(seconds) / 2...Duration.seconds(seconds)).contains(longest))
  }

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

  @Test func aPriceThatNobodyKnowsKeepsWhatWasSetAside() async throws {
    let store = try bench.store(9)
    let engine = RuleEngine { texts in texts.map { verdict($0, cost: nil) } }
    let report = try await bench.pass(store, engine) { $0.maximumCost = 2.5 }.run([.waiting])
    #expect(report.calls == 2)
    #expect(report.stop == .budget)
  }

  @Test func aCallThatIsDearerThanItMayBeIsCountedInFullAndEndsThePass() async throws {
    let store = try bench.store(9)
    let engine = RuleEngine { texts in texts.map { verdict($0, cost: 3) } }
    let report = try await bench.pass(store, engine) { $0.maximumCost = 100 }.run([.waiting])
    #expect(report.calls == 1)
    #expect(report.completed == 1)
    #expect(report.cost == 3)
    #expect(report.stop == .budget)
  }

  /// What blocked and repeated packs took is counted, and nothing is lost by division.
  @Test func theStoreCountsWhatCallsTook() async throws {
    let store = try bench.store(9)
    let usage = Usage(inputTokens: 100, outputTokens: 11, cost: 0.25)
    let calls = Mutex(0)
    let engine = RuleEngine { texts throws(EngineFault) in
      calls.withLock { $0 += 1 }
      if texts.contains(where: { $0.hasPrefix("number 2,") }) { throw .pack("blocked", usage) }
      let shares = usage.shares(of: texts.count)
      return zip(texts, shares).map { text, share in
        // One is never good enough in a pack.
        texts.count > 1 && text.hasPrefix("number 7,")
          ? .faulted("unusable", share) : verdict(text, share)
      }
    }
    let report = try await bench.pass(store, engine) {
      $0.packSize = 9
      $0.limit = 9
    }.run([.waiting])
    let statistics = try store.statistics(since: nil, until: nil)
    let count = calls.withLock { $0 }
    #expect(report.completed == 8)
    #expect(statistics.inputTokens == count * 100)
    #expect(statistics.outputTokens == count * 11)
    #expect(abs(statistics.knownCost - Double(count) * 0.25) < 1e-9)
    #expect(report.inputTokens == count * 100)
    #expect(report.outputTokens == count * 11)
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

  /// Seven a minute are eight calls in a minute or more.
  @Test(arguments: [7, 13, 59]) func noMinuteHasOneCallTooMany(rate: Int) async throws {
    let store = try bench.store(rate + 1)
    let starts = Mutex<[Timestamp]>([])
    let bench = bench
    let engine = RuleEngine { texts in
      starts.withLock { $0.append(bench.now()) }
      return texts.map { verdict($0) }
    }
    let report = try await bench.pass(store, engine) { $0.callsPerMinute = rate }.run([.waiting])
    #expect(report.completed == rate + 1)
    let times = starts.withLock { $0 }
    #expect(times[rate].duration(since: times[0]) >= .seconds(60))
  }

  /// A retry starts when a call of its own would, and takes no other's place.
  @Test func aRetryKeepsThePaceAndWastesNoStart() async throws {
    let store = try bench.store(2)
    let calls = Mutex(0)
    let engine = RuleEngine { texts throws(EngineFault) in
      if calls.withLock({
        $0 += 1; return $0
      }) == 1 {
        throw .passing("HTTP 503")
      }
      return texts.map { verdict($0) }
    }
    let start = bench.now()
    let report = try await bench.pass(store, engine) { $0.callsPerMinute = 6 }.run([.waiting])
    #expect(report.completed == 2)
    #expect(report.calls == 3)
    #expect(bench.now().duration(since: start) == .seconds(20))
  }

  @Test func aPassWithoutPatienceWaitsForNoStartThatIsFarAway() async throws {
    let store = try bench.store(1)
    for _ in 0..<3 {
      _ = try store.bookCall(
        of: "m", interval: .seconds(60), within: .seconds(600), at: bench.now())
    }
    let engine = RuleEngine { texts in texts.map { verdict($0) } }
    let pass = bench.pass(store, engine, longestWait: .zero) { $0.callsPerMinute = 1 }
    let resumeAt = bench.now().advanced(by: .seconds(180))
    #expect(try await pass.run([.tickets([1])]).stop == .pace(resumeAt: resumeAt))
    #expect(bench.clock.slept.isEmpty)
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
        _ = try? other.claim(request, at: now) { _ in
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
