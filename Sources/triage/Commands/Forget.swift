// `triage forget`: erases tickets, at a customer's request.

import Foundation
import Store
import Tickets

private let yes = Switch("yes", "do not ask first", short: "y")

extension Command {
  static let forget = Command(
    "forget", synopses: ["[--yes] ID…"], summary: "erase tickets and every trace of their text",
    details: [
      """
      For customers who ask to be forgotten. The complaint, its analyses, corrections and replies \
      are erased, and nobody can restore them from the database file. Their ids are not used \
      again. If an id does not exist, nothing changes. You are asked first, unless you give --yes. \
      It cannot be undone. Copies elsewhere stay: backups, exports, and what was sent.
      """
    ],
    flags: [yes.description],
    examples: [
      .init("triage forget 12", "after a question"),
      .init("triage forget 12 13 --yes", "from a script"),
    ],
    operands: .ticketIDs,
    run: runForget)
}

private func runForget(_ session: Session) async throws -> ExitCode {
  let ids = try session.requiredTicketIDs()
  guard let store = try session.existingStore() else { throw Failure.noTicket(ids) }
  // What an earlier call could not finish. It may fail again.
  let rest = clearUp(store)
  let missing = try ids.filter { try store.ticket($0) == nil }
  if !missing.isEmpty, let rest { session.console.report(rest) }
  if !missing.isEmpty { throw Failure.noTicket(missing) }
  guard try session.arguments.has(yes) || isConfirmed(ids, session) else {
    throw Failure(.failed, "nothing was erased", hint: "answer y to erase")
  }
  let gone = try store.forget(ids)
  if !gone.isEmpty { throw Failure.noTicket(gone) }
  let unfinished = clearUp(store)
  for id in ids {
    if session.isJSON {
      try session.console.line(
        JSON.object([.init("id", .int(id)), .init("forgotten", .bool(true))]).text)
    } else if !session.isQuiet {
      try session.console.line("ticket \(id) is erased")
    }
  }
  if let unfinished { throw unfinished }
  return .done
}

/// Removes old copies of erased texts from the store. Returns a failure if that was not possible;
/// the tickets are gone all the same.
private func clearUp(_ store: any Store) -> Failure? {
  do {
    try store.rewriteIfDue()
    return nil
  } catch .noRights {
    return Failure(
      .failed, "they are erased, but only the owner of \(store.name) can clear up",
      hint: "the owner's next `triage forget` finishes it")
  } catch {
    return Failure(
      .failed, "\(store.name) may still hold older copies of what is erased: \(error)",
      hint: "the next `triage forget` removes them")
  }
}

/// Asks the person at the terminal.
private func isConfirmed(_ ids: [Int64], _ session: Session) throws -> Bool {
  guard isatty(STDIN_FILENO) == 1, session.console.error.isTerminal else {
    throw Failure.usage(
      "triage forget asks first, and there is no terminal to ask on", hint: "give --yes")
  }
  let names =
    (ids.count == 1 ? "ticket " : "tickets ") + ids.map(String.init).joined(separator: ", ")
  try session.console.error.write("Erase \(names) for good? [y/N] ")
  let answer = readLine()?.trimmed.lowercased() ?? ""
  return answer == "y" || answer == "yes"
}
