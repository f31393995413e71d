// `triage submit`: stores a complaint durably, then has it analysed at once.

import Engines
import Privacy
import Processing
import Store
import Tickets

private let queueOnly = Switch("queue", "store it only; `process` analyses it later")
private let key = Flag.text("key", "KEY", "your own id; the same key is never stored twice")
private let customer = Flag.text("customer", "NAME-or-ADDRESS", "who complains; never sent")
private let channel = Flag.text("channel", "NAME", "how it came in: mail, chat, phone, …")

extension Command {
  static let submit = Command(
    "submit", synopses: ["[FLAGS] TEXT…", "[FLAGS] -"],
    summary: "store a complaint and have it analysed",
    details: [
      """
      The complaint is on disk before anything else happens. If its analysis has to wait, because \
      of a quota, an outage or a missing key, the exit code is 3, the output still has the id, and \
      `triage process --all` takes it up later.
      """,
      """
      A complaint has 1 to 5000 characters. Payment card numbers and API keys are taken out before \
      it is stored; e-mail addresses and the customer's name are stored and never sent.
      """,
    ],
    flags: [queueOnly.description, key.description, customer.description, channel.description],
    examples: [
      .init("triage submit \"I was charged twice!\"", "one complaint, analysed at once"),
      .init("triage submit --channel mail - <mail.txt", "the text from standard input"),
      .init("triage submit --queue --key A-17 \"It broke\"", "stored once, analysed later"),
      .init("triage submit -q \"It broke\"", "prints the id and nothing else"),
    ],
    run: runSubmit)
}

private func runSubmit(_ session: Session) async throws -> ExitCode {
  let receipt = try store(session)
  guard case .stored(let id) = receipt else { return try printKnown(receipt.id, session) }
  if session.arguments.has(queueOnly) {
    try printTicket(id, session)
    return .done
  }
  return try await analyse(id, session)
}

private func store(_ session: Session) throws -> Receipt {
  let arguments = session.arguments
  guard !arguments.operands.isEmpty else {
    throw Failure.usage(
      "triage submit needs the complaint", hint: "give its text, or - to read standard input")
  }
  let origin = Origin(
    customer: try arguments.value(customer).map { try storableName($0, "--customer") },
    channel: try arguments.value(channel).map { try storableName($0, "--channel") },
    key: try arguments.value(key).map(storableKey))
  let text = try textOrStandardInput(arguments.operands)
  let complaint = try storable(text, limit: Limits.complaint, "the complaint")
  let submission = Submission(
    complaint: complaint, origin: origin, roughUrgency: roughUrgency(of: complaint.text))
  return try session.createStore().submit(submission, at: session.clock.now())
}

/// From here on the ticket is stored: whatever goes wrong, its id is printed.
private func analyse(_ id: Int64, _ session: Session) async throws -> ExitCode {
  var stop: PassStop?
  var fault: (any Error)?
  do {
    let store = try session.createStore()
    let pass = try session.pass(store)
    stop = try await pass.run([.tickets([id])]).stop
    if pass.engine.aiStatus == .fallback { session.noteStandIn() }
  } catch {
    fault = error
  }
  let ticket = try printTicket(id, session)
  if let fault {
    session.console.report(Failure(fault))
    return .notNow
  }
  if let stop { session.console.report(Failure(stop)) }
  switch ticket.status {
  case .completed: return .done
  case .failed: return .failed
  case .pending, .processing: return .notNow
  }
}

private func printKnown(_ id: Int64, _ session: Session) throws -> ExitCode {
  if !session.isQuiet {
    session.console.note("this key is known; ticket \(id) has it, and nothing was stored")
  }
  let ticket = try printTicket(id, session)
  return ticket.status == .pending && !session.arguments.has(queueOnly) ? .notNow : .done
}

@discardableResult
private func printTicket(_ id: Int64, _ session: Session) throws -> Ticket {
  guard let ticket = try session.existingStore()?.ticket(id) else { throw Failure.noTicket([id]) }
  try session.console.print(ticket, session, short: true)
  return ticket
}

extension Failure {
  /// Why a pass stopped, with what to do.
  init(_ stop: PassStop) {
    switch stop {
    case .fatal(let cause):
      self.init(.notNow, cause.description + "; the work waits", hint: cause.hint)
    case .outage(let reason):
      self.init(.notNow, reason + "; the work waits", hint: "run `triage process --all` later")
    case .budget:
      self.init(.notNow, "the budget is reached; the work waits")
    case .deadline:
      self.init(.notNow, "the deadline is reached; the work waits")
    case .signal:
      self.init(.notNow, "stopped by a signal; the work waits")
    case .quota(let period, let resumeAt):
      self.init(
        .notNow, "the quota per \(period) is used up until \(resumeAt.iso8601); the work waits",
        hint: "run `triage process --all` after that")
    }
  }
}
