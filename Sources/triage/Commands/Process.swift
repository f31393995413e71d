// `triage process`: the batch pass over waiting tickets, made for a crontab.

import Configuration
import Engines
import Foundation
import Processing
import Store
import Tickets

private let all = Switch("all", "every ticket that waits, most urgent first")
private let limit = Flag.number(
  "limit", 1...Int.max, "analyse at most this many tickets", short: "n")
private let retryFailed = Switch("retry-failed", "also try failed tickets again")
private let stale = Switch(
  "stale", "also those that another engine, model or prompt analysed")
private let resolved = Switch("resolved", "with --stale, also those that are resolved")
private let force = Switch("force", "make calls even if the quota is known to be used up")
private let watch = Switch("watch", "stay, and analyse new tickets as they come")
private let dryRun = Switch("dry-run", "say what would be done, and do nothing")

extension Command {
  static let process = Command(
    "process", synopses: ["[FLAGS] --all", "[FLAGS] ID…"], summary: "analyse waiting tickets",
    details: [
      """
      Any number of passes may run on one database at once; no two analyse the same ticket. If a \
      pass is killed, the next one takes its tickets back. A ticket whose answers cannot be used \
      is tried five times, with longer and longer pauses, and then fails. A ticket also fails when \
      three passes in a row die while they have it. A fault of the service, the quota, the network \
      or the key counts against no ticket; other tickets come first for a while. If the service \
      answers for others but fails again and again for one ticket, that ticket is at fault.
      """,
      """
      When all goes well and standard error is no terminal, nothing is printed, except that without \
      a key one line says that the embedded model judged. Exit codes: 0 all done; 1 a ticket failed \
      for good; 3 work is left for later (quota, outage, key, budget, deadline, signal, or a ticket \
      that waits for its next try). Ctrl-C lets the calls in flight finish; a second Ctrl-C ends \
      them.
      """,
    ],
    flags: [
      all.description, limit.description, retryFailed.description, stale.description,
      resolved.description,
    ] + passFlags + [force.description, watch.description, dryRun.description],
    examples: [
      .init("triage process --all", "everything that waits"),
      .init("triage process 12 15", "these, even if they failed before"),
      .init("*/5 * * * * triage process --all", "a line for a crontab"),
      .init("triage process --all --pack 10", "ten for one call's quota"),
      .init("triage process --all --dry-run", "how much would it cost?"),
      .init("triage process --all --watch", "the queue in real time"),
    ],
    operands: .ticketIDs,
    run: runProcess)
}

private func runProcess(_ session: Session) async throws -> ExitCode {
  let arguments = session.arguments
  let ids = try arguments.ticketIDs()
  try checkFlags(arguments, ids)
  var options = try PassOptions(session)
  options.limit = try arguments.value(limit)
  options.ignoresQuota = arguments.has(force)
  options.watches = arguments.has(watch)
  guard let store = try arguments.has(watch) ? session.createStore() : session.existingStore()
  else {
    if !ids.isEmpty { throw Failure.noTicket(ids) }
    try printNothing(session)
    return .done
  }
  try checkTickets(ids, store, session)
  var pass = try session.pass(store)
  pass.options = options
  try pass.checkPrice()
  return try await process(pass, ids, session)
}

private func checkFlags(_ arguments: Arguments, _ ids: [Int64]) throws {
  guard arguments.has(all) == ids.isEmpty else {
    throw Failure.usage(
      ids.isEmpty ? "triage process needs --all or ids" : "--all and ids cannot be used together",
      hint: "`triage process --all` takes every ticket that waits")
  }
  if let flag = [stale, retryFailed, watch].first(where: arguments.has), !ids.isEmpty {
    throw Failure.usage(
      "\(flag.description.long) needs --all and takes no ids", hint: "leave out one of them")
  }
  if arguments.has(resolved), !arguments.has(stale) {
    throw Failure.usage("--resolved needs --stale", hint: "add --stale, or leave it out")
  }
}

