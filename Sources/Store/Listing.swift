// Reading tickets: one, a page of many, and the history of one.

import GRDB
package import Tickets

/// Which tickets to list; what is nil or empty does not narrow the list.
package struct TicketFilter: Sendable {
  package var statuses: [Status] = []
  package var categories: [Category] = []
  package var urgencies: [Urgency] = []
  package var isResolved: Bool?
  package var needsReview = false
  package var minimumSentiment: Int?
  package var maximumSentiment: Int?
  /// Created at this time or later.
  package var since: Timestamp?
  /// Created before this time.
  package var until: Timestamp?
  /// In any letter case.
  package var customer: String?

  package init() {}
}

/// The order of a list; within equals, the newest come first.
package enum TicketOrder: String, Label {
  case created
  /// The most urgent first.
  case urgency
  /// The angriest first.
  case sentiment
}

extension Store {
  package func ticket(_ id: Int64) throws(StoreError) -> Ticket? {
    try read { database in
      let sql = "SELECT \(ticketColumns) FROM \(ticketTables) WHERE ticket.id = ?"
      return try Row.fetchOne(database, sql: sql, arguments: [id]).map(Ticket.init)
    }
  }

  /// One page, in a transaction of its own, so that a long list keeps nobody waiting.
  ///
  /// - Parameter last: the ticket that the page follows, as it was on the page before.
  package func tickets(
    _ filter: TicketFilter, by order: TicketOrder, after last: Ticket?, limit: Int
  ) throws(StoreError) -> [Ticket] {
    var clause = Clause(filter)
    if let last { clause.add(order.continuation(after: last)) }
    let sql = """
      SELECT \(ticketColumns) FROM \(ticketTables) \(clause.sql)
      ORDER BY \(order.columns.map { $0 + " DESC" }.joined(separator: ", ")) LIMIT ?
      """
    return try read { database in
      try Row.fetchAll(database, sql: sql, arguments: clause.arguments + [limit]).map(Ticket.init)
    }
  }

  /// How many tickets have each status.
  package func countByStatus() throws(StoreError) -> [Status: Int] {
    try read { database in
      let sql = "SELECT status, count(*) AS count FROM ticket GROUP BY status"
      let pairs = try Row.fetchAll(database, sql: sql).compactMap { row in
        Status(rawValue: row["status"]).map { ($0, row["count"] as Int) }
      }
      return Dictionary(uniqueKeysWithValues: pairs)
    }
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

  /// The condition that starts a page where `last` ended the one before.
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

/// A WHERE clause in the making.
private struct Clause {
  private var conditions: [String] = []
  private(set) var arguments: StatementArguments = []

  var sql: String {
    conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
  }

  mutating func add(_ condition: (sql: String, arguments: StatementArguments)) {
    conditions.append(condition.sql)
    arguments += condition.arguments
  }

  private mutating func add(_ column: String, in labels: [some Label]) {
    guard !labels.isEmpty else { return }
    let marks = labels.map { _ in "?" }.joined(separator: ", ")
    add(("\(column) IN (\(marks))", StatementArguments(labels.map(\.rawValue))))
  }

  init(_ filter: TicketFilter) {
    add("ticket.status", in: filter.statuses)
    add("ticket.category", in: filter.categories)
    add("ticket.urgency", in: filter.urgencies)
    if let isResolved = filter.isResolved {
      add(("ticket.resolved_at IS \(isResolved ? "NOT NULL" : "NULL")", []))
    }
    if filter.needsReview { add(("ticket.review_reasons <> 0", [])) }
    if let minimum = filter.minimumSentiment { add(("ticket.sentiment_score >= ?", [minimum])) }
    if let maximum = filter.maximumSentiment { add(("ticket.sentiment_score <= ?", [maximum])) }
    if let since = filter.since { add(("ticket.created_at >= ?", [since])) }
    if let until = filter.until { add(("ticket.created_at < ?", [until])) }
    if let customer = filter.customer {
      add(("ticket.customer = ? COLLATE NOCASE", [customer]))
    }
  }
}
