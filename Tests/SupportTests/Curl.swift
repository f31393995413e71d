// Requests to the fakes, made by /usr/bin/curl in a sandbox.

import Foundation
import Support

/// An answer as curl saw it: its exit code, the HTTP status (0 without one) and the body.
struct Answer {
  let exit: Int32
  let status: Int
  let body: String
  let elapsed: Duration

  func json() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any] ?? [:]
  }

  func error() throws -> [String: Any] { try json()["error"] as? [String: Any] ?? [:] }
}

func curl(_ url: String, body: String? = nil, key: String? = "test-key", _ options: [String] = [])
  async throws -> Answer
{
  let sandbox = try Sandbox(binary: "/usr/bin/curl")
  let key = key.map { ["-H", "x-goog-api-key: \($0)"] } ?? []
  let data = body.map { _ in ["-H", "Content-Type: application/json", "--data-binary", "@-"] }
  let outcome = try await sandbox.run(
    ["-sS", "-w", "\n%{http_code}"] + key + (data ?? []) + options + [url],
    stdin: .text(body ?? ""))
  let lines = outcome.out.split(separator: "\n", omittingEmptySubsequences: false)
  return Answer(
    exit: outcome.status, status: Int(lines.last ?? "") ?? 0,
    body: lines.dropLast().joined(separator: "\n"), elapsed: outcome.elapsed)
}

/// A correct request with one ticket for each complaint, changed as a test likes.
func request(
  _ complaints: [String] = ["I was charged twice. Help!"],
  change: (inout [String: Any]) -> Void = { _ in }
) throws -> String {
  let tickets = complaints.enumerated().map { ["id": "t\($0.offset)", "complaint": $0.element] }
  let turn = try text(["boundary": "b-1", "tickets": tickets])
  var request: [String: Any] = [
    "systemInstruction": ["parts": [["text": "Judge the tickets."]]],
    "contents": [["role": "user", "parts": [["text": turn]]]],
    "generationConfig": [
      "responseMimeType": "application/json", "responseSchema": schema,
      "thinkingConfig": ["thinkingLevel": "MINIMAL"], "maxOutputTokens": 4096,
    ] as [String: Any],
  ]
  change(&request)
  return try text(request)
}

/// Sets one field of `generationConfig` to a JSON text, or removes it.
func config(_ name: String, _ value: String?) -> (inout [String: Any]) -> Void {
  { request in
    let options = JSONSerialization.ReadingOptions.fragmentsAllowed
    var config = request["generationConfig"] as? [String: Any] ?? [:]
    config[name] = value.flatMap {
      try? JSONSerialization.jsonObject(with: Data($0.utf8), options: options)
    }
    request["generationConfig"] = config
  }
}

private var schema: [String: Any] {
  let item: [String: Any] = [
    "type": "OBJECT", "properties": ["id": ["type": "STRING"]], "required": ["id"],
    "propertyOrdering": ["id"],
  ]
  let results: [String: Any] = ["type": "ARRAY", "items": item]
  return ["type": "OBJECT", "properties": ["results": results], "required": ["results"]]
}

private func text(_ object: [String: Any]) throws -> String {
  String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
}
