// `triage draft --regenerate`: writes a new draft, in a pass of its own.

import Engines
import Privacy
import Processing
import Store
import Tickets

/// Analyses the ticket again and prints the new draft.
///
/// - Throws: a failure when there is no new draft; the ticket is then as it was.
func regenerateDraft(
  of ticket: Ticket, note: Redacted?, _ store: any Store, _ session: Session
) async throws {
  let pass = try session.pass(store)
  if let refusal = pass.refusal(toRegenerate: ticket, hasNote: note != nil) {
    throw Failure(refusal)
  }
  let report = try await pass.run([.anew([ticket.id], note: note)])
  if let stop = report.stop {
    throw Failure(stop, otherwise: "the reply stays as it was", retry: "run it")
  }
  guard report.completed == 1, let new = try store.ticket(ticket.id),
    let draft = new.analysis?.draft
  else { throw try failure(of: ticket.id, store) }
  if pass.engine.aiStatus == .fallback { session.noteStandIn() }
  if session.isJSON { return try session.console.line(new.json.text) }
  try session.console.line(session.console.out.safe(draft, lines: true))
  if new.agentReply != nil, !session.isQuiet {
    session.console.note("the agent's reply stays; `triage draft \(ticket.id)` prints it")
  }
}

extension Failure {
  fileprivate init(_ refusal: RegenerationRefusal) {
    let advice = "set GOOGLE_API_KEY, or write the reply with --edit or --set"
    self =
      switch refusal {
      case .cannotFollowNote:
        Failure(.failed, "the offline engine cannot follow a note", hint: advice)
      case .wouldReplaceModel:
        Failure(
          .notNow, "no API key is set, and a template would replace what a model wrote",
          hint: advice)
      }
  }
}

/// Why a pass that nothing stopped made no analysis. Only the history has the reason: the ticket is
/// as it was.
private func failure(of id: Int64, _ store: any Store) throws -> Failure {
  let ticket = try store.ticket(id)
  if ticket?.status == .processing {
    return Failure(
      .notNow, "ticket \(id) is being analysed by another process", hint: "run it again later")
  }
  var reason = ""
  if case .faulted(let message, _) = try store.history(of: id).last?.event {
    reason = ": \(message)"
  }
  return Failure(.failed, "there is no new reply\(reason)", hint: "run it again")
}
