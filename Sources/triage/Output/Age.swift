// Times in words.

import Tickets

extension Timestamp {
  /// The age in one unit and at most three characters: `45s`, `3m`, `7h`, `12d`, `14w`, `3y`.
  func age(at now: Timestamp) -> String {
    let seconds = max(0, now.duration(since: self).components.seconds)
    switch seconds {
    case ..<60: return "\(seconds)s"
    case ..<3600: return "\(seconds / 60)m"
    case ..<86_400: return "\(seconds / 3600)h"
    case ..<8_640_000: return "\(seconds / 86_400)d"
    case ..<31_557_600: return "\(seconds / 604_800)w"
    default: return "\(seconds / 31_557_600)y"
    }
  }

  /// `2026-11-22 08:30 UTC, 3m ago`, in the local time zone
  func forPeople(at now: Timestamp) -> String {
    "\(local()), " + (self > now ? "in \(now.age(at: self))" : "\(age(at: now)) ago")
  }
}
