// Reads values of an answer in the different ways that models write them.

import Tickets

extension JSON {
  /// `7`, `7.0` and `"7"` are 7; `7.5` is nil.
  var integer: Int? {
    switch self {
    case .int(let value): Int(exactly: value)
    case .double(let value): Int(exactly: value)
    case .string(let text): Double(text).flatMap { Int(exactly: $0) }
    default: nil
    }
  }
}
