// Google's Gemini as an engine.

package import Privacy
import Synchronization
package import Tickets
package import Transport

/// The longest accepted answer in bytes, after decompression.
private let maximumAnswerBytes = 4 * 1024 * 1024

/// Calls generateContent, and checks everything that comes back.
package final class GeminiEngine: Engine {
  private let settings: GeminiSettings
  private let prompt: Prompt
  private let client: HTTPClient
  private let now: @Sendable () -> Timestamp
  private let remember: @Sendable (ThinkingLevel) -> Void
  private let thinking: Mutex<ThinkingLevel>

  /// - Parameter remember: called with a lower thinking level when the model refused the one
  ///   before.
  package init(
    _ settings: GeminiSettings, client: HTTPClient, now: @escaping @Sendable () -> Timestamp,
    remember: @escaping @Sendable (ThinkingLevel) -> Void
  ) {
    self.settings = settings
    self.client = client
    self.now = now
    self.remember = remember
    prompt = Prompt(playbook: settings.playbook)
    thinking = Mutex(settings.thinking ?? .lowest(for: settings.model))
  }

  package var maker: Maker {
    Maker(
      engine: "gemini", model: settings.model, askedModel: settings.model,
      promptVersion: prompt.version)
  }

  package var aiStatus: AIStatus { .success }

  package func keyHash(salt: [UInt8]) -> String { settings.key?.hash(salt: salt) ?? "" }

  package func outbound(_ pack: [Masked]) -> String? {
    WireRequest(pack).body(prompt: prompt, thinking: thinking.withLock { $0 }).text
  }

  /// A token has at least one byte, and the service writes at most the tokens that the request
  /// allows.
  package func maximumUsage(of pack: [Masked]) -> Usage {
    let input = outbound(pack)?.utf8.count ?? 0
    let output = maximumOutputTokens(for: pack.count)
    let cost = Price.of(settings.model, at: now())?.cost(input: input, output: output)
    return Usage(inputTokens: input, outputTokens: output, cost: cost)
  }

  package func analyse(
    _ pack: [Masked], within timeout: Duration
  ) async throws(EngineFault) -> [Verdict] {
    let request = WireRequest(pack)
    let level = thinking.withLock { $0 }
    let response = try await send(request, level, within: timeout)
    let fault: ServiceFault
    if response.status == 200 {
      guard let answer = WireResponse(response.body) else { throw .passing(notFromTheAPI) }
      let hidden = classifyHidden(body: answer.json, model: settings.model, at: now())
      guard let hidden else { return try verdicts(answer, request, pack) }
      fault = hidden
    } else {
      fault = classify(
        status: response.status, body: response.body, model: settings.model, at: now())
    }
    switch fault {
    case .engine(let fault): throw fault
    case .request(let reason): throw .refused(reason)
    case .foreign: throw .fatal(.notTheAPI(status: response.status, address: address))
    case .thinkingLevel where stepDown(from: level):
      throw .again("the model does not take the thinking level \(level.rawValue)")
    case .thinkingLevel: throw .refused("the service refused the request")
    }
  }

  private var address: String { settings.baseURL?.text.clipped(to: 200) ?? "" }

  /// Such an answer may be a proxy's page about a passing fault.
  private var notFromTheAPI: String {
    "the answer of \(address) is not from the Gemini API; check GOOGLE_GEMINI_BASE_URL and the proxy"
  }

  private func send(
    _ request: WireRequest, _ level: ThinkingLevel, within timeout: Duration
  ) async throws(EngineFault) -> HTTPResponse {
    guard let key = settings.key else { throw .fatal(.noKey) }
    guard let base = settings.baseURL else { throw .fatal(.baseURL) }
    guard timeout > .zero else { throw .passing(TransportError.timedOut.description) }
    let exchange = HTTPRequest(
      url: "\(base.text)/v1beta/models/\(settings.model):generateContent",
      headers: [
        ("x-goog-api-key", key.value), ("Content-Type", "application/json"), ("Expect", ""),
      ],
      body: request.body(prompt: prompt, thinking: level).utf8, timeout: timeout,
      maximumBytes: maximumAnswerBytes)
    do { return try await client.send(exchange) } catch { throw EngineFault(error) }
  }

  /// False when there is no lower level. Another call may have stepped down already.
  private func stepDown(from refused: ThinkingLevel) -> Bool {
    guard let next = refused.next else { return false }
    let isNews = thinking.withLock { level in
      guard level == refused else { return false }
      level = next
      return true
    }
    if isNews { remember(next) }
    return true
  }

  private func verdicts(
    _ answer: WireResponse, _ request: WireRequest, _ pack: [Masked]
  ) throws(EngineFault) -> [Verdict] {
    let usage = answer.usage(asked: settings.model, at: now())
    switch answer.answer {
    case .missing: throw .passing("the service answered without a result")
    case .blocked(let reason): throw .pack(reason, usage)
    case .text(let text):
      let shares = usage.shares(of: pack.count)
      var maker = maker
      maker.model = answer.modelVersion?.clipped(to: Limits.name) ?? settings.model
      let results = check(text, for: request.ids, pack)
      return zip(results, shares).map { Verdict($0.map { $0.reviewed(request) }, maker, $1) }
    }
  }
}

extension EngineFault {
  /// A fault of the connection. Most pass; some need a person.
  fileprivate init(_ error: TransportError) {
    switch error {
    case .insecure: self = .fatal(.certificate)
    case .notInstalled: self = .fatal(.noLibrary)
    case .refused: self = .fatal(.malformedRequest)
    default: self = .passing(error.description)
    }
  }
}

extension Verdict {
  fileprivate init(_ result: CheckedResult, _ maker: Maker, _ usage: Usage) {
    switch result {
    case .failure(let fault): self = .faulted(fault.reason, usage)
    case .success(let answer):
      self = .analysed(
        Analysis(
          labels: answer.labels, summary: answer.summary, language: answer.language,
          evidence: answer.evidence, draft: answer.draft, reviewReasons: answer.reviewReasons,
          maker: maker, usage: usage))
    }
  }
}
