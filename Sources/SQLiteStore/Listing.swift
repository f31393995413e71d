// Reads a page of tickets.

import GRDB
package import Store
package import Tickets

extension SQLiteStore {
  package func tickets(
    _ filter: TicketFilter, by order: TicketOrder, after last: Ticket?, limit: Int
  ) throws(StoreError) -> [Ticket] {
    try read { database in
      let (sql, arguments) = try database.listing(filter, order, last)
      return try database.map(
        "SELECT \(ticketColumns) \(sql)", arguments + [limit], Ticket.init)
    }
  }
}

extension Database {
  /// The part of a list's statement after its columns.
  func listing(
    _ filter: TicketFilter, _ order: TicketOrder, _ last: Ticket?
  ) throws -> (sql: String, arguments: SQLArguments) {
    let clause = try clause(of: filter, order, after: last)
    return ("FROM \(ticketTables) \(clause.sql) \(order.sql) LIMIT ?", clause.arguments)
  }
}
