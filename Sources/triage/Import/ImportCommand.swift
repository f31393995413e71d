// `triage submit --jsonl` and `--csv`: the flags of an import, and what it says.

import Configuration
import Store
import Tickets

private let jsonLines = Flag.text(
  "jsonl", "FILE", "store many: JSON objects, a line each, or an array; - reads standard input",
  completion: .files)
private let csv = Flag.text(
  "csv", "FILE", "store many: values parted by , ; or tabs below a header; - reads standard input",
  completion: .files)
private let map = Flag<FieldMapping>(
  "map", "NAME=FIELD", "take FIELD from what the file calls NAME; may be repeated",
  expects: "NAME=FIELD, with the field " + list(ImportedField.allCases.map(\.rawValue)),
  isRepeatable: true, parse: FieldMapping.init)
private let skipInvalid = Switch("skip-invalid", "store the other lines of a file all the same")
private let rejectsFile = Flag.text(
  "rejects", "FILE", "write refused lines here, to mend them", completion: .files)

let importFlags = [
  jsonLines.description, csv.description, map.description, skipInvalid.description,
  rejectsFile.description,
]

/// The file that the flags name, and how it is to be taken.
struct ImportSource {
  let file: String
  let isCSV: Bool
  let names: FieldNames
  let skipsInvalid: Bool
  let rejects: String?

  /// Nil when no file is named.
  init?(_ arguments: Arguments) throws {
    let (lines, table) = (try arguments.value(jsonLines), try arguments.value(csv))
    rejects = try arguments.value(rejectsFile).map(expandingHome)
    skipsInvalid = arguments.has(skipInvalid)
    isCSV = table != nil
    let mappings = try arguments.values(map)
    names = try FieldNames(mappings)
    guard lines == nil || table == nil else {
      throw Failure.usage(
        "--jsonl and --csv exclude each other", hint: "import one file after the other")
    }
    guard skipsInvalid || rejects == nil else {
      throw Failure.usage(
        "--rejects goes with --skip-invalid", hint: "without it, one bad line refuses them all")
    }
    guard let file = lines ?? table else {
      if skipsInvalid || !mappings.isEmpty {
        let flag = skipsInvalid ? skipInvalid.description : map.description
        throw Failure.usage(
          "\(flag.long) goes with --jsonl or --csv", hint: "name the file to import")
      }
      return nil
    }
    self.file = expandingHome(file)
  }
}

func runImport(_ source: ImportSource, _ session: Session) async throws -> ExitCode {
  var job = try Import(session, source)
  let store = try session.createStore()
  guard let summary = try await job.run(store) else {
    throw Failure(
      .failed, "nothing was stored", hint: "mend these lines, or let them out with --skip-invalid")
  }
  try report(summary, store, session)
  return summary.isWhole || source.skipsInvalid ? .done : .failed
}

private func report(_ summary: ImportSummary, _ store: any Store, _ session: Session) throws {
  let (result, refused) = (summary.result, summary.refused)
  if session.isJSON {
    let counts: JSON = [
      "stored": .int(Int64(result.stored)), "known": .int(Int64(result.known)),
      "refused": .int(Int64(refused)),
    ]
    try session.console.line(counts.text)
  } else if session.isQuiet {
    try store.stagedIDs(result) { ids in
      try session.console.out.write(ids.map { "\($0)\n" }.joined())
    }
  } else {
    var line = "\(result.stored) stored"
    if result.known > 0 { line += ", \(result.known) known already" }
    if refused > 0 { line += ", \(refused) refused" }
    try session.console.line(line)
    if result.stored > 0 { session.console.note("`triage process --all` analyses what is waiting") }
  }
}
