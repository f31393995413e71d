// `triage submit --jsonl` and `--csv`: the flags of an import, and its messages.

import Configuration
import Store
import Tickets

private let jsonLines = Flag.text(
  "jsonl", "FILE", "store many: JSON objects, a line each, or an array; - reads standard input",
  completion: .files)
private let csv = Flag.text(
  "csv", "FILE",
  "store many: a header, and values separated by , ; or tabs; - reads standard input",
  completion: .files)
private let map = Flag<FieldMapping<ImportedField>>(
  "map", "NAME=FIELD", "what the file calls NAME is FIELD; may be repeated",
  expects: "NAME=FIELD, with the field " + list(ImportedField.allCases.map(\.rawValue)),
  isRepeatable: true, parse: FieldMapping.init)
private let skipInvalid = Switch(
  "skip-invalid", "leave out lines that are wrong, and store the others")
private let rejectsFile = Flag.text(
  "rejects", "FILE", "write the lines that are wrong to this new file", completion: .files)

let importFlags = [
  jsonLines.description, csv.description, map.description, skipInvalid.description,
  rejectsFile.description,
]

/// The file that the flags name, and how to read it.
struct ImportSource {
  let file: String
  let isCSV: Bool
  let names: FieldNames<ImportedField>
  let skipsInvalid: Bool
  let rejects: String?

  /// Nil when no flag names a file.
  init?(_ arguments: Arguments) throws {
    let (lines, table) = (try arguments.value(jsonLines), try arguments.value(csv))
    rejects = try arguments.value(rejectsFile).map(expandingHome)
    skipsInvalid = arguments.has(skipInvalid)
    isCSV = table != nil
    let mappings = try arguments.values(map)
    names = try FieldNames(mappings)
    guard lines == nil || table == nil else {
      throw Failure.usage(
        "--jsonl and --csv cannot be used together", hint: "import one file after the other")
    }
    guard skipsInvalid || rejects == nil else {
      throw Failure.usage(
        "--rejects needs --skip-invalid", hint: "without it, one wrong line stops the import")
    }
    guard let file = lines ?? table else {
      if skipsInvalid || !mappings.isEmpty {
        let flag = skipsInvalid ? skipInvalid.description : map.description
        throw Failure.usage(
          "\(flag.long) needs --jsonl or --csv", hint: "name the file to import")
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
      .failed, "nothing was stored",
      hint: job.formatHint ?? "correct these lines, or leave them out with --skip-invalid")
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
