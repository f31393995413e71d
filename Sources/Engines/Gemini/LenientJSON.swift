// What an answer's values may stand for, however they are written.

import Tickets

extension JSON {
  /// `7`, `7.0` and `"7"` are 7; `7.5` is none.
  var integer: Int? {
    switch self {
    case .int(let value): Int(exactly: value)
    case .double(let value): Int(exactly: value)
    case .string(let text): Double(text).flatMap { Int(exactly: $0) }
    default: nil
    }
  }
}
