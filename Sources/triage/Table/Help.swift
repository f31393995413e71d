// The help, computed from the table.

import Tickets

/// The text of `triage` alone: examples, then the commands. It fits on a screen.
func overview(width: Int) -> String {
  let width = min(width, 80)
  let commands = commandTable.map { ($0.name, $0.summary) }
  return """
    triage: customer complaints in, sorted and answered tickets out
    \(examples(overviewExamples, width: width))
    Commands (more with `triage help COMMAND`):
    \(columns(commands, width: width))
    Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not now: stored, and waiting.
    Gemini's key: GOOGLE_API_KEY, in the environment or in ~/.config/triage/env.

    """
}

private let overviewExamples: [Command.Example] = [
  .init("triage submit 'I was charged twice!'", "store it, have it analysed"),
  .init("triage list --open --sort urgency", "what to do next"),
  .init("triage show 12", "read it; then `triage resolve 12`"),
]

/// The text of `triage help COMMAND` and `triage COMMAND --help`.
func help(for command: Command, width: Int) -> String {
  let width = min(width, 80)
  let usage = command.synopses.map { "  triage \(command.name) \($0)" }.joined(separator: "\n")
  let details = command.details.map { wrap($0, width: width).joined(separator: "\n") + "\n\n" }
  return """
    triage \(command.name): \(command.summary)

    \(usage)

    Examples:
    \(examples(command.examples, width: width))
    \(details.joined())\(flagSection("Flags", command.flags, width: width))\
    \(flagSection("Everywhere", globalFlags, width: width))
    """
}

/// Each example with its meaning beside it, or above it when space is short.
private func examples(_ examples: [Command.Example], width: Int) -> String {
  let longest = min(examples.map(\.line.columns).max() ?? 0, 46)
  return examples.map { example in
    let line = "  \(example.line.padded(to: longest))  # \(example.meaning)"
    let isBeside = line.columns <= width && example.line.columns <= longest
    return isBeside ? line + "\n" : "  # \(example.meaning)\n  \(example.line)\n"
  }.joined()
}

private func flagSection(_ title: String, _ flags: [FlagDescription], width: Int) -> String {
  guard !flags.isEmpty else { return "" }
  let rows = flags.map { (spelling(of: $0), explanation(of: $0)) }
  return "\(title):\n\(columns(rows, width: width))\n"
}

/// `-n, --limit N`
func spelling(of flag: FlagDescription) -> String {
  let short = flag.short.map { "-\($0), " } ?? ""
  return short + flag.long + (flag.metavariable.map { " " + $0 } ?? "")
}

/// The summary, with everything else the table knows.
func explanation(of flag: FlagDescription) -> String {
  var text = flag.summary
  if !flag.values.isEmpty { text += ": " + list(flag.values) }
  let extras = [
    flag.defaultValue.map { "default: \($0)" }, flag.variable.map { "environment: \($0)" },
  ].compactMap { $0 }
  return extras.isEmpty ? text : text + " (\(extras.joined(separator: "; ")))"
}

/// Two columns; the second one is wrapped.
private func columns(_ rows: [(String, String)], width: Int) -> String {
  let first = min(28, (rows.map(\.0.count).max() ?? 0) + 2)
  return rows.map { name, text in
    let lines = wrap(text, width: max(20, width - first - 2))
    let fits = name.count <= first - 2
    let head = fits ? "  " + name.padded(to: first) : "  \(name)\n" + blanks(first + 2)
    return head + lines.joined(separator: "\n" + blanks(first + 2)) + "\n"
  }.joined()
}

private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
