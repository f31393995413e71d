// Every recorded answer of the real service, and what it means for a run.

import Foundation
import Support
import Testing
import Tickets

@testable import Engines

@Suite struct ServiceFaultTests {
  private let now = Timestamp(milliseconds: 1_795_348_800_000)  // 2026-11-22T12:00:00Z

  private func classify(_ name: String) throws -> ServiceFault {
    let recorded = try #require(recordedResponses[name])
    return Engines.classify(
      status: recorded.status, body: Array(recorded.body.utf8), model: "m", at: now)
  }

  @Test(arguments: [
    ("400_key_invalid", EngineFault.Cause.badKey), ("401_legacy_key", .badKey),
    ("403_no_key", .badKey), ("400_location", .location), ("404_model", .model("m")),
    ("429_prepay_depleted", .billing), ("400_schema_states", .status(400)),
  ])
  func someFaultsEndTheRun(name: String, cause: EngineFault.Cause) throws {
    #expect(try classify(name) == .engine(.fatal(cause)))
  }

  @Test(arguments: ["500", "503", "503_old", "504"])
  func someFaultsPass(name: String) throws {
    guard case .engine(.passing) = try classify(name) else {
      Issue.record("\(name) is not a passing fault")
      return
    }
  }

  @Test(arguments: ["400_bare", "400_too_many_tokens"])
  func someFaultsAreTheRequestsOwn(name: String) throws {
    guard case .request = try classify(name) else {
      Issue.record("\(name) is not the request's own fault")
      return
    }
  }

  @Test func aDaysQuotaComesBackAtPacificMidnightWhateverTheDelaySays() throws {
    let midnight = try #require(Timestamp(iso8601: "2026-11-23T08:00:00Z"))
    #expect(try classify("429_per_day") == .engine(.quota(.day, resumeAt: midnight)))
  }

  /// The longer of RetryInfo and the message's own hint, plus at most a second.
  @Test(arguments: [
    ("429_per_minute_requests", 3558), ("429_per_minute_tokens", 25_304), ("429_bare", 30_000),
  ])
  func aMinutesQuotaIsWaitedForAsLongAsTold(name: String, milliseconds: Int64) throws {
    guard case .engine(.quota(.minute, let resumeAt)) = try classify(name) else {
      Issue.record("\(name) is no quota per minute")
      return
    }
    let wait = resumeAt.milliseconds - now.milliseconds
    #expect((milliseconds...milliseconds + 1000).contains(wait))
  }

  @Test(arguments: [
    ("21.5s", 21_500), ("874.139428ms", 874), ("2m", 0), ("soon", 0),
  ])
  func theMessagesHintIsReadWithItsUnit(hint: String, milliseconds: Int64) {
    let body = """
      {"error":{"message":"Please retry in \(hint).","details":[{"retryDelay":"0s"}]}}
      """
    let fault = Engines.classify(status: 429, body: Array(body.utf8), model: "m", at: now)
    guard case .engine(.quota(.minute, let resumeAt)) = fault else {
      Issue.record("\(fault)")
      return
    }
    let wait = resumeAt.milliseconds - now.milliseconds
    #expect((milliseconds...milliseconds + 1000).contains(wait))
  }

  @Test func absurdCountsAreBounded() {
    let body = """
      {"usageMetadata":{"promptTokenCount":9223372036854775807,
      "candidatesTokenCount":9223372036854775807,"thoughtsTokenCount":-5}}
      """
    let usage = WireResponse(Array(body.utf8))?.usage(asked: "m", at: now)
    #expect(usage?.inputTokens == 1_000_000_000)
    #expect(usage?.outputTokens == 1_000_000_000)
  }

  @Test func aQuotaOfNothingIsNotWaitedFor() {
    let body = """
      {"error":{"code":429,"message":"* Quota exceeded, limit: 0, model: m","details":[{"violations":[
      {"quotaId":"GenerateRequestsPerDayPerProjectPerModel-FreeTier"}]}]}}
      """
    let fault = Engines.classify(status: 429, body: Array(body.utf8), model: "m", at: now)
    #expect(fault == .engine(.fatal(.billing)))
  }

  @Test(arguments: [
    (302, ServiceFault.engine(.fatal(.redirect))),
    (408, .engine(.passing("the service answered with HTTP status 408"))),
    (413, .request("the service refused it as too large")),
    (502, .engine(.passing("the service answered with HTTP status 502"))),
    (409, .engine(.passing("the service answered with HTTP status 409"))),
    (499, .engine(.passing("the service answered with HTTP status 499"))),
    (400, .foreign), (401, .foreign), (403, .foreign), (404, .foreign), (407, .foreign),
    (418, .foreign), (204, .foreign),
  ])
  func aStatusCountsEvenWhenTheBodyIsNonsense(status: Int, fault: ServiceFault) {
    let body = Array("<html>".utf8)
    #expect(Engines.classify(status: status, body: body, model: "m", at: now) == fault)
  }

