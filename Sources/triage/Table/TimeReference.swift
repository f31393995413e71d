// A point in time as people type it: a date or an age.

import Tickets

/// An ISO date or time, local unless it names a zone, or an age.
enum TimeReference: Sendable, Equatable {
  case at(Timestamp)
  case ago(Duration)

  init?(_ text: String) {
    if let time = Timestamp(local: text) {
      self = .at(time)
      return
    }
    guard let age = parseDuration(text) else { return nil }
    self = .ago(age)
  }

  func time(at now: Timestamp) -> Timestamp {
    switch self {
    case .at(let time): time
    case .ago(let age): now.advanced(by: .zero - age)
    }
  }
}

/// - Throws: a usage failure for an empty period.
func checkOrder(since: Timestamp?, until: Timestamp?) throws {
  guard let since, let until, since >= until else { return }
  throw Failure.usage(
    since == until ? "nothing is between --since and --until" : "--since is after --until",
    hint: "--until is the first moment that does not count; for one day, it is the next")
}

/// A number with a unit: `90s`, `4m`, `36h`, `2d`, `3w`.
private func parseDuration(_ text: String) -> Duration? {
  let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
  guard let last = text.last, let unit = units[last], let count = Int64(text.dropLast()),
    (0...100_000).contains(count)
  else { return nil }
  return .seconds(count * unit)
}

extension Flag<Duration> {
  static func duration(_ name: String, _ summary: String) -> Flag<Duration> {
    Flag(
      name, "DURATION", summary, expects: "a duration such as 90s, 4m or 2h",
      parse: parseDuration)
  }
}

extension Flag<Double> {
  static func dollars(_ name: String, _ summary: String) -> Flag<Double> {
    Flag(name, "DOLLARS", summary, expects: "an amount of dollars such as 0.50") { text in
      Double(text).flatMap { $0.isFinite && $0 > 0 ? $0 : nil }
    }
  }
}

extension Flag<TimeReference> {
  static func time(_ name: String, _ summary: String) -> Flag<TimeReference> {
    Flag(
      name, "TIME", summary,
      expects: "an ISO date such as 2026-11-22, or an age such as 90m, 36h, 2d or 3w",
      parse: TimeReference.init)
  }
}
