// The progress of a pass: its line, and messages above it.

import Foundation
import Processing
import Tickets

struct Progress {
  private let console: Console
  private let total: Int
  private let start = ContinuousClock.now
  private var line: ProgressLine
  private var done = 0
  private var failed = 0
  private var waitsFor = ""

  /// - Parameter total: the number of tickets to do; 0 when it is unknown.
  init(_ console: Console, total: Int) {
    self.console = console
    self.total = total
    line = ProgressLine(console)
  }

  /// Prints a message for an event if needed, and draws the line again.
  mutating func observe(_ event: PassEvent) {
    switch event {
    case .waits(let reason, let end):
      waitsFor = ", waits for \(reason) until \(end.local(withSeconds: true).dropFirst(11))"
      clear()
    case .stopping(let calls):
      guard calls > 0 else { break }
      clear()
      console.note(
        "stopping: \(counted(calls, "call")) in flight to finish first; another signal ends it at once"
      )
    case .finished(let ticket, let result):
      waitsFor = ""
      count(result)
      if let text = message(result, of: ticket) {
        clear()
        console.note(text)
      }
    }
    line.draw(text)
  }

  /// Removes the line.
  mutating func clear() { line.clear() }

  private mutating func count(_ result: TicketResult) {
    switch result {
    case .completed: done += 1
    case .failed: failed += 1
    case .retried, .released, .leaseLost, .unstored: break
    }
  }

  /// One line for each ticket that was not analysed.
  private func message(_ result: TicketResult, of ticket: Int64) -> String? {
    switch result {
    case .completed, .released: nil
    case .failed(let reason): "ticket \(ticket) failed: \(reason)"
    case .retried(let reason, let time):
      "ticket \(ticket) is tried again after \(time.local(withSeconds: true)): \(reason)"
    case .leaseLost: "ticket \(ticket) was taken over by another process"
    case .unstored: "ticket \(ticket) was analysed, but its analysis could not be stored"
    }
  }

  private var text: String {
    let seconds = max(0.001, Double((ContinuousClock.now - start).milliseconds) / 1000)
    let rate = Double(done + failed) / seconds
    var text = bar + "\(done)" + (total > 0 ? " of \(total)" : "") + " done"
    if failed > 0 { text += ", \(failed) failed" }
    text += ", \(Int(rate * 60)) a minute"
    let left = Double(total - done - failed) / rate
    if total > 0, left.isFinite, left > 0 { text += ", \(Int(left.rounded(.up))) s left" }
    return text + waitsFor
  }

  private var bar: String {
    guard total > 0 else { return "" }
    let width = 20
    let filled = min(width, (done + failed) * width / total)
    let blocks = String(repeating: "█", count: filled)
    return "▕" + blocks + String(repeating: " ", count: width - filled) + "▏ "
  }
}
