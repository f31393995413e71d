// A numbered page of a list, and the number of all matching tickets.

import Synchronization
package import Tickets

/// One page, and how many tickets match in all.
package struct TicketPage: Sendable {
  package let tickets: [Ticket]
  package let total: Int

  package init(tickets: [Ticket], total: Int) {
    self.tickets = tickets
    self.total = total
  }

  package static let empty = TicketPage(tickets: [], total: 0)
}

/// Counts, kept until a ticket changes.
package final class CountCache: Sendable {
  private let state = Mutex<(mark: ChangeMark?, counts: [String: Int])>((nil, [:]))

  package init() {}

  /// Nobody uses more different filters than this at once.
  private static let mostCounts = 1000

  package func count(
    _ name: String, at mark: ChangeMark, _ count: () throws -> Int
  ) rethrows -> Int {
    let known = state.withLock { state in
      if state.mark != mark { state = (mark, [:]) }
      return state.counts[name]
    }
    if let known { return known }
    let counted = try count()
    state.withLock { state in
      if state.mark == mark, state.counts.count < Self.mostCounts { state.counts[name] = counted }
    }
    return counted
  }
}
