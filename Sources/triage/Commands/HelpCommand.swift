// `triage help` and `triage completions`: the program about itself.

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
    "completions", synopses: ["SHELL"], summary: "write completions for bash, zsh or fish",
    details: ["`make install` puts them where the shells look for them."],
    examples: [
      .init("source <(triage completions bash)", "for this bash"),
      .init("triage completions fish | source", "for this fish"),
    ],
    operands: .shells,
    run: runCompletions)
}

private func runHelp(_ session: Session) async throws -> ExitCode {
  let console = session.console
  if session.arguments.has(manual) {
    try console.out.write(manualPage())
  } else if let word = session.arguments.operands.first {
    try console.out.write(help(for: findCommand(word), width: console.width))
  } else {
    try console.out.write(overview(width: console.width))
  }
  return .done
}

private func runCompletions(_ session: Session) async throws -> ExitCode {
  guard session.arguments.operands.count == 1,
    let shell = Shell(parsing: session.arguments.operands[0])
  else {
    throw Failure.usage("triage completions needs a shell: \(list(Shell.names))")
  }
  try session.console.out.write(shell.script)
  return .done
}
