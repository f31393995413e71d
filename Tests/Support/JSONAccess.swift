// Shortcuts for reading and writing JSON values.

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

  /// The value on one line with sorted keys, so that equal values have the same text.
  var text: String {
    // JSONSerialization writes a single string or number only with this option.
    let options: JSONSerialization.WritingOptions = [
      .sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes,
    ]
    let data = try? makeData(options: options)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }
}
