// `triage eval`: how good an engine is on complaints that people have labelled.

import Configuration
import Engines
import Foundation
import Privacy
import Processing
import SQLiteStore
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
private let concurrency = Flag.number(
  "concurrency", concurrencyRange, "calls in flight at once", default: 4,
  variable: SettingDescription.concurrency.name)
private let pack = Flag.number(
  "pack", packRange, "complaints in one call", default: 1, variable: SettingDescription.pack.name)
private let maximumCalls = Flag.number("max-calls", 1...Int.max, "make at most this many calls")
private let maximumCost = Flag.dollars(
  "max-cost", "start no call that may bring the cost above this")
private let deadline = Flag<Duration>.duration("deadline", "start no call after this long")
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
      engines.description, corrected.description, concurrency.description, pack.description,
      maximumCalls.description, maximumCost.description, deadline.description,
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
  let options = try options(session)
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

/// What people made of tickets that they corrected or resolved.
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

/// One engine on all complaints.
private struct Trial {
  let maker: Maker
  let evaluation: Evaluation
  let report: PassReport

  /// Judges in a pass over a database that is made for it and erased again.
  init(
    _ choice: EngineChoice, _ complaints: [LabelledComplaint], _ options: PassOptions,
    _ session: Session
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "triage-eval-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let scratch = try SQLiteStore(path: folder.appending(path: "eval.db").path, create: true)
    let own = try? session.existingStore()
    let engine = try session.settings.engine(choice, own ?? scratch, clock: session.clock)
    maker = engine.maker
    let now = session.clock.now()
    let submissions = complaints.enumerated().map { index, complaint in
      Submission(
        complaint: complaint.text, origin: Origin(), roughUrgency: .low, record: index + 1)
    }
    try scratch.prepareImport()
    _ = try scratch.stage(submissions)
    _ = try scratch.submitStaged(at: now)
    var pass = Pass(
      store: scratch, engine: engine,
      playbook: engine.quotaModel == nil ? nil : try session.settings.playbook(),
      clock: session.clock, owner: .current(), options: options)
    pass.paceStore = own
    try pass.checkPrice()
    try own.map { try pass.copyQuota(from: $0, to: scratch, at: now) }
    let signals = StopSignals()
    defer { signals.cancel() }
    let requests = signals.requests
    var progress = Progress(session.console, total: complaints.count)
    report = try await pass.run(
      [.waiting], stopRequest: { for await _ in requests { return } },
      observe: { progress.observe($0) })
    progress.clear()
    try own.map { try pass.copyQuota(from: scratch, to: $0, at: session.clock.now()) }
    evaluation = try Self.evaluation(complaints, scratch)
  }

  private static func evaluation(
    _ complaints: [LabelledComplaint], _ store: any Store
  ) throws -> Evaluation {
    var evaluation = Evaluation()
    for (index, complaint) in complaints.enumerated() {
      let labels = try store.ticket(Int64(index + 1))?.labels
      if let category = labels?.category, let urgency = labels?.urgency,
        let sentiment = labels?.sentiment
      {
        evaluation.add(
          Labels(category: category, urgency: urgency, sentiment: sentiment), for: complaint.labels)
      } else {
        evaluation.unjudged += 1
      }
    }
    return evaluation
  }
}

extension Pass {
  /// What one database knows of a used-up quota is known in the other, too.
  fileprivate func copyQuota(
    from source: any Store, to target: any Store, at now: Timestamp
  ) throws {
    func account(_ store: any Store) throws -> Account? {
      var pass = self
      pass.store = store
      return try pass.account()
    }
    guard let known = try account(source), let account = try account(target),
      let quota = try source.quota(of: known, at: now)
    else { return }
    try target.set(quota, of: account, at: now)
  }
}

private func options(_ session: Session) throws -> PassOptions {
  let (arguments, settings) = (session.arguments, session.settings)
  var options = PassOptions(timeout: try settings.timeout())
  options.concurrency = try arguments.value(concurrency) ?? settings.concurrency()
  options.packSize = try arguments.value(pack) ?? settings.pack()
  options.callsPerMinute = try settings.callsPerMinute()
  options.maximumCalls = try arguments.value(maximumCalls)
  options.maximumCost = try arguments.value(maximumCost)
  options.deadline = try arguments.value(deadline)
  options.longestWait = .seconds(24 * 3600)
  return options
}

