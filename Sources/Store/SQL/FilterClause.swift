// The filter and the order of a list as SQL, and a numbered page of it.

package import Tickets

extension TicketOrder {
  private var columns: [String] {
    switch self {
    case .created: ["ticket.created_at", "ticket.id"]
    case .urgency: ["ticket.urgency_rank", "ticket.created_at", "ticket.id"]
    case .sentiment: ["ticket.anger", "ticket.created_at", "ticket.id"]
    }
  }

  package var sql: String { "ORDER BY " + columns.map { $0 + " DESC" }.joined(separator: ", ") }

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
package struct Clause {
  private var conditions: [String] = []
  package private(set) var arguments: SQLArguments = []

  package var sql: String {
    conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
  }

  /// The conditions as a continuation of other conditions.
  package var and: String { conditions.map { "AND " + $0 }.joined(separator: " ") }

  fileprivate mutating func add(_ condition: (sql: String, arguments: SQLArguments)) {
    conditions.append(condition.sql)
    arguments += condition.arguments
  }

  /// For one value, an index of the column also has the order of the list. For several values it
  /// has not.
  ///
  /// - Parameter unindexed: stands before a column whose index is not to be used.
  fileprivate mutating func add(_ column: String, in values: [String], unindexed: String) {
    guard let first = values.first else { return }
    let list = values.joined(separator: ", ")
    add((values.count == 1 ? "\(column) = \(first)" : "\(unindexed)\(column) IN (\(list))", []))
  }
}

extension SQLDatabase {
  /// The conditions of a filter without its search words. Labels are literals, so that the database
  /// can choose a partial index.
  package static func clause(of filter: TicketFilter) -> Clause {
    var clause = Clause()
    func add(_ column: String, in values: [String]) {
      clause.add("ticket.\(column)", in: values, unindexed: unindexed)
    }
    addStatuses(of: filter, to: &clause)
    add("ai_status", in: filter.aiStatuses.map { "'\($0.rawValue)'" })
    add("category", in: filter.categories.map { "'\($0.rawValue)'" })
    add("urgency_rank", in: filter.urgencies.map { String($0.rank) })
    if let isResolved = filter.isResolved {
      clause.add(("ticket.resolved_at IS \(isResolved ? "NOT NULL" : "NULL")", []))
    }
    if filter.needsReview { clause.add(("ticket.review_reasons <> 0", [])) }
    let terms = filter.customer.map { CustomerTerms($0).narrowest }
    let bounds: [(String, (any SQLConvertible)?)] = [
      ("sentiment_score >=", filter.minimumSentiment),
      ("sentiment_score <=", filter.maximumSentiment), ("created_at >=", filter.since),
      ("created_at <", filter.until), ("key =", filter.key), ("customer_name =", terms?.name),
      ("customer_address =", terms?.address),
    ]
    for case (let condition, let value?) in bounds {
      clause.add(("ticket.\(condition) ?", [value]))
    }
    return clause
  }

  private static func addStatuses(of filter: TicketFilter, to clause: inout Clause) {
    guard !filter.statuses.isEmpty else { return }
    let values = filter.statuses.map { "'\($0.rawValue)'" }
    let isUnanalysed = "ticket.resolved_at IS NOT NULL AND ticket.analysis_id IS NULL"
    if filter.isCompletedWhenResolved, filter.statuses.contains(.completed) {
      let list = values.joined(separator: ", ")
      return clause.add(("(ticket.status IN (\(list)) OR (\(isUnanalysed)))", []))
    }
    clause.add("ticket.status", in: values, unindexed: unindexed)
    if !filter.statuses.contains(.completed) { clause.add(("ticket.status <> 'completed'", [])) }
    if filter.isCompletedWhenResolved { clause.add(("NOT (\(isUnanalysed))", [])) }
  }

  /// The conditions of a filter.
  ///
  /// - Parameter last: the ticket before the page.
  package func clause(
    of filter: TicketFilter, _ order: TicketOrder = .created, after last: Ticket? = nil
  ) throws -> Clause {
    var clause = Self.clause(of: filter)
    if let words = filter.words { clause.add(try condition(words)) }
    if let last { clause.add(order.continuation(after: last)) }
    return clause
  }
}

extension SQLStore {
  package func page(
    _ filter: TicketFilter, by order: TicketOrder, offset: Int, limit: Int, counts: CountCache
  ) throws(StoreError) -> TicketPage {
    try read { database in
      let clause = try database.clause(of: filter)
      let total = try counts.count("\(clause)", at: try database.lastChange) {
        let sql = "SELECT count(*) AS total FROM ticket \(clause.sql)"
        return try database.first(sql, clause.arguments) { $0["total"] as Int } ?? 0
      }
      guard offset < total else { return TicketPage(tickets: [], total: total) }
      // The rows before the page are only counted in the index, not read.
      let ids = "SELECT ticket.id FROM ticket \(clause.sql) \(order.sql) LIMIT ? OFFSET ?"
      let sql = """
        SELECT \(ticketColumns) FROM (\(ids)) AS page JOIN ticket USING (id) \(whatTicketsShow)
        \(order.sql)
        """
      let tickets = try database.map(sql, clause.arguments + [limit, offset], Ticket.init)
      return TicketPage(tickets: tickets, total: total)
    }
  }
}
