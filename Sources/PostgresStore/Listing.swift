// Reads tickets: one, or a page of many.

package import Store
package import Tickets

extension PostgresStore {
  package func ticket(_ id: Int64) throws(StoreError) -> Ticket? {
    try read { database in
      try database.first(
        "SELECT \(ticketColumns) FROM \(ticketTables) WHERE ticket.id = ?", [id], Ticket.init)
    }
  }

  package func tickets(
    _ filter: TicketFilter, by order: TicketOrder, after last: Ticket?, limit: Int
  ) throws(StoreError) -> [Ticket] {
    try read { database in
      var clause = filter.wholeClause
      if let last { clause.add(order.continuation(after: last)) }
      let columns = order.columns.map { $0 + " DESC" }.joined(separator: ", ")
      // Finds the ids of the page in an index alone, and only then reads their rows.
      let sql = """
        SELECT \(ticketColumns) FROM (
          SELECT id FROM ticket \(clause.sql) ORDER BY \(columns) LIMIT ?) AS page
        JOIN ticket USING (id) \(whatTicketsShow) ORDER BY \(columns)
        """
      return try database.map(sql, clause.arguments + [limit], Ticket.init)
    }
  }

  package func page(
    _ filter: TicketFilter, by order: TicketOrder, offset: Int, limit: Int, counts: CountCache
  ) throws(StoreError) -> TicketPage {
    try read { database in
      let clause = filter.wholeClause
      let total =
        try database.first(
          "SELECT count(*) AS total FROM ticket \(clause.sql)", clause.arguments
        ) { $0["total"] as Int64 } ?? 0
      guard offset < total else { return TicketPage(tickets: [], total: Int(total)) }
      let columns = order.columns.map { $0 + " DESC" }.joined(separator: ", ")
      let sql = """
        SELECT \(ticketColumns) FROM (
          SELECT id FROM ticket \(clause.sql) ORDER BY \(columns) LIMIT ? OFFSET ?) AS page
        JOIN ticket USING (id) \(whatTicketsShow) ORDER BY \(columns)
        """
      let tickets = try database.map(sql, clause.arguments + [limit, offset], Ticket.init)
      return TicketPage(tickets: tickets, total: Int(total))
    }
  }

  package func tickets(_ ids: some Sequence<Int64>) throws(StoreError) -> [Ticket] {
    let found = try read { database in
      try database.map(
        "SELECT \(ticketColumns) FROM \(ticketTables) WHERE ticket.\(PostgresDatabase.amongIDs)",
        [PostgresDatabase.list(ids)],
        Ticket.init)
    }
    let byID = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    return ids.compactMap { byID[$0] }
  }
}

extension TicketOrder {
  fileprivate var columns: [String] {
    switch self {
    case .created: ["ticket.created_at", "ticket.id"]
    case .urgency: ["ticket.urgency_rank", "ticket.created_at", "ticket.id"]
    case .sentiment: ["ticket.anger", "ticket.created_at", "ticket.id"]
    }
  }

  /// The condition for the tickets after `last`.
  fileprivate func continuation(after last: Ticket) -> (String, SQLArguments) {
    let place = "(\(columns.joined(separator: ", "))) <"
    switch self {
    case .created: return ("\(place) (?, ?)", [last.createdAt, last.id])
    case .urgency:
      return ("\(place) (?, ?, ?)", [last.labels.urgency?.rank ?? 0, last.createdAt, last.id])
    case .sentiment:
      let anger = last.labels.sentiment.map { 11 - $0.score } ?? 0
      return ("\(place) (?, ?, ?)", [anger, last.createdAt, last.id])
    }
  }
}

/// A WHERE clause that is being built.
struct Clause {
  private var conditions: [String] = []
  private(set) var arguments: SQLArguments = []

  var sql: String { conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ") }

  /// The conditions as a continuation of other conditions.
  var and: String { conditions.map { "AND " + $0 }.joined(separator: " ") }

  mutating func add(_ condition: (sql: String, arguments: SQLArguments)) {
    conditions.append(condition.sql)
    arguments += condition.arguments
  }

  mutating func add(_ column: String, in values: [String]) {
    if !values.isEmpty { add(("\(column) IN (\(values.joined(separator: ", ")))", [])) }
  }
}

extension TicketFilter {
  /// The conditions without the search words. Labels are literals, so that the server can choose a
  /// partial index.
  var clause: Clause {
    var clause = Clause()
    addStatuses(to: &clause)
    clause.add("ticket.ai_status", in: aiStatuses.map { "'\($0.rawValue)'" })
    clause.add("ticket.category", in: categories.map { "'\($0.rawValue)'" })
    clause.add("ticket.urgency_rank", in: urgencies.map { String($0.rank) })
    if let isResolved {
      clause.add(("ticket.resolved_at IS \(isResolved ? "NOT NULL" : "NULL")", []))
    }
    if needsReview { clause.add(("ticket.review_reasons <> 0", [])) }
    if let minimum = minimumSentiment { clause.add(("ticket.sentiment_score >= ?", [minimum])) }
    if let maximum = maximumSentiment { clause.add(("ticket.sentiment_score <= ?", [maximum])) }
    if let since { clause.add(("ticket.created_at >= ?", [since])) }
    if let until { clause.add(("ticket.created_at < ?", [until])) }
    if let key { clause.add(("ticket.key = ?", [key])) }
    if let terms = customer.map({ CustomerTerms($0).narrowest }) {
      if let name = terms.name { clause.add(("ticket.customer_name = ?", [name])) }
      if let address = terms.address { clause.add(("ticket.customer_address = ?", [address])) }
    }
    return clause
  }

  /// The conditions with the search words.
  fileprivate var wholeClause: Clause {
    var clause = clause
    if let words {
      clause.add(
        ("ticket.id IN (SELECT ticket_id FROM search WHERE words @@ ?::tsquery)", [words.tsquery]))
    }
    return clause
  }

  private func addStatuses(to clause: inout Clause) {
    guard !statuses.isEmpty else { return }
    let values = statuses.map { "'\($0.rawValue)'" }
    let isUnanalysed = "ticket.resolved_at IS NOT NULL AND ticket.analysis_id IS NULL"
    if isCompletedWhenResolved, statuses.contains(.completed) {
      let list = values.joined(separator: ", ")
      clause.add(("(ticket.status IN (\(list)) OR (\(isUnanalysed)))", []))
      return
    }
    clause.add("ticket.status", in: values)
    if !statuses.contains(.completed) { clause.add(("ticket.status <> 'completed'", [])) }
    if isCompletedWhenResolved { clause.add(("NOT (\(isUnanalysed))", [])) }
  }
}
