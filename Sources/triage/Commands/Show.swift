// `triage show`: a whole ticket, its history, or the request that would be sent for it.

import Configuration
import Engines
import Privacy
import Store
import Tickets

private let key = Flag.text(
  "key", "KEY", "the one that was submitted with this key; may be repeated", isRepeatable: true)
private let history = Switch("history", "all that happened to it, oldest first")
private let outbound = Switch("outbound", "the request that would be sent for it; sends nothing")

extension Command {
  static let show = Command(
    "show", synopses: ["[FLAGS] ID…", "[FLAGS] --key KEY"], summary: "show a ticket, whole",
    details: [
      """
      --outbound prints the exact body of the request that would go to Gemini, with personal data \
      masked. It sends nothing. The boundary and the ids in it are new each time.
      """,
      """
      "High (AI said Low)" means that a person corrected the label with `triage fix`, or that it \
      was raised because of what the complaint names.
      """,
    ],
    flags: [key.description, history.description, outbound.description],
    examples: [
      .init("triage show 12", "the facts, the complaint, the reply"),
      .init("triage show --key A-17", "the same, by your own id"),
      .init("triage show 12 --history", "all that happened to it"),
      .init("triage show 12 --json | jq -r .urgency", "one fact, for a script"),
      .init("triage show 12 --outbound | jq", "what Google would see"),
    ],
    operands: .ticketIDs,
    run: runShow)
}

private func runShow(_ session: Session) async throws -> ExitCode {
  let keys = try session.arguments.values(key).map(\.trimmed)
  let named = keys.isEmpty ? try session.requiredTicketIDs() : try session.arguments.ticketIDs()
  guard !(session.arguments.has(history) && session.arguments.has(outbound)) else {
    throw Failure.usage(
      "--history and --outbound cannot be used together", hint: "run it once for each")
  }
  guard let store = try session.existingStore() else {
    throw named.isEmpty ? noTicket(keys) : Failure.noTicket(named)
  }
  let ids = try named + tickets(withKeys: keys, store).filter { !named.contains($0) }
  var missing: [Int64] = []
  var isFirst = true
  for id in ids {
    guard let ticket = try store.ticket(id) else {
      missing.append(id)
      continue
    }
    if !isFirst, !session.isJSON, !session.isQuiet, !session.arguments.has(outbound) {
      try session.console.line()
    }
    isFirst = false
    try printTicket(ticket, store, session)
  }
  if !missing.isEmpty { throw Failure.noTicket(missing) }
  return .done
}

private func tickets(withKeys keys: [String], _ store: any Store) throws -> [Int64] {
  var (ids, missing): ([Int64], [String]) = ([], [])
  for key in keys {
    var filter = TicketFilter()
    filter.key = key
    let found = try store.tickets(filter, by: .created, after: nil, limit: 1).first
    guard let found else {
      missing.append(key)
      continue
    }
    if !ids.contains(found.id) { ids.append(found.id) }
  }
  if !missing.isEmpty { throw noTicket(missing) }
  return ids
}

private func noTicket(_ keys: [String]) -> Failure {
  let names = list(keys.map { quoted($0) }, last: "and")
  return Failure(
    .failed, "no ticket has the key \(names)",
    hint: "keys are as they were submitted, letter case included")
}

private func printTicket(_ ticket: Ticket, _ store: any Store, _ session: Session) throws {
  if session.arguments.has(outbound) {
    let masked = mask(ticket.complaint, customer: ticket.origin.customer)
    guard try session.settings.engineChoice() != .offline,
      let body = try session.gemini(store).outbound([masked])
    else { return session.console.note("the offline engine sends nothing") }
    try session.console.line(session.console.out.safe(body))
  } else if session.arguments.has(history) {
    for entry in try store.history(of: ticket.id) {
      try session.printEntry(entry, of: ticket.id)
    }
  } else {
    try session.printLetter(ticket)
  }
}
