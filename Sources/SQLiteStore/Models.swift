// What was learnt of a model and outlives the process: its quota's state, its thinking level.

import GRDB
package import Store
package import Tickets

extension SQLiteStore {
  /// The quota of the model for this account if it is used up at `now`. One that would last longer
  /// than any does was written by a clock that was wrong.
  package func quota(
    of model: String, account: String, at now: Timestamp
  ) throws(StoreError) -> QuotaState? {
    try read { database in
      let sql = """
        SELECT period, resume_at FROM quota
        WHERE model = ? AND account = ? AND resume_at > ? AND resume_at <= ?
        """
      let latest = now.advanced(by: longestQuota)
      return try Row.fetchOne(
        database.cachedStatement(sql: sql), arguments: [model, account, now, latest]
      ).flatMap { row in
        QuotaPeriod(rawValue: row["period"]).map { period in
          QuotaState(period: period, resumeAt: row["resume_at"])
        }
      }
    }
  }

  /// Of two states the later counts: a minute's quota does not end a day's. One that is later
  /// than any quota lasts was written by a clock that was wrong.
  package func set(
    _ quota: QuotaState?, of model: String, account: String
  ) throws(StoreError) {
    try write { database in
      guard let quota else {
        return try database.execute(
          sql: "DELETE FROM quota WHERE model = ? AND account = ?", arguments: [model, account])
      }
      try database.execute(
        sql: """
          INSERT INTO quota (model, account, period, resume_at) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET period = excluded.period, resume_at = excluded.resume_at
            WHERE excluded.resume_at > quota.resume_at
              OR quota.resume_at > excluded.resume_at + ?
          """,
        arguments: [
          model, account, quota.period.rawValue, quota.resumeAt, longestQuota.milliseconds,
        ])
    }
  }

  /// Books the next free start of a call, for this process alone; calls of all processes start at
  /// least `interval` apart.
  ///
  /// - Returns: when the call may start: `now`, or later.
  package func bookCall(
    of model: String, interval: Duration, at now: Timestamp
  ) throws(StoreError) -> Timestamp {
    try write { database in
      let sql = "SELECT next_call_at FROM model WHERE name = ?"
      let next = try Timestamp.fetchOne(database, sql: sql, arguments: [model]) ?? now
      // A clock that was set back must not keep everybody waiting.
      let start = next > now.advanced(by: longestBooking) ? now : max(next, now)
      try database.execute(
        sql: """
          INSERT INTO model (name, next_call_at) VALUES (?, ?)
          ON CONFLICT (name) DO UPDATE SET next_call_at = excluded.next_call_at
          """,
        arguments: [model, start.advanced(by: interval)])
      return start
    }
  }

  /// The thinking level that the model was found to take; nil when none was found yet.
  package func thinkingLevel(of model: String) throws(StoreError) -> String? {
    try read { database in
      let sql = "SELECT thinking_level FROM model WHERE name = ?"
      return try String.fetchOne(database, sql: sql, arguments: [model])
    }
  }

  package func set(thinkingLevel: String, of model: String) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO model (name, thinking_level) VALUES (?, ?)
          ON CONFLICT (name) DO UPDATE SET thinking_level = excluded.thinking_level
          """,
        arguments: [model, thinkingLevel])
    }
  }
}
