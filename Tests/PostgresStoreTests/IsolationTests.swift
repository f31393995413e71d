// Two who change one ticket at once: each between the statements of the other.

import Foundation
import Privacy
import Store
import Support
import Synchronization
import Testing
import Tickets

@testable import PostgresStore

private let owner = Owner(host: "here", process: 1, started: 1)

/// What somebody may do to ticket 1, the claim being the one that was made before.
private enum Act: CaseIterable {
  case claim, finish, renew, release, edit, fix, resolve, forget

  func perform(on store: PostgresStore, with claim: Claim) throws {
    let (now, kim) = (store.clock.now(), redact("Kim"))
    switch self {
    case .claim:
      let request = ClaimRequest(
        [.tickets([1])], upTo: 1, for: owner, lease: .seconds(60), start: now)
      _ = try store.claim(request, storing: Outcomes(), at: now) { _ in false }
    case .finish:
      let done = ClaimOutcome.completed(
        analysis(), labels: analysis().labels, .success, by: analysis().maker)
      _ = try store.finish(Outcomes([(claim, done)]), at: now)
    case .renew: _ = try store.renew([claim], countsAttempt: true, lease: .seconds(60), at: now)
    case .release: _ = try store.finish(Outcomes([(claim, .released(Release()))]), at: now)
    case .edit: _ = try store.setReply(redact("A reply"), of: 1, by: kim, replacing: nil, at: now)
    case .fix:
      _ = try store.correct([1], PartialLabels(urgency: .low), reason: nil, by: kim, at: now)
    case .resolve: _ = try store.resolve([1], by: kim, at: now)
    case .forget: _ = try store.forget([1])
    }
  }
}

private func analysis() -> Analysis<Redacted> {
  Analysis(
    labels: Labels(category: .billing, urgency: .high, sentiment: .neutral),
    summary: redact("summary"), language: "en", evidence: redact("broke"),
    draft: redact("We are sorry."), reviewReasons: [],
    maker: Maker(engine: "gemini", model: "m", promptVersion: "p"),
    usage: Usage(inputTokens: 10, outputTokens: 20, cost: nil))
}

/// Stops the first act before its statement number `stop`, until the second has ended or waits for
/// the first.
private final class Gate: Sendable {
  private let count = Atomic(0)
  let isReached = DispatchSemaphore(value: 0)
  let mayGoOn = DispatchSemaphore(value: 0)
  let stop: Int

  init(stop: Int) { self.stop = stop }

  var statements: Int { count.load(ordering: .relaxed) }

  func pass() {
    guard count.add(1, ordering: .relaxed).newValue == stop else { return }
    isReached.signal()
    mayGoOn.wait()
  }
}

@Suite(.serialized) struct IsolationTests {
  @Test(.timeLimit(.minutes(10)), arguments: Act.allCases)
  private func twoActsInAnyOrderLeaveAWholeTicket(first: Act) async throws {
    // On a thread of its own: it waits all the time, and would keep other tests from running.
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try run(first) }) }
    }
  }

  private func run(_ first: Act) throws {
    let place = try Place()
    defer { place.drop() }
    let store = try PostgresStore(place.address(), create: true)
    for second in Act.allCases {
      var (stop, isOver) = (1, false)
      while !isOver {
        let claim = try freshTicket(in: store, place)
        isOver = try interleave(first, second, stop: stop, claim, store)
        try expectWhole(place, "\(first) stopped before statement \(stop) for \(second)")
        stop += 1
      }
    }
  }

  /// One ticket with number 1, claimed and with an analysis that it had before.
  private func freshTicket(in store: PostgresStore, _ place: Place) throws -> Claim {
    try place.server.sql(
      "TRUNCATE triage.ticket, triage.analysis, triage.reply, triage.correction, triage.resolution, "
        + "triage.search RESTART IDENTITY CASCADE", in: place.database)
    let now = store.clock.now()
    _ = try store.submit(
      Submission(complaint: redact("It broke"), origin: Origin(), roughUrgency: .medium), at: now)
    let request = ClaimRequest([.waiting], upTo: 1, for: owner, lease: .seconds(60), start: now)
    return try #require(
      try store.claim(request, storing: Outcomes(), at: now) { _ in false }.claims.first)
  }

  /// - Returns: whether the first act had so few statements that it was not stopped.
  private func interleave(
    _ first: Act, _ second: Act, stop: Int, _ claim: Claim, _ store: PostgresStore
  ) throws -> Bool {
    let gate = Gate(stop: stop)
    let (ended, otherEnded) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    Thread.detachNewThread {
      Interleaving.$beforeStatement.withValue({ gate.pass() }) {
        try? first.perform(on: store, with: claim)
      }
      ended.signal()
      gate.isReached.signal()
    }
    gate.isReached.wait()
    guard gate.statements >= stop else { return true }
    Thread.detachNewThread {
      try? second.perform(on: store, with: claim)
      otherEnded.signal()
    }
    // If it waits for a lock of the first, only the first can let it go on.
    let isBlocked = otherEnded.wait(timeout: .now() + .milliseconds(300)) == .timedOut
    gate.mayGoOn.signal()
    #expect(ended.wait(timeout: .now() + .seconds(60)) == .success)
    if isBlocked { #expect(otherEnded.wait(timeout: .now() + .seconds(60)) == .success) }
    return false
  }

  /// What must hold whatever happened; most of it, the schema's own checks hold.
  private func expectWhole(_ place: Place, _ what: String) throws {
    let broken = try place.server.sql(
      """
      SET search_path = triage;
      SELECT 'claims' FROM ticket WHERE token > 2 OR attempts > 3;
      SELECT 'analyses' FROM analysis GROUP BY ticket_id, token HAVING count(*) > 1;
      SELECT 'analysis' FROM ticket WHERE status <> 'completed' AND analysis_id IS NOT NULL
        AND status <> 'processing';
      SELECT 'lost' FROM analysis LEFT JOIN ticket ON analysis_id = analysis.id
        WHERE analysis.category IS NOT NULL AND ticket.id IS NULL;
      SELECT 'reply' FROM ticket
        WHERE reply_id IS DISTINCT FROM (SELECT max(id) FROM reply WHERE ticket_id = ticket.id);
      SELECT 'fix' FROM ticket
        WHERE correction_id IS DISTINCT FROM
          (SELECT max(id) FROM correction WHERE ticket_id = ticket.id)
          OR correction_id IS NOT NULL AND urgency <> 'Low';
      SELECT 'resolution' FROM resolution JOIN ticket ON ticket.id = ticket_id
        WHERE resolved_at IS NULL;
      SELECT 'search' FROM ticket LEFT JOIN search ON ticket_id = id WHERE ticket_id IS NULL;
      SELECT 'found' FROM ticket JOIN analysis ON analysis.id = analysis_id
        JOIN search ON search.ticket_id = ticket.id WHERE NOT words @@ '''sorry''';
      SELECT 'found' FROM ticket JOIN reply ON reply.id = reply_id
        JOIN search ON search.ticket_id = ticket.id WHERE NOT words @@ '''reply''';
      """, in: place.database)
    #expect(broken == "", "\(what)")
  }
}
