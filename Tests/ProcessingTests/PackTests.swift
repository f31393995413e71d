// Packs: many tickets in one call, none of which can harm another.

import Engines
import Privacy
import Processing
import Store
import Support
import Synchronization
import Testing
import Tickets

@Suite struct PackTests {
  private let bench = Bench()

  @Test(.onEveryStore) func aPackIsOneCall() async throws {
    let store = try bench.store(25)
    let engine = RuleEngine { texts in texts.map { verdict($0) } }
    let report = try await bench.pass(store, engine) { $0.packSize = 10 }.run([.waiting])
    #expect(report.completed == 25)
    #expect(report.calls == 3)
    #expect(engine.packs.withLock { $0.map(\.count) } == [10, 10, 5])
  }

  @Test(.onEveryStore) func everyTicketGetsItsOwnVerdictAndItsOwnDataBack() async throws {
    let store = try bench.store(8)
    let engine = RuleEngine { texts in texts.map { verdict($0) } }
    _ = try await bench.pass(store, engine) { $0.packSize = 8 }.run([.waiting])
    for id in 1...8 {
      let ticket = try #require(try store.ticket(Int64(id)))
      #expect(ticket.analysis?.summary == ticket.complaint)
      #expect(ticket.analysis?.draft == "To a\(id - 1)@example.com, [NAME_9]")
    }
  }

  @Test(.onEveryStore, arguments: [0, 3, 9])
  func aPackThatIsBlockedIsSplitUntilTheCulpritStandsAlone(culprit: Int) async throws {
    let store = try bench.store(10)
    let engine = RuleEngine { texts throws(EngineFault) in
      if texts.contains(where: { $0.hasPrefix("number \(culprit),") }) {
        throw .pack("blocked", Usage(inputTokens: 1, outputTokens: 0, cost: 0.1))
      }
      return texts.map { verdict($0) }
    }
    var pass = bench.pass(store, engine) { $0.packSize = 10 }
    pass.options.limit = 10
    let report = try await pass.run([.waiting])
    #expect(report.completed == 9)
    #expect(report.waiting == 1)
    #expect(report.calls <= 9)
    let ticket = try #require(try store.ticket(Int64(culprit + 1)))
    #expect(ticket.status == .pending)
    #expect(ticket.errorMessage == "blocked")
    #expect(try store.history(of: ticket.id).count == 1)
    #expect(engine.packs.withLock { $0.contains { $0.count == 1 } })
  }

  @Test(.onEveryStore) func whatIsUnusableInAGoodPackIsTriedAloneAndTheOthersAreKept() async throws
  {
    let store = try bench.store(4)
    let engine = RuleEngine { texts in
      texts.map { text in
        texts.count > 1 && text.hasPrefix("number 2,") ? .faulted("twice", nil) : verdict(text)
      }
    }
    let report = try await bench.pass(store, engine) { $0.packSize = 4 }.run([.waiting])
    #expect(report.completed == 4)
    #expect(report.calls == 2)
    // A second call for the same ticket shows in its attempts.
    #expect(try store.ticket(3)?.attempts == 2)
    #expect(try store.ticket(2)?.attempts == 1)
    #expect(try store.history(of: 3).count == 1)
  }

  @Test(.onEveryStore) func aVerdictThatTheStoreRefusesHarmsNoNeighbour() async throws {
    let store = try bench.store(3)
    let engine = RuleEngine { texts in
      texts.map { $0.hasPrefix("number 1,") ? verdict("") : verdict($0) }
    }
    var pass = bench.pass(store, engine) { $0.packSize = 3 }
    pass.options.limit = 3
    let report = try await pass.run([.waiting])
    #expect(report.completed == 2)
    #expect(try store.ticket(2)?.errorMessage == "its analysis could not be stored")
  }

  /// One that the store refuses comes back while others are claimed in the same transaction.
  @Test(.onEveryStore) func aVerdictThatTheStoreRefusesHarmsNoClaim() async throws {
    let store = try bench.store(9)
    let engine = RuleEngine { texts in
      texts.map { $0.hasPrefix("number 1,") ? verdict("") : verdict($0) }
    }
    let report = try await bench.pass(store, engine) {
      $0.concurrency = 2
      $0.limit = 9
    }.run([.waiting])
    #expect(report.completed == 8)
    #expect(try store.ticket(2)?.errorMessage == "its analysis could not be stored")
    #expect(try store.countByStatus()[.processing] == nil)
  }

  @Test(.onEveryStore) func aShortAnswerIsTheFaultOfWhomItForgot() async throws {
    let store = try bench.store(2)
    let engine = RuleEngine { texts in [verdict(texts[0])] }
    let report = try await bench.pass(store, engine) { $0.packSize = 2 }.run([.waiting])
    #expect(report.completed == 2)
    #expect(report.calls == 2)
  }

  @Test(.onEveryStore) func aCallThatWasMadeShowsInTheAttemptsOfAllItsTickets() async throws {
    let store = try bench.store(4)
    let engine = RuleEngine { _ throws(EngineFault) in throw .pack("blocked", nil) }
    let report = try await bench.pass(store, engine) {
      $0.packSize = 4
      $0.maximumCalls = 1
    }.run([.waiting])
    #expect(report.stop == .budget)
    for id in 1...4 { #expect(try store.ticket(Int64(id))?.attempts == 1) }
    #expect(try store.countByStatus() == [.pending: 4])
  }
}
