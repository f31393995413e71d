// The progress of any work, on one line of a terminal.

import Tickets

/// A line below all messages. It is drawn only when standard error is a terminal, and not with
/// --quiet.
struct ProgressLine {
  private let console: Console
  private var drawn: ContinuousClock.Instant?

  init(_ console: Console) { self.console = console }

  /// Draws at most ten times a second.
  mutating func draw(_ text: String) {
    let now = ContinuousClock.now
    guard console.error.isTerminal, !console.isQuiet,
      drawn.map({ now - $0 > .milliseconds(100) }) ?? true
    else { return }
    drawn = now
    try? console.error.write("\r\u{1B}[K" + text.clipped(to: max(20, console.width - 1)))
  }

  /// Removes the line. The next one is drawn at once.
  mutating func clear() {
    if drawn != nil { try? console.error.write("\r\u{1B}[K") }
    drawn = nil
  }
}
