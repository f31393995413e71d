// The database file: finding, creating, recognising and opening it.

import Foundation
package import GRDB
package import Store
import Synchronization
package import Tickets

/// One SQLite file of tickets. Every read and write is one short transaction.
package final class SQLiteStore: SQLStore {
  let path: String
  package var name: String { path }
  package let clock = Clock.system
  package let schema = schemaVersion
  package let watchInterval: Duration = .milliseconds(500)

  /// A file sends no notifications; this process knows of its own commits.
  package func untilTold() async { await bell.wait() }
  package let bell = Bell()
  let queue: DatabaseQueue
  private let commits = GroupCommit()
  let isShared: Bool
  /// The file that was opened, even if the path leads to another one by now.
  private let file: FileIdentity?

  /// Opens the file and migrates its schema.
  ///
  /// - Parameters:
  ///   - isShared: whether the file also belongs to its group; a new file is created so.
  ///   - asItIs: whether to change neither its schema nor its journal mode.
  /// - Throws: `.missing` when there is no database and `create` is false; `.older` when `asItIs`
  ///   leaves a schema that cannot be read.
  package init(
    path: String, create: Bool, isShared: Bool = false, asItIs: Bool = false,
    timeout: Duration = usualTimeout
  ) throws(StoreError) {
    self.path = path
    self.isShared = isShared
    if let target = brokenLink(at: path) { throw .brokenLink(path, to: target) }
    if create { try createFile(at: path, isShared: isShared) }
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path) }
    file = FileIdentity(path)
    queue = try translating(path) {
      try DatabaseQueue(path: path, configuration: configuration(timeout: timeout))
    }
    if asItIs { try checkVersion() } else { try migrate(create: create, timeout: timeout) }
  }

  /// A long-running process must not go on with a file that was moved or replaced, for example by a
  /// backup, because others store into the new one.
  ///
  /// - Throws: `.replaced`.
  func checkFile() throws(StoreError) {
    guard FileIdentity(path) == file else { throw .replaced(path) }
  }

  /// A journal that is truncated and synced cannot come back after a power cut. A journal that is
  /// unlinked from its folder can. (PERSIST would be faster, but a user who may only read the file
  /// could not open the journal, and would be refused.) A file that somebody switched to WAL is
  /// switched back; SQLite does not wait for other users of the file here, so this does.
  func keepRollbackJournal(timeout: Duration) throws(StoreError) {
    let end = ContinuousClock.now + timeout
    while true {
      do {
        return try translating(path) {
          try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = TRUNCATE")
          }
        }
      } catch .locked where ContinuousClock.now < end {
        usleep(10_000)
      }
    }
  }

  package func salt() throws(StoreError) -> [UInt8] {
    try read { try Data.fetchOne($0, sql: "SELECT value FROM salt").map(Array.init) ?? [] }
  }

  /// One `BEGIN DEFERRED … COMMIT`. GRDB's own `read` sets a pragma that makes SQLite compile every
  /// statement anew.
  package func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try translating(path) {
      try queue.inDatabase { database in
        try database.beginTransaction(.deferred)
        do {
          let result = try body(database)
          try database.commit()
          return result
        } catch {
          try database.rollback()
          throw error
        }
      }
    }
  }

  @discardableResult
  package func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try write(.usual, body)
  }

  /// One `BEGIN IMMEDIATE … COMMIT`, shared by all threads of this process that write at the moment.
  ///
  /// - Parameter body: is run again if the transaction failed the first time.
  @discardableResult
  func write<T>(_ turn: Turn, _ body: (Database) throws -> T) throws(StoreError) -> T {
    try translating(path) { try commits.write(queue, turn, body) }
  }
}

/// A rollback journal and not WAL: with a WAL file, the SQLite of today's stable systems (3.7.0 to
/// 3.51.2) may lose pages when two processes write and checkpoint at once
/// (https://www.sqlite.org/wal.html#walresetbug).
private func configuration(timeout: Duration) -> Configuration {
  var configuration = Configuration()
  configuration.label = "triage"
  configuration.busyMode = .callback(waitingForLock(timeout))
  configuration.prepareDatabase { database in
    // FULL does not sync the folder after a journal is unlinked, as happens while the schema is
    // made. A journal that comes back after a power cut would undo a commit that was reported.
    // secure_delete overwrites what is deleted, so that `forget` leaves nothing in the file.
    try database.execute(sql: "PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON")
  }
  return configuration
}

/// Tells a file from every other one while both exist.
private struct FileIdentity: Equatable {
  let device: UInt64
  let number: UInt64

  /// Nil when there is no file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(status.st_ino)
  }
}

/// Sleeps 0.1 to 1 ms between tries until `timeout` is over. SQLite's own handler waits up to 100
/// ms at a time, so that others always come first.
private func waitingForLock(_ timeout: Duration) -> @Sendable (Int) -> Bool {
  let deadline = Mutex(ContinuousClock.now)
  return { tries in
    let end = deadline.withLock { end in
      if tries == 0 { end = .now + timeout }
      return end
    }
    guard ContinuousClock.now < end else { return false }
    usleep(UInt32.random(in: 100...1000))
    return true
  }
}

/// The target of a link that leads nowhere. SQLite would create a file of another name.
private func brokenLink(at path: String) -> String? {
  guard access(path, F_OK) != 0, errno == ENOENT || errno == ELOOP else { return nil }
  return try? FileManager.default.destinationOfSymbolicLink(atPath: path)
}

/// Creates the file and, if needed, its folder, for the owner or the group alone. SQLite gives its
/// side files the mode of the database.
private func createFile(at path: String, isShared: Bool) throws(StoreError) {
  let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
  do {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: isShared ? 0o2770 : 0o700])
  } catch {
    throw .cannotOpen(path)
  }
  let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
  if descriptor >= 0 {
    // The process's umask gives a group no rights.
    if isShared { fchmod(descriptor, 0o660) }
    close(descriptor)
    syncFolders(from: folder)
  } else if errno != EEXIST {
    throw errno == ENOSPC ? .full(path) : errno == EROFS ? .readOnly(path) : .cannotOpen(path)
  }
}

/// After this, a power cut loses neither a new file nor the folders that were created for it. A
/// folder that cannot be opened existed before.
private func syncFolders(from folder: String) {
  var folder = URL(fileURLWithPath: folder)
  while folder.path != "/" {
    let descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
    folder.deleteLastPathComponent()
  }
}
