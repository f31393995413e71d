// What was learnt of a model and outlives the process: its quota's state, its thinking level.

import GRDB
package import Tickets

/// No quota lasts longer, the day on which summer time ends included.
private let longestQuota: Duration = .seconds(25 * 3600)

/// Calls are not booked further ahead than this.
private let longestBooking: Duration = .seconds(600)

/// A quota that is used up.
package struct QuotaState: Sendable, Equatable {
  package var period: QuotaPeriod
  /// When the service will answer again.
  package var resumeAt: Timestamp

  package init(period: QuotaPeriod, resumeAt: Timestamp) {
    self.period = period
    self.resumeAt = resumeAt
  }
}

extension Store {
  /// The model's quota if it is used up at `now`. One that would last longer than any does
  /// was written by a clock that was wrong.
  package func quota(of model: String, at now: Timestamp) throws(StoreError) -> QuotaState? {
    try read { database in
      let sql =
        "SELECT quota, resume_at FROM model WHERE name = ? AND resume_at > ? AND resume_at <= ?"
      let latest = now.advanced(by: longestQuota)
      return try Row.fetchOne(
        database.cachedStatement(sql: sql), arguments: [model, now, latest]
      ).flatMap { row in
        QuotaPeriod(rawValue: row["quota"]).map { period in
          QuotaState(period: period, resumeAt: row["resume_at"])
        }
      }
    }
  }

  /// Of two states the later counts: a minute's quota does not end a day's. One that is later
  /// than any quota lasts was written by a clock that was wrong.
  package func set(_ quota: QuotaState?, of model: String) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO model (name, quota, resume_at) VALUES (?, ?, ?)
          ON CONFLICT (name) DO UPDATE SET quota = excluded.quota, resume_at = excluded.resume_at
            WHERE excluded.resume_at IS NULL OR model.resume_at IS NULL
              OR excluded.resume_at > model.resume_at
              OR model.resume_at > excluded.resume_at + ?
          """,
        arguments: [
          model, quota?.period.rawValue, quota?.resumeAt, longestQuota.milliseconds,
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
