// Times in the reader's own time zone. The C library knows it at once, Foundation only after a
// delay.

import Foundation
import Tickets

/// Reads `TZ`, which `localtime_r` may not do.
private let isZoneRead: Bool = {
  tzset()
  return true
}()

extension Timestamp {
  /// `2026-11-22 09:30 CET`, or with seconds `2026-11-22 09:30:05 CET`.
  func local(withSeconds: Bool = false) -> String {
    let (offset, name) = zone
    let clock = advanced(by: .milliseconds(offset)).iso8601
    return clock.prefix(withSeconds ? 19 : 16).replacing("T", with: " ") + " " + name
  }

  /// Parses an ISO date or time; without a zone it is local.
  init?(local text: String) {
    self.init(iso8601: text) { clock in
      guard isZoneRead else { return 0 }
      // `mktime` wants the parts of the local time, which are those of `clock` taken as UTC.
      var seconds = time_t(clock / 1000)
      var parts = tm()
      gmtime_r(&seconds, &parts)
      parts.tm_isdst = -1
      let moment = Int64(mktime(&parts)) * 1000
      return clock - clock % 1000 - moment
    }
  }

  /// How far the local clock is ahead of UTC at this moment, in milliseconds, and the name of the
  /// zone.
  private var zone: (offset: Int64, name: String) {
    guard isZoneRead else { return (0, "UTC") }
    var seconds = time_t((Double(milliseconds) / 1000).rounded(.down))
    var parts = tm()
    localtime_r(&seconds, &parts)
    let name = parts.tm_zone.map { String(cString: $0) } ?? "UTC"
    return (Int64(parts.tm_gmtoff) * 1000, name)
  }
}

/// The message with its ISO times in local time.
func withLocalTimes(_ message: String) -> String {
  var (result, rest) = ("", message[...])
  while let end = rest.firstIndex(of: "Z") {
    let start = rest.index(end, offsetBy: -23, limitedBy: rest.startIndex)
    if let start, let time = Timestamp(iso8601: String(rest[start...end])) {
      result += rest[..<start] + time.local()
    } else {
      result += rest[...end]
    }
    rest = rest[rest.index(after: end)...]
  }
  return result + rest
}
