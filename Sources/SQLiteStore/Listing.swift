// Reads tickets: one, or a page of many.

import GRDB
package import Store
package import Tickets

extension SQLiteStore {
  package func ticket(_ id: Int64) throws(StoreError) -> Ticket? {
    try read { database in
      let sql = "SELECT \(ticketColumns) FROM \(ticketTables) WHERE ticket.id = ?"
      return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id]).map(Ticket.init)
    }
  }

  package func tickets(
    _ filter: TicketFilter, by order: TicketOrder, after last: Ticket?, limit: Int
  ) throws(StoreError) -> [Ticket] {
    try read { database in
      let (sql, arguments) = try database.listing(filter, order, last)
      return try database.tickets(sql, arguments + [limit])
    }
  }
}

extension TicketOrder {
  var columns: [String] {
    switch self {
    case .created: ["ticket.created_at", "ticket.id"]
    case .urgency: ["ticket.urgency_rank", "ticket.created_at", "ticket.id"]
    case .sentiment: ["ticket.anger", "ticket.created_at", "ticket.id"]
    }
  }

  /// The condition for the tickets after `last`.
  fileprivate func continuation(after last: Ticket) -> (String, StatementArguments) {
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

extension Database {
  /// The part of a list's statement after its columns.
  func listing(
    _ filter: TicketFilter, _ order: TicketOrder, _ last: Ticket?
  ) throws -> (sql: String, arguments: StatementArguments) {
    var clause = try clause(of: filter)
    if let last { clause.add(order.continuation(after: last)) }
    let columns = order.columns.map { $0 + " DESC" }.joined(separator: ", ")
    return ("FROM \(ticketTables) \(clause.sql) ORDER BY \(columns) LIMIT ?", clause.arguments)
  }

  /// The conditions of a filter.
  func clause(of filter: TicketFilter) throws -> Clause {
    var clause = filter.clause
    if let words = filter.words {
      let expression = try SearchExpression(words, in: self)
      clause.add(
        ("ticket.id IN (SELECT rowid FROM search WHERE search MATCH ?)", [expression.text]))
    }
    return clause
  }

  /// Reads tickets from SQLite's rows without copying them first.
  func tickets(_ sql: String, _ arguments: StatementArguments) throws -> [Ticket] {
    let sql = "SELECT \(ticketColumns) \(sql)"
    return try Array(Row.fetchCursor(self, sql: sql, arguments: arguments).map(Ticket.init))
  }
}

/// A WHERE clause that is being built.
struct Clause {
  private var conditions: [String] = []
  private(set) var arguments: StatementArguments = []

  var sql: String { conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ") }

  /// The conditions as a continuation of other conditions.
  var and: String { conditions.map { "AND " + $0 }.joined(separator: " ") }

  mutating func add(_ condition: (sql: String, arguments: StatementArguments)) {
    conditions.append(condition.sql)
    arguments += condition.arguments
  }

  /// A single value uses an index that has the order of the list. Several values would need a union
  /// without such an order; the plus keeps SQLite from choosing that and sorting all rows.
  mutating func add(_ column: String, in values: [String]) {
    guard let first = values.first else { return }
    let one = values.count == 1
    add((one ? "\(column) = \(first)" : "+\(column) IN (\(values.joined(separator: ", ")))", []))
  }
}

extension TicketFilter {
  /// The conditions without the search words. Labels are literals, so that SQLite can choose a
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

  private func addStatuses(to clause: inout Clause) {
    guard !statuses.isEmpty else { return }
    let values = statuses.map { "'\($0.rawValue)'" }
    guard isCompletedWhenResolved else {
      clause.add("ticket.status", in: values)
      if !statuses.contains(.completed) { clause.add(("ticket.status <> 'completed'", [])) }
      return
    }
    let isUnanalysed = "ticket.resolved_at IS NOT NULL AND ticket.analysis_id IS NULL"
    if statuses.contains(.completed) {
      let list = values.joined(separator: ", ")
      clause.add(("(ticket.status IN (\(list)) OR (\(isUnanalysed)))", []))
    } else {
      clause.add("ticket.status", in: values)
      clause.add(("ticket.status <> 'completed' AND NOT (\(isUnanalysed))", []))
    }
  }
}
