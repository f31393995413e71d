// The terminal or its substitute: streams, colour, width.

import Configuration
import Foundation
import Privacy

/// When to use colour.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never
}

/// What a command prints to.
struct Console: Sendable {
  let out = Stream(descriptor: STDOUT_FILENO)
  let error = Stream(descriptor: STDERR_FILENO)
  var isQuiet = false
  private(set) var isColored = false

  init() {}

  init(color: ColorChoice, isQuiet: Bool) {
    self.isQuiet = isQuiet
    switch color {
    case .always: isColored = true
    case .never: isColored = false
    // https://no-color.org: counts if set and not empty.
    case .auto:
      isColored =
        out.isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }
  }

  func line(_ text: String = "") throws { try out.write(text + "\n") }

  /// A note for people, beside the result. If standard error is closed, the work goes on.
  func note(_ text: String) {
    try? error.write("triage: " + visible(text) + "\n")
  }

  func report(_ failure: Failure) {
    note(failure.message)
    try? error.write("hint: " + visible(failure.hint) + "\n")
  }

  func styled(_ text: String, _ style: Style) -> String {
    isColored ? style.start + text + Style.end : text
  }

  /// The width in columns: `COLUMNS`, the terminal's own, or 80.
  var width: Int {
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return known ? Int(size.ws_col) : 80
  }
}

/// Colours among the sixteen that every terminal's theme defines.
enum Style: Sendable {
  case bold, dim, emphasis, bad, warning, good

  var start: String { "\u{1B}[\(code)m" }
  static let end = "\u{1B}[0m"

  private var code: String {
    switch self {
    case .bold: "1"
    case .dim: "2"
    case .emphasis: "1;4"
    case .bad: "31"
    case .warning: "33"
    case .good: "32"
    }
  }
}
