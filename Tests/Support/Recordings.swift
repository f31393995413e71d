// The two data files about the Gemini API: its messages, and real response bodies.

import Foundation

/// A response of the real service, recorded or documented.
package struct RecordedResponse: Sendable {
  /// The HTTP status code.
  package let status: Int
  /// The JSON body, without line breaks.
  package let body: String
  /// The source of the response.
  package let provenance: String
}

/// All recorded responses by their names in `responses.json`, such as `429_per_day`.
package let recordedResponses: [String: RecordedResponse] = {
  guard let data = resource("responses"), let names = try? JSON(data: data).object else {
    return [:]
  }
  return names.compactMapValues { entry in
    guard let status = entry["http"]?.number, let body = entry["body"] else { return nil }
    return RecordedResponse(
      status: Int(status), body: body.text, provenance: entry["prov"]?.string ?? "")
  }
}()

/// The messages and enums of the v1beta API, from `messages.json`.
struct APISchema: Decodable {
  struct Field: Decodable {
    let type: String
    let repeated: Bool
    let oneof: String?
  }

  let messages: [String: [String: Field]]
  let enums: [String: [String]]

  static let v1beta: APISchema = {
    let schema = resource("messages").flatMap { try? JSONDecoder().decode(Self.self, from: $0) }
    return schema ?? APISchema(messages: [:], enums: [:])
  }()
}

private func resource(_ name: String) -> Data? {
  let file = Bundle.module.url(
    forResource: name, withExtension: "json", subdirectory: "Resources")
  return file.flatMap { try? Data(contentsOf: $0) }
}
