// `triage submit`: stores a complaint durably, then analyses it.

import Configuration
import Engines
import Privacy
import Processing
import Store
import Tickets

private let queueOnly = Switch("queue", "store it only; `process` analyses it later")
private let key = Flag.text(
  "key", "KEY", "your own id; the same complaint with it is stored once")
private let customer = Flag.text("customer", "NAME-or-ADDRESS", "who complains; never sent")
private let channel = Flag.text("channel", "NAME", "how it came in: mail, chat, phone, …")

extension Command {
  static let submit = Command(
    "submit", synopses: ["[FLAGS] TEXT…", "[FLAGS] -", "--jsonl FILE", "--csv FILE"],
    summary: "store a complaint and have it analysed",
    details: [
      """
      The complaint is stored before anything else happens. Its analysis may have to wait for a \
      quota, the network or a key. Then the output still has the id, the exit code is 3, and \
      `triage process --all` analyses it later.
      """,
      """
      A complaint has 1 to 5000 characters. Payment card numbers, passwords and API keys are \
      removed before it is stored. Contact data, account numbers, ids and names are stored but not \
      sent, as far as the rules find them.
      """,
      """
      A file has customer_complaint and, where known, key, customer, channel and created_at (ISO \
      8601). Other names are ignored, so that you can import what `list` prints. If one line is \
      wrong, nothing is stored. Nothing is analysed yet. A line whose key is stored already with \
      the same complaint changes nothing. A line whose key belongs to another complaint is named \
      and not stored, and the exit code is 1. A key that comes twice in one file with different \
      complaints is an error.
      """,
    ],
    flags: [
      queueOnly.description, key.description, customer.description, channel.description,
    ] + importFlags,
    examples: [
      .init("triage submit 'I was charged twice!'", "one complaint, analysed at once"),
      .init("triage submit --channel mail - <mail.txt", "the text from standard input"),
      .init("triage submit --queue --key A-17 \"It broke\"", "stored once, analysed later"),
      .init("triage submit --csv old.csv", "many at once, analysed later"),
      .init("triage submit -q \"It broke\"", "prints the id and nothing else"),
    ],
    operands: .text,
    run: runSubmit)
}

private func runSubmit(_ session: Session) async throws -> ExitCode {
  if let source = try ImportSource(session.arguments) {
    guard session.arguments.operands.isEmpty, try isAlone(session.arguments) else {
      throw Failure.usage(
        "a file has its own texts, keys, customers and channels",
        hint: "name the file with --jsonl or --csv, and nothing else")
    }
    return try await runImport(source, session)
  }
  let submission = try submission(session)
  let store = try session.createStore()
  let receipt = try store.submit(submission, at: session.clock.now())
  switch receipt {
  case .stored: break
  case .known(let id):
    if !session.isQuiet {
      session.console.note("this key is known; ticket \(id) has it, and nothing was stored")
    }
  case .taken(let id):
    throw Failure(
      .failed, "ticket \(id) has this key with another complaint; nothing was stored",
      hint: "`triage show \(id)` shows it; another complaint needs another key")
  }
  // The ticket is stored from here on, so its id is printed whatever goes wrong.
  var fault: Failure?
  if !session.arguments.has(queueOnly) {
    do { fault = try await analyse(receipt.id, store, session) } catch { fault = Failure(error) }
  }
  let exitCode = try printReceipt(receipt.id, store, session)
  guard let fault else { return exitCode }
  session.console.report(fault)
  return .notNow
}

/// Whether no flag says anything about one single complaint.
private func isAlone(_ arguments: Arguments) throws -> Bool {
  try [key, customer, channel].allSatisfy { try arguments.value($0) == nil }
}

private func submission(_ session: Session) throws -> Submission {
  let arguments = session.arguments
  guard !arguments.operands.isEmpty else {
    throw Failure.usage(
      "triage submit needs the complaint", hint: "give its text, or - to read standard input")
  }
  let origin = Origin(
    customer: try arguments.value(customer).map { try storableName($0, "--customer") },
    channel: try arguments.value(channel).map { try storableName($0, "--channel") },
    key: try arguments.value(key).map { try storableKey($0, "--key") })
  let text = try textOrStandardInput(arguments.operands)
  let complaint = try storable(text, limit: Limits.complaint, "the complaint")
  return Submission(
    complaint: complaint, origin: origin, roughUrgency: roughUrgency(of: complaint))
}

/// Why the analysis has to wait; nil when there is one.
private func analyse(_ id: Int64, _ store: any Store, _ session: Session) async throws -> Failure? {
  guard let status = try store.ticket(id)?.status, [.pending, .processing].contains(status) else {
    return nil
  }
  let signals = StopSignals()
  defer { signals.cancel() }
  var pass = try session.pass(store)
  pass.options.abandonsCalls = true
  let report = try await pass.run([.tickets([id])], stopRequest: signals.first)
  if let stop = report.stop { return Failure(stop) }
  // Another pass may have claimed the ticket first. Its answer is waited for in the same way.
  let end = session.clock.uptime() + (try session.settings.timeout())
  while try store.ticket(id)?.status == .processing {
    if signals.wereSent { return Failure(.signal) }
    guard session.clock.uptime() < end else {
      return Failure(
        .notNow, "another process is analysing it", hint: "`triage show \(id)` tells the outcome")
    }
    // SQLite tells no process of another process's commit, so this asks again and again.
    try await session.clock.sleep(.milliseconds(100))
  }
  if pass.engine.aiStatus == .fallback { session.noteStandIn() }
  return nil
}

/// Prints the ticket, or at least its id. Returns the exit code for its state.
private func printReceipt(_ id: Int64, _ store: any Store, _ session: Session) throws -> ExitCode {
  let ticket = try? store.ticket(id)
  do {
    if let ticket {
      try session.printLetter(ticket, short: true)
    } else {
      try session.console.line(session.isJSON ? JSON.object([.init("id", .int(id))]).text : "\(id)")
    }
  } catch let failure as Failure {
    throw Failure(failure.exitCode, failure.message, hint: "ticket \(id) is stored all the same")
  }
  switch ticket?.status {
  case .completed: return .done
  case .failed: return .failed
  case .pending, .processing, nil: return session.arguments.has(queueOnly) ? .done : .notNow
  }
}
