// A numbered page of a list, and how many tickets there are in all.

import GRDB
package import Store
import Tickets

extension SQLiteStore {
  package func page(
    _ filter: TicketFilter, by order: TicketOrder, offset: Int, limit: Int, counts: CountCache
  ) throws(StoreError) -> TicketPage {
    try read { database in
      let clause = try database.clause(of: filter)
      let total = try counts.count("\(clause)", at: try database.lastChange) {
        let sql = "SELECT count(*) FROM ticket \(clause.sql)"
        return try Int.fetchOne(
          database.cachedStatement(sql: sql), arguments: clause.arguments) ?? 0
      }
      guard offset < total else { return TicketPage(tickets: [], total: total) }
      // SQLite skips the rows before the page in the index, and never reads them.
      let sort = "ORDER BY " + order.columns.map { $0 + " DESC" }.joined(separator: ", ")
      let ids = "SELECT ticket.id FROM ticket \(clause.sql) \(sort) LIMIT ? OFFSET ?"
      let sql = """
        SELECT \(ticketColumns) FROM \(ticketTables) WHERE ticket.id IN (\(ids)) \(sort)
        """
      let statement = try database.cachedStatement(sql: sql)
      let cursor = try Row.fetchCursor(
        statement, arguments: clause.arguments + [limit, offset])
      return TicketPage(tickets: try Array(cursor.map(Ticket.init)), total: total)
    }
  }
}
