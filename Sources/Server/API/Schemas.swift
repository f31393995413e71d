// The JSON schemas of requests and responses, for the OpenAPI document.

import Tickets

/// All schemas by name.
let schemas: [JSON.Member] =
  routeTable.compactMap(\.body).map { .init($0.name, $0.schema) } + [
    .init("TicketResponse", ticketSchema),
    .init(
      "TicketListResponse",
      object([
        ("data", ["type": "array", "items": reference("TicketResponse")]),
        ("pagination", reference("PaginationMeta")),
      ])),
    .init(
      "PaginationMeta",
      object([
        ("total", count), ("page", whole), ("per_page", whole), ("total_pages", count),
        ("has_more", flag),
      ])),
    .init(
      "TicketHistoryResponse", object([("data", ["type": "array", "items": ["type": "object"]])])),
    .init("StatisticsResponse", ["type": "object"]),
    .init("HealthResponse", object([("status", text), ("service", text)])),
    .init(
      "DeepHealthResponse",
      object([
        ("status", ["type": "string", "enum": ["ok", "unhealthy"]]),
        ("components", ["type": "object", "additionalProperties": text]),
      ])),
    .init(
      "SessionResponse",
      object([("agent", flag), ("token_required", flag), ("follows_notes", flag)])),
    .init("ErrorResponse", object([("detail", text)])),
    .init("RateLimitError", object([("error", text), ("detail", text)])),
    .init(
      "HTTPValidationError",
      object([("detail", ["type": "array", "items": reference("ValidationError")])])),
    .init(
      "ValidationError",
      [
        "type": "object",
        "properties": [
          "type": text,
          "loc": [
            "type": "array", "items": ["anyOf": [text, whole]],
          ],
          "msg": text, "input": [:], "ctx": ["type": "object"],
        ],
        "required": ["type", "loc", "msg"],
      ]),
  ]

private let text: JSON = ["type": "string"]
private let flag: JSON = ["type": "boolean"]
private let whole: JSON = ["type": "integer"]
private let count: JSON = ["type": "integer", "minimum": 0]
private let time: JSON = ["type": "string", "format": "date-time"]

private func orNull(_ schema: JSON) -> JSON { ["anyOf": [schema, ["type": "null"]]] }

/// An object in which every member is required.
private func object(_ members: [(String, JSON)]) -> JSON {
  [
    "type": "object",
    "properties": .object(members.map { .init($0.0, $0.1) }),
    "required": .array(members.map { .string($0.0) }),
  ]
}

private func label<L: Label>(_ type: L.Type) -> JSON {
  ["type": "string", "enum": .array(L.allCases.map { .string($0.rawValue) })]
}

private let score: JSON = ["type": "integer", "minimum": 1, "maximum": 10]

/// The first fourteen keys are the same in every version of the API.
private let ticketSchema: JSON = {
  let service = object([
    ("id", whole), ("customer_complaint", text), ("status", label(Status.self)),
    ("category", orNull(label(Category.self))), ("sentiment_score", orNull(score)),
    ("urgency", orNull(label(Urgency.self))), ("ai_draft_response", orNull(text)),
    ("ai_status", orNull(label(AIStatus.self))), ("agent_edited_response", orNull(text)),
    ("resolved_at", orNull(time)), ("agent_id", orNull(text)), ("created_at", time),
    ("updated_at", time), ("error_message", orNull(text)),
  ])
  let further: [JSON.Member] = [
    .init("summary", orNull(text)), .init("language", orNull(text)),
    .init("evidence", orNull(text)), .init("review_reasons", ["type": "array", "items": text]),
    .init("ai_category", orNull(label(Category.self))),
    .init("ai_urgency", orNull(label(Urgency.self))), .init("ai_sentiment_score", orNull(score)),
    .init("customer", orNull(text)), .init("channel", orNull(text)), .init("key", orNull(text)),
    .init("engine", orNull(text)), .init("model", orNull(text)),
    .init("prompt_version", orNull(text)), .init("attempts", count),
    .init("next_attempt_at", orNull(time)), .init("input_tokens", orNull(count)),
    .init("output_tokens", orNull(count)), .init("cost_usd", orNull(["type": "number"])),
  ]
  guard case .object(let members) = service else { return service }
  return .object(
    members.map { member in
      guard member.key == "properties", case .object(let first) = member.value else {
        return member
      }
      return .init(member.key, .object(first + further))
    })
}()
