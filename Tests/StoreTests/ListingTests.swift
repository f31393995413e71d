// Lists: filters, orders, pages.

import Privacy
import Store
import Support
import Testing
import Tickets

@Suite struct ListingTests {
  /// Six tickets: 1 to 4 analysed, 5 failed, 6 waiting; 2 is resolved.
  private func filled(_ folder: Folder) throws -> any Store {
    let store = try folder.store()
    let urgencies: [Urgency] = [.low, .high, .medium, .high]
    for index in 1...6 {
      let customer = index.isMultiple(of: 2) ? "Jo" : nil
      try store.add(submission("text \(index)", customer: customer), at: at(Int64(index)))
    }
    for (index, urgency) in urgencies.enumerated() {
      let reasons: ReviewReasons = index == 0 ? .fallback : []
      let category: Tickets.Category = index == 3 ? .technical : .billing
      try store.complete(
        Int64(index + 1),
        analysis(urgency: urgency, category: category, score: index + 2, reasons: reasons))
    }
    let claim = try #require(try store.claim(.tickets([5])))
    let fault = ClaimOutcome.faulted("x", maker: analysis().maker, usage: nil, retryAt: nil)
    #expect(try store.finishOne(claim, fault, at: at(9)))
    #expect(try store.resolve([2], by: redact("Kim"), at: at(9)) == .made([:]))
    return store
  }

  private func ids(
    _ store: any Store, by order: TicketOrder = .created,
    _ change: (inout TicketFilter) -> Void = { _ in }
  ) throws -> [Int64] {
    var filter = TicketFilter()
    change(&filter)
    return try store.tickets(filter, by: order, after: nil, limit: 100).map(\.id)
  }

  @Test(.onEveryStore) func eachFilterNarrowsTheList() throws {
    let folder = try Folder()
    let store = try filled(folder)
    #expect(try ids(store) == [6, 5, 4, 3, 2, 1])
    #expect(try ids(store) { $0.statuses = [.pending, .failed] } == [6, 5])
    #expect(try ids(store) { $0.categories = [.technical] } == [4])
    #expect(try ids(store) { $0.urgencies = [.high] } == [4, 2])
    #expect(try ids(store) { $0.isResolved = true } == [2])
    #expect(try ids(store) { $0.isResolved = false } == [6, 5, 4, 3, 1])
    #expect(try ids(store) { $0.needsReview = true } == [1])
    #expect(try ids(store) { $0.minimumSentiment = 4 } == [4, 3])
    #expect(try ids(store) { $0.maximumSentiment = 3 } == [2, 1])
    #expect(try ids(store) { $0.since = at(3) } == [6, 5, 4, 3])
    #expect(try ids(store) { $0.until = at(3) } == [2, 1])
    #expect(try ids(store) { $0.customer = "jO" } == [6, 4, 2])
    let both = try ids(store) {
      $0.customer = "Jo"
      $0.urgencies = [.high]
      $0.isResolved = false
    }
    #expect(both == [4])
  }

