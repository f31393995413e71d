// Reads a page of tickets.

package import Store
package import Tickets

extension PostgresStore {
  package func tickets(
    _ filter: TicketFilter, by order: TicketOrder, after last: Ticket?, limit: Int
  ) throws(StoreError) -> [Ticket] {
    try read { database in
      let clause = try database.clause(of: filter, order, after: last)
      // Finds the ids of the page in an index alone, and only then reads their rows.
      let sql = """
        SELECT \(ticketColumns) FROM (
          SELECT id FROM ticket \(clause.sql) \(order.sql) LIMIT ?) AS page
        JOIN ticket USING (id) \(whatTicketsShow) \(order.sql)
        """
      return try database.map(sql, clause.arguments + [limit], Ticket.init)
    }
  }
}
