// The engine against a fake Gemini that refuses what the real one refuses.

import Foundation
import Privacy
import Support
import Synchronization
import Testing
import Tickets
import Transport

@testable import Engines

@Suite struct GeminiEngineTests {
  private let pack = [mask("I was charged twice. Mail jo@example.com", customer: nil)]

  private func engine(
    _ fake: FakeGemini, key: String = "test-key", model: String = "gemini-3.5-flash-lite",
    playbook: String? = nil, thinking: ThinkingLevel? = nil,
    remember: @escaping @Sendable (ThinkingLevel) -> Void = { _ in }
  ) -> GeminiEngine {
    GeminiEngine(
      GeminiSettings(
        key: APIKey(key), baseURL: BaseURL(fake.baseURL), model: model, playbook: playbook,
        thinking: thinking),
      client: HTTPClient(), now: { Timestamp(milliseconds: 1_795_348_800_000) }, remember: remember)
  }

  @Test func aComplaintGoesOutMaskedAndComesBackAnalysed() async throws {
    let fake = try await FakeGemini.start()
    let verdicts = try await engine(fake).analyse(pack, within: .seconds(120))
    guard case .analysed(let analysis) = verdicts.first else {
      Issue.record("\(verdicts)")
      return
    }
    #expect(analysis.labels.category == .billing)
    #expect(analysis.draft.contains("[EMAIL_1]"))
    #expect(analysis.maker.model == "gemini-3.5-flash-lite")
    #expect(analysis.usage.inputTokens > 0)
    #expect(analysis.usage.cost ?? 0 > 0)
    let call = try #require(await fake.calls.first)
    #expect(call.tickets.map(\.complaint) == ["I was charged twice. Mail [EMAIL_1]"])
    #expect(call.headers["x-goog-api-key"] == "test-key")
    #expect(!call.path.contains("test-key"))
    #expect(await fake.violations.isEmpty)
    await fake.stop()
  }

  @Test func theOutboundBodyIsOneThatTheServiceTakes() async throws {
    let fake = try await FakeGemini.start()
    let body = try #require(engine(fake, playbook: "Sign as Acme.").outbound(pack))
    #expect(requestErrors(in: Data(body.utf8)).isEmpty)
    #expect(body.contains("Sign as Acme."))
    #expect(!body.contains("jo@example.com"))
    #expect(!body.contains("test-key"))
    #expect(await fake.calls.isEmpty)
    await fake.stop()
  }

  @Test func idsAndBoundaryAreFreshForEveryCall() async throws {
    let fake = try await FakeGemini.start()
    let engine = engine(fake)
    for _ in 0..<3 { _ = try await engine.analyse(pack + pack, within: .seconds(120)) }
    let ids = await fake.calls.flatMap { $0.tickets.map(\.id) }
    #expect(Set(ids).count == 6)
    await fake.stop()
  }

