// `triage resolve`: marks tickets resolved, or open again.

import Guard
import Privacy
import Store
import Tickets

private let agentName = Flag.text("agent", "NAME", "who does it", default: "the login name")
private let reopen = Switch("reopen", "make it open again")

extension Command {
  static let resolve = Command(
    "resolve", synopses: ["[FLAGS] ID…"], summary: "mark tickets resolved",
    details: [
      """
      If an id does not exist, nothing changes. A ticket that is resolved already keeps its time \
      and agent, and standard error names them. Standard error also warns of a reply with a blank \
      that nobody filled in, such as [Your Name]. Resolving a ticket does not analyse it.
      """
    ],
    flags: [agentName.description, reopen.description],
    examples: [
      .init("triage resolve 12", "done with it"),
      .init("triage resolve 12 13 --agent Kim", "two at once, in Kim's name"),
      .init("triage resolve 12 --reopen", "not done after all"),
    ],
    operands: .ticketIDs,
    run: runResolve)
}

private func runResolve(_ session: Session) async throws -> ExitCode {
  let ids = try session.requiredTicketIDs()
  let agent = try session.agent(try session.arguments.value(agentName))
  guard let store = try session.existingStore() else { throw Failure.noTicket(ids) }
  let isReopened = session.arguments.has(reopen)
  let outcome =
    isReopened
    ? try store.reopen(ids, by: agent, at: session.clock.now())
    : try store.resolve(ids, by: agent, at: session.clock.now())
  let earlier = try outcome.acts
  for (id, act) in earlier.sorted(by: { $0.key < $1.key }) {
    let what = isReopened ? "was opened again" : "was resolved"
    session.console.note("ticket \(id) \(what) already, \(act.words(at: session.clock.now()))")
  }
  for ticket in try store.tickets(ids) {
    if !isReopened { warnOfBlank(in: ticket, session) }
    if session.isJSON {
      try session.console.line(ticket.json.text)
    } else if !session.isQuiet {
      try session.console.line(
        isReopened ? "ticket \(ticket.id) is open again" : "ticket \(ticket.id) is resolved")
    }
  }
  return .done
}

/// Warns whoever wrote the reply, because it may be sent soon or was sent already.
private func warnOfBlank(in ticket: Ticket, _ session: Session) {
  let known = [ticket.complaint, ticket.origin.customer ?? ""].joined(separator: "\n")
  guard let reply = ticket.reply, let blank = unfilledBlank(in: reply, to: known) else { return }
  session.console.note(
    "the reply of ticket \(ticket.id) has a blank that nobody filled: \(blank)")
}

extension ChangeOutcome {
  /// The earlier acts of other agents.
  ///
  /// - Throws: a failure that names the tickets that do not exist.
  var acts: [Int64: AgentAct] {
    get throws {
      switch self {
      case .made(let acts): return acts
      case .missing(let ids): throw Failure.noTicket(ids)
      }
    }
  }
}

extension AgentAct {
  /// `by Kim, 2026-11-22 08:30 UTC, 3m ago`
  func words(at now: Timestamp) -> String { "by \(agent), \(at.forPeople(at: now))" }
}
