// The tickets of a list, page by page in its order.

import Store
import Tickets

/// Gives at most so many of the tickets that follow; none at the end.
typealias TicketPages = (_ limit: Int) throws -> [Ticket]

/// The tickets of a list in its order, each page read in a transaction of its own.
func ticketPages(
  _ store: any Store, _ filter: TicketFilter, _ order: TicketOrder?, after id: Int64?
) throws -> TicketPages {
  if let words = filter.words, order == nil {
    return try bestMatches(store, words, filter, after: id)
  }
  var last = try id.flatMap { try store.ticket($0) }
  return { limit in
    let tickets = try store.tickets(filter, by: order ?? .created, after: last, limit: limit)
    last = tickets.last
    return tickets
  }
}

/// Ranked a thousand ids at a time, the newest first.
private func bestMatches(
  _ store: any Store, _ words: SearchQuery, _ filter: TicketFilter, after id: Int64?
) throws -> TicketPages {
  var ids: [Int64].SubSequence = []
  var floor = Int64.max
  if let id {
    guard let matches = try store.matches(words, filter, after: id) else {
      throw Failure(
        .failed, "ticket \(id) does not have these words",
        hint: "--before takes the last id of the page before")
    }
    (ids, floor) = (matches.ids[...], matches.floor)
  }
  return { limit in
    while true {
      while !ids.isEmpty {
        let page = ids.prefix(limit)
        ids = ids.dropFirst(limit)
        // One that was erased meanwhile is not there any more.
        let tickets = try store.tickets(page)
        if !tickets.isEmpty { return tickets }
      }
      guard let matches = try store.matches(words, filter, below: floor, atLeast: limit)
      else { return [] }
      (ids, floor) = (matches.ids[...], matches.floor)
    }
  }
}
