// Checks the rules of the real service for well-formed requests: rules between fields, schemas,
// thinking.

/// A refused request: the answer, and whether only a bug of the client explains it.
struct Refusal {
  let status: Int
  let body: String
  /// The error, if only a bug of the client explains it.
  let bug: String?

  init(recorded name: String, bug: String? = nil) {
    let response = recordedResponses[name]
    status = response?.status ?? 500
    body = response?.body ?? "no recorded response is named \(name)"
    self.bug = bug
  }

  init(_ status: Int, _ reason: String, _ message: String, isBug: Bool = true) {
    let error: [String: JSON] = [
      "code": .number(Double(status)), "message": .string(message), "status": .string(reason),
    ]
    self.status = status
    body = JSON.object(["error": .object(error)]).text
    bug = isBug ? message : nil
  }
}

/// The refusal for the first rule that a well-formed request breaks.
/// - Parameter levels: the thinking levels of the model.
func brokenRule(in request: JSON, thinkingLevels levels: [String]) -> Refusal? {
  let config = request["generationConfig"]
  if let message = contentsError(request) ?? configError(config) {
    return Refusal(400, "INVALID_ARGUMENT", "* GenerateContentRequest.\(message)\n")
  }
  if let schema = config?["responseSchema"] {
    if hasArrayLimit(schema) {
      return Refusal(recorded: "400_schema_states", bug: "minItems or maxItems in the schema")
    }
    if let message = schemaError(schema, at: "response_schema") {
      let path = "generation_config.\(message)"
      return Refusal(400, "INVALID_ARGUMENT", "* GenerateContentRequest.\(path)\n")
    }
  }
  if let level = config?["thinkingConfig"]?["thinkingLevel"]?.string, !levels.contains(level) {
    let message = "Thinking level is not supported for this model."
    return Refusal(400, "INVALID_ARGUMENT", message, isBug: false)
  }
  return nil
}

private func contentsError(_ request: JSON) -> String? {
  let contents = request["contents"]?.array ?? []
  if contents.isEmpty { return "contents: contents is not specified" }
  for (index, content) in contents.enumerated() {
    if !["user", "model"].contains(content["role"]?.string ?? "user") {
      return "contents[\(index)].role: please use a valid role: user, model"
    }
    let parts = content["parts"]?.array ?? []
    if parts.isEmpty { return "contents[\(index)].parts: must not be empty" }
    if parts.contains(where: { $0.object?.isEmpty ?? true }) {
      return "contents[\(index)].parts: one oneof field 'data' must be initialized"
    }
  }
  return nil
}

private func configError(_ config: JSON?) -> String? {
  let schemas = ["responseSchema", "responseJsonSchema", "responseJsonSchemaOrdered"]
  let used = schemas.count { config?[$0] != nil }
  if used > 1 { return "generation_config: only one kind of response schema can be set" }
  if used > 0, config?["responseMimeType"]?.string != "application/json" {
    return "generation_config.response_schema: needs response_mime_type application/json"
  }
  let thinking = config?["thinkingConfig"]
  if thinking?["thinkingLevel"] != nil, thinking?["thinkingBudget"] != nil {
    return "generation_config.thinking_config: only one of budget and level can be set"
  }
  return nil
}

private func hasArrayLimit(_ schema: JSON) -> Bool {
  if schema["minItems"] != nil || schema["maxItems"] != nil { return true }
  return subschemas(of: schema).contains { hasArrayLimit($0.schema) }
}

private func schemaError(_ schema: JSON, at path: String) -> String? {
  let properties = schema["properties"]?.object ?? [:]
  switch schema["type"]?.string {
  case "OBJECT" where properties.isEmpty:
    return "\(path).properties: should be non-empty for OBJECT type"
  case "ARRAY" where schema["items"] == nil:
    return "\(path).items: missing field."
  default: break
  }
  for list in ["required", "propertyOrdering"] {
    let names = schema[list]?.array ?? []
    if names.contains(where: { properties[$0.string ?? ""] == nil }) {
      return "\(path).\(list): property is not defined"
    }
  }
  return subschemas(of: schema).lazy.compactMap { schemaError($0.schema, at: path + $0.path) }.first
}

private func subschemas(of schema: JSON) -> [(path: String, schema: JSON)] {
  let properties = (schema["properties"]?.object ?? [:]).sorted { $0.key < $1.key }
  let items = schema["items"].map { [(path: ".items", schema: $0)] } ?? []
  let choices = (schema["anyOf"]?.array ?? []).enumerated()
  return properties.map { (".properties[\($0.key)]", $0.value) } + items
    + choices.map { (".any_of[\($0.offset)]", $0.element) }
}
