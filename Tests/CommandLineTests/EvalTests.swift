// `triage eval`: figures of an engine on labelled complaints.

import Foundation
import Support
import Testing

@Suite struct EvalTests {
  private static let offline = ["TRIAGE_ENGINE": "offline"]

  private static let labelled = """
    {"customer_complaint":"I was charged twice for the same order.","category":"billing","urgency":"Medium","sentiment_score":3}
    {"customer_complaint":"Please add a dark mode.","category":"feature-request","urgency":"low","sentiment_score":"6"}
    {"customer_complaint":"The charger caught fire and burned my hand.","category":"Technical","urgency":"High"}
    {"customer_complaint":"I love it, thank you!","sentiment_score":10,"note":"ours"}

    """

  @Test func figuresAndTablesAreShownAndNothingIsStored() async throws {
    let sandbox = try Sandbox()
    let file = try sandbox.write(Self.labelled, to: "labelled.jsonl")
    let json = try await sandbox.expect(0, "eval", "--json", file, environment: Self.offline).out
    let result = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(result["engine"] as? String == "offline")
    #expect(result["calls"] as? Int == 0)
    #expect((result["model"] as? String)?.hasPrefix("embedded-") == true)
    #expect(result["complaints"] as? Int == 4)
    #expect(result["category_accuracy"] as? Double == 1)
    #expect(result["high_recall"] as? Double == 1)
    #expect(try await sandbox.expect(0, "list", "-q").out.isEmpty)
    let text = try await sandbox.expect(0, "eval", file, environment: Self.offline).out
    #expect(text.contains("category: 1.000 right of 3"))
  }

  @Test func aTableIsReadAndMinimaAreKept() async throws {
    let sandbox = try Sandbox()
    let file = try sandbox.write(
      "category;customer_complaint\nBilling;The app crashes when I open it.\n", to: "l.csv")
    let outcome = try await sandbox.expect(
      1, "eval", "--min-category", "0.9", file, environment: Self.offline)
    #expect(outcome.err.contains("misses --min-category 0.9: it is 0.000"))
    // Of one class nothing can be said but the share.
    let urgencies = try sandbox.write(
      #"{"customer_complaint":"Where is it?","urgency":"Low"}"# + "\n", to: "one.jsonl")
    let one = try await sandbox.expect(0, "eval", urgencies, environment: Self.offline)
    #expect(one.out.contains("High found -"))
  }

  /// A cell that an export marked, so that no spreadsheet runs it, is read as it was.
  @Test func aTableIsReadAsAnExportWroteIt() async throws {
    let (sandbox, fake) = (try Sandbox(), try await drone())
    let file = try sandbox.write(
      "Category;Customer Complaint\nBilling;'=The bill is wrong.\n", to: "export.csv")
    try await sandbox.expect(0, "eval", file, environment: fake.environment)
    #expect(await fake.calls.flatMap { $0.tickets.map(\.complaint) } == ["=The bill is wrong."])
    await fake.stop()
  }

  /// A model that finds everything Low, Billing and 3 of 10.
  private func drone() async throws -> FakeGemini {
    try await FakeGemini.start { _ in
      .judge { result in
        (result["category"], result["urgency"], result["sentiment_score"]) = ("Billing", "Low", 3)
      }
    }
  }

  @Test func aModelIsAskedAsInAPass() async throws {
    let (sandbox, fake) = (try Sandbox(), try await drone())
    let file = try sandbox.write(
      Self.labelled + #"{"customer_complaint":"I am jo@example.com","urgency":"low"}"#,
      to: "labelled.jsonl")
    let outcome = try await sandbox.expect(
      0, "eval", "--json", "--pack", "5", file, environment: fake.environment)
    let calls = await fake.calls
    #expect(calls.map(\.tickets.count) == [5])
    #expect(await fake.violations.isEmpty)
    let sent = String(decoding: try #require(calls.first).body, as: UTF8.self)
    #expect(sent.contains("I am [EMAIL_1]") && !sent.contains("jo@example.com"))
    // The burned hand is High whatever the model says.
    #expect(outcome.out.contains("\"high_recall\":1.0,\"high_precision\":1.0,"))
    #expect(outcome.out.contains("\"unjudged\":0,\"category_accuracy\":0.333"))
    #expect(outcome.out.hasSuffix("}\n"))
    #expect(!sandbox.databaseExists)
    let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder + "/tmp")
    #expect(left.isEmpty)
    await fake.stop()
  }

  @Test func aTemporaryFolderThatIsNotThereIsNamed() async throws {
    let sandbox = try Sandbox()
    let file = try sandbox.write(Self.labelled, to: "labelled.jsonl")
    let outcome = try await sandbox.run(["eval", file], environment: ["TMPDIR": "/nowhere"])
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("no temporary folder could be made in /nowhere\n"))
    #expect(outcome.err.contains("hint: set TMPDIR"))
  }

