// Statistics for people, with small bars.

import Store
import Tickets

/// The number of weeks whose moods are drawn.
private let weeksShown = 12

/// A line of a small chart.
private struct Bar {
  let name: String
  let number: String
  /// 0 to 1.
  let length: Double
  var style: Style?
  var remark = ""
}

extension Console {
  /// - Parameter end: the last moment of the period.
  func text(for statistics: Statistics, upTo end: Timestamp) -> String {
    let all = statistics.count { _ in true }
    guard all > 0 else { return "no tickets\n" + (statistics.hasUsage ? costs(statistics) : "") }
    return headline(statistics, all)
      + chart("Open by urgency", open(statistics, \.urgency) { $0.style })
      + chart("Open by category", open(statistics, \.category) { _ in nil })
      + chart(
        "Mood by week, from 1 (very angry) to 10 (very satisfied)",
        moods(statistics, upTo: end))
      + costs(statistics)
  }

  private func headline(_ statistics: Statistics, _ all: Int) -> String {
    func part(_ name: String, _ matches: (Statistics.Group) -> Bool) -> String? {
      let count = statistics.count(matches)
      return count > 0 ? "\(grouped(count)) \(name)" : nil
    }
    let parts = [
      part("open", \.isOpen), part("resolved") { !$0.isOpen },
      part("waiting") { $0.isOpen && $0.status == .pending },
      part("failed") { $0.isOpen && $0.status == .failed },
      part("to be reviewed") { $0.isOpen && $0.needsReview },
    ]
    let sum = all == 1 ? "1 ticket" : "\(grouped(all)) tickets"
    let text = "\(sum): " + parts.compactMap(\.self).joined(separator: ", ")
    return wrap(text, width: textWidth).joined(separator: "\n  ") + "\n"
  }

  private func chart(_ title: String, _ bars: [Bar]) -> String {
    let names = bars.reduce(0) { max($0, $1.name.columns) }
    let numbers = bars.reduce(0) { max($0, $1.number.columns) }
    let lines = bars.map { bar in
      let drawn = blocks(bar.length).padded(to: bar.remark.isEmpty ? 0 : barWidth)
      let shown = bar.style.map { styled(drawn, $0) } ?? drawn
      let head =
        "  \(bar.name.padded(to: names))  \(bar.number.padded(to: numbers, alignRight: true))"
      return (drawn + bar.remark).isEmpty ? head : "\(head)  \(shown)\(bar.remark)"
    }
    return "\n" + styled(title, .bold) + "\n" + lines.joined(separator: "\n") + "\n"
  }

  private func open<L: Label>(
    _ statistics: Statistics, _ label: (Statistics.Group) -> L?, _ style: (L) -> Style?
  ) -> [Bar] {
    let groups = statistics.groups.filter(\.isOpen)
    let counts = (L.allCases.map(Optional.init) + [nil]).map { value in
      (value, groups.reduce(0) { label($1)?.rawValue == value?.rawValue ? $0 + $1.count : $0 })
    }
    let most = max(1, counts.reduce(0) { max($0, $1.1) })
    return counts.filter { $0.0 != nil || $0.1 > 0 }.map { value, count in
      Bar(
        name: value?.rawValue ?? "not known", number: grouped(count),
        length: Double(count) / Double(most), style: value.flatMap(style))
    }
  }

  private func moods(_ statistics: Statistics, upTo end: Timestamp) -> [Bar] {
    guard let first = statistics.weeks.first, let last = statistics.weeks.last else { return [] }
    let known = Dictionary(uniqueKeysWithValues: statistics.weeks.map { ($0.start, $0) })
    let sevenDays: Duration = .seconds(604_800)
    // Up to the week of `end`, including weeks without tickets.
    var final = last.start
    while final.advanced(by: sevenDays) < end { final = final.advanced(by: sevenDays) }
    let weeks = (0..<weeksShown).reversed().map { final.advanced(by: .zero - sevenDays * $0) }
    return weeks.filter { $0 >= first.start }.map { start in
      let week = known[start]
      let (mean, count) = (week?.meanSentiment, week?.count ?? 0)
      return Bar(
        name: String(start.iso8601.prefix(10)), number: mean.map(tenths) ?? "-",
        length: (mean ?? 0) / 10, style: mean.map { Sentiment(clamping: Int($0.rounded())).style },
        remark: "  \(count == 1 ? "1 ticket" : "\(grouped(count)) tickets")")
    }
  }

  private func costs(_ statistics: Statistics) -> String {
    let (calls, known) = (statistics.unpricedCalls, dollars(statistics.knownCost))
    let unknown = "unknown for \(grouped(calls)) \(calls == 1 ? "analysis" : "analyses")"
    let cost =
      calls == 0 ? "$\(known)" : statistics.knownCost > 0 ? "$\(known), \(unknown)" : unknown
    return """

      \(styled("Analyses", .bold))  \(grouped(statistics.analyses))
      \(styled("Tokens", .bold))    \(grouped(statistics.inputTokens)) in, \
      \(grouped(statistics.outputTokens)) out
      \(styled("Cost", .bold))      \(cost)

      """
  }
}

extension Statistics {
  /// Whether calls were made in the period, even for tickets from before it.
  fileprivate var hasUsage: Bool { analyses + inputTokens + unpricedCalls > 0 }
}

/// The columns of the longest bar.
private let barWidth = 24

/// A bar in eighths of a column. Anything above zero is visible.
private func blocks(_ length: Double) -> String {
  guard length > 0 else { return "" }
  let eighths = max(1, Int((length * Double(barWidth * 8)).rounded()))
  let rest = eighths % 8
  let part = rest == 0 ? "" : String(["▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest - 1])
  return String(repeating: "█", count: eighths / 8) + part
}

/// `4.2`
private func tenths(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}
