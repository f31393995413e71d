// Reads the times of complaints as other programs export them.

import Tickets

/// Reads ISO 8601; seconds or milliseconds since 1970; the date of a mail (RFC 5322); `22.11.2026
/// 08:30`. Without a zone it is UTC.
///
/// - Throws: `Refusal`, also for a date that could mean two days.
func importedTime(_ text: String, _ what: String) throws -> Timestamp {
  let text = text.trimmed
  let time =
    Timestamp(iso8601: text) ?? numbered(text) ?? compact(text) ?? dotted(text) ?? mailed(text)
  if let time { return time }
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  if parts.count == 3, parts[0].count <= 2, parts[1].count <= 2 {
    throw Refusal("\(what) could mean two days; use an ISO 8601 time such as 2026-11-22")
  }
  throw Refusal("\(what) is not an ISO 8601 time")
}

/// Seconds have had nine or ten digits since 1973; milliseconds have three more.
private func numbered(_ text: String) -> Timestamp? {
  guard isNumber(text[...]), let number = Int64(text) else { return nil }
  switch text.utf8.count {
  case 9...10: return Timestamp(milliseconds: number * 1000)
  case 12...13: return Timestamp(milliseconds: number)
  default: return nil
  }
}

/// `20261122`, `20261122T083000Z`: the basic format of ISO 8601.
private func compact(_ text: String) -> Timestamp? {
  let date = text.prefix(8)
  guard date.count == 8, isNumber(date) else { return nil }
  let day = "\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.suffix(2))"
  let rest = text.dropFirst(8)
  guard rest.first == "T" else { return rest.isEmpty ? Timestamp(iso8601: day) : nil }
  let clock = rest.dropFirst().prefix(while: \.isNumber)
  guard clock.count == 6 || clock.count == 4 else { return nil }
  let seconds = clock.count == 6 ? ":\(clock.suffix(2))" : ""
  let time = "\(clock.prefix(2)):\(clock.dropFirst(2).prefix(2))\(seconds)"
  return Timestamp(iso8601: "\(day)T\(time)\(rest.dropFirst(1 + clock.count))")
}

/// `22.11.2026`, `2.3.2026 8:30`: with dots, the order is day, month, year.
private func dotted(_ text: String) -> Timestamp? {
  let words = text.split(separator: " ", maxSplits: 1)
  let parts = words[0...0].first?.split(separator: ".", omittingEmptySubsequences: false) ?? []
  guard parts.count == 3, parts[2].count == 4 else { return nil }
  return moment(day: parts[0], month: Int64(parts[1]), year: parts[2], words.dropFirst().first)
}

/// `Sat, 2 Mar 2024 10:00:00 +0200`
private func mailed(_ text: String) -> Timestamp? {
  var words = text.split(separator: " ")
  if words.first?.hasSuffix(",") == true { words.removeFirst() }
  guard words.count >= 4, words[2].count == 4 else { return nil }
  let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  let month = months.firstIndex(of: words[1].lowercased()).map { Int64($0) + 1 }
  // A comment such as (CEST) may follow.
  let clock = words[3...].prefix { !$0.hasPrefix("(") }.joined(separator: " ")
  return moment(day: words[0], month: month, year: words[2], clock[...])
}

private func moment(
  day: Substring, month: Int64?, year: Substring, _ clock: Substring?
) -> Timestamp? {
  guard isNumber(day), isNumber(year), let day = Int64(day), let month, let year = Int64(year),
    let date = Timestamp(year: year, month: month, day: day)
  else { return nil }
  guard let clock else { return date }
  let hours = clock.prefix { $0 != ":" }
  return Timestamp(
    iso8601: "\(date.iso8601.prefix(10)) \(hours.count == 1 ? "0" : "")\(clock)")
}

private func isNumber(_ text: Substring) -> Bool {
  !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
