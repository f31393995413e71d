// Search: the best match first.

import GRDB
import GRDBSQLite
package import Store

extension SQLiteStore {
  package func matches(
    _ query: SearchQuery, _ filter: TicketFilter, below upper: Int64, atLeast count: Int
  ) throws(StoreError) -> Matches? {
    try read { database in
      let expression = try expression(of: query, in: database)
      let places = try places(expression, filter, below: upper, atLeast: count, in: database)
      return places.last.map { Matches(places, downTo: $0) }
    }
  }

  package func matches(
    _ query: SearchQuery, _ filter: TicketFilter, after last: Int64
  ) throws(StoreError) -> Matches? {
    try read { database in
      let expression = try expression(of: query, in: database)
      guard let place = try place(of: last, expression, in: database) else { return nil }
      let upper = (place.thousand + 1) * Matches.span
      let places = try places(expression, filter, below: upper, atLeast: 1, in: database)
      return Matches(places.filter { $0.thousand == place.thousand && $0 < place }, downTo: place)
    }
  }
}

extension Database {
  /// Changes the analyses of tickets and keeps the search index current. FTS5 collects changes
  /// while ids ascend and no statement begins that could be undone alone. So it writes all of them
  /// at once, at the end of the transaction.
  func reindexing<Result>(_ ids: [Int64], _ change: () throws -> Result) throws -> Result {
    guard !ids.isEmpty else { return try change() }
    let before = try searchable(ids)
    let result = try change()
    for (old, new) in zip(before, try searchable(ids)) where old != new {
      try unindex(old)
      try index(new)
    }
    return result
  }
}

extension Matches {
  fileprivate init(_ places: [Place], downTo last: Place) {
    self.init(
      ids: places.sorted(by: >).map(\.id), lowest: last.thousand * Matches.span)
  }
}

/// The rank of a ticket among the matches.
private struct Place: Comparable {
  let score: Double
  let id: Int64

  var thousand: Int64 { id / Matches.span }

  init(_ row: Row) {
    id = row[0]
    score = row[1]
  }

  static func < (left: Place, right: Place) -> Bool {
    (left.thousand, left.score, left.id) < (right.thousand, right.score, right.id)
  }
}

/// All matches of the newest thousands below `upper`, newest thousand first, until there are at
/// least `count`.
private func places(
  _ expression: SearchExpression, _ filter: TicketFilter, below upper: Int64, atLeast count: Int,
  in database: Database
) throws -> [Place] {
  let clause = Database.clause(of: filter)
  let join = clause.and.isEmpty ? "" : "CROSS JOIN ticket ON ticket.id = search.rowid"
  let sql = """
    SELECT search.rowid, relevance(search, ?) FROM search \(join)
    WHERE search MATCH ? AND search.rowid < ? \(clause.and) ORDER BY search.rowid DESC
    """
  let cursor = try Row.fetchCursor(
    database, sql: sql,
    arguments: [expression.groups, expression.text, upper] + StatementArguments(clause.arguments))
  var places: [Place] = []
  while let place = try cursor.next().map(Place.init) {
    if places.count >= count, place.thousand != places.last?.thousand { break }
    places.append(place)
  }
  return places
}

private func place(
  of id: Int64, _ expression: SearchExpression, in database: Database
) throws -> Place? {
  let sql = "SELECT rowid, relevance(search, ?) FROM search WHERE search MATCH ? AND rowid = ?"
  let arguments: StatementArguments = [expression.groups, expression.text, id]
  return try Row.fetchOne(database, sql: sql, arguments: arguments).map(Place.init)
}

/// The query in FTS5's language. The connection gets the function `relevance(search, groups)`.
private func expression(of query: SearchQuery, in database: Database) throws -> SearchExpression {
  let api = UnsafeMutablePointer(mutating: FTS5.api(database))
  _ = api.pointee.xCreateFunction(api, "relevance", nil, relevance, nil)
  return try SearchExpression(query, in: database)
}

/// Okapi BM25 without the rarity of words, which changes with every ticket and takes a full count
/// of each word. Each phrase counts by how often it occurs, less with each time, and more in a
/// short text. The customer's words and the summary count twice as much as replies. The argument
/// says which phrases are forms of the same phrase and count as one.
private let relevance: fts5_extension_function = { api, match, context, _, arguments in
  guard let api = api?.pointee, let groups = sqlite3_value_blob(arguments?[0]) else { return }
  let phrases = groups.assumingMemoryBound(to: UInt8.self)
  var (instances, length): (Int32, Int32) = (0, 0)
  let last = Int(api.xPhraseCount(match)) - 1
  guard last >= 0, last < sqlite3_value_bytes(arguments?[0]) else { return }
  var counts = [Double](repeating: 0, count: Int(phrases[last]) + 1)
  guard api.xInstCount(match, &instances) == SQLITE_OK,
    api.xColumnSize(match, -1, &length) == SQLITE_OK
  else { return sqlite3_result_error_code(context, SQLITE_CORRUPT) }
  for instance in 0..<instances {
    var (phrase, column, offset): (Int32, Int32, Int32) = (0, 0, 0)
    guard api.xInst(match, instance, &phrase, &column, &offset) == SQLITE_OK else { break }
    counts[Int(phrases[Int(phrase)])] += column < 2 ? 1 : 0.5
  }
  let usualLength = 100.0
  let weight = 1.2 * (0.25 + 0.75 * Double(length) / usualLength)
  sqlite3_result_double(context, counts.reduce(0) { $0 + $1 / ($1 + weight) })
}
