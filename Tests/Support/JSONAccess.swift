// Short ways to look into a JSON value and to write one.

import FlyingFox
import Foundation

typealias JSON = JSONValue

extension JSONValue {
  var object: [String: JSONValue]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  var array: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var number: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  subscript(key: String) -> JSONValue? { object?[key] }

  /// On one line, keys sorted, so that the same value is always the same text.
  var text: String {
    // A lone string or number is a value here, which JSONSerialization takes only when told.
    let options: JSONSerialization.WritingOptions = [
      .sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes,
    ]
    let data = try? makeData(options: options)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}
