// The body of a generateContent answer, as far as it is read; unknown fields and values are passed
// over.

import Tickets

/// GenerateContentResponse of the v1beta API. Enums are strings, so that a new value is read.
struct WireResponse {
  private let json: JSON

  /// Nil when the body is no JSON object.
  init?(_ body: [UInt8]) {
    guard let json = try? JSON(parsing: body), case .object = json else { return nil }
    self.json = json
  }
}

/// The text of an answer, or why there is none.
enum AnswerText: Equatable {
  case text(String)
  case blocked(String)
}

extension WireResponse {
  /// The model that served the call.
  var modelVersion: String? { json["modelVersion"]?.string }

  /// Only STOP is an answer; parts that are thoughts are none.
  var answer: AnswerText {
    guard let candidate = json["candidates"]?.elements.first else {
      let word = json["promptFeedback"]?["blockReason"]?.string
      return .blocked("the service blocked it" + reason(word))
    }
    let word = candidate["finishReason"]?.string
    guard word == "STOP" else {
      return .blocked("the model did not finish its answer" + reason(word))
    }
    let parts = candidate["content"]?["parts"]?.elements ?? []
    return .text(parts.filter { $0["thought"] != true }.compactMap { $0["text"]?.string }.joined())
  }

  /// Absent counts are 0, absurd ones are bounded. Thinking is billed as output.
  func usage(asked model: String, at now: Timestamp) -> Usage {
    let usage = json["usageMetadata"]
    let count = { (key: String) in min(max(0, usage?[key]?.integer ?? 0), 1_000_000_000) }
    let input = count("promptTokenCount")
    let output = count("candidatesTokenCount") + count("thoughtsTokenCount")
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