private func printTrials(_ trials: [Trial], _ session: Session) throws {
  if session.isJSON {
    for trial in trials { try session.console.line(trial.json.text) }
    return
  }
  try session.console.out.write(trials.map(\.text).joined(separator: "\n"))
}

/// Says which figures are below what was asked for.
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

/// Three places; a dash for what is not defined.
private func shown(_ figure: Double?) -> String {
  guard let figure else { return "-" }
  let thousandths = Int((abs(figure) * 1000).rounded())
  let places = String(thousandths % 1000)
  return (figure < 0 && thousandths > 0 ? "-" : "") + "\(thousandths / 1000)."
    + String(repeating: "0", count: 3 - places.count) + places
}

extension Trial {
  fileprivate var name: String {
    [maker.engine, maker.model].compactMap(\.self).joined(separator: ", ")
  }

  fileprivate var text: String {
    var lines = [
      "\(name): \(counted(evaluation.judged + evaluation.unjudged, "complaint"))"
        + (evaluation.unjudged > 0 ? ", \(evaluation.unjudged) not judged" : "")
    ]
    if evaluation.categories.total > 0 {
      lines += [
        "",
        "category: \(shown(evaluation.categoryAccuracy)) right of \(evaluation.categories.total)",
      ]
      lines += table(evaluation.categories, Category.allCases.map(\.rawValue))
    }
    if evaluation.urgencies.total > 0 {
      lines += [
        "",
        "urgency: kappa \(shown(evaluation.urgencyKappa)), High found "
          + "\(shown(evaluation.highRecall)), called High rightly \(shown(evaluation.highPrecision))",
      ]
      lines += table(evaluation.urgencies, Urgency.allCases.map(\.rawValue))
    }
    if evaluation.moodCount > 0 {
      lines += [
        "",
        "mood: rank correlation \(shown(evaluation.moodCorrelation)), off by "
          + "\(shown(evaluation.moodError)) of \(evaluation.moodCount)",
      ]
    }
    let cost = report.cost.map { "$\(dollars($0))" } ?? "price unknown"
    lines += [
      "",
      "\(counted(report.calls, "call")), \(report.inputTokens) input and "
        + "\(report.outputTokens) output tokens, \(cost)",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Rows are what people said, columns what the engine did.
  private func table(_ table: Evaluation.Table, _ names: [String]) -> [String] {
    let width = names.reduce(0) { max($0, $1.count) }
    func cell(_ text: String) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let head = "  " + cell("") + names.map { "  " + cell($0) }.joined()
    return [head]
      + names.indices.map { row in
        "  " + cell(names[row])
          + names.indices.map { "  " + cell(String(table[row, $0])) }.joined()
      }
  }

  fileprivate var json: JSON {
    func confusion(_ table: Evaluation.Table, _ names: [String]) -> JSON {
      .object(
        names.indices.map { row in
          JSON.Member(
            names[row],
            .object(names.indices.map { .init(names[$0], JSON(table[row, $0])) }))
        })
    }
    return [
      "engine": .string(maker.engine), "model": JSON(maker.model),
      "prompt_version": JSON(maker.promptVersion),
      "complaints": JSON(evaluation.judged + evaluation.unjudged),
      "unjudged": JSON(evaluation.unjudged),
      "category_accuracy": JSON(evaluation.categoryAccuracy),
      "category_confusion": confusion(evaluation.categories, Category.allCases.map(\.rawValue)),
      "urgency_kappa": JSON(evaluation.urgencyKappa),
      "high_recall": JSON(evaluation.highRecall), "high_precision": JSON(evaluation.highPrecision),
      "urgency_confusion": confusion(evaluation.urgencies, Urgency.allCases.map(\.rawValue)),
      "sentiment_correlation": JSON(evaluation.moodCorrelation),
      "sentiment_error": JSON(evaluation.moodError), "calls": JSON(report.calls),
      "input_tokens": JSON(report.inputTokens), "output_tokens": JSON(report.outputTokens),
      "cost_usd": JSON(report.cost),
    ]
  }
}
