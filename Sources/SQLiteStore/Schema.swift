// The schema as numbered migrations, and how a file is migrated.

import GRDB
import Store

/// Marks the file as ours in SQLite's header: "trg1" in ASCII.
private let applicationID = 0x7472_6731

/// The version that this program reads and writes.
package let schemaVersion = migrations.count

/// One migration for each version. A released migration never changes; new ones are appended.
private let migrations: [@Sendable (Database) throws -> Void] = [
  { try $0.execute(sql: versionOne) }, versionTwo,
]

extension SQLiteStore {
  /// Compares the file's version with ours and runs the missing migrations, each in its own
  /// transaction, or all in one for a new file. GRDB's migrator keeps a table of names; one number
  /// in the header costs nothing at start-up, and shows when a file comes from a newer version.
  func migrate(create: Bool, timeout: Duration) throws(StoreError) {
    let stamp = try read(Stamp.init)
    if !stamp.isCurrent { try migrate(from: stamp, create: create) }
    try keepRollbackJournal(timeout: timeout)
  }

  /// For a command that may change nothing, not even the version.
  func checkVersion() throws(StoreError) {
    let stamp = try read(Stamp.init)
    try check(stamp, create: false)
    guard stamp.isCurrent else {
      throw .older(path, version: stamp.version, known: schemaVersion)
    }
  }

  /// - Throws: when this program may not change the file.
  private func check(_ stamp: Stamp, create: Bool) throws(StoreError) {
    guard stamp.version <= schemaVersion else {
      throw stamp.isOurs
        ? .newer(path, version: stamp.version, known: schemaVersion) : .foreign(path)
    }
    if stamp.isEmpty {
      // It is empty, so there is nothing to read.
      guard create else { throw .missing(path) }
    } else if !stamp.isOurs {
      throw .foreign(path)
    }
  }

  private func migrate(from stamp: Stamp, create: Bool) throws(StoreError) {
    try check(stamp, create: create)
    if stamp.isEmpty {
      try write { for version in 1...schemaVersion { try step(to: version, in: $0) } }
    } else {
      for version in stamp.version..<schemaVersion {
        try write { try step(to: version + 1, in: $0) }
      }
    }
  }
}

private func step(to version: Int, in database: Database) throws {
  // Another process may have run the migration while this one waited for the lock.
  guard try Stamp(database).version < version else { return }
  try migrations[version - 1](database)
  try database.execute(sql: "PRAGMA application_id = \(applicationID)")
  try database.execute(sql: "PRAGMA user_version = \(version)")
}

/// The marks in a file's header.
private struct Stamp {
  let isOurs: Bool
  let version: Int
  let isEmpty: Bool

  var isCurrent: Bool { isOurs && version == schemaVersion }

  init(_ database: Database) throws {
    let sql = """
      SELECT application_id, user_version FROM pragma_application_id, pragma_user_version
      """
    let row = try Row.fetchOne(database, sql: sql)
    isOurs = row?["application_id"] == applicationID
    version = row?["user_version"] ?? 0
    let count = "SELECT count(*) FROM sqlite_schema"
    isEmpty = try !isOurs && version == 0 && Int.fetchOne(database, sql: count) == 0
  }
}
