// The queue: order, claims, leases, fencing, outcomes.

import Privacy
import Store
import Support
import Testing
import Tickets

@Suite struct QueueTests {
  @Test(.onEveryStore) func theMostUrgentThenTheOldestComesFirst() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add(submission(rough: .low), at: at(0))
    try store.add(submission(rough: .high), at: at(2))
    try store.add(submission(rough: .high), at: at(1))
    try store.add(submission(rough: .medium), at: at(0))
    let order = try (0..<5).map { _ in try store.claim(at: at(5))?.id }
    #expect(order == [3, 2, 4, 1, nil])
  }

  @Test(.onEveryStore, .timeLimit(.minutes(1))) func whoWaitsIsToldOfWhatThisProcessStores()
    async throws
  {
    let folder = try Folder()
    let store = try folder.store()
    let id = try store.add()
    await store.untilTold()
    _ = try store.submit([submission()], at: at(1))
    await store.untilTold()
    try store.retry([id], at: at(2))
    await store.untilTold()
    _ = try store.resolve([id], by: redact("Kim"), at: at(3))
    _ = try store.reopen([id], by: redact("Kim"), at: at(4))
    await store.untilTold()
  }

  @Test(.onEveryStore) func aClaimIsValidForOneAtATime() throws {
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

  @Test(.onEveryStore) func anOwnerThatLostItsLeaseChangesNothing() throws {
    let folder = try Folder()
    let store = try folder.store()
    let id = try store.add()
    let old = try #require(try store.claim(by: alice, at: at(1), minutes: 10))
    #expect(try store.claim(by: bob, at: at(10)) == nil)
    let new = try #require(try store.claim(by: bob, at: at(11)))
    #expect(new.token == 2)

    let mine = analysis(score: 9)
    let late: [ClaimOutcome] = [
      .completed(mine), .released("late"),
      .faulted("late", maker: mine.maker, usage: nil, retryAt: nil),
    ]
    for outcome in late { #expect(try store.finishOne(old, outcome, at: at(12)) == false) }
    #expect(try store.ticket(id)?.status == .processing)

    let theirs = analysis(score: 3)
    #expect(try store.finishOne(new, .completed(theirs), at: at(13)))
    #expect(try store.finishOne(new, .released(), at: at(14)) == false)
    let ticket = try #require(try store.ticket(id))
    #expect(ticket.labels.sentiment?.score == 3)
    #expect(ticket.attempts == 2)
    #expect(try store.history(of: id).count == 1)
  }

  @Test(.onEveryStore) func aDeadOwnersLeaseIsTakenBackAtOnce() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add()
    _ = try store.claim(by: alice, at: at(1), minutes: 1000)
    #expect(try store.claim(by: bob, at: at(2)) == nil)
    #expect(try store.claim(by: bob, at: at(2), gone: [alice.process])?.token == 2)
  }

  /// Whatever ended its owner, a kill or a power cut, is not the ticket's fault, but once too often.
  @Test(.onEveryStore) func theThirdProcessInARowThatEndsWithItFailsTheTicket() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add()
    for _ in 0..<3 {
      let claim = try #require(try store.claim(by: alice, at: at(1), gone: [alice.process]))
      #expect(claim.faults == 0)
    }
    #expect(try store.claim(by: alice, at: at(1), gone: [alice.process]) == nil)
    let ticket = try #require(try store.ticket(1))
    #expect(ticket.status == .failed)
    #expect(ticket.attempts == 3)
    #expect(ticket.errorMessage == "3 passes in a row ended while they had it")
    try store.retryFailed(at: at(2))
    #expect(try store.claim(at: at(2))?.crashes == 0)
  }

  @Test(.onEveryStore) func aCrashIsForgottenWithTheNextOutcome() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add()
    for round in 0..<4 {
      let claim = try #require(try store.claim(by: alice, at: at(1), gone: [alice.process]))
      #expect(claim.crashes == round % 2)
      if round % 2 == 1 {
        #expect(try store.finishOne(claim, .released("503", called: true), at: at(1)))
      }
    }
  }

  /// The neighbours of a text that ends processes are not to fail with it.
  @Test(.onEveryStore) func whatMayFailAtTheNextCrashIsClaimedAlone() throws {
    let folder = try Folder()
    let store = try folder.store()
    for _ in 0..<3 { try store.add() }
    for _ in 0..<2 {
      #expect(try store.claims(upTo: 2, at: at(1), gone: [alice.process]).claims.count == 2)
    }
    let others = try store.claims(upTo: 3, at: at(2), gone: [alice.process]) { $0.isAlone = false }
    #expect(others.claims.isEmpty)
    #expect(try store.claims(upTo: 3, at: at(2)).claims.map(\.id) == [1])
  }

  /// A process of this host that still runs was stopped for a while; that is no crash.
  @Test(.onEveryStore) func anExpiredLeaseOfALivingNeighbourIsNoCrash() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add()
    let carol = Owner(host: alice.host, process: 2, started: 1)
    for minute in [1, 20, 40, 60] as [Int64] {
      #expect(try store.claim(by: minute == 20 ? carol : alice, at: at(minute))?.crashes == 0)
    }
    #expect(try store.claim(by: bob, at: at(80))?.crashes == 1)
  }

  @Test func outcomesAndTheNextClaimAreOneTransaction() throws {
    let folder = try Folder()
    let store = try folder.store()
    for _ in 0..<2 { try store.add() }
    let first = try #require(try store.claim())
    let next = { (outcome: ClaimOutcome) in
      try store.claims(at: at(2), storing: Outcomes([(first, outcome)]))
    }
    var broken = analysis()
    broken.summary = redact("")
    #expect(throws: StoreError.outOfRange(folder.database)) {
      try next(.completed(broken))
    }
    #expect(try store.countByStatus() == [.pending: 1, .processing: 1])
    let result = try next(.completed(analysis()))
    #expect(result.isHeld == [true])
    #expect(result.claims.map(\.id) == [2])
    #expect(try store.countByStatus() == [.completed: 1, .processing: 1])
  }

  @Test(.onEveryStore) func aReleasedTicketWaitsAsIfItHadNotBeenClaimed() throws {
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

  @Test(.onEveryStore) func aFaultyTicketIsTriedAgainInItsTimeAndFailsInTheEnd() throws {
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
    try store.retry([id], at: at(9999))
    #expect(try store.claim(.tickets([id]), at: at(9999))?.faults == 0)
  }

  /// 1 is analysed, 2 has failed, 3 waits.
  @Test(.onEveryStore) func whereAPersonAskedAFaultIsOnlyNoted() throws {
    let folder = try Folder()
    let store = try folder.store()
    for _ in 1...3 { try store.add() }
    try store.complete(1, analysis())
    let maker = analysis().maker
    let fault = { (reason: String, retryAt: Timestamp?) in
      ClaimOutcome.faulted(reason, maker: maker, usage: nil, retryAt: retryAt)
    }
    let last = try #require(try store.claim(.tickets([2])))
    #expect(try store.finishOne(last, fault("its own", nil), at: at(3)))
    for id in 1...3 as ClosedRange<Int64> {
      let before = try #require(try store.ticket(id))
      let claim = try #require(try store.claim(.anew([id], note: nil), at: at(4)))
      #expect(try store.finishOne(claim, fault("blocked", at(9)), at: at(5)))
      var ticket = try #require(try store.ticket(id))
      #expect(ticket.attempts == before.attempts + 1)
      ticket.attempts = before.attempts
      #expect(ticket == before)
      #expect(try store.history(of: id).last?.at == at(5))
    }
    #expect(try store.claims(upTo: 3, at: at(6)).claims.map(\.id) == [3])
    try store.retry([2], at: at(6))
    #expect(try store.claim(at: at(7))?.id == 2)
  }

  @Test(.onEveryStore) func aKeyIsStoredOnce() throws {
    let folder = try Folder()
    let store = try folder.store()
    #expect(try store.submit(submission("one", key: "A"), at: at(0)) == .stored(id: 1))
    #expect(try store.submit(submission("one", key: "A"), at: at(1)) == .known(id: 1))
    #expect(try store.submit(submission("two", key: "A"), at: at(1)) == .taken(id: 1))
    #expect(try store.submit(submission("three"), at: at(1)) == .stored(id: 2))
    #expect(try store.ticket(1)?.complaint == "one")
  }

  @Test(.onEveryStore) func aQuotaIsKnownToEveryProcessUntilItsTimeIsOver() throws {
    let folder = try Folder()
    let quota = QuotaState(period: .day, resumeAt: at(60))
    let account = Account(model: "m", keyHash: "k")
    try folder.store().set(quota, of: account, at: at(0))
    #expect(try folder.store().quota(of: account, at: at(59)) == quota)
    #expect(try folder.store().quota(of: account, at: at(60)) == nil)
    for other in [Account(model: "n", keyHash: "k"), Account(model: "m", keyHash: "l")] {
      #expect(try folder.store().quota(of: other, at: at(59)) == nil)
    }
    try folder.store().set(thinkingLevel: "LOW", of: "m")
    #expect(try folder.store().thinkingLevel(of: "m") == "LOW")
    #expect(try folder.store().quota(of: account, at: at(59)) == quota)
  }
}
