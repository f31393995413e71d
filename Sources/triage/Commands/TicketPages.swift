// The tickets of a list, page by page in its order.

import Store
import Tickets

/// Returns at most `limit` of the next tickets; none at the end.
typealias TicketPages = (_ limit: Int) throws -> [Ticket]

/// The tickets of a list in order. Each page is read in a transaction of its own.
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

/// Best matches first, ranked among a thousand ids at a time, the newest thousand first.
private func bestMatches(
  _ store: any Store, _ words: SearchQuery, _ filter: TicketFilter, after id: Int64?
) throws -> TicketPages {
  var ids: [Int64].SubSequence = []
  var lowest = Int64.max
  if let id {
    guard let matches = try store.matches(words, filter, after: id) else {
      throw Failure(
        .failed, "ticket \(id) does not have these words",
        hint: "--before takes the last id of the page before")
    }
    (ids, lowest) = (matches.ids[...], matches.lowest)
  }
  return { limit in
    while true {
      while !ids.isEmpty {
        let page = ids.prefix(limit)
        ids = ids.dropFirst(limit)
        // A match may have been erased meanwhile.
        let tickets = try store.tickets(page)
        if !tickets.isEmpty { return tickets }
      }
      guard let matches = try store.matches(words, filter, below: lowest, atLeast: limit)
      else { return [] }
      (ids, lowest) = (matches.ids[...], matches.lowest)
    }
  }
}
