// `triage help` and `triage completions`.

import Configuration
import Privacy
import Store

private let tickets = Switch(
  "tickets", "print the newest open tickets, for the scripts; with -, for what is typed")
private let manual = Switch("man", "write the manual page instead, as mdoc source")

extension Command {
  static let help = Command(
    "help", synopses: ["[COMMAND]", "--man"], summary: "explain triage, or one of its commands",
    flags: [manual.description],
    examples: [
      .init("triage help submit", "the same as `triage submit --help`"),
      .init("triage help --man | man -l -", "the manual page, wherever it is not installed"),
    ],
    operands: .commands,
    run: runHelp)

  static let completions = Command(
    "completions", synopses: ["SHELL", "--tickets"],
    summary: "write completions for bash, zsh or fish",
    details: [
      """
      `make install` puts them where the shells look for them. They know every command, flag and \
      value, and the open tickets with their summaries.
      """
    ],
    flags: [tickets.description],
    examples: [
      .init("source <(triage completions bash)", "for this bash"),
      .init("triage completions fish | source", "for this fish"),
    ],
    operands: .shells,
    run: runCompletions)
}

private func runHelp(_ session: Session) async throws -> ExitCode {
  let (console, words) = (session.console, session.arguments.operands)
  guard words.count <= 1 else {
    throw Failure.usage("triage help explains one command", hint: "run `triage help \(words[0])`")
  }
  guard words.isEmpty || !session.arguments.has(manual) else {
    throw Failure.usage(
      "--man prints the manual of all commands and takes none",
      hint: "`triage help \(words[0])` explains one")
  }
  if session.arguments.has(manual) {
    try console.out.write(manualPage())
  } else if let word = words.first {
    try console.out.write(help(for: findCommand(word), width: console.width))
  } else {
    try console.out.write(overview(width: console.width))
  }
  return .done
}

private func runCompletions(_ session: Session) async throws -> ExitCode {
  let words = session.arguments.operands
  if session.arguments.has(tickets) {
    guard words.isEmpty || words == ["-"] else {
      throw Failure.usage("--tickets takes no shell", hint: "the tickets are those of all")
    }
    let typed = words.isEmpty ? nil : (try? readStandardInput()).flatMap { TypedLine($0).database }
    let settings = typed.map { Settings(database: $0, file: session.settings.file) }
    try session.console.out.write(openTickets(settings ?? session.settings))
    return .done
  }
  guard words.count == 1, let word = words.first else {
    throw Failure.usage(
      "triage completions needs a shell: \(list(Shell.names))",
      hint: "`triage help completions` shows how each is used")
  }
  guard let shell = Shell(parsing: word) else {
    let near = nearest(to: word, among: Shell.names).map { "did you mean \($0)?" }
    throw Failure.usage(
      "there are completions for \(list(Shell.names, last: "and")), not for \(quoted(word))",
      hint: near ?? "`triage help completions` shows how each is used")
  }
  try session.console.out.write(shell.script)
  return .done
}

/// An id and a summary a line, safe to show on a terminal. Empty when there are no tickets, or when
/// it would take long, because somebody has pressed a key and waits.
private func openTickets(_ settings: Settings) -> String {
  var filter = TicketFilter()
  filter.isResolved = false
  guard let store = try? settings.existingStore(timeout: .milliseconds(200)),
    let tickets = try? store.tickets(filter, by: .created, after: nil, limit: 50)
  else { return "" }
  return tickets.map { ticket in
    let subject = visible(ticket.subject)
    return "\(ticket.id)\t\(subject.fitted(to: 60))\n"
  }.joined()
}