  /// Answers of gateways, portals and other servers.
  @Test(arguments: [
    "", "<html>", "404 page not found", "null", "[]", "7", "{}", #"{"message":"no Route matched"}"#,
    #"{"error":"Unauthorized"}"#, #"{"error":{"reason":"x"}}"#, #"{"detail":"Not Found"}"#,
  ])
  func whatIsNoErrorOfTheAPIIsNotFromTheAPI(body: String) {
    for status in [400, 401, 403, 404, 405] {
      let fault = Engines.classify(status: status, body: Array(body.utf8), model: "m", at: now)
      #expect(fault == .foreign, "\(status)")
    }
  }

  @Test(arguments: [
    (#"{"error":{"code":503,"message":"x","status":"UNAVAILABLE"}}"#, "passing"),
    (#"[{"error":{"code":500,"message":"x"}}]"#, "passing"),
    (#"{"error":{"code":499,"status":"CANCELLED"}}"#, "passing"),
    (#"{"error":{"status":"ABORTED"}}"#, "passing"), (#"{"error":{"message":"x"}}"#, "passing"),
    (#"{"error":{"code":8,"status":"RESOURCE_EXHAUSTED"}}"#, "quota"),
    (#"{"error":{"code":404,"status":"NOT_FOUND"}}"#, "fatal"),
    (#"{"candidates":[],"error":{"code":403,"message":"x"}}"#, "fatal"),
  ])
  func anErrorUnderStatus200IsThatError(body: String, kind: String) throws {
    let answer = try #require(WireResponse(Array(body.utf8)))
    let fault = classifyHidden(body: answer.json, model: "m", at: now)
    switch (kind, fault) {
    case ("passing", .engine(.passing)), ("quota", .engine(.quota)), ("fatal", .engine(.fatal)):
      break
    default: Issue.record("\(String(describing: fault)) is not \(kind)")
    }
  }

  @Test(arguments: [
    "{}", #"{"candidates":[]}"#, #"{"candidates":null}"#,
    #"{"usageMetadata":{"promptTokenCount":9}}"#,
    #"{"promptFeedback":{}}"#, #"{"promptFeedback":{"safetyRatings":[]}}"#,
    #"{"promptFeedback":{"blockReason":"BLOCK_REASON_UNSPECIFIED"}}"#, #"{"candidates":[{}]}"#,
    #"{"candidates":[{"content":{"parts":[{"text":"{"}]}}]}"#,
    #"{"candidates":[{"finishReason":"FINISH_REASON_UNSPECIFIED"}]}"#,
  ])
  func anAnswerThatSaysNothingIsNotBlocked(body: String) throws {
    #expect(try #require(WireResponse(Array(body.utf8))).answer == .missing)
  }

  @Test(arguments: [
    (#"{"promptFeedback":{"blockReason":"SAFETY"}}"#, "(SAFETY)"),
    (#"{"candidates":[],"promptFeedback":{"blockReason":"NEW_WORD"}}"#, "(NEW_WORD)"),
    (#"{"candidates":[{"finishReason":"MAX_TOKENS"}]}"#, "(MAX_TOKENS)"),
    (#"{"candidates":[{"finishReason":"SPII"}],"promptFeedback":{}}"#, "(SPII)"),
  ])
  func aReasonBlocks(body: String, word: String) throws {
    guard case .blocked(let reason) = try #require(WireResponse(Array(body.utf8))).answer else {
      Issue.record("\(body) is not blocked")
      return
    }
    #expect(reason.hasSuffix(word))
  }

  @Test(arguments: [
    (
      "https://generativelanguage.googleapis.com/v1beta",
      "https://generativelanguage.googleapis.com"
    ),
    ("https://generativelanguage.googleapis.com/v1/", "https://generativelanguage.googleapis.com"),
    (
      "https://generativelanguage.googleapis.com/v1beta/models/gemini-x:generateContent",
      "https://generativelanguage.googleapis.com"
    ),
    ("http://127.0.0.1:8080/gemini/v1beta/", "http://127.0.0.1:8080/gemini"),
    ("https://example.com/v1alpha/models/", "https://example.com"),
    ("https://example.com/v1beta/openai/", "https://example.com"),
    ("https://example.com/v1", "https://example.com/v1"),
    ("https://gateway.example.com/v1/me/google", "https://gateway.example.com/v1/me/google"),
    ("https://example.com/v1beta/mirror", "https://example.com/v1beta/mirror"),
    ("https://v1beta", "https://v1beta"),
  ])
  func theVersionIsNotDoubled(typed: String, base: String) {
    #expect(BaseURL(typed)?.text == base)
  }

  @Test(arguments: [
    ("2026-11-22T07:59:59Z", "2026-11-22T08:00:00Z"),
    ("2026-11-22T08:00:00Z", "2026-11-23T08:00:00Z"),
    ("2026-07-01T12:00:00Z", "2026-07-02T07:00:00Z"),
    // The days on which summer time begins and ends have 23 and 25 hours.
    ("2026-03-08T08:00:00Z", "2026-03-09T07:00:00Z"),
    ("2026-11-01T07:00:00Z", "2026-11-02T08:00:00Z"),
  ])
  func midnightIsThatOfLosAngeles(now: String, midnight: String) throws {
    let now = try #require(Timestamp(iso8601: now))
    #expect(nextPacificMidnight(after: now) == Timestamp(iso8601: midnight))
  }
}
