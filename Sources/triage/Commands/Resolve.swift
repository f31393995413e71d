// `triage resolve`: marks tickets resolved, or open again.

import Privacy
import Tickets

private let agentName = Flag.text("agent", "NAME", "who does it", default: "the login name")
private let reopen = Switch("reopen", "make it open again")

extension Command {
  static let resolve = Command(
    "resolve", synopses: ["[FLAGS] ID…"], summary: "mark tickets resolved",
    details: [
      """
      All of them or, when one does not exist, none. A ticket that is resolved already keeps its \
      time and agent. Resolving never invents an analysis.
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
  let missing =
    isReopened
    ? try store.reopen(ids, by: agent, at: session.clock.now())
    : try store.resolve(ids, by: agent, at: session.clock.now())
  if !missing.isEmpty { throw Failure.noTicket(missing) }
  for ticket in try ids.compactMap({ try store.ticket($0) }) {
    if session.isJSON {
      try session.console.line(ticket.json.text)
    } else if !session.isQuiet {
      try session.console.line(
        isReopened ? "ticket \(ticket.id) is open again" : "ticket \(ticket.id) is resolved")
    }
  }
  return .done
}
