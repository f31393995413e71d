// A ticket on one line, and times as people say them.

import Store
import Tickets

/// Id, age, urgency, mood, category, standing, and what it is about.
///
/// - Parameter query: what was searched; made bold where it stands.
func row(
  for ticket: Ticket, _ console: Console, at now: Timestamp, matching query: SearchQuery? = nil
) -> String {
  let urgency = ticket.labels?.urgency
  let sentiment = ticket.labels?.sentiment
  let needsReview = ticket.analysis.map { !$0.reviewReasons.isEmpty } ?? false
  let subject = query.flatMap(ticket.excerpt) ?? ticket.subject
  let cells = [
    String(ticket.id).padded(to: 6, alignRight: true),
    ticket.createdAt.age(at: now).padded(to: 4, alignRight: true),
    styled(urgency?.rawValue ?? "-", 6, urgency?.style, console),
    styled(
      sentiment.map { String($0.score) } ?? "-", 2, sentiment?.style, console, alignRight: true),
    (ticket.labels?.category.rawValue ?? "-").padded(to: 15),
    ticket.standing.padded(to: 10),
    needsReview ? "!" : " ",
  ]
  let head = cells.joined(separator: "  ")
  let used = 6 + 4 + 6 + 2 + 15 + 10 + 1 + 2 * 7
  let safe = console.out.safe(subject.replacing("\n", with: console.out.isTerminal ? "\n" : " "))
  let shown = console.out.isTerminal ? safe.clipped(to: max(10, console.width - used)) : safe
  return head + "  " + (query.map { console.marked(shown, $0) } ?? shown)
}

private func styled(
  _ text: String, _ width: Int, _ style: Style?, _ console: Console, alignRight: Bool = false
) -> String {
  let cell = text.padded(to: width, alignRight: alignRight)
  return style.map { console.styled(cell, $0) } ?? cell
}

extension Timestamp {
  /// How long ago in one unit: `45s`, `3m`, `7h`, `12d`, `3y`.
  func age(at now: Timestamp) -> String {
    let seconds = max(0, now.duration(since: self).components.seconds)
    switch seconds {
    case ..<60: return "\(seconds)s"
    case ..<3600: return "\(seconds / 60)m"
    case ..<86_400: return "\(seconds / 3600)h"
    case ..<31_557_600: return "\(seconds / 86_400)d"
    default: return "\(seconds / 31_557_600)y"
    }
  }

  /// `2026-11-22 08:30 UTC, 3m ago`
  func forPeople(at now: Timestamp) -> String {
    let time = iso8601.prefix(16).replacing("T", with: " ")
    return "\(time) UTC, " + (self > now ? "in \(now.age(at: self))" : "\(age(at: now)) ago")
  }
}
