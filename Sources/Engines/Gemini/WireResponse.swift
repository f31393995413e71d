// The body of a generateContent answer, as far as it is read; unknown fields and values are passed
// over.

import FoundationEssentials
import Tickets

/// GenerateContentResponse of the v1beta API. Enums are strings, so that a new value decodes.
struct WireResponse: Decodable {
  struct Candidate: Decodable {
    var content: Content?
    var finishReason: String?
  }
  struct Content: Decodable {
    var parts: [Part]?
  }
  struct Part: Decodable {
    var text: String?
    var thought: Bool?
  }
  struct PromptFeedback: Decodable {
    var blockReason: String?
  }
  struct UsageMetadata: Decodable {
    var promptTokenCount: Int?
    var candidatesTokenCount: Int?
    var thoughtsTokenCount: Int?
  }

  var candidates: [Candidate]?
  var promptFeedback: PromptFeedback?
  var usageMetadata: UsageMetadata?
  var modelVersion: String?
}

/// The text of an answer, or why there is none.
enum AnswerText: Equatable {
  case text(String)
  case blocked(String)
}

extension WireResponse {
  init?(_ body: [UInt8]) {
    guard let response = try? JSONDecoder().decode(WireResponse.self, from: Data(body)) else {
      return nil
    }
    self = response
  }

  /// Only STOP is an answer; parts that are thoughts are none.
  var answer: AnswerText {
    guard let candidate = candidates?.first else {
      return .blocked("the service blocked it" + reason(promptFeedback?.blockReason))
    }
    guard candidate.finishReason == "STOP" else {
      return .blocked("the model did not finish its answer" + reason(candidate.finishReason))
    }
    let parts = candidate.content?.parts ?? []
    return .text(parts.filter { $0.thought != true }.compactMap(\.text).joined())
  }

  /// Absent counts are 0, absurd ones are bounded. Thinking is billed as output.
  func usage(asked model: String, at now: Timestamp) -> Usage {
    let count = { (number: Int?) in min(max(0, number ?? 0), 1_000_000_000) }
    let input = count(usageMetadata?.promptTokenCount)
    let output =
      count(usageMetadata?.candidatesTokenCount) + count(usageMetadata?.thoughtsTokenCount)
    let price = Price.of(modelVersion ?? model, at: now)
    return Usage(
      inputTokens: input, outputTokens: output, cost: price?.cost(input: input, output: output))
  }
}

/// The service's word in brackets, if it is the plain word that its enums are made of.
private func reason(_ word: String?) -> String {
  guard let word, word.count <= 40, word.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "_") })
  else { return "" }
  return " (\(word))"
}