/// - Throws: a failure for tickets that do not exist.
private func checkTickets(_ ids: [Int64], _ store: any Store, _ session: Session) throws {
  let tickets = try ids.map { try store.ticket($0) }
  let missing = zip(ids, tickets).filter { $1 == nil }.map(\.0)
  if !missing.isEmpty { throw Failure.noTicket(missing) }
  for case let ticket? in tickets where ticket.status == .completed {
    session.console.note(
      "ticket \(ticket.id) is analysed already; `triage draft \(ticket.id) --regenerate` does it again"
    )
  }
}

extension Pass {
  /// A budget in dollars needs known prices.
  func checkPrice() throws {
    guard options.maximumCost != nil, engine.maximumUsage(of: []).cost == nil else { return }
    throw Failure.usage(
      "the price of \(engine.maker.model ?? "") is not known, so --max-cost cannot be kept",
      hint: "use --max-calls")
  }
}

private func process(_ pass: Pass, _ ids: [Int64], _ session: Session) async throws -> ExitCode {
  let now = session.clock.now()
  let selections = selections(pass, ids, session, at: now)
  let retriesFailed = session.arguments.has(retryFailed)
  if session.arguments.has(dryRun) {
    try printEstimate(try pass.estimate(selections, retriesFailed: retriesFailed), session)
    return .done
  }
  if retriesFailed { try pass.store.retryFailed(at: now) }
  let start = ContinuousClock.now
  let report = try await session.run(
    pass, selections, total: try total(ids, pass, session))
  let isHeldElsewhere = try ids.reduce(false) { try tell(unclaimed: $1, pass, session) || $0 }
  if pass.engine.aiStatus == .fallback, report.completed > 0 { session.noteStandIn() }
  try printReport(report, since: start, session)
  // A watching pass normally ends by a signal.
  if pass.options.watches, report.stop == .signal { return .done }
  if let stop = report.stop {
    session.console.report(Failure(stop))
  } else if report.waiting > report.retried {
    session.console.report(Failure(waiting: report))
  }
  if report.failed > 0 { return .failed }
  return report.waiting > 0 || report.stop != nil || isHeldElsewhere ? .notNow : .done
}

private func selections(
  _ pass: Pass, _ ids: [Int64], _ session: Session, at now: Timestamp
) -> [Selection] {
  guard ids.isEmpty else { return [.tickets(ids)] }
  guard session.arguments.has(stale) else { return [.waiting] }
  var staleness = Staleness(pass.engine.maker, since: now)
  staleness.replacesOnlyItsOwn = pass.engine.aiStatus == .fallback
  staleness.includesResolved = session.arguments.has(resolved)
  return [.waiting, .stale(staleness)]
}

/// The number of tickets to do, for the progress line; 0 when it is not shown or not known.
private func total(_ ids: [Int64], _ pass: Pass, _ session: Session) throws -> Int {
  guard session.console.error.isTerminal, !session.isQuiet, !pass.options.watches else { return 0 }
  let total = ids.isEmpty ? try pass.store.countWaiting() : ids.count
  return min(total, pass.options.limit ?? total)
}

extension Failure {
  /// Some tickets still wait although nothing stopped the pass.
  fileprivate init(waiting report: PassReport) {
    let tickets = counted(report.waiting, "ticket") + (report.waiting == 1 ? " waits" : " wait")
    let first = report.nextAttemptAt.map { ", the first until \($0.iso8601)" } ?? ""
    self.init(
      .notNow, "\(tickets) for the next try\(first)",
      hint: "run `triage process --all` after that, or name a ticket to try it now")
  }
}

/// Says why a named ticket was not analysed. Returns true when another process has it.
private func tell(unclaimed id: Int64, _ pass: Pass, _ session: Session) throws -> Bool {
  guard let ticket = try pass.store.ticket(id) else { return false }
  if ticket.status == .processing {
    session.console.note("ticket \(id) is being analysed by another process")
    return true
  }
  return false
}

private func printNothing(_ session: Session) throws {
  if session.arguments.has(dryRun) {
    try printEstimate(Estimate(), session)
  } else {
    try printReport(PassReport(), since: .now, session)
  }
}
