// A person's word on labels: it wins, and no analysis overwrites it.

import Privacy
import Store
import Support
import Testing
import Tickets

@Suite struct CorrectionTests {
  private let kim = redact("Kim")

  @Test func aCorrectionWinsAndOutlivesEveryAnalysis() throws {
    let folder = try Folder()
    let store = try folder.store()
    let id = try store.add()
    try store.complete(id, analysis(urgency: .high, score: 2))
    let labels = PartialLabels(urgency: .low)
    #expect(
      try store.correct([id], labels, reason: redact("calm"), by: kim, at: at(3)) == .made([:]))
    let claim = try #require(try store.claim(.anew([id], note: nil), at: at(4)))
    let next = analysis(urgency: .medium, category: .technical, score: 9)
    #expect(try store.finishOne(claim, .completed(next), at: at(5)))
    let ticket = try #require(try store.ticket(id))
    #expect(
      ticket.labels
        == PartialLabels(category: .technical, urgency: .low, sentiment: Sentiment(9)))
    #expect(ticket.analysis?.labels.urgency == .medium)
    #expect(ticket.correction?.labels == labels)
    #expect(ticket.correction?.reason == "calm")
    #expect(try folder.sqlite3("SELECT urgency, urgency_rank FROM ticket") == "Low|1")
    #expect(try store.correct([id], PartialLabels(), reason: nil, by: kim, at: at(6)) == .made([:]))
    #expect(try store.ticket(id)?.labels.urgency == .medium)
    #expect(try store.ticket(id)?.correction == nil)
  }

  @Test(.onEveryStore) func ticketsWithoutAnAnalysisAreCorrectedToo() throws {
    let folder = try Folder()
    let store = try folder.store()
    let (waiting, failed) = (try store.add(), try store.add())
    let claim = try #require(try store.claim(.tickets([failed])))
    let fault = ClaimOutcome.faulted("x", maker: analysis().maker, usage: nil, retryAt: nil)
    #expect(try store.finishOne(claim, fault, at: at(2)))
    let labels = PartialLabels(category: .billing)
    let outcome = try store.correct([waiting, failed], labels, reason: nil, by: kim, at: at(3))
    #expect(outcome == .made([:]))
    for id in [waiting, failed] {
      let ticket = try #require(try store.ticket(id))
      #expect(ticket.labels == labels)
      #expect(ticket.analysis == nil)
    }
    #expect(try store.ticket(failed)?.status == .failed)
  }

  @Test(.onEveryStore) func laterCorrectionsAddToEarlierOnesAndAllAreKept() throws {
    let folder = try Folder()
    let store = try folder.store()
    let id = try store.add()
    try store.complete(id, analysis())
    let steps = [
      PartialLabels(urgency: .low), PartialLabels(sentiment: Sentiment(7)),
      PartialLabels(urgency: .medium),
    ]
    for (index, labels) in steps.enumerated() {
      _ = try store.correct([id], labels, reason: nil, by: kim, at: at(Int64(10 + index)))
    }
    #expect(
      try store.ticket(id)?.correction?.labels
        == PartialLabels(urgency: .medium, sentiment: Sentiment(7)))
    let corrections = try store.history(of: id).compactMap { entry in
      if case .corrected(let labels, _, _) = entry.event { labels } else { nil }
    }
    #expect(corrections == steps)
  }

  @Test(.onEveryStore) func whoseWordIsReplacedIsTold() throws {
    let folder = try Folder()
    let store = try folder.store()
    let id = try store.add()
    func fix(_ labels: PartialLabels, by agent: String, at minutes: Int64) throws -> ChangeOutcome {
      try store.correct([id], labels, reason: nil, by: redact(agent), at: at(minutes))
    }
    #expect(try fix(PartialLabels(urgency: .low), by: "Kim", at: 1) == .made([:]))
    #expect(try fix(PartialLabels(category: .billing), by: "Lee", at: 2) == .made([:]))
    let lees = AgentAct(agent: "Lee", at: at(2))
    #expect(try fix(PartialLabels(urgency: .low), by: "Kim", at: 3) == .made([:]))
    _ = try fix(PartialLabels(category: .billing), by: "Lee", at: 2)
    #expect(try fix(PartialLabels(urgency: .high), by: "Kim", at: 4) == .made([id: lees]))
    let kims = AgentAct(agent: "Kim", at: at(4))
    #expect(try fix(PartialLabels(), by: "Lee", at: 5) == .made([id: kims]))
  }

  @Test(.onEveryStore) func oneTicketThatIsNotThereLeavesTheOthersAsTheyWere() throws {
    let folder = try Folder()
    let store = try folder.store()
    let id = try store.add()
    let labels = PartialLabels(urgency: .low)
    #expect(try store.correct([id, 9], labels, reason: nil, by: kim, at: at(1)) == .missing([9]))
    #expect(try store.ticket(id)?.labels.isEmpty == true)
    #expect(try store.history(of: id).isEmpty)
  }

  @Test(.onEveryStore) func statisticsCountWhatCounts() throws {
    let folder = try Folder()
    let store = try folder.store()
    for _ in 0..<3 { try store.add() }
    try store.complete(1, analysis(urgency: .high, score: 2))
    try store.complete(2, analysis(urgency: .high, score: 4))
    _ = try store.correct([2], PartialLabels(urgency: .low), reason: nil, by: kim, at: at(3))
    _ = try store.resolve([1], by: kim, at: at(4))
    let statistics = try store.statistics(since: nil, until: nil)
    let open = statistics.groups.filter(\.isOpen)
    #expect(open.map(\.count).reduce(0, +) == 2)
    #expect(Set(open.map(\.urgency)) == [.low, nil])
    #expect(statistics.weeks.map(\.count) == [3])
    #expect(statistics.weeks.first?.meanSentiment == 3)
    #expect(statistics.weeks.first?.start == at(-3 * 24 * 60))
    #expect(statistics.analyses == 2)
    #expect((statistics.inputTokens, statistics.outputTokens) == (20, 40))
    #expect((statistics.knownCost, statistics.unpricedCalls) == (0, 2))
    #expect(try store.statistics(since: at(9), until: nil).groups.isEmpty)
    #expect(try store.statistics(since: nil, until: at(0)).weeks.isEmpty)
  }
}