  /// What is stored, what is typed.
  @Test(
    .onEveryStore,
    arguments: [
      ("Đỗ Nam", "đỗ nam"), ("Đỗ Nam", "DO NAM"), ("ΜΑΡΊΑ ΟΔΌΣ", "μαρία οδός"),
      ("Straßer", "STRASSER"),
      ("ЖАННА", "жанна"), ("Łukasz  Ørsted", "lukasz ørsted"), ("ＪＯ Doe", "jo doe"),
      ("ﬁnn", "FINN"), ("İpek Işık", "ipek isik"), ("Jo\u{301}", "jó"),
      ("Jo Doe <jo@example.com>", "jo doe"), ("Jo Doe <jo@example.com>", "JO@Example.com"),
      ("Jo Doe <jo@example.com>", "Jo Doe <jo@example.com>"),
      ("jo@example.com", "<JO@example.com>"),
      ("jo@example.com (Jo Doe)", "jo doe"), ("\"Doe, Jo\" <jo@example.com>", "Doe, Jo"),
      ("jo@example.com", "Jo Doe <jo@example.com>"), ("Jo Doe, jo@example.com", "Jo Doe"),
      ("mailto:jo@example.com", "jo@example.com"), ("+49 30 1234", "+49 30 1234"),
      ("山田 太郎", "山田　太郎"),
      ("@jo", "@JO"), ("<>", "<>"),
    ])
  func aCustomerIsFoundByNameAndByAddress(stored: String, typed: String) throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add(submission("other", customer: "Kim <kim@example.com>"))
    let id = try store.add(submission("mine", customer: stored))
    #expect(try ids(store) { $0.customer = typed } == [id])
    // An import files them the same way.
    try store.prepareImport()
    _ = try store.stage([submission("imported", customer: stored)])
    _ = try store.submitStaged(at: at(1))
    #expect(try ids(store) { $0.customer = typed } == [id + 1, id])
  }

  @Test(
    .onEveryStore, arguments: ["doe", "jo", "example.com", "jo@example.co", "Jo Do", "%", "Jo_Doe"])
  func aPartOfACustomerIsNotTheCustomer(typed: String) throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add(submission("mine", customer: "Jo Doe <jo@example.com>"))
    #expect(try ids(store) { $0.customer = typed }.isEmpty)
  }

  @Test(.onEveryStore) func aTicketIsFoundByItsKey() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add(submission("one", key: "A-17"))
    try store.add(submission("two", key: "a-17"))
    #expect(try ids(store) { $0.key = "a-17" } == [2])
    #expect(try ids(store) { $0.key = "A-1" }.isEmpty)
  }

  @Test(.onEveryStore) func ordersPutFirstWhatMattersFirst() throws {
    let folder = try Folder()
    let store = try filled(folder)
    #expect(try ids(store, by: .urgency) == [4, 2, 3, 1, 6, 5])
    #expect(try ids(store, by: .sentiment) == [1, 2, 3, 4, 6, 5])
  }

  @Test(.onEveryStore, arguments: TicketOrder.allCases)
  func pagesNeitherSkipNorRepeat(order: TicketOrder) throws {
    let folder = try Folder()
    let store = try filled(folder)
    let whole = try ids(store, by: order)
    var paged: [Int64] = []
    var last: Ticket?
    repeat {
      let page = try store.tickets(TicketFilter(), by: order, after: last, limit: 2)
      paged += page.map(\.id)
      last = page.last
      // What arrives meanwhile stands before the pages that are still to come.
      try store.add(at: at(100))
    } while last != nil && paged.count < 20
    #expect(paged.filter { $0 <= 6 } == whole)
  }

  @Test(.onEveryStore) func theAgentsReplyStandsBesideTheDraft() throws {
    let folder = try Folder()
    let store = try filled(folder)
    func reply(_ text: String, of id: Int64 = 1, by agent: String, at time: Int64) throws
      -> ReplyOutcome
    { try store.setReply(redact(text), of: id, by: redact(agent), replacing: nil, at: at(time)) }
    #expect(try reply("Mine", by: "Kim", at: 19) == .stored(over: nil))
    #expect(try reply("Mine, too", by: "Kim", at: 20) == .stored(over: nil))
    let kims = AgentAct(agent: "Kim", at: at(20))
    #expect(try reply("Better", by: "Lee", at: 21) == .stored(over: kims))
    #expect(try reply("x", of: 99, by: "Kim", at: 21) == .noTicket)
    let ticket = try #require(try store.ticket(1))
    #expect(ticket.agentReply == "Better")
    #expect(ticket.analysis?.draft == "We are sorry.")
    #expect(ticket.reply == "Better")
    #expect(ticket.updatedAt == at(21))
    #expect(try store.history(of: 1).count == 4)
  }

  @Test(.onEveryStore) func aReplyReplacesOnlyTheOneThatWasSeen() throws {
    let folder = try Folder()
    let store = try filled(folder)
    func reply(_ text: String, replacing seen: String, by agent: String) throws -> ReplyOutcome {
      try store.setReply(
        redact(text), of: 1, by: redact(agent), replacing: seen, at: at(20))
    }
    #expect(try reply("x", replacing: "another draft", by: "Kim") == .changed(by: nil))
    #expect(try reply("Kim's", replacing: "We are sorry.", by: "Kim") == .stored(over: nil))
    let kims = AgentAct(agent: "Kim", at: at(20))
    #expect(try reply("Lee's", replacing: "We are sorry.", by: "Lee") == .changed(by: kims))
    #expect(try store.ticket(1)?.agentReply == "Kim's")
    #expect(try reply("Lee's", replacing: "Kim's", by: "Lee") == .stored(over: kims))
  }

  /// A clock that was set back takes no ticket back with it.
  @Test(.onEveryStore) func theTimeOfTheLastChangeNeverGoesBack() throws {
    let folder = try Folder()
    let store = try folder.store()
    let (kim, late) = (redact("Kim"), at(30))
    func expectLate(_ change: Comment) throws {
      #expect(try store.ticket(1)?.updatedAt == late, change)
    }
    try store.add(at: late)
    try store.complete(1, analysis())
    try expectLate("an analysis")
    _ = try store.setReply(redact("Mine"), of: 1, by: kim, replacing: nil, at: at(20))
    try expectLate("a reply")
    _ = try store.correct([1], PartialLabels(urgency: .low), reason: nil, by: kim, at: at(20))
    try expectLate("a correction")
    _ = try store.resolve([1], by: kim, at: at(20))
    _ = try store.reopen([1], by: kim, at: at(20))
    try expectLate("a resolution")
    let claim = try #require(try store.claim(.anew([1], note: nil)))
    _ = try store.finishOne(
      claim, .faulted("x", maker: analysis().maker, usage: nil, retryAt: nil), at: at(20))
    try expectLate("a fault")
    try store.retryFailed(at: at(20))
    try expectLate("another try")
    _ = try store.edit(1, reply: redact("x"), by: kim, at: at(20), ifUnchangedSince: late)
    #expect(try store.ticket(1)?.updatedAt == late.advanced(by: .milliseconds(1)))
  }

  @Test(.onEveryStore) func resolvingIsAllOrNothing() throws {
    let folder = try Folder()
    let store = try filled(folder)
    #expect(try store.resolve([6, 99], by: redact("Kim"), at: at(20)) == .missing([99]))
    #expect(try store.ticket(6)?.resolution == nil)
    let kims = AgentAct(agent: "Kim", at: at(9))
    #expect(try store.resolve([6, 2], by: redact("Lee"), at: at(20)) == .made([2: kims]))
    #expect(try store.ticket(6)?.resolution == Resolution(at: at(20), agent: "Lee"))
    #expect(try store.ticket(6)?.analysis == nil)
    #expect(try store.ticket(2)?.resolution == Resolution(at: at(9), agent: "Kim"))
    #expect(try store.reopen([2], by: redact("Kim"), at: at(21)) == .made([:]))
    #expect(try store.ticket(2)?.resolution == nil)
    let reopened = AgentAct(agent: "Kim", at: at(21))
    #expect(try store.reopen([2], by: redact("Lee"), at: at(22)) == .made([2: reopened]))
  }
}
