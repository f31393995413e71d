// The model's answer is checked as if no schema had been sent.

import Privacy
import Testing
import Text
import Tickets

@testable import Engines

@Suite struct AnswerTests {
  private let complaint = mask("It broke on Monday.\nI want   my money back.", customer: nil)

  /// The answer to one complaint with some of its JSON replaced.
  private func check(_ changes: [String: String] = [:]) -> CheckedResult? {
    var members = [
      "id": "\"a\"", "category": "\"Billing\"", "urgency": "\"High\"", "sentiment_score": "3",
      "summary": "\"It broke\"", "language": "\"en\"", "evidence": "\"my money\"",
      "draft_response": "\"Sorry\"",
    ]
    members.merge(changes) { $1 }
    let result = members.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",")
    return Engines.check("{\"results\":[{\(result)}]}", for: ["a"], [complaint]).first
  }

  private func answer(_ changes: [String: String]) throws -> CheckedAnswer {
    try #require(try check(changes)?.get())
  }

  @Test(arguments: [
    ("Dear Jo,\\n\\nwe look into it.", "Dear Jo,\n\nwe look into it."), ("So:\\nB", "So:\nB"),
    ("A\\r\\nB", "A\nB"), ("A\\\\nB", "A\nB"), ("Open C:\\new\\notes.", "Open C:\\new\\notes."),
    ("a\\b", "a\\b"),
  ])
  func lineBreaksThatWereWrittenOutAreRead(draft: String, read: String) throws {
    #expect(draft.readingLineBreaks == read)
    let json = draft.replacing("\\", with: "\\\\")
    #expect(try answer(["draft_response": "\"\(json)\""]).draft == read)
  }

  @Test(arguments: ["7", "7.0", "\"7\"", "\"7.0\"", "7e0"])
  func wholeNumbersAreIntegersHoweverTheyAreWritten(score: String) throws {
    #expect(try answer(["sentiment_score": score]).labels.sentiment.score == 7)
  }

  @Test(arguments: ["7.5", "11", "0", "-1", "\"good\"", "null", "true", "[7]", "1e300", "\"\""])
  func otherScoresAreRefused(score: String) {
    #expect(throws: Unusable.self) { try check(["sentiment_score": score])?.get() }
  }

  @Test(arguments: ["feature request", "FEATURE_REQUEST", "Feature-Request", "FeatureRequest"])
  func enumsAreNormalised(category: String) throws {
    #expect(try answer(["category": "\"\(category)\""]).labels.category == .featureRequest)
  }

  @Test(arguments: [
    ("category", "\"Other\""), ("urgency", "\"Urgent\""), ("urgency", "null"), ("urgency", "2"),
    ("summary", "\" \""), ("draft_response", "\"\""), ("draft_response", "null"),
    ("id", "\"b\""), ("id", "1"),
  ])
  func whatIsMissingOrUnknownIsRefused(key: String, value: String) {
    #expect(throws: Unusable.self) { try check([key: value])?.get() }
  }

  @Test func lengthsAreKept() throws {
    let long = String(repeating: "x", count: 2000)
    #expect(try answer(["draft_response": "\"\(long)\""]).draft.count == 2000)
    #expect(throws: Unusable.self) { try check(["draft_response": "\"\(long)x\""])?.get() }
    let summary = try answer(["summary": "\"one\\ntwo \(long)\""]).summary
    #expect(summary.count == 140)
    #expect(summary.hasPrefix("one two xxx"))
  }

  @Test(arguments: [
    ("my money", "my money"), ("", ""), ("“It broke”", "It broke"),
    ("Monday. I want my money", "Monday.\nI want   my money"),
  ])
  func evidenceIsGivenVerbatim(quote: String, evidence: String) throws {
    let answer = try answer(["evidence": "\"\(quote)\""])
    #expect(answer.evidence == evidence)
    #expect(answer.reviewReasons.isEmpty)
  }

  @Test(arguments: ["It was broken", "\\\"", "It broke on Monday. I want my money back. Now."])
  func evidenceThatIsNotThereIsReported(quote: String) throws {
    let answer = try answer(["evidence": "\"\(quote)\""])
    #expect(answer.evidence.isEmpty)
    #expect(answer.reviewReasons == .evidenceNotFound)
  }

  @Test func whatACustomerQuotesIsNoEvidence() throws {
    let mail = mask("It broke.\n\n> We saw smoke.\nAnd it smells.", customer: nil)
    let pieces = piecesWrittenNow(in: mail.text)
    #expect(find("We saw smoke.", in: pieces) == nil)
    #expect(find("And it smells.", in: pieces) == "And it smells.")
  }

  @Test(arguments: [
    ("\"de\"", "de"), ("\"pt-BR\"", "pt-BR"), ("\"zh_Hant\"", "zh-Hant"), ("\"English\"", "und"),
    ("\"\"", "und"), ("null", "und"), ("\"e\"", "und"), ("\"en-\"", "und"),
  ])
  func languagesAreWellFormedTags(value: String, tag: String) throws {
    #expect(try answer(["language": value]).language == tag)
  }

  @Test(arguments: [
    "", "{}", "[]", "null", "{\"results\":{}}", "Sure! Here it is:", "{\"results\":[",
  ])
  func anAnswerOfAnotherShapeIsRefusedForAll(text: String) {
    let results = Engines.check(text, for: ["a", "b"], [complaint, complaint])
    #expect(results.count == 2)
    for result in results { #expect(throws: Unusable.self) { try result.get() } }
  }

  @Test func aFencedAnswerIsRead() throws {
    let text =
      "```json\n{\"results\":[{\"id\":\"a\",\"category\":\"Billing\",\"urgency\":\"Low\","
      + "\"sentiment_score\":5,\"summary\":\"s\",\"language\":\"en\",\"evidence\":\"\","
      + "\"draft_response\":\"d\"}]}\n```"
    #expect(try Engines.check(text, for: ["a"], [complaint]).first?.get().draft == "d")
  }

  @Test func theGoodOnesOfAPackAreKept() throws {
    let one =
      "\"category\":\"Billing\",\"urgency\":\"Low\",\"sentiment_score\":5,"
      + "\"summary\":\"s\",\"language\":\"en\",\"evidence\":\"\",\"draft_response\":\"d\""
    let items = ["a", "b", "b", "foreign"].map { "{\"id\":\"\($0)\",\(one)}" }
    let text = "{\"results\":[\(items.joined(separator: ",")),7,null]}"
    let results = Engines.check(text, for: ["a", "b", "c"], [complaint, complaint, complaint])
    #expect(try results[0].get().draft == "d")
    #expect(results[1] == .failure(Unusable(reason: "the answer has it twice")))
    #expect(results[2] == .failure(Unusable(reason: "the answer has no result for it")))
  }
}
