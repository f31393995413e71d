// `triage fix`: a person corrects a ticket's labels.

import Privacy
import Store
import Tickets

private let category = Flag<Category>.choice("category", "what kind of work answers it")
private let urgency = Flag<Urgency>.choice("urgency", "what happens if nobody answers today")
private let sentiment = Flag.number(
  "sentiment", Sentiment.range, "the mood: 1 very angry, 10 very satisfied")
private let undo = Switch("undo", "remove every correction; what the AI said counts again")
private let reason = Flag.text("why", "TEXT", "why, for the history")
private let agentName = Flag.text("agent", "NAME", "who corrects it", default: "the login name")

extension Command {
  static let fix = Command(
    "fix", synopses: ["[FLAGS] ID…", "--undo ID…"],
    summary: "correct what the AI said about a ticket",
    details: [
      """
      Give at least one label; the others stay as they are. A correction is kept beside what the \
      AI said and wins over it everywhere: in lists, filters, `show` and --json. Only the keys \
      ai_… of --json still have what the AI said. No later analysis overwrites a correction. If \
      two people correct a ticket, the later correction counts, and standard error says whose it \
      replaces. You can also correct a ticket that waits or has failed. If an id does not exist, \
      nothing changes.
      """
    ],
    flags: [
      category.description, urgency.description, sentiment.description, undo.description,
      reason.description, agentName.description,
    ],
    examples: [
      .init(
        "triage fix 12 --urgency high --why \"she is stuck abroad\"", "more urgent than it read"),
      .init("triage fix 12 13 --category billing", "two at once"),
      .init("triage fix 12 --undo", "the AI was right after all"),
    ],
    operands: .ticketIDs,
    run: runFix)
}

private func runFix(_ session: Session) async throws -> ExitCode {
  let arguments = session.arguments
  let ids = try session.requiredTicketIDs()
  let labels = PartialLabels(
    category: try arguments.value(category), urgency: try arguments.value(urgency),
    sentiment: try arguments.value(sentiment).flatMap(Sentiment.init))
  guard labels.isEmpty == arguments.has(undo) else {
    throw labels.isEmpty
      ? Failure.usage(
        "nothing to correct was given", hint: "give --category, --urgency or --sentiment")
      : Failure.usage(
        "--undo removes every correction and takes no label",
        hint: "run `triage fix ID --undo` first, then correct it again")
  }
  let why = try arguments.value(reason).map { try storable($0, limit: Limits.remark, "--why") }
  let agent = try session.agent(try arguments.value(agentName))
  guard let store = try session.existingStore() else { throw Failure.noTicket(ids) }
  let now = session.clock.now()
  let replaced = try store.correct(ids, labels, reason: why, by: agent, at: now).acts
  for (id, act) in replaced.sorted(by: { $0.key < $1.key }) {
    session.console.note("ticket \(id): this replaces the correction \(act.words(at: now))")
  }
  for ticket in try store.tickets(ids) { try printLabels(ticket, session) }
  return .done
}

private func printLabels(_ ticket: Ticket, _ session: Session) throws {
  if session.isJSON { return try session.console.line(ticket.json.text) }
  if session.isQuiet { return }
  let now = ticket.labels.isEmpty ? "nothing, until it is analysed" : words(for: ticket.labels)
  try session.console.line("ticket \(ticket.id) is now \(now)")
}
