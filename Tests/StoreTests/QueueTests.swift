// The queue: order, claims, leases, fencing, outcomes.

import Privacy
import Store
import Testing
import Tickets

@Suite struct QueueTests {
  @Test func theMostUrgentThenTheOldestComesFirst() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add(submission(rough: .low), at: at(0))
    try store.add(submission(rough: .high), at: at(2))
    try store.add(submission(rough: .high), at: at(1))
    try store.add(submission(rough: .medium), at: at(0))
    let order = try (0..<5).map { _ in try store.claim(at: at(5))?.id }
    #expect(order == [3, 2, 4, 1, nil])
  }

  @Test func aClaimIsValidForOneAtATime() throws {
    let folder = try Folder()
    let store = try folder.store()
    let id = try store.add()
    let claim = try #require(try store.claim(by: alice))
    #expect(claim.token == 1)
    #expect(try store.claim(by: bob) == nil)
    #expect(try store.claim(.tickets([id]), by: bob) == nil)
    #expect(try store.ticket(id)?.status == .processing)
    #expect(try store.ticket(id)?.attempts == 1)
  }

  @Test func anOwnerThatLostItsLeaseChangesNothing() throws {
    let folder = try Folder()
    let store = try folder.store()
    let id = try store.add()
    let old = try #require(try store.claim(by: alice, at: at(1), minutes: 10))
    #expect(try store.claim(by: bob, at: at(10)) == nil)
    let new = try #require(try store.claim(by: bob, at: at(11)))
    #expect(new.token == 2)

    let mine = analysis(score: 9)
    let late: [ClaimOutcome] = [
      .completed(mine, labels: mine.labels, .success), .released("late"),
      .faulted("late", maker: mine.maker, usage: nil, retryAt: nil),
    ]
    for outcome in late { #expect(try store.finishOne(old, outcome, at: at(12)) == false) }
    #expect(try store.ticket(id)?.status == .processing)

    let theirs = analysis(score: 3)
    #expect(
      try store.finishOne(new, .completed(theirs, labels: theirs.labels, .success), at: at(13)))
    #expect(try store.finishOne(new, .released(nil), at: at(14)) == false)
    let ticket = try #require(try store.ticket(id))
    #expect(ticket.labels.sentiment?.score == 3)
    #expect(ticket.attempts == 2)
    #expect(try store.history(of: id).count == 1)
  }

  @Test func aDeadOwnersLeaseIsTakenBackAtOnce() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add()
    _ = try store.claim(by: alice, at: at(1), minutes: 1000)
    #expect(try store.claim(by: bob, at: at(2)) == nil)
    #expect(try store.claim(by: bob, at: at(2), gone: [alice.process])?.token == 2)
  }

  /// Whatever ended its owner, a kill or a power cut, it is not the ticket's fault.
  @Test func aClaimThatEndedInNothingIsNoFaultOfTheTicket() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add()
    for _ in 0..<7 {
      let claim = try #require(try store.claim(by: alice, at: at(1), gone: [alice.process]))
      #expect(claim.faults == 0)
    }
    #expect(try store.ticket(1)?.attempts == 7)
  }

  @Test func outcomesAndTheNextClaimAreOneTransaction() throws {
    let folder = try Folder()
    let store = try folder.store()
    for _ in 0..<2 { try store.add() }
    let first = try #require(try store.claim())
    let next = { (outcome: ClaimOutcome) in
      try store.finish(
        [(first, outcome)], thenClaim: .waiting, upTo: 1, except: [], for: alice, until: at(10),
        at: at(2), isGone: { _ in false })
    }
    var broken = analysis()
    broken.summary = redact("")
    #expect(throws: StoreError.outOfRange(folder.database)) {
      try next(.completed(broken, labels: broken.labels, .success))
    }
    #expect(try store.countByStatus() == [.pending: 1, .processing: 1])
    let (isHeld, claims) = try next(.completed(analysis(), labels: analysis().labels, .success))
    #expect(isHeld == [true])
    #expect(claims.map(\.id) == [2])
    #expect(try store.countByStatus() == [.completed: 1, .processing: 1])
  }

  @Test func aReleasedTicketWaitsAsIfItHadNotBeenClaimed() throws {
    let folder = try Folder()
    let store = try folder.store()
    let id = try store.add()
    let claim = try #require(try store.claim())
    #expect(try store.finishOne(claim, .released("no network"), at: at(2)))
    let ticket = try #require(try store.ticket(id))
    #expect(ticket.status == .pending)
    #expect(ticket.attempts == 0)
    #expect(ticket.errorMessage == "no network")
    #expect(try store.history(of: id).isEmpty)
    #expect(try store.claim()?.token == 2)
  }

  @Test func aFaultyTicketIsTriedAgainInItsTimeAndFailsInTheEnd() throws {
    let folder = try Folder()
    let store = try folder.store()
    let id = try store.add()
    let maker = analysis().maker
    let first = try #require(try store.claim(at: at(1)))
    let retry = ClaimOutcome.faulted("blocked", maker: maker, usage: nil, retryAt: at(30))
    #expect(try store.finishOne(first, retry, at: at(2)))
    #expect(try store.claim(at: at(29)) == nil)
    let second = try #require(try store.claim(at: at(30)))
    #expect(second.faults == 1)
    let end = ClaimOutcome.faulted("blocked again", maker: maker, usage: nil, retryAt: nil)
    #expect(try store.finishOne(second, end, at: at(31)))

    let ticket = try #require(try store.ticket(id))
    #expect(ticket.status == .failed)
    #expect(ticket.aiStatus == .error)
    #expect(ticket.errorMessage == "blocked again")
    #expect(ticket.attempts == 2)
    #expect(try store.claim(at: at(9999)) == nil)
    #expect(try store.claim(.tickets([id]), at: at(9999))?.faults == 0)
  }

  @Test func aKeyIsStoredOnce() throws {
    let folder = try Folder()
    let store = try folder.store()
    #expect(try store.submit(submission("one", key: "A"), at: at(0)) == .stored(id: 1))
    #expect(try store.submit(submission("one", key: "A"), at: at(1)) == .known(id: 1))
    #expect(try store.submit(submission("two", key: "A"), at: at(1)) == .taken(id: 1))
    #expect(try store.submit(submission("three"), at: at(1)) == .stored(id: 2))
    #expect(try store.ticket(1)?.complaint == "one")
  }

  @Test func aQuotaIsKnownToEveryProcessUntilItsTimeIsOver() throws {
    let folder = try Folder()
    let quota = QuotaState(period: .day, resumeAt: at(60))
    try folder.store().set(quota, of: "m")
    #expect(try folder.store().quota(of: "m", at: at(59)) == quota)
    #expect(try folder.store().quota(of: "m", at: at(60)) == nil)
    #expect(try folder.store().quota(of: "n", at: at(59)) == nil)
    try folder.store().set(thinkingLevel: "LOW", of: "m")
    #expect(try folder.store().thinkingLevel(of: "m") == "LOW")
    #expect(try folder.store().quota(of: "m", at: at(59)) == quota)
  }
}
