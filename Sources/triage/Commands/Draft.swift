// `triage draft`: the reply, to print, to edit or to replace.

import Privacy
import Store
import Tickets

private let engineDraft = Switch("ai", "the engine's draft, whatever the agent made of it")
private let edit = Switch("edit", "edit it with $VISUAL or $EDITOR")
private let replacement = Flag.text("set", "TEXT", "replace it; - reads standard input")
private let agentName = Flag.text("agent", "NAME", "who writes it", default: "the login name")

extension Command {
  static let draft = Command(
    "draft", synopses: ["[--ai] ID", "--edit ID", "--set TEXT ID"],
    summary: "print, edit or replace a reply",
    details: [
      """
      Prints the reply and nothing else: the agent's if there is one, else the engine's. An edit \
      is kept beside the engine's draft and never overwrites it. Payment card numbers, passwords \
      and API keys are taken out before a reply is stored. A reply has 1 to 2000 characters.
      """
    ],
    flags: [
      engineDraft.description, edit.description, replacement.description, agentName.description,
    ],
    examples: [
      .init("triage draft 12 | mail -s \"Your order\" jo@example.com", "send it"),
      .init("triage draft 12 --edit", "make it better first"),
      .init("triage draft 12 --set \"Dear Jo, …\"", "say it yourself"),
    ],
    operands: .ticketIDs,
    run: runDraft)
}

private func runDraft(_ session: Session) async throws -> ExitCode {
  let ids = try session.requiredTicketIDs()
  guard ids.count == 1, let id = ids.first else {
    throw Failure.usage("triage draft takes one id")
  }
  let arguments = session.arguments
  let ways = [
    arguments.has(engineDraft), arguments.has(edit), try arguments.value(replacement) != nil,
  ]
  guard ways.filter({ $0 }).count <= 1 else {
    throw Failure.usage("--ai, --edit and --set exclude each other")
  }
  let written = try arguments.value(replacement).map { text in
    try storableReply(text == "-" ? readStandardInput() : text)
  }
  guard let store = try session.existingStore(), let ticket = try store.ticket(id) else {
    throw Failure.noTicket([id])
  }
  if let written {
    try keep(written, of: ticket, store, session)
  } else if arguments.has(edit) {
    try editReply(of: ticket, store, session)
  } else {
    try print(ticket, session)
  }
  return .done
}

private func storableReply(_ text: String) throws -> Redacted {
  try storable(text, limit: Limits.draft, "the reply")
}

private func print(_ ticket: Ticket, _ session: Session) throws {
  let isEngines = session.arguments.has(engineDraft)
  if session.isJSON { return try session.console.line(ticket.json.text) }
  guard let reply = isEngines ? ticket.analysis?.draft : ticket.reply else {
    throw Failure(
      .failed, "ticket \(ticket.id) has no reply yet",
      hint: "`triage process \(ticket.id)` analyses it, --set writes one")
  }
  try session.console.line(session.console.out.safe(reply, lines: true))
}

private func editReply(of ticket: Ticket, _ store: Store, _ session: Session) throws {
  let file = try EditedFile(ticket.reply ?? "", named: "triage-reply-\(ticket.id)")
  do {
    let text = try file.edit()
    if text.trimmed == (ticket.reply ?? "").trimmed {
      session.console.note("nothing was changed")
    } else {
      try keep(try storableReply(text), of: ticket, store, session)
    }
    file.remove()
  } catch {
    // What a person wrote is not thrown away because it could not be stored.
    if file.removeIfUnchanged() { throw error }
    let failure = Failure(error)
    let place = "your text is kept in \(file.path)"
    throw Failure(
      failure.exitCode, failure.message, hint: failure.hint.map { "\($0); \(place)" } ?? place)
  }
}

private func keep(
  _ reply: Redacted, of ticket: Ticket, _ store: Store, _ session: Session
) throws {
  let agent = try session.agent(try session.arguments.value(agentName))
  guard try store.setReply(reply, of: ticket.id, by: agent, at: session.clock.now()) else {
    throw Failure.noTicket([ticket.id])
  }
  if session.isJSON, let ticket = try store.ticket(ticket.id) {
    try session.console.line(ticket.json.text)
  } else if !session.isQuiet {
    try session.console.line("the reply of ticket \(ticket.id) is stored")
  }
}
