// Makes tickets due again because somebody asks for it.

import GRDB
package import Store
package import Tickets

/// Resets everything that keeps a ticket from being claimed, but not its attempts.
private let afresh = """
  UPDATE ticket SET status = iif(status = 'failed', 'pending', status), faults = 0, outages = 0,
    crashes = 0, next_attempt_at = NULL, deferred_at = NULL, updated_at = :now
  """

/// Each condition has its own index. A row that another program made may meet only one of them.
let givenUp = ["status = 'failed' AND status <> 'completed'", "faults >= 5"]

extension SQLiteStore {
  package func retryFailed(at now: Timestamp) throws(StoreError) {
    try write { database in
      for condition in givenUp {
        try database.execute(
          sql: "\(afresh) WHERE \(condition) AND status <> 'processing'", arguments: ["now": now])
      }
    }
  }

  package func retry(_ ids: [Int64], at now: Timestamp) throws(StoreError) {
    defer { bell.ring() }
    try write { database in
      let named = "id IN (SELECT value FROM json_each(:ids))"
      let arguments: StatementArguments = ["now": now, "ids": Database.list(ids)]
      try database.execute(
        sql: "\(afresh) WHERE \(named) AND status = 'failed'", arguments: arguments)
      try database.execute(
        sql: """
          UPDATE ticket SET next_attempt_at = NULL, deferred_at = NULL
          WHERE \(named) AND status = 'pending' AND next_attempt_at IS NOT NULL
          """, arguments: arguments)
    }
  }
}
