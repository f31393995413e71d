// What calls cost, and the budget that ends a pass.

import Engines
import Privacy
import Processing
import Store
import Support
import Synchronization
import Testing
import Tickets

@Suite struct BudgetTests {
  private let bench = Bench()

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
    #expect(report.usage.cost == 3)
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
    #expect(report.usage.inputTokens == count * 100)
    #expect(report.usage.outputTokens == count * 11)
  }
}
