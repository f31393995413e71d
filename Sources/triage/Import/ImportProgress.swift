// The progress of an import, on one line of a terminal.

import Tickets

/// Draws nothing when standard error is no terminal.
struct ImportProgress {
  private let console: Console
  private var drawn: ContinuousClock.Instant?

  init(_ console: Console) { self.console = console }

  /// Draws at most ten times a second.
  mutating func draw(_ count: Int) {
    let now = ContinuousClock.now
    guard console.error.isTerminal, !console.isQuiet,
      drawn.map({ now - $0 > .milliseconds(100) }) ?? true
    else { return }
    drawn = now
    try? console.error.write("\r\u{1B}[K\(count) read")
  }

  mutating func clear() {
    if drawn != nil { try? console.error.write("\r\u{1B}[K") }
    drawn = nil
  }
}
