// `triage doctor`: what is right, what is wrong, and what to do about it.

import Store
import Tickets

private let online = Switch("online", "make one small real call, too")

extension Command {
  static let doctor = Command(
    "doctor", synopses: ["[FLAGS]"], summary: "check the database, the settings and the engine",
    details: [
      """
      Each line is one check and its result. A line that begins with ! says below what to do. No \
      key is shown, nothing is changed, and nothing is sent without --online. Exit codes: 0 all is \
      well; 1 something is wrong.
      """
    ],
    flags: [online.description],
    examples: [
      .init("triage doctor", "why does it not work?"),
      .init("triage doctor --online", "does the key work?"),
      .init("triage doctor --json | jq 'select(.ok | not)'", "what is wrong, for a script"),
    ],
    run: runDoctor)
}

private func runDoctor(_ session: Session) async throws -> ExitCode {
  var isWell = true
  func printChecks(_ checks: [Check]) throws {
    for check in checks {
      try session.printCheck(check)
      if check.cure != nil { isWell = false }
    }
  }
  try printChecks(databaseChecks(session) + settingChecks(session) + engineChecks(session))
  if session.arguments.has(online) { try printChecks([await onlineCheck(session)]) }
  return isWell ? .done : .failed
}

/// The result of one check.
struct Check {
  let name: String
  let verdict: String
  /// What to do; nil when nothing is wrong.
  let cure: String?

  init(_ name: String, _ verdict: String, cure: String? = nil) {
    self.name = name
    self.verdict = verdict
    self.cure = cure
  }

  init(_ finding: Finding) { self.init(finding.name, finding.verdict, cure: finding.cure) }

  init(_ name: String, _ error: any Error) {
    let failure = Failure(error)
    self.init(name, failure.message, cure: failure.hint)
  }

  var json: JSON {
    [
      "check": .string(name), "verdict": .string(verdict), "ok": .bool(cure == nil),
      "cure": JSON(cure),
    ]
  }
}

extension Session {
  fileprivate func printCheck(_ check: Check) throws {
    if isJSON { return try console.line(check.json.text) }
    if isQuiet, check.cure == nil { return }
    let sign = check.cure == nil ? console.styled("✓", .good) : console.styled("!", .bad)
    try console.line(
      "\(sign) \(check.name.padded(to: 22)) " + console.hanging(check.verdict, by: 25))
    if let cure = check.cure { try console.line("  → " + console.hanging(cure, by: 4)) }
  }
}

extension Console {
  /// On a terminal, long lines continue below their beginning; a pipe gets one line.
  fileprivate func hanging(_ text: String, by indent: Int) -> String {
    guard out.isTerminal else { return text }
    let lines = wrap(out.safe(text), width: max(20, width - indent))
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }
}