  @Test(arguments: [
    ("gemini-3.8-flash", ThinkingLevel.low, [ThinkingLevel]()),
    ("gemini-2.5-flash-lite", .unsupported, []), ("gemini-3.5-flash-lite", .minimal, []),
    ("picky", .unsupported, [.low, .unsupported]), ("lowest-is-low", .low, [.low]),
  ])
  func theLowestThinkingLevelIsFoundAndRemembered(
    model: String, level: ThinkingLevel, remembered: [ThinkingLevel]
  ) async throws {
    let models = FakeGemini.defaultModels.merging(["picky": [], "lowest-is-low": ["LOW"]]) { $1 }
    let fake = try await FakeGemini.start(models: models)
    let told = Mutex<[ThinkingLevel]>([])
    let engine = engine(fake, model: model) { level in told.withLock { $0.append(level) } }
    for _ in remembered {
      let fault = await #expect(throws: EngineFault.self) {
        try await engine.analyse(pack, within: .seconds(120))
      }
      guard case .again = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
    }
    for _ in 0..<2 { _ = try await engine.analyse(pack, within: .seconds(120)) }
    #expect(told.withLock { $0 } == remembered)
    #expect(await fake.calls.count == 2 + remembered.count)
    let last = try #require(await fake.calls.last)
    let sent = String(decoding: last.body, as: UTF8.self)
    #expect(sent.contains("\"thinkingLevel\":\"\(level.rawValue)\"") == (level != .unsupported))
    await fake.stop()
  }

  @Test(arguments: ["400_bare", "400_too_many_tokens"])
  func whatIsRefusedIsToldFromWhatIsBlocked(name: String) async throws {
    let fake = try await FakeGemini.start { _ in .recorded(name) }
    let fault = await #expect(throws: EngineFault.self) {
      try await engine(fake).analyse(pack, within: .seconds(120))
    }
    #expect(fault == .refused("the service refused the request (HTTP status 400)"))
    await fake.stop()
  }

  @Test(arguments: [
    ("200_max_tokens_no_parts", "MAX_TOKENS"), ("200_prompt_blocked", "PROHIBITED_CONTENT"),
    ("200_safety", "SAFETY"),
  ])
  func whatIsBlockedOrCutOffIsThePacksOwnFault(name: String, word: String) async throws {
    let fake = try await FakeGemini.start { _ in .recorded(name) }
    let fault = await #expect(throws: EngineFault.self) {
      try await engine(fake).analyse(pack, within: .seconds(120))
    }
    guard case .pack(let reason, let usage) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(reason.contains(word))
    // What the model has read is billed, whether or not it answered.
    #expect((usage?.inputTokens ?? 0 > 0) == name.hasPrefix("200"))
    await fake.stop()
  }

  @Test func anAnswerThatIsNotTheJSONAskedForIsTheComplaintsOwnFault() async throws {
    let fake = try await FakeGemini.start { _ in .recorded("200_stop") }
    let verdicts = try await engine(fake).analyse(pack, within: .seconds(120))
    guard case .faulted(_, let usage) = verdicts.first else {
      Issue.record("\(verdicts)")
      return
    }
    #expect(usage?.inputTokens == 6)
    await fake.stop()
  }

  @Test func thoughtsAreNoAnswer() async throws {
    let fake = try await FakeGemini.start { call in
      let id = call.tickets.first?.id ?? ""
      let answer =
        "{\"results\":[{\"id\":\"\(id)\",\"category\":\"Billing\",\"urgency\":\"Low\","
        + "\"sentiment_score\":5,\"summary\":\"s\",\"language\":\"en\",\"evidence\":\"\","
        + "\"draft_response\":\"d\"}]}"
      return .parts([
        .object(["text": .string("Hm, {\"results\":"), "thought": .boolean(true)]),
        .object(["text": .string(answer)]),
      ])
    }
    let verdicts = try await engine(fake).analyse(pack, within: .seconds(120))
    guard case .analysed(let analysis) = verdicts.first else {
      Issue.record("\(verdicts)")
      return
    }
    #expect(analysis.draft == "d")
    await fake.stop()
  }

  @Test func aPageThatIsNotTheAPIsIsAPassingFault() async throws {
    let fake = try await FakeGemini.start { _ in .status(200, body: "<html>log in</html>") }
    let reason =
      "the answer of \(fake.baseURL) is not from the Gemini API; check GOOGLE_GEMINI_BASE_URL and the proxy"
    await #expect(throws: EngineFault.passing(reason)) {
      try await engine(fake).analyse(pack, within: .seconds(120))
    }
    await fake.stop()
  }

  @Test func withoutAKeyNothingIsSent() async throws {
    let fake = try await FakeGemini.start()
    await #expect(throws: EngineFault.fatal(.noKey)) {
      try await engine(fake, key: " ").analyse(pack, within: .seconds(120))
    }
    await #expect(throws: EngineFault.fatal(.badKey)) {
      try await engine(fake, key: "wrong").analyse(pack, within: .seconds(120))
    }
    #expect(await fake.calls.count == 1)
    await fake.stop()
  }

  @Test func thePromptsVersionChangesWithItsText() {
    let versions = [nil, "a", "b", " "].map { Prompt(playbook: $0).version }
    #expect(Set(versions).count == 3)
    #expect(versions[0] == versions[3])
    #expect(versions.allSatisfy { $0.count == 16 })
  }

  @Test func aKeyShowsItselfToNobody() throws {
    let key = try #require(APIKey(" secret \n"))
    #expect(
      "\(key) \(String(reflecting: key)) \(String(describing: [key]))".contains("secret") == false)
    var dumped = ""
    dump(key, to: &dumped)
    #expect(!dumped.contains("secret"))
  }

  @Test(arguments: [
    "https://example.com", "https://example.com/proxy/", "http://127.0.0.1:8080", "http://[::1]:80",
    "http://localhost", "HTTPS://example.com", "http://127.9.9.9",
  ])
  func anAddressIsHTTPSOrOnThisMachine(text: String) {
    #expect(BaseURL(text) != nil)
  }

  @Test(arguments: [
    "http://example.com", "http://127.0.0.1.evil.com", "http://localhost.evil.com",
    "ftp://localhost",
    "example.com", "", "https://", "https://key@example.com", "https://example.com/?key=1",
    "http://127.0.0.1@evil.com", "https://exa mple.com", "http://[::1].evil.com",
  ])
  func otherAddressesAreRefused(text: String) {
    #expect(BaseURL(text) == nil)
  }
}