  @Test func enginesAreComparedOneObjectALine() async throws {
    let (sandbox, fake) = (try Sandbox(), try await drone())
    let file = try sandbox.write(Self.labelled, to: "labelled.jsonl")
    let flags = ["--engine", "offline", "--engine", "gemini"]
    let json = try await sandbox.run(["eval", "-j", file] + flags, environment: fake.environment)
    #expect(
      lines(json.out).map { $0.prefix(19) } == [#"{"engine":"offline""#, #"{"engine":"gemini","#])
    let text = try await sandbox.run(["eval", file] + flags, environment: fake.environment)
    #expect(text.out.contains("gemini, gemini-3.5-flash-lite: 4 complaints"))
    await fake.stop()
  }

  /// What ends it, the exit code, how many calls were made, and what is said.
  @Test(arguments: [
    (["--max-calls", "1", "--concurrency", "1"], [:], 3, 1, "the budget is reached"),
    (["--max-cost", "0.000001"], [:], 3, 0, "the budget is reached"),
    (["--deadline", "0s"], [:], 3, 0, "the deadline is reached"),
    (
      ["--max-cost", "1"], ["TRIAGE_MODEL": "gemini-9"], 2, 0, "the price of gemini-9 is not known"
    ),
    (["--concurrency", "1"], ["GOOGLE_API_KEY": "wrong"], 3, 1, "the API key was refused"),
  ])
  func budgetsAreKept(
    flags: [String], settings: [String: String], code: Int32, calls: Int, reason: String
  ) async throws {
    let (sandbox, fake) = (try Sandbox(), try await drone())
    let file = try sandbox.write(Self.labelled, to: "labelled.jsonl")
    let outcome = try await sandbox.run(
      ["eval", file] + flags, environment: fake.environment.merging(settings) { $1 })
    #expect(outcome.status == code)
    #expect(outcome.err.hasPrefix("triage: \(reason)"), "\(outcome.err)")
    #expect(lines(outcome.err).count == 2 && !outcome.err.contains("process"))
    #expect(await fake.calls.count == calls)
    await fake.stop()
  }

  @Test func quotaAndPaceAreThoseOfTheDatabase() async throws {
    let sandbox = try Sandbox()
    let fake = try await FakeGemini.start { $0.index == 0 ? .judge : .recorded("429_per_day") }
    let file = try sandbox.write(Self.labelled, to: "labelled.jsonl")
    let slow = fake.environment.merging(["TRIAGE_RPM": "1"]) { $1 }
    try await sandbox.expect(0, "submit", "It broke", environment: slow)
    try await sandbox.expect(3, "eval", "--deadline", "1s", file, environment: slow)
    #expect(await fake.calls.count == 1)
    let ended = try await sandbox.expect(
      3, "eval", "--concurrency", "1", file, environment: fake.environment)
    #expect(ended.err.contains("the quota per day is used up until"), "\(ended.err)")
    try await sandbox.expect(0, "submit", "--queue", "It broke")
    for command in [["process", "--all"], ["eval", file]] {
      #expect(try await sandbox.run(command, environment: fake.environment).status == 3)
    }
    #expect(await fake.calls.count == 2)
    await fake.stop()
  }

  /// A figure's minimum that it reaches, and one that it does not. All moods being one, their
  /// correlation is not defined, and reaches none.
  @Test(arguments: [
    ("--min-category", "0.333", "0.334"), ("--min-high-recall", "0.5", "0.51"),
    ("--min-urgency", "0.37", "0.38"), ("--min-sentiment", nil, "-1"),
  ])
  func aFigureBelowItsMinimumFails(flag: String, least: String?, more: String) async throws {
    let (sandbox, fake) = (try Sandbox(), try await drone())
    let missed = #"{"customer_complaint":"I cannot pay at all.","urgency":"High"}"#
    let file = try sandbox.write(Self.labelled + missed, to: "labelled.jsonl")
    if let least {
      try await sandbox.expect(0, "eval", flag, least, file, environment: fake.environment)
    }
    let outcome = try await sandbox.expect(
      1, "eval", flag, more, file, environment: fake.environment)
    #expect(outcome.err.hasPrefix("triage: gemini misses \(flag) "), "\(outcome.err)")
    await fake.stop()
  }

  @Test(arguments: [
    (#"{"customer_complaint":"x","category":"Fun"}"#, "line 1: category is none of"),
    (#"{"customer_complaint":"x","sentiment_score":11}"#, "line 1: sentiment_score is no"),
    (#"{"customer_complaint":"x"}"#, "line 1: it has no label"),
    (#"{"category":"Billing"}"#, "line 1: there is no customer_complaint"),
    ("", "has no labelled complaints"), ("nonsense", "line 1: "),
  ])
  func whatIsWrongIsNamedByItsLine(_ line: String, _ reason: String) async throws {
    let sandbox = try Sandbox()
    let file = try sandbox.write(line + "\n", to: "bad.jsonl")
    let outcome = try await sandbox.expect(1, "eval", file, environment: Self.offline)
    #expect(outcome.err.contains(reason), "\(outcome.err)")
    #expect(outcome.err.contains("hint: "))
  }

  @Test func allWrongLinesAreToldAtOnce() async throws {
    let sandbox = try Sandbox()
    let right = #"{"customer_complaint":"x","category":"Billing"}"#
    let wrong = #"{"customer_complaint":"x","category":"Fun"}"#
    let lines = [right, wrong, right, #"{"customer_complaint":"x"}"#]
    let few = try sandbox.write(lines.joined(separator: "\n"), to: "few.jsonl")
    let outcome = try await sandbox.expect(1, "eval", few, environment: Self.offline)
    #expect(outcome.err.contains("line 2: category is none of"), "\(outcome.err)")
    #expect(outcome.err.contains("; line 4: it has no label\nhint: "), "\(outcome.err)")
    let table = ["customer_complaint,category"] + [String](repeating: "x,Fun", count: 8)
    let many = try sandbox.write(table.joined(separator: "\n"), to: "many.csv")
    let counted = try await sandbox.expect(1, "eval", many, environment: Self.offline)
    #expect(counted.err.contains("; line 6: category is none"), "\(counted.err)")
    #expect(counted.err.contains("; and 3 more\n"), "\(counted.err)")
  }

  @Test func correctedTicketsAreTheMeasure() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(1, "eval", "--corrected", environment: Self.offline)
    try await sandbox.expect(0, "submit", "The app crashes.", environment: Self.offline)
    try await sandbox.expect(0, "fix", "1", "--category", "billing", environment: Self.offline)
    let outcome = try await sandbox.expect(0, "eval", "--corrected", environment: Self.offline)
    #expect(outcome.out.contains("1 complaint"))
    #expect(outcome.out.contains("category: 0.000 right of 1"))
  }
}
