// Search: the best match first.

package import Store
import Tickets

/// How many of the newest tickets are searched one by one, before the index is used for all.
private let reaches: [Int64] = [2_000, 20_000]

extension PostgresStore {
  package func matches(
    _ query: SearchQuery, _ filter: TicketFilter, below upper: Int64, atLeast count: Int
  ) throws(StoreError) -> Matches? {
    try read { database in
      let ids = try database.matchingIDs(query, filter, below: upper, atLeast: count)
      guard let last = ids.last else { return nil }
      let places = try database.places(of: ids, query)
      let lowest = last / Matches.span * Matches.span
      return Matches(ids: places.sorted(by: >).map(\.id), lowest: lowest)
    }
  }

  package func matches(
    _ query: SearchQuery, _ filter: TicketFilter, after last: Int64
  ) throws(StoreError) -> Matches? {
    try read { database in
      let lowest = last / Matches.span * Matches.span
      let isMatch = "SELECT 1 AS n FROM search WHERE ticket_id = ? AND words @@ ?::tsquery"
      guard try database.first(isMatch, [last, query.tsquery], { _ in true }) == true,
        let place = try database.places(of: [last], query).first
      else { return nil }
      let ids = try database.matchingIDs(query, filter, from: lowest, below: lowest + Matches.span)
      let places = try database.places(of: ids, query).filter { $0 < place }
      return Matches(ids: places.sorted(by: >).map(\.id), lowest: lowest)
    }
  }
}

/// The rank of a ticket among the matches.
private struct Place: Comparable {
  let score: Double
  let id: Int64

  static func < (left: Place, right: Place) -> Bool {
    let span = Matches.span
    return (left.id / span, left.score, left.id) < (right.id / span, right.score, right.id)
  }
}

extension PostgresDatabase {
  /// All matches of the newest thousands below `upper`, newest thousand first, until there are at
  /// least `count`. Common words are found soon among the newest tickets, rare ones by the index of
  /// words. The server cannot tell well enough which is better, so both are written out here.
  fileprivate func matchingIDs(
    _ query: SearchQuery, _ filter: TicketFilter, below upper: Int64, atLeast count: Int
  ) throws -> [Int64] {
    let sql = "SELECT max(ticket_id) AS last FROM search WHERE ticket_id < ?"
    guard let last = try first(sql, [upper], { $0["last"] as Int64? }) ?? nil else { return [] }
    var ids: [Int64] = []
    for reach in reaches + [.max] {
      // A thousand is searched whole, or its best match could be missed.
      let lowest = max(0, last - reach) / Matches.span * Matches.span
      ids = try matchingIDs(
        query, filter, from: lowest, below: last + 1, upTo: count + Int(Matches.span))
      if ids.count >= count || lowest == 0 { break }
    }
    guard ids.count > count else { return ids }
    let lowest = ids[count - 1] / Matches.span * Matches.span
    return Array(ids.prefix { $0 >= lowest })
  }

  fileprivate func matchingIDs(
    _ query: SearchQuery, _ filter: TicketFilter, from lower: Int64, below upper: Int64,
    upTo count: Int = Int(Matches.span)
  ) throws -> [Int64] {
    let clause = PostgresDatabase.clause(of: filter)
    let join = clause.and.isEmpty ? "" : "JOIN ticket ON ticket.id = ticket_id"
    // OFFSET keeps the server from going through all tickets for rare words.
    let sql = """
      SELECT id FROM (
        SELECT ticket_id AS id FROM search \(join)
        WHERE words @@ ?::tsquery AND ticket_id >= ? AND ticket_id < ? \(clause.and) OFFSET 0
      ) AS match ORDER BY id DESC LIMIT ?
      """
    return try map(sql, [query.tsquery, lower, upper] + clause.arguments + [count]) { $0["id"] }
  }

  fileprivate func places(of ids: [Int64], _ query: SearchQuery) throws -> [Place] {
    let relevance = Relevance(query)
    var statement = Statement(
      "SELECT ticket_id, words FROM search WHERE ticket_id = ANY (?::bigint[])",
      [PostgresDatabase.list(ids)])
    statement.isBinary = true
    return try run(statement).rows.map { row in
      let id = row.withBytes("ticket_id") { bytes in
        Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
      }
      let score = row.withBytes("words") { relevance.score($0) }
      return Place(score: score ?? 0, id: id ?? 0)
    }
  }
}
