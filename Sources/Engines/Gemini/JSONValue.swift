// Any JSON value as it was received, for answers whose shape cannot be trusted.

import FoundationEssentials

enum JSONValue: Decodable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // The commonest first, as every try that fails makes an error.
    if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([String: JSONValue].self) {
      self = .object(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if container.decodeNil() {
      self = .null
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no JSON value")
    }
  }

  var string: String? { if case .string(let value) = self { value } else { nil } }

  /// `7`, `7.0` and `"7"` are 7; `7.5` is none.
  var integer: Int? {
    switch self {
    case .number(let value): Int(exactly: value)
    case .string(let text): Double(text).flatMap { Int(exactly: $0) }
    default: nil
    }
  }
}
