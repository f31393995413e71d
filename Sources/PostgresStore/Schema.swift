// The schema as numbered migrations, and how a database is migrated.

import Store
import Tickets

/// One migration for each version. A released migration never changes; new ones are appended.
private let migrations = [versionOne]

/// The advisory lock of whoever changes the schema: "trg1" in ASCII.
private let migrationLock: Int64 = 0x7472_6731

extension PostgresStore {
  /// The version that this program reads and writes.
  package static var schema: Int { migrations.count }

  /// Compares the database's version with ours and runs all missing migrations in one transaction.
  /// Other processes that want to migrate wait.
  ///
  /// - Parameter asItIs: throws `.older` instead of migrating.
  func migrate(create: Bool, asItIs: Bool) throws(StoreError) {
    let deadline = ContinuousClock.now + timeout
    try opening(until: deadline) { connection in
      let version = try self.version(connection, until: deadline)
      if version == Self.schema { return }
      guard version > 0 || create else { throw StoreError.missing(name) }
      guard !asItIs else { throw StoreError.older(name, version: version, known: Self.schema) }
      try migrate(connection, until: deadline)
    }
  }

  /// Connects. Waits a little for a server that is just starting or has no free connection.
  private func opening(
    until deadline: ContinuousClock.Instant, _ body: (Connection) throws -> Void
  ) throws(StoreError) {
    let brief = min(deadline, .now + .seconds(5))
    while true {
      do {
        let connection = try take(until: deadline)
        try body(connection)
        return giveBack(connection)
      } catch let error as StoreError {
        throw error
      } catch PostgresFault.lost(let loss) where loss.mayEndSoon && .now < brief {
        pause(.milliseconds(Int64.random(in: 50...250)))
      } catch {
        throw (error as? PostgresFault).map { StoreError($0, name) } ?? .failed(name, code: "none")
      }
    }
  }

  /// 0 when there is no schema.
  private func version(
    _ connection: Connection, until deadline: ContinuousClock.Instant
  ) throws -> Int {
    let start = ContinuousClock.now
    let sql = """
      SELECT max(version) AS version,
        (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now
      FROM triage.version
      """
    do {
      guard let row = try connection.run([Statement(sql)], until: deadline).first?.first else {
        return 0
      }
      time.learn(row["now"], from: start)
      let version: Int = row["version"] ?? 0
      guard version <= Self.schema else {
        throw StoreError.newer(name, version: version, known: Self.schema)
      }
      return version
    } catch PostgresFault.refused("42P01") {
      return 0
    }
  }

  private func migrate(
    _ connection: Connection, until deadline: ContinuousClock.Instant
  ) throws {
    let lock = Statement("SELECT pg_advisory_xact_lock(\(migrationLock))")
    do {
      _ = try connection.run([Statement("BEGIN READ WRITE"), lock], until: deadline)
      // Another process may have migrated while this one waited for the lock.
      let version = try lockedVersion(connection, until: deadline)
      for step in migrations[version...] {
        for statement in step {
          _ = try connection.run([Statement(statement)], until: nil)
        }
      }
      _ = try connection.run(
        [
          Statement("DELETE FROM triage.version"),
          Statement("INSERT INTO triage.version (version) VALUES (?::integer)", [Self.schema]),
          Statement("COMMIT"),
        ], until: nil)
      _ = try self.version(connection, until: deadline)
    } catch {
      if !connection.isBroken { _ = try? connection.run([Statement("ROLLBACK")], until: deadline) }
      throw error
    }
  }

  /// The version under the lock, with the schema created if it is missing.
  private func lockedVersion(
    _ connection: Connection, until deadline: ContinuousClock.Instant
  ) throws -> Int {
    let sql = """
      SELECT to_regclass('triage.version') IS NOT NULL AS is_ours,
        EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = 'triage') AS is_there,
        EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = to_regnamespace('triage')) AS is_used
      """
    guard let row = try connection.run([Statement(sql)], until: deadline).first?.first else {
      return 0
    }
    if row["is_ours"] { return try version(connection, until: deadline) }
    if row["is_used"] { throw StoreError.foreign(name) }
    if !(row["is_there"] as Bool) {
      _ = try connection.run([Statement("CREATE SCHEMA triage")], until: deadline)
    }
    return 0
  }
}

extension Loss {
  fileprivate var mayEndSoon: Bool {
    switch self {
    case .starting, .crowded, .broken: true
    default: false
    }
  }
}
