// The flags for calls and budgets that `process` and `eval` share.

import Configuration
import Processing

private enum PassFlags {
  static let concurrency = Flag.number(
    "concurrency", concurrencyRange, "calls in flight at once", setting: .concurrency)
  static let pack = Flag.number(
    "pack", packRange, "complaints in one call, for quotas that count calls", setting: .pack)
  static let maximumCalls = Flag.number("max-calls", 1...Int.max, "make at most this many calls")
  static let maximumCost = Flag.dollars(
    "max-cost", "start no call that may bring the cost above this")
  static let deadline = Flag<Duration>.duration("deadline", "start no call after this long")
}

let passFlags = [
  PassFlags.concurrency.description, PassFlags.pack.description,
  PassFlags.maximumCalls.description, PassFlags.maximumCost.description,
  PassFlags.deadline.description,
]

extension PassOptions {
  /// What the flags and the settings say, with time to wait for a quota per day.
  init(_ session: Session) throws {
    let (arguments, settings) = (session.arguments, session.settings)
    self.init(timeout: try settings.timeout())
    concurrency = try arguments.value(PassFlags.concurrency) ?? settings.concurrency()
    packSize = try arguments.value(PassFlags.pack) ?? settings.pack()
    callsPerMinute = try settings.callsPerMinute()
    maximumCalls = try arguments.value(PassFlags.maximumCalls)
    maximumCost = try arguments.value(PassFlags.maximumCost)
    deadline = try arguments.value(PassFlags.deadline)
    longestWait = .seconds(24 * 3600)
  }
}
