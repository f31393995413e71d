// A numbered page of a list, and how many tickets there are in all.

import Synchronization
package import Tickets

/// One page, and the number of all that match.
package struct TicketPage: Sendable {
  package let tickets: [Ticket]
  package let total: Int

  package init(tickets: [Ticket], total: Int) {
    self.tickets = tickets
    self.total = total
  }

  package static let empty = TicketPage(tickets: [], total: 0)
}

/// What was counted, for as long as no ticket has changed since.
package final class CountCache: Sendable {
  private let state = Mutex<(mark: ChangeMark?, counts: [String: Int])>((nil, [:]))

  package init() {}

  /// More different filters than this at once nobody asks for twice.
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
