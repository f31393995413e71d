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
  var progress = ProgressLine(session.console)
  try target.load { take in
    var done = 0
    return try source.dump { table, rows in
      try take(table, rows)
      guard table.name == "ticket" else { return }
      done += rows.count
      progress.draw("\(done) of \(total) copied")
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
