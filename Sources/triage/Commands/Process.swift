// `triage process`: the batch pass over waiting tickets, at home in a crontab.

import Engines
import Foundation
import Processing
import Store
import Tickets

private let all = Switch("all", "every ticket that waits, most urgent first")
private let limit = Flag.number("limit", 1...Int.max, "analyse at most so many", short: "n")

extension Command {
  static let process = Command(
    "process", synopses: ["[FLAGS] --all", "[FLAGS] ID…"], summary: "analyse waiting tickets",
    details: [
      """
      Any number of passes may run on one database at once; no two analyse the same ticket. What a \
      killed pass had claimed is taken back by the next one. A ticket whose own answers cannot be \
      used is tried five times, with growing pauses, and then fails; a fault of the service, the \
      quota, the network or the key counts against no ticket.
      """,
      """
      When all goes well and standard error is no terminal, nothing is printed. Exit codes: 0 all \
      done, 1 a ticket failed for good, 3 work is left for later (quota, outage, key).
      """,
    ],
    flags: [all.description, limit.description],
    examples: [
      .init("triage process --all", "everything that waits"),
      .init("triage process 12 15", "these, even if they failed before"),
      .init("*/5 * * * * triage process --all", "a line for a crontab"),
    ],
    operands: .ticketIDs,
    run: runProcess)
}

private func runProcess(_ session: Session) async throws -> ExitCode {
  let ids = try session.arguments.ticketIDs()
  let limit = try session.arguments.value(limit)
  guard session.arguments.has(all) == ids.isEmpty else {
    throw Failure.usage(
      ids.isEmpty ? "triage process needs --all or ids" : "--all and ids exclude each other",
      hint: "`triage process --all` takes every ticket that waits")
  }
  guard let store = try session.existingStore() else {
    if !ids.isEmpty { throw Failure.noTicket(ids) }
    try print(PassReport(), since: .now, session)
    return .done
  }
  let missing = try ids.filter { try store.ticket($0) == nil }
  if !missing.isEmpty { throw Failure.noTicket(missing) }
  return try await process(store, ids, limit: limit, session)
}

private func process(
  _ store: Store, _ ids: [Int64], limit: Int?, _ session: Session
) async throws -> ExitCode {
  let start = ContinuousClock.now
  let pass = try session.pass(store, patience: .seconds(24 * 3600))
  let selections = ids.isEmpty ? [.waiting] : ids.map(Selection.ticket)
  let report = try await pass.run(selections, limit: limit) { id, result in
    tell(result, of: id, session.console)
  }
  if pass.engine.aiStatus == .fallback, report.completed > 0 { session.noteStandIn() }
  try print(report, since: start, session)
  if let stop = report.stop { session.console.report(Failure(stop)) }
  if report.failed > 0 { return .failed }
  return report.waiting > 0 || report.stop != nil ? .notNow : .done
}

/// One line for each ticket that did not come through.
private func tell(_ result: TicketResult, of id: Int64, _ console: Console) {
  switch result {
  case .completed, .released: break
  case .failed(let reason): console.note("ticket \(id) failed: \(reason)")
  case .retried(let reason, let time):
    console.note("ticket \(id) is tried again after \(time.iso8601): \(reason)")
  case .leaseLost: console.note("ticket \(id) was taken over by another process")
  }
}

private func print(
  _ report: PassReport, since start: ContinuousClock.Instant, _ session: Session
) throws {
  let elapsed = Double((ContinuousClock.now - start).milliseconds) / 1000
  if session.isJSON { return try session.console.line(report.json(elapsed: elapsed).text) }
  guard session.console.error.isTerminal, !session.isQuiet else { return }
  let parts = [
    report.completed > 0 ? "\(report.completed) analysed" : nil,
    report.failed > 0 ? "\(report.failed) failed" : nil,
    report.waiting > 0 ? "\(report.waiting) waiting" : nil,
  ].compactMap { $0 }
  let sum = parts.isEmpty ? "nothing to do" : parts.joined(separator: ", ")
  try session.console.error.write("\(sum) in \(elapsed) s\n")
}

extension PassReport {
  fileprivate func json(elapsed: Double) -> JSON {
    [
      "claimed": JSON(claimed), "completed": JSON(completed), "failed": JSON(failed),
      "waiting": JSON(waiting), "calls": JSON(calls), "input_tokens": JSON(inputTokens),
      "output_tokens": JSON(outputTokens), "cost_usd": JSON(cost), "elapsed_s": .double(elapsed),
      "stopped": JSON(stop?.name), "resume_at": JSON(stop?.resumeAt),
    ]
  }
}

extension PassStop {
  fileprivate var name: String {
    switch self {
    case .quota: "quota"
    case .outage: "outage"
    case .fatal(let cause):
      switch cause {
      case .noKey, .badKey, .billing, .permission, .location: "key"
      case .model, .redirect, .baseURL, .status: "outage"
      }
    }
  }

  fileprivate var resumeAt: Timestamp? {
    if case .quota(_, let resumeAt) = self { resumeAt } else { nil }
  }
}
