// Counts of tickets.

package import Tickets

extension SQLDatabase {
  package func countByStatus() throws -> [Status: Int] {
    let pairs = try map("SELECT status, count(*) AS count FROM ticket GROUP BY status", []) { row in
      Status(rawValue: row["status"]).map { ($0, row["count"] as Int) }
    }
    return Dictionary(pairs.compactMap(\.self)) { first, _ in first }
  }

  /// How many tickets wait for their analysis and are not resolved.
  package func countWaiting() throws -> Int {
    let sql = """
      SELECT count(*) AS count FROM ticket WHERE status = 'pending' AND resolved_at IS NULL
      """
    return try first(sql) { $0["count"] } ?? 0
  }
}
