// The database file: how it is found, created, recognised and opened.

import Foundation
import GRDB
package import Store
import Synchronization
package import Tickets

/// One SQLite file of tickets. Every read and write is one short transaction.
package final class SQLiteStore: Store {
  let path: String
  package var name: String { path }
  package let clock = Clock.system
  package let watchInterval: Duration = .milliseconds(500)

  /// A file tells nobody; this process knows what it stored itself.
  package func untilTold() async { await bell.wait() }
  let bell = Bell()
  let queue: DatabaseQueue
  let isShared: Bool
  /// The file that was opened, whatever the path leads to by now.
  private let file: FileIdentity?

  /// Opens the file and brings its schema up to date.
  ///
  /// - Parameters:
  ///   - isShared: whether the file is to be its group's, too; a new one is made so.
  ///   - asItIs: changes neither its schema nor how it keeps a journal.
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

  /// Whoever stays must not go on with a file that was moved away or replaced, as by a backup: what
  /// others store is in another.
  ///
  /// - Throws: `.replaced`.
  func checkFile() throws(StoreError) {
    guard FileIdentity(path) == file else { throw .replaced(path) }
  }

  /// A journal that is cut to nothing and synced cannot come back after a power cut, as one can that
  /// is unlinked from its folder. A file that somebody switched to WAL is switched back; SQLite does
  /// not wait for those who have it open, as it does for a lock.
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

  /// One `BEGIN DEFERRED … COMMIT`. GRDB's `read` forbids writing besides, by a pragma that makes
  /// SQLite compile every statement anew.
  func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
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

  /// One `BEGIN IMMEDIATE … COMMIT`, which is what GRDB's `write` is.
  func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try translating(path) { try queue.write(body) }
  }
}

/// A rollback journal and not WAL: in a WAL file, the SQLite of today's stable systems (3.7.0 to
/// 3.51.2) may lose pages when two processes write and checkpoint at once
/// (https://www.sqlite.org/wal.html#walresetbug).
private func configuration(timeout: Duration) -> Configuration {
  var configuration = Configuration()
  configuration.label = "triage"
  configuration.busyMode = .callback(waitingForLock(timeout))
  configuration.prepareDatabase { database in
    // FULL does not sync the folder once a journal is gone from it, as it is while the schema is
    // made: one that comes back after a power cut would undo what somebody was told of.
    // What is deleted is overwritten, so that what `forget` erases is gone from the file.
    try database.execute(sql: "PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON")
  }
  return configuration
}

/// What tells a file from every other while both are there.
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

/// Sleeps 0.1 to 1 ms between tries until `timeout` is over. SQLite's own handler backs off to
/// 100 ms and so starves whoever waits longest.
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

/// Where a link leads when nothing is there; SQLite would make a file of some other name.
private func brokenLink(at path: String) -> String? {
  guard access(path, F_OK) != 0, errno == ENOENT || errno == ELOOP else { return nil }
  return try? FileManager.default.destinationOfSymbolicLink(atPath: path)
}

/// Creates the file, and its folder when that is missing, for the owner or the group alone. SQLite
/// gives its side files the mode of the database.
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
    // The process's own mask leaves nothing to a group.
    if isShared { fchmod(descriptor, 0o660) }
    close(descriptor)
    syncFolders(from: folder)
  } else if errno != EEXIST {
    throw errno == ENOSPC ? .full(path) : errno == EROFS ? .readOnly(path) : .cannotOpen(path)
  }
}

/// So that a power cut takes neither a new file nor the folders that were made for it. A folder that
/// cannot be opened was there before.
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
