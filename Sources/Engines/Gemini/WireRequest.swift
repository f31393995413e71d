// The body of a generateContent call: the prompt, the complaints as data, the answer's schema.

import Privacy
import Tickets

/// The complaints of one call, each under a fresh random id.
struct WireRequest: Sendable {
  let ids: [String]
  let boundary: String
  private let pack: [Masked]

  init(_ pack: [Masked]) {
    self.pack = pack
    boundary = freshName()
    ids = pack.map { _ in freshName() }
  }

  /// Fields and enums are those of the v1beta API (google.ai.generativelanguage.v1beta,
  /// GenerateContentRequest). No temperature, topP or topK: they are deprecated.
  func body(prompt: Prompt, thinking: ThinkingLevel) -> JSON {
    var configuration: [JSON.Member] = [
      .init("responseMimeType", "application/json"),
      .init("responseSchema", writtenSchema),
      .init("maxOutputTokens", JSON(maximumOutputTokens(for: pack.count))),
    ]
    if let level = thinking.name {
      configuration.append(.init("thinkingConfig", ["thinkingLevel": .string(level)]))
    }
    return [
      "systemInstruction": ["parts": [["text": prompt.json]]],
      "contents": [["role": "user", "parts": [["text": .string(userTurn.text)]]]],
      "generationConfig": .object(configuration),
    ]
  }

  private var userTurn: JSON {
    let tickets = zip(ids, pack).map { id, masked -> JSON in
      let note = masked.note.map { [JSON.Member("note", .string($0))] } ?? []
      return .object(
        [.init("id", .string(id)), .init("complaint", .string(masked.text))] + note)
    }
    return ["boundary": .string(boundary), "tickets": .array(tickets)]
  }
}

/// The most that results can use, thinking included: a reply of 2000 characters has about 1500
/// tokens in the scripts that need most. The service refuses more than 65,536 for a call.
func maximumOutputTokens(for count: Int) -> Int { min(4096 * count, 65_536) }

/// 64 random bits, so that no complaint can guess an id or the boundary.
private func freshName() -> String {
  let digits = String(UInt64.random(in: .min ... .max), radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// Constrains the answer. It has no `minItems`, `maxItems`, `minimum` or `maximum`: with them the
/// service refuses the schema for having too many states. The ranges are checked in the answer.
let answerSchema: JSON = [
  "type": "OBJECT",
  "properties": ["results": ["type": "ARRAY", "items": resultSchema]],
  "required": ["results"],
]

/// Written once, because it is the same for every call.
private let writtenSchema = JSON.written(answerSchema.text)

private let resultSchema: JSON = {
  let properties: [JSON.Member] = [
    .init("id", ["type": "STRING"]),
    .init("category", enumeration(Category.self)),
    .init("urgency", enumeration(Urgency.self)),
    .init("sentiment_score", ["type": "INTEGER"]),
    .init("summary", ["type": "STRING"]),
    .init("language", ["type": "STRING"]),
    .init("evidence", ["type": "STRING"]),
    .init("draft_response", ["type": "STRING"]),
  ]
  let names = JSON.array(properties.map { .string($0.key) })
  return [
    "type": "OBJECT", "properties": .object(properties), "required": names,
    "propertyOrdering": names,
  ]
}()

private func enumeration<L: Label>(_ label: L.Type) -> JSON {
  ["type": "STRING", "enum": .array(L.allCases.map { .string($0.rawValue) })]
}
