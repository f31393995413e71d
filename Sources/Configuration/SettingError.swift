// A setting that cannot be used, in words for people.

import Privacy
import Tickets

/// What is wrong with a setting, and what to do.
package struct SettingError: Error, Equatable {
  package let message: String
  package let hint: String
  /// Whether the value itself is wrong. Otherwise the thing that it names is at fault.
  package let isMisuse: Bool

  init(_ message: String, hint: String, isMisuse: Bool = false) {
    self.message = message
    self.hint = hint
    self.isMisuse = isMisuse
  }

  package static func usage(_ message: String, hint: String) -> SettingError {
    SettingError(message, hint: hint, isMisuse: true)
  }
}

/// What was typed, in quotation marks, cut to a reasonable length, and without any secret that was
/// typed in the wrong place.
package func quoted(_ text: String) -> String { "“\(redact(text).text.clipped(to: 60))”" }
