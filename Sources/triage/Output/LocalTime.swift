// Times in the time zone of whoever reads them, by the C library, which knows it without a delay.

import Foundation
import Tickets

/// Reads `TZ`, as `localtime_r` need not.
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

  /// Reads an ISO date or time; without a zone it is the local one.
  init?(local text: String) {
    self.init(iso8601: text) { clock in
      guard isZoneRead else { return 0 }
      // What the clock shows, taken for UTC and made parts, is what `mktime` reads.
      var seconds = time_t(clock / 1000)
      var parts = tm()
      gmtime_r(&seconds, &parts)
      parts.tm_isdst = -1
      let moment = Int64(mktime(&parts)) * 1000
      return clock - clock % 1000 - moment
    }
  }

  /// How far the local clock is ahead of UTC at this moment, in milliseconds, and what it is called.
  private var zone: (offset: Int64, name: String) {
    guard isZoneRead else { return (0, "UTC") }
    var seconds = time_t((Double(milliseconds) / 1000).rounded(.down))
    var parts = tm()
    localtime_r(&seconds, &parts)
    let name = parts.tm_zone.map { String(cString: $0) } ?? "UTC"
    return (Int64(parts.tm_gmtoff) * 1000, name)
  }
}

/// A message with its ISO times as people read them.
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
