// `triage eval`: measures engines on labelled complaints.

import Configuration
import Engines
import Privacy
import Processing
import Store
import Tickets

private let engines = Flag<EngineChoice>(
  "engine", "NAME", "judge with this engine; may be repeated to compare",
  values: comparable.map(\.rawValue), expects: "one of " + list(comparable.map(\.rawValue)),
  default: "the one that is set", isRepeatable: true
) { EngineChoice(parsing: $0).flatMap { comparable.contains($0) ? $0 : nil } }
private let comparable: [EngineChoice] = [.gemini, .offline]
private let corrected = Switch(
  "corrected", "take this database's corrected and resolved tickets, and no file")
private let minimumCategory = share("min-category", "fail when fewer categories are right")
private let minimumUrgency = share("min-urgency", "fail when the kappa of urgency is lower")
private let minimumHighRecall = share("min-high-recall", "fail when fewer High ones are found")
private let minimumSentiment = share("min-sentiment", "fail when the moods' correlation is lower")

private func share(_ name: String, _ summary: String) -> Flag<Double> {
  Flag(name, "N", summary, expects: "a number from -1 to 1 such as 0.9") { text in
    Double(text).flatMap { (-1...1).contains($0) ? $0 : nil }
  }
}

extension Command {
  static let eval = Command(
    "eval", synopses: ["[FLAGS] FILE", "[FLAGS] --corrected"],
    summary: "measure an engine on labelled complaints",
    details: [
      """
      FILE has JSON lines, or CSV if its name ends in .csv: customer_complaint and any of \
      category, urgency and sentiment_score. Each complaint is masked, judged and checked as in a \
      pass, within the same quotas and budgets. None is stored. The labels that count are those \
      that a ticket would get.
      """,
      """
      Category: the share that is right. Urgency: Cohen's kappa with quadratic weights; the share \
      of the High ones that are found; the share of those called High that are High. Mood: \
      Spearman's rank correlation and the mean error. A figure that cannot be computed, as with \
      one class only, is shown as a dash, and its --min flag fails.
      """,
    ],
    flags: [
      engines.description, corrected.description,
    ] + passFlags + [
      minimumCategory.description, minimumUrgency.description, minimumHighRecall.description,
      minimumSentiment.description,
    ],
    examples: [
      .init("triage eval labelled.jsonl", "the engine that is set"),
      .init("triage eval --engine offline --engine gemini labelled.csv", "side by side"),
      .init("triage eval --min-category 0.9 --min-high-recall 0.8 labelled.jsonl", "in a build"),
      .init("triage eval --corrected", "against what your agents made of it"),
    ],
    operands: .files,
    run: runEval)
}

private func runEval(_ session: Session) async throws -> ExitCode {
  let arguments = session.arguments
  let isCorrected = arguments.has(corrected)
  guard arguments.operands.count == (isCorrected ? 0 : 1) else {
    throw Failure.usage(
      isCorrected ? "--corrected takes no file" : "triage eval needs one file",
      hint: "`triage eval labelled.jsonl`, or `triage eval --corrected`")
  }
  let complaints =
    try isCorrected ? correctedComplaints(session) : readLabelled(arguments.operands[0])
  var choices = try arguments.values(engines)
  if choices.isEmpty { choices = [try session.settings.engineChoice()] }
  let options = try PassOptions(session)
  var (code, results) = (ExitCode.done, [Trial]())
  for choice in choices {
    let trial = try await Trial(choice, complaints, options, session)
    if let stop = trial.report.stop {
      session.console.report(
        Failure(stop, otherwise: "the rest was not judged", retry: "run `triage eval`"))
    }
    if trial.report.stop != nil || trial.report.waiting > 0 { code = .notNow }
    results.append(trial)
  }
  try printTrials(results, session)
  for trial in results where try !meetsMinima(trial, session) { code = .failed }
  return code
}

/// The database's own tickets that a person corrected or resolved.
private func correctedComplaints(_ session: Session) throws -> [LabelledComplaint] {
  let store = try session.existingStore()
  var complaints: [LabelledComplaint] = []
  var last: Ticket?
  repeat {
    let page =
      try store?.tickets(TicketFilter(), by: .created, after: last, limit: 500) ?? []
    last = page.last
    complaints += page.filter {
      ($0.correction != nil || $0.resolution != nil) && !$0.labels.isEmpty
    }.map { LabelledComplaint(text: redact($0.complaint), labels: $0.labels) }
  } while last != nil
  guard !complaints.isEmpty else {
    throw Failure(
      .failed, "no ticket was corrected or resolved yet",
      hint: "`triage fix` corrects one, `triage resolve` says that its labels were right")
  }
  return complaints
}

private func printTrials(_ trials: [Trial], _ session: Session) throws {
  if session.isJSON {
    for trial in trials { try session.console.line(trial.json.text) }
    return
  }
  try session.console.out.write(trials.map(\.text).joined(separator: "\n"))
}

/// Reports each figure that is below its minimum.
private func meetsMinima(_ trial: Trial, _ session: Session) throws -> Bool {
  let figures: [(Flag<Double>, Double?)] = [
    (minimumCategory, trial.evaluation.categoryAccuracy),
    (minimumUrgency, trial.evaluation.urgencyKappa),
    (minimumHighRecall, trial.evaluation.highRecall),
    (minimumSentiment, trial.evaluation.moodCorrelation),
  ]
  var isMet = true
  for (flag, figure) in figures {
    guard let least = try session.arguments.value(flag), figure ?? -.infinity < least else {
      continue
    }
    isMet = false
    session.console.note(
      "\(trial.maker.engine) misses \(flag.description.long) \(least): it is \(shown(figure))")
  }
  return isMet
}
