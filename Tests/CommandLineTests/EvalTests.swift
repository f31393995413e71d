// `triage eval`: figures of an engine on labelled complaints.

import Foundation
import Support
import Testing

@Suite struct EvalTests {
  private static let offline = ["TRIAGE_ENGINE": "offline"]

  private static let lines = """
    {"customer_complaint":"I was charged twice for the same order.","category":"billing","urgency":"Medium","sentiment_score":3}
    {"customer_complaint":"Please add a dark mode.","category":"feature-request","urgency":"low","sentiment_score":"6"}
    {"customer_complaint":"The charger caught fire and burned my hand.","category":"Technical","urgency":"High"}
    {"customer_complaint":"I love it, thank you!","sentiment_score":10,"note":"ours"}

    """

  @Test func figuresAndTablesAreShownAndNothingIsStored() async throws {
    let sandbox = try Sandbox()
    let file = try sandbox.write(Self.lines, to: "labelled.jsonl")
    let json = try await sandbox.expect(0, "eval", "--json", file, environment: Self.offline).out
    let result = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(result["engine"] as? String == "offline")
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
