// `triage draft`: prints, edits, replaces or regenerates the reply.

import Privacy
import Store
import Tickets

private let engineDraft = Switch("ai", "the engine's draft, even if an agent has changed it")
private let edit = Switch("edit", "edit it with $VISUAL or $EDITOR")
private let replacement = Flag.text("set", "TEXT", "replace it; - reads standard input")
private let regenerate = Switch(
  "regenerate", "have the engine analyse it again and write a new draft")
private let note = Flag.text("note", "TEXT", "what the new reply should do; with --regenerate")
private let agentName = Flag.text("agent", "NAME", "who writes it", default: "the login name")

extension Command {
  static let draft = Command(
    "draft",
    synopses: ["[--ai] ID", "--edit ID", "--set TEXT ID", "--regenerate [--note TEXT] ID"],
    summary: "print, edit, replace or regenerate a reply",
    details: [
      """
      Prints the reply and nothing else: the agent's if there is one, else the engine's. An edit \
      is kept beside the engine's draft and never overwrites it. If somebody else replaces the \
      reply while your editor is open, your text stays in its file, nothing is stored, and the \
      exit code is 1. --set replaces any reply and says whose it was. Payment card numbers, \
      passwords and API keys are removed before a reply is stored. A reply has 1 to 2000 \
      characters.
      """,
      """
      --regenerate asks the engine again and prints its new draft. Earlier drafts stay in `triage \
      show ID --history`, and the agent's reply does not change. A --note tells the model what the \
      new reply should do; it is sent with personal data masked, as the complaint is. Exit code 3 \
      means that the engine could not be asked now and that nothing changed.
      """,
    ],
    flags: [
      engineDraft.description, edit.description, replacement.description, regenerate.description,
      note.description, agentName.description,
    ],
    examples: [
      .init("triage draft 12 | mail -s \"Your order\" jo@example.com", "send it"),
      .init("triage draft 12 --edit", "make it better first"),
      .init("triage draft 12 --set \"Dear Jo, …\"", "write it yourself"),
      .init(
        "triage draft 12 --regenerate --note \"ask for the order number\"",
        "or ask for a new draft"),
    ],
    operands: .ticketIDs,
    run: runDraft)
}

private func runDraft(_ session: Session) async throws -> ExitCode {
  let ids = try session.requiredTicketIDs()
  guard ids.count == 1, let id = ids.first else {
    throw Failure.usage("triage draft takes one id", hint: "run it once for each ticket")
  }
  let arguments = session.arguments
  try checkWays(arguments)
  let written = try arguments.value(replacement).map { text in
    try storableReply(text == "-" ? readStandardInput() : text)
  }
  let redactedNote = try arguments.value(note).map {
    try storable($0, limit: Limits.remark, "--note")
  }
  guard let store = try session.existingStore(), let ticket = try store.ticket(id) else {
    throw Failure.noTicket([id])
  }
  if let written {
    try keep(written, of: ticket, store, session)
  } else if arguments.has(edit) {
    try editReply(of: ticket, store, session)
  } else if arguments.has(regenerate) {
    try await regenerateDraft(of: ticket, note: redactedNote, store, session)
  } else {
    try printReply(ticket, session)
  }
  return .done
}

private func checkWays(_ arguments: Arguments) throws {
  let ways = [
    arguments.has(engineDraft), arguments.has(edit), try arguments.value(replacement) != nil,
    arguments.has(regenerate),
  ]
  guard ways.filter({ $0 }).count <= 1 else {
    throw Failure.usage(
      "--ai, --edit, --set and --regenerate cannot be used together", hint: "give one of them")
  }
  guard try arguments.value(note) == nil || arguments.has(regenerate) else {
    throw Failure.usage(
      "--note needs --regenerate", hint: "it tells the engine what the reply should do")
  }
  let isWritten = try arguments.has(edit) || arguments.value(replacement) != nil
  guard try arguments.value(agentName) == nil || isWritten else {
    throw Failure.usage("--agent needs --edit or --set", hint: "it says who wrote the reply")
  }
}

private func storableReply(_ text: String) throws -> Redacted {
  try storable(text, limit: Limits.draft, "the reply")
}

private func printReply(_ ticket: Ticket, _ session: Session) throws {
  let wantsEngineDraft = session.arguments.has(engineDraft)
  if session.isJSON { return try session.console.line(ticket.json.text) }
  guard let reply = wantsEngineDraft ? ticket.analysis?.draft : ticket.reply else {
    throw Failure(
      .failed, "ticket \(ticket.id) has no reply yet",
      hint: "`triage process \(ticket.id)` has one written, --edit or --set is for your own")
  }
  try session.console.line(session.console.out.safe(reply, lines: true))
}

private func editReply(of ticket: Ticket, _ store: any Store, _ session: Session) throws {
  let file = try EditedFile(ticket.reply ?? "", named: "triage-reply-\(ticket.id)")
  do {
    let text = try file.edit()
    if text.trimmed == (ticket.reply ?? "").trimmed {
      session.console.note("nothing was changed")
    } else {
      try keep(try storableReply(text), of: ticket, replacing: ticket.reply ?? "", store, session)
    }
    file.remove()
  } catch {
    // An edited text is not deleted when it could not be stored.
    if file.removeIfUnchanged() { throw error }
    let failure = Failure(error)
    let place = "your text is kept in \(file.path)"
    throw Failure(
      failure.exitCode, failure.message, hint: "\(failure.hint); \(place)")
  }
}

/// - Parameter seen: the reply before the edit; nil replaces any reply.
private func keep(
  _ reply: Redacted, of ticket: Ticket, replacing seen: String? = nil, _ store: any Store,
  _ session: Session
) throws {
  let agent = try session.agent(try session.arguments.value(agentName))
  let now = session.clock.now()
  switch try store.setReply(reply, of: ticket.id, by: agent, replacing: seen, at: now) {
  case .noTicket: throw Failure.noTicket([ticket.id])
  case .changed(let act):
    throw Failure(
      .failed,
      "the reply of ticket \(ticket.id) was replaced meanwhile, \(act?.words(at: now) ?? "by the engine")",
      hint: "`triage draft \(ticket.id)` prints the new one")
  case .stored(let replaced?):
    session.console.note(
      "this replaces the reply \(replaced.words(at: now)); `triage show \(ticket.id) --history` has it"
    )
  case .stored(nil): break
  }
  if session.isJSON, let ticket = try store.ticket(ticket.id) {
    try session.console.line(ticket.json.text)
  } else if !session.isQuiet {
    try session.console.line("the reply of ticket \(ticket.id) is stored")
  }
}
