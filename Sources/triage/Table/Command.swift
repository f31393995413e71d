// A command: one description for parsing, help, completions and running.

import Tickets

/// A command of the table.
struct Command: Sendable {
  let name: String
  /// What follows the name in the synopsis; one entry for each way of calling it.
  let synopses: [String]
  /// One line without a full stop.
  let summary: String
  /// More than the summary, one paragraph each.
  let details: [String]
  /// Made when asked for: a command's start should not pay for the flags of all others.
  private let makeFlags: @Sendable () -> [FlagDescription]
  let examples: [Example]
  /// The kind of its operands.
  let operands: FlagDescription.Completion
  let run: @Sendable (Session) async throws -> ExitCode

  struct Example: Sendable {
    let line: String
    let meaning: String

    init(_ line: String, _ meaning: String) {
      self.line = line
      self.meaning = meaning
    }
  }

  init(
    _ name: String, synopses: [String], summary: String, details: [String] = [],
    flags: @autoclosure @escaping @Sendable () -> [FlagDescription] = [], examples: [Example],
    operands: FlagDescription.Completion = .nothing,
    run: @escaping @Sendable (Session) async throws -> ExitCode
  ) {
    self.name = name
    self.synopses = synopses
    self.summary = summary
    self.details = details
    makeFlags = flags
    self.examples = examples
    self.operands = operands
    self.run = run
  }

  var flags: [FlagDescription] { makeFlags() }
}

/// All commands, in the order in which a newcomer meets them.
let commandTable: [Command] = [
  .submit, .list, .show, .fix, .draft, .resolve, .process, .serve, .stats, .eval, .forget, .copy,
  .doctor, .help, .completions,
]

/// Names that other programs use for our commands.
let otherWords = [
  "add": "submit", "new": "submit", "create": "submit", "import": "submit", "ls": "list",
  "find": "list", "search": "list", "export": "list", "view": "show", "cat": "show", "get": "show",
  "correct": "fix", "edit": "draft", "reply": "draft", "answer": "draft", "close": "resolve",
  "reopen": "resolve", "run": "process", "analyse": "process", "analyze": "process",
  "delete": "forget", "erase": "forget", "remove": "forget", "rm": "forget", "summary": "stats",
  "report": "stats", "evaluate": "eval", "measure": "eval", "benchmark": "eval",
  "migrate": "copy", "backup": "copy", "server": "serve", "web": "serve", "http": "serve",
  "check": "doctor", "status": "doctor", "man": "help",
]

/// The flags of every command.
let globalFlags: [FlagDescription] = [
  GlobalFlags.database.description, GlobalFlags.json.description, GlobalFlags.quiet.description,
  GlobalFlags.color.description, GlobalFlags.help.description,
]

enum GlobalFlags {
  static let database = Flag.text(
    "db", "PLACE", "the database: a file, or postgres://USER@HOST/NAME", variable: "TRIAGE_DB",
    completion: .files,
    default: "~/.local/share/triage/triage.db")
  static let json = Switch("json", "print one JSON object per line", short: "j")
  static let quiet = Switch("quiet", "print less: ids only, and warnings", short: "q")
  static let color = Flag<ColorChoice>(
    "color", "WHEN", "colour the output", values: ColorChoice.allCases.map(\.rawValue),
    expects: "one of " + tripleOfColors, default: "auto"
  ) { ColorChoice(rawValue: $0.lowercased()) }
  static let help = Switch("help", "show this help", short: "h")
  /// Allowed before any command, and alone.
  static let version = Switch("version", "print the version", short: "V")

  private static let tripleOfColors = list(ColorChoice.allCases.map(\.rawValue))
}
