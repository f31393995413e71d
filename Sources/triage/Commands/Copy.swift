// `triage copy`: copies another database into this one.

import Configuration
import Store
import Tickets

extension Command {
  static let copy = Command(
    "copy", synopses: ["SOURCE"], summary: "copy everything from another database into this one",
    details: [
      """
      Copies tickets with their ids, analyses, replies, corrections and history, from a file to a \
      server or back. SOURCE is a path or an address; --db or TRIAGE_DB says where to, and no \
      ticket may ever have been stored there. Everything is copied, or nothing. First stop the \
      passes that work on SOURCE: a ticket that comes during the copy is not copied. SOURCE does \
      not change.
      """
    ],
    flags: [],
    examples: [
      .init(
        "triage copy ~/.local/share/triage/triage.db --db postgres://db.lan/triage",
        "from one file to a team"),
      .init("triage copy postgres://db.example.com/triage --db copy.db", "a file to take along"),
    ],
    operands: .files,
    run: runCopy)
}

private func runCopy(_ session: Session) async throws -> ExitCode {
  guard let text = session.arguments.operands.first, session.arguments.operands.count == 1 else {
    throw Failure.usage(
      "triage copy needs one source", hint: "a path, or an address such as postgres://HOST/NAME")
  }
  let source = try DatabasePlace(text, isSeenByOthers: true, "SOURCE")
    .open(create: false, asItIs: true)
  let target = try session.createStore()
  let total = try source.countByStatus().values.reduce(0, +)
  var progress = CopyProgress(session.console, total: total)
  try target.load { take in
    progress.restart()
    return try source.dump { table, rows in
      try take(table, rows)
      if table.name == "ticket" { progress.draw(rows.count) }
    }
  }
  progress.clear()
  if session.isJSON {
    try session.console.line(JSON.object([.init("tickets", JSON(total))]).text)
  } else if !session.isQuiet {
    try session.console.line("\(counted(total, "ticket")) copied")
  }
  return .done
}

/// The progress of a copy, on one line of a terminal.
private struct CopyProgress {
  private let console: Console
  private let total: Int
  private var done = 0
  private var drawn: ContinuousClock.Instant?

  init(_ console: Console, total: Int) {
    self.console = console
    self.total = total
  }

  mutating func restart() { done = 0 }

  /// Draws at most ten times a second.
  mutating func draw(_ more: Int) {
    done += more
    let now = ContinuousClock.now
    guard console.error.isTerminal, !console.isQuiet,
      drawn.map({ now - $0 > .milliseconds(100) }) ?? true
    else { return }
    drawn = now
    try? console.error.write("\r\u{1B}[K\(done) of \(total) copied")
  }

  mutating func clear() {
    if drawn != nil { try? console.error.write("\r\u{1B}[K") }
  }
}
