// Makes tickets due again because somebody asks for it.

package import Store
package import Tickets

/// Resets everything that keeps a ticket from being claimed, but not its attempts.
private let afresh = """
  UPDATE ticket SET status = CASE status WHEN 'failed' THEN 'pending' ELSE status END, faults = 0,
    outages = 0, crashes = 0, next_attempt_at = NULL, deferred_at = NULL, updated_at = ?
  """

extension PostgresStore {
  package func retryFailed(at now: Timestamp) throws(StoreError) {
    try write { database in
      // Each condition has its own index. A row that another program made may meet only one of
      // them.
      for condition in ["status = 'failed' AND status <> 'completed'", "faults >= 5"] {
        try database.execute("\(afresh) WHERE \(condition) AND status <> 'processing'", [now])
      }
      try database.execute("NOTIFY triage")
    }
  }

  package func retry(_ ids: [Int64], at now: Timestamp) throws(StoreError) {
    defer { bell.ring() }
    try write { database in
      _ = try database.missing(ids)
      try database.execute(
        "\(afresh) WHERE \(PostgresDatabase.amongIDs) AND status = 'failed'",
        [now, PostgresDatabase.list(ids)])
      try database.execute(
        """
        UPDATE ticket SET next_attempt_at = NULL, deferred_at = NULL
        WHERE \(PostgresDatabase.amongIDs) AND status = 'pending' AND next_attempt_at IS NOT NULL
        """, [PostgresDatabase.list(ids)])
      try database.execute("NOTIFY triage")
    }
  }
}
