// What was learnt of a model and outlives the process: quota and thinking level.

import Foundation
import GRDB
package import Store
package import Tickets

extension SQLiteStore {
  package func salt() throws(StoreError) -> [UInt8] {
    try read { try Data.fetchOne($0, sql: "SELECT value FROM salt").map(Array.init) ?? [] }
  }

  package func quota(of account: Account, at now: Timestamp) throws(StoreError) -> QuotaState? {
    try read { try $0.quota(of: account, at: now) }
  }

  package func set(
    _ quota: QuotaState?, of account: Account, at now: Timestamp
  ) throws(StoreError) {
    try write { database in
      guard let quota else {
        return try database.execute(
          sql: "DELETE FROM quota WHERE model = ? AND account = ?",
          arguments: [account.model, account.keyHash])
      }
      try database.execute(
        sql: """
          INSERT INTO quota (model, account, period, resume_at) VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET period = excluded.period, resume_at = excluded.resume_at
            WHERE excluded.resume_at > quota.resume_at OR quota.resume_at > ?
          """,
        arguments: [
          account.model, account.keyHash, quota.period.rawValue, quota.resumeAt,
          now.advanced(by: longestQuota),
        ])
    }
  }
}

extension Database {
  /// A quota that lasts longer than any comes from a wrong clock and is ignored.
  func quota(of account: Account, at now: Timestamp) throws -> QuotaState? {
    let sql = """
      SELECT period, resume_at FROM quota
      WHERE model = ? AND account = ? AND resume_at > ? AND resume_at <= ?
      """
    let latest = now.advanced(by: longestQuota)
    return try Row.fetchOne(
      cachedStatement(sql: sql), arguments: [account.model, account.keyHash, now, latest]
    ).flatMap { row in
      QuotaPeriod(rawValue: row["period"]).map { period in
        QuotaState(period: period, resumeAt: row["resume_at"])
      }
    }
  }
}

extension SQLiteStore {
  package func bookCall(
    of model: String, interval: Duration, within longestWait: Duration,
    at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> Booking {
    try write { database in
      let sql = "SELECT next_call_at FROM model WHERE name = ?"
      let next = try Timestamp.fetchOne(database, sql: sql, arguments: [model])
      let booking = Booking(after: next, interval: interval, within: longestWait, at: now())
      if case .booked(let start) = booking {
        try database.execute(
          sql: """
            INSERT INTO model (name, next_call_at) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET next_call_at = excluded.next_call_at
            """,
          arguments: [model, start.advanced(by: interval)])
      }
      return booking
    }
  }

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
