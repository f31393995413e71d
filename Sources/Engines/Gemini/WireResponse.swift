// The body of a generateContent answer. Unknown fields and values are ignored.

import Tickets

/// GenerateContentResponse of the v1beta API. Enums are read as strings, so that new values are no
/// error.
struct WireResponse {
  let json: JSON

  /// Nil when the body is neither a JSON object nor an array of one.
  init?(_ body: [UInt8]) {
    guard let json = try? JSON(parsing: body) else { return nil }
    self.json = json.elements.first ?? json
    guard case .object = self.json else { return nil }
  }
}

/// The text of an answer, or why there is none.
enum AnswerText: Equatable {
  case text(String)
  /// Blocked because of the complaint, for the reason that the service names.
  case blocked(String)
  /// No text and no reason: the service's own fault.
  case missing
}

extension WireResponse {
  /// The model that served the call; nil when the answer does not tell.
  var modelVersion: String? {
    (json["modelVersion"]?.string?.withoutControls.onOneLine).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Only STOP is an answer. Parts that are thoughts do not count.
  var answer: AnswerText {
    guard let candidate = json["candidates"]?.elements.first else {
      guard let word = told(json["promptFeedback"]?["blockReason"]) else { return .missing }
      return .blocked("the service blocked it" + reason(word))
    }
    guard let word = told(candidate["finishReason"]) else { return .missing }
    guard word == "STOP" else {
      return .blocked("the model did not finish its answer" + reason(word))
    }
    let parts = candidate["content"]?["parts"]?.elements ?? []
    return .text(parts.filter { $0["thought"] != true }.compactMap { $0["text"]?.string }.joined())
  }

  /// Absent counts are 0, and absurd ones are limited. Thinking is billed as output.
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

/// The service's word; nil when it is missing or the first value of its enum, which means
/// "unspecified".
private func told(_ word: JSON?) -> String? {
  guard let word = word?.string, !word.isEmpty, !word.hasSuffix("_UNSPECIFIED") else { return nil }
  return word
}

/// The service's word in brackets, if it is a plain word as its enums are.
private func reason(_ word: String) -> String {
  guard word.utf8.count <= 40, word.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "_") })
  else { return "" }
  return " (\(word))"
}
