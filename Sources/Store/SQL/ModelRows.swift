// What was learnt of a model and outlives the process: quota and thinking level.

package import Tickets

extension SQLStore {
  package func quota(of account: Account, at now: Timestamp) throws(StoreError) -> QuotaState? {
    try read { try $0.quota(of: account, at: now) }
  }

  package func set(
    _ quota: QuotaState?, of account: Account, at now: Timestamp
  ) throws(StoreError) {
    try write { database in
      guard let quota else {
        return try database.execute(
          "DELETE FROM quota WHERE model = ? AND account = ?", [account.model, account.keyHash])
      }
      return try database.execute(
        """
        INSERT INTO quota (model, account, period, resume_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (model, account) DO UPDATE
          SET period = excluded.period, resume_at = excluded.resume_at
          WHERE excluded.resume_at > quota.resume_at OR quota.resume_at > ?
        """,
        [
          account.model, account.keyHash, quota.period.rawValue, quota.resumeAt,
          now.advanced(by: longestQuota),
        ])
    }
  }

  package func bookCall(
    of model: String, interval: Duration, within longestWait: Duration,
    at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> Booking {
    try write { database in
      // Created if needed, and locked, so that nobody else books meanwhile.
      let next = try database.first(
        """
        INSERT INTO model (name) VALUES (?)
        ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING next_call_at
        """, [model]
      ) { $0["next_call_at"] as Timestamp? }
      let booking = Booking(after: next ?? nil, interval: interval, within: longestWait, at: now())
      if case .booked(let start) = booking {
        try database.execute(
          "UPDATE model SET next_call_at = ? WHERE name = ?",
          [start.advanced(by: interval), model])
      }
      return booking
    }
  }

  package func thinkingLevel(of model: String) throws(StoreError) -> String? {
    try read { database in
      try database.first("SELECT thinking_level FROM model WHERE name = ?", [model]) {
        $0["thinking_level"] as String?
      } ?? nil
    }
  }

  package func set(thinkingLevel: String, of model: String) throws(StoreError) {
    try write { database in
      try database.execute(
        """
        INSERT INTO model (name, thinking_level) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET thinking_level = excluded.thinking_level
        """, [model, thinkingLevel])
    }
  }
}

extension SQLDatabase {
  /// A quota that lasts longer than any comes from a wrong clock and is ignored.
  package func quota(of account: Account, at now: Timestamp) throws -> QuotaState? {
    try first(
      """
      SELECT period, resume_at FROM quota
      WHERE model = ? AND account = ? AND resume_at > ? AND resume_at <= ?
      """, [account.model, account.keyHash, now, now.advanced(by: longestQuota)]
    ) { row in
      QuotaPeriod(rawValue: row["period"]).map {
        QuotaState(period: $0, resumeAt: row["resume_at"])
      }
    } ?? nil
  }
}
