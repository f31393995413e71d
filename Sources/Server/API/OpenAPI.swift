// The OpenAPI 3.1 document, computed from the table of routes.

import NIOHTTP1
import Tickets

/// The document as it is sent.
let openAPI: [UInt8] = document.utf8

/// The routes in the document: all but those of the pages.
let documentedRoutes = routeTable.filter { $0.answer.schema != nil || $0.path == "/metrics" }

private let document: JSON = [
  "openapi": "3.1.0",
  "info": [
    "title": "Triage & Recovery Hub API", "version": "1.0.0",
    "description": "Customer complaints in, sorted and answered tickets out.",
  ],
  "paths": .object(paths),
  "components": [
    "schemas": .object(schemas),
    "securitySchemes": [
      "token": ["type": "http", "scheme": "bearer"],
      "cookie": ["type": "apiKey", "in": "cookie", "name": "triage"],
    ],
  ],
]

private var paths: [JSON.Member] {
  var order: [String] = []
  for route in documentedRoutes where !order.contains(route.path) { order.append(route.path) }
  return order.map { path in
    let routes = documentedRoutes.filter { $0.path == path }
    return .init(
      path, .object(routes.map { .init($0.method.rawValue.lowercased(), $0.document) }))
  }
}

extension Route {
  fileprivate var document: JSON {
    var members: [JSON.Member] = [
      .init("operationId", .string(name)), .init("summary", .string(summary)),
    ]
    if !parameters.isEmpty {
      members.append(.init("parameters", .array(documentedParameters)))
    }
    if let body {
      members.append(
        .init(
          "requestBody",
          [
            "required": .bool(body.isRequired),
            "content": [
              "application/json": [
                "schema": body.isRequired
                  ? reference(body.name) : ["anyOf": [reference(body.name), ["type": "null"]]]
              ]
            ],
          ]))
    }
    members.append(.init("responses", .object(responses)))
    if access != .everybody {
      members.append(.init("security", [[:], ["token": []], ["cookie": []]]))
    }
    return .object(members)
  }

  private var documentedParameters: [JSON] {
    parameters.map(\.document)
      + (faults.contains(412)
        ? [
          [
            "name": "If-Match", "in": "header", "required": false,
            "description":
              "`updated_at` of the ticket, as it is known; if it is no longer true: 412",
            "schema": ["type": "string"],
          ]
        ] : [])
  }

  private var responses: [JSON.Member] {
    let content: JSON =
      answer.schema.map { ["application/json": ["schema": reference($0)]] }
      ?? [answer.type: ["schema": ["type": "string"]]]
    var members: [JSON.Member] = [
      .init("\(answer.status)", ["description": .string(answer.summary), "content": content])
    ]
    if faults.contains(200) {
      members.append(
        .init("200", ["description": "It was known already", "content": content]))
    }
    members += statuses.map { .init("\($0)", faultAnswer($0, of: self)) }
    return members
  }

  /// The statuses of its error responses.
  var statuses: [Int] {
    var statuses = Set(faults).subtracting([200])
    if body != nil { statuses.formUnion([400, 413, 422]) }
    if !parameters.isEmpty { statuses.insert(422) }
    if method != .GET { statuses.insert(403) }
    if access != .everybody { statuses.formUnion([401, 403]) }
    return (statuses.union([429, 500])).sorted()
  }
}

private func faultAnswer(_ status: Int, of route: Route) -> JSON {
  let reason = HTTPResponseStatus(statusCode: status).reasonPhrase
  let isDeep = status == 503 && route.answer.schema == "DeepHealthResponse"
  let schema =
    status == 422
    ? "HTTPValidationError"
    : status == 429 ? "RateLimitError" : isDeep ? "DeepHealthResponse" : "ErrorResponse"
  return [
    "description": .string(reason),
    "content": ["application/json": ["schema": reference(schema)]],
  ]
}

func reference(_ name: String) -> JSON { ["$ref": .string("#/components/schemas/\(name)")] }

extension Parameter {
  fileprivate var document: JSON {
    [
      "name": .string(name), "in": .string(place.rawValue), "required": .bool(isRequired),
      "description": .string(summary), "schema": schema,
    ]
  }

  /// The JSON schema of the values that it accepts.
  var schema: JSON {
    switch kind {
    case .ticketID: ["type": "integer"]
    case .integer(let least, let most, let standard):
      .object(
        [.init("type", "integer"), .init("minimum", .int(least))]
          + (most.map { [.init("maximum", .int($0))] } ?? [])
          + [.init("default", .int(standard))])
    // An optional parameter may also be empty.
    case .text(let lengths):
      (isRequired ? lengths : 0...lengths.upperBound).schema(pattern: noNUL)
    // Any other value matches no ticket, so no value is an error.
    case .label(let values):
      ["type": "string", "examples": .array(values.map(JSON.string))]
    case .time:
      [
        "anyOf": [
          ["type": "string", "format": "date-time"],
          [
            "type": "number", "description": "seconds or milliseconds since 1970",
            "minimum": .int(Int64(Timestamp.writable.lowerBound)),
            "exclusiveMaximum": .int(Int64(Timestamp.writable.upperBound)),
          ],
        ]
      ]
    case .flag: ["type": "boolean"]
    case .choice(let values): ["type": "string", "enum": .array(values.map(JSON.string))]
    }
  }
}

extension BodyDescription {
  var schema: JSON {
    let required = fields.filter(\.isRequired).map { JSON.string($0.name) }
    return .object(
      [
        .init("type", "object"),
        .init(
          "properties", .object(fields.map { .init($0.name, $0.schema) })),
      ] + (required.isEmpty ? [] : [.init("required", .array(required))]) + rule)
  }
}

extension Field {
  /// The JSON schema of the values that it accepts.
  var schema: JSON {
    guard case .object(let members) = valueSchema else { return valueSchema }
    let told: [JSON.Member] = [.init("description", .string(summary))]
    if isRequired { return .object(members + told) }
    return .object([.init("anyOf", [valueSchema, ["type": "null"]])] + told)
  }

  private var valueSchema: JSON {
    switch kind {
    case .complaint: complaintLengths.schema(pattern: complaintPattern)
    case .text(let lengths): lengths.schema(pattern: noNUL)
    case .name: (0...Limits.name).schema(pattern: oneLine)
    case .integer(let range):
      ["type": "integer", "minimum": .int(range.lowerBound), "maximum": .int(range.upperBound)]
    case .flag: ["type": "boolean"]
    case .choice(let values): ["type": "string", "enum": .array(values.map(JSON.string))]
    }
  }
}

extension ClosedRange<Int> {
  fileprivate func schema(pattern: String) -> JSON {
    .object(
      [.init("type", "string")]
        + (lowerBound > 0 ? [.init("minLength", JSON(lowerBound))] : [])
        + [.init("maxLength", JSON(upperBound)), .init("pattern", .string(pattern))])
  }
}

private let noNUL = "^[^\\u0000]*$"
private let oneLine = "^[^\\u0000\\n\\r\\u000b\\u000c\\u0085\\u2028\\u2029]*$"
/// At least ten characters, without counting white space at both ends.
private let complaintPattern =
  "^[^\\u0000]*[^\\s\\u0000\\u001c-\\u001f\\u0085][^\\u0000]{8,}"
  + "[^\\s\\u0000\\u001c-\\u001f\\u0085][^\\u0000]*$"
