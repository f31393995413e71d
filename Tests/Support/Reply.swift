// The calls to the fake Gemini, and the possible answers.

package import FlyingFox
package import Foundation

extension FakeGemini {
  /// One complaint inside a request.
  package struct Ticket: Sendable, Equatable {
    package let id: String
    package let complaint: String
  }

  /// An HTTP request, answered or refused.
  package struct Call: Sendable {
    /// The number of the call in order of arrival, from 0. Refused calls count.
    package let index: Int
    /// The time at which its body was complete.
    package let time: ContinuousClock.Instant
    package let method: String
    /// The path as sent, with the query.
    package let path: String
    /// The `{model}` in the path; empty without one.
    package let model: String
    /// Headers by lower-case names.
    package let headers: [String: String]
    package let body: Data
    /// The tickets of the user turn. Empty if the turn is not a JSON object with `boundary` and
    /// `tickets`.
    package let tickets: [Ticket]
    /// The client's port. Calls on the same connection have the same port.
    package let clientPort: Int
    /// The status of the refusal. Nil if the behaviour decided the answer.
    package let refusal: Int?
  }

  /// The members of one item of `results`.
  package typealias Result = [String: JSONValue]

  /// The answer to a call that passed the service's own checks.
  package indirect enum Reply: Sendable {
    /// The default answer for every ticket, changed by the closure. A call without tickets gets the
    /// text `OK`.
    case judged(@Sendable (inout [Result]) -> Void)
    /// A candidate with these parts.
    case parts([JSONValue], finishReason: String = "STOP")
    /// Any HTTP response. The type is JSON unless the headers say otherwise.
    case status(Int, body: String, headers: [String: String] = [:])
    /// A delayed reply. It is cut short when the server stops.
    case delayed(Duration, Reply)

    /// The default answer for every ticket.
    package static var judge: Reply { .judged { _ in } }

    /// The default answer with each result changed.
    package static func judge(_ edit: @escaping @Sendable (inout Result) -> Void) -> Reply {
      .judged { results in
        for index in results.indices { edit(&results[index]) }
      }
    }

    /// A text as the model's only part, instead of `{"results":[…]}`.
    package static func results(_ text: String) -> Reply {
      .parts([.object(["text": .string(text)])])
    }

    /// A body from `responses.json`, such as `429_per_day`; status 500 if it does not exist.
    package static func recorded(_ name: String) -> Reply {
      let refusal = Refusal(recorded: name)
      return .status(refusal.status, body: refusal.body)
    }
  }
}

extension FakeGemini.Reply {
  func response(to call: FakeGemini.Call) async throws -> HTTPResponse {
    switch self {
    case .judged(let edit): return answer(to: call, [textPart(judgements(for: call, edit))], "STOP")
    case .parts(let parts, let finishReason): return answer(to: call, parts, finishReason)
    case .status(let status, let body, let headers): return plain(status, body, headers)
    case .delayed(let delay, let reply):
      try await Task.sleep(for: delay)
      return try await reply.response(to: call)
    }
  }
}

private func judgements(
  for call: FakeGemini.Call, _ edit: (inout [FakeGemini.Result]) -> Void
) -> String {
  if call.tickets.isEmpty { return "OK" }
  var results = call.tickets.map(FakeGemini.judgement)
  edit(&results)
  return JSON.object(["results": .array(results.map(JSON.object))]).text
}

private func textPart(_ text: String) -> JSON {
  .object(["text": .string(text), "thoughtSignature": "EmcKZQERTTIP5pE017nblhA="])
}

/// A complete response with status 200. Every call with an odd index also reports 16 thinking
/// tokens.
private func answer(
  to call: FakeGemini.Call, _ parts: [JSON], _ finishReason: String
) -> HTTPResponse {
  let content = JSON.object(["parts": .array(parts), "role": "model"])
  let candidate: [String: JSON] = [
    "content": content, "finishReason": .string(finishReason), "index": 0,
  ]
  let prompt = Double(call.body.count / 4)
  let output = Double(content.text.utf8.count / 4)
  let thoughts: Double = call.index.isMultiple(of: 2) ? 0 : 16
  var usage: [String: JSON] = [
    "promptTokenCount": .number(prompt), "candidatesTokenCount": .number(output),
    "totalTokenCount": .number(prompt + output + thoughts), "serviceTier": "standard",
  ]
  if thoughts > 0 { usage["thoughtsTokenCount"] = .number(thoughts) }
  let body: [String: JSON] = [
    "candidates": .array([.object(candidate)]), "usageMetadata": .object(usage),
    "modelVersion": .string(call.model), "responseId": .string("fake-\(call.index)"),
  ]
  return plain(200, JSON.object(body).text, [:])
}

func plain(_ status: Int, _ body: String, _ headers: [String: String]) -> HTTPResponse {
  var all: HTTPHeaders = [.contentType: "application/json; charset=UTF-8"]
  for (name, value) in headers { all[HTTPHeader(name)] = value }
  let code = HTTPStatusCode(status, phrase: status == 200 ? "OK" : "Scripted")
  return HTTPResponse(statusCode: code, headers: all, body: Data(body.utf8))
}
