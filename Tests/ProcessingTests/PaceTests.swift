// How many calls a minute a pass starts.

import Engines
import Privacy
import Processing
import Store
import Support
import Synchronization
import Testing
import Tickets

@Suite struct PaceTests {
  private let bench = Bench()

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

  @Test func aPassThatMayNotWaitEndsAtAStartThatIsFarAway() async throws {
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
}
