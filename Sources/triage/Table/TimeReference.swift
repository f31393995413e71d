// A point in time as people type it: a date, or an age.

import Tickets

/// An ISO date or time, or so long ago.
enum TimeReference: Sendable, Equatable {
  case at(Timestamp)
  case ago(Duration)

  init?(_ text: String) {
    if let time = Timestamp(iso8601: text) {
      self = .at(time)
      return
    }
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    guard let last = text.last, let unit = units[last], let count = Int64(text.dropLast()),
      (0...100_000).contains(count)
    else { return nil }
    self = .ago(.seconds(count * unit))
  }

  func time(at now: Timestamp) -> Timestamp {
    switch self {
    case .at(let time): time
    case .ago(let age): now.advanced(by: .zero - age)
    }
  }
}

extension Flag<TimeReference> {
  static func time(_ name: String, _ summary: String) -> Flag<TimeReference> {
    Flag(
      name, "TIME", summary, expects: "an ISO date, or an age such as 90m, 36h, 2d or 3w",
      parse: TimeReference.init)
  }
}
