// The file: created, recognised, refused.

import Foundation
import SQLiteStore
import Store
import Testing
import Tickets

@Suite struct OpeningTests {
  @Test func theFileAndItsFolderAreTheOwnersAlone() throws {
    let folder = try Folder()
    try folder.store().add()
    let files = FileManager.default
    let mode = { try files.attributesOfItem(atPath: $0)[.posixPermissions] as? Int }
    #expect(try mode(folder.database) == 0o600)
    #expect(try mode(folder.path + "/data") == 0o700)
  }

  @Test func aReaderCreatesNothing() throws {
    let folder = try Folder()
    #expect(throws: StoreError.missing(folder.database)) {
      try SQLiteStore(path: folder.database, create: false)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func theSettingsOfTheFileAreThoseOfTheDesign() throws {
    let folder = try Folder()
    try folder.store().add()
    let pragmas = "PRAGMA journal_mode; PRAGMA application_id; PRAGMA user_version"
    #expect(try folder.sqlite3(pragmas) == "delete\n\(0x7472_6731)\n\(try folder.store().schema)")
    #expect(try folder.sqlite3("PRAGMA integrity_check; PRAGMA foreign_key_check") == "ok")
    let loose = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict"
    // FTS5's own tables are not ours to make strict.
    let ours = " AND type = 'table' AND name NOT LIKE 'sqlite_%'"
    #expect(try folder.sqlite3(loose + ours) == "")
  }

  @Test func aFileThatSomebodySwitchedToAWriteAheadLogIsSwitchedBack() throws {
    let folder = try Folder()
    try folder.store().add()
    #expect(try folder.sqlite3("PRAGMA journal_mode = WAL") == "wal")
    _ = try folder.store()
    #expect(try folder.sqlite3("PRAGMA journal_mode") == "delete")
  }

  @Test func whatIsNoDatabaseIsRefusedUntouched() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/data", withIntermediateDirectories: true)
    let bytes = Data(String(repeating: "no database ", count: 500).utf8)
    try bytes.write(to: URL(fileURLWithPath: folder.database))
    #expect(throws: StoreError.notADatabase(folder.database)) { try folder.store() }
    #expect(FileManager.default.contents(atPath: folder.database) == bytes)
  }

  @Test func aFileThatWasReplacedMeanwhileIsNotWritten() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add()
    try FileManager.default.moveItem(atPath: folder.database, toPath: folder.path + "/old.db")
    try FileManager.default.copyItem(atPath: folder.path + "/old.db", toPath: folder.database)
    #expect(throws: StoreError.replaced(folder.database)) { try store.add() }
    #expect(try folder.sqlite3("SELECT count(*) FROM ticket") == "1")
  }

  @Test func aDatabaseOfAnotherProgramIsRefusedUntouched() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/data", withIntermediateDirectories: true)
    try folder.sqlite3("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)")
    let before = FileManager.default.contents(atPath: folder.database)
    #expect(throws: StoreError.foreign(folder.database)) { try folder.store() }
    #expect(FileManager.default.contents(atPath: folder.database) == before)
  }

  @Test func aDatabaseOfANewerVersionIsRefusedUntouched() throws {
    let folder = try Folder()
    try folder.store().add()
    try folder.sqlite3("PRAGMA user_version = 99")
    let before = FileManager.default.contents(atPath: folder.database)
    #expect(throws: StoreError.newer(folder.database, version: 99, known: schemaVersion)) {
      try folder.store()
    }
    #expect(FileManager.default.contents(atPath: folder.database) == before)
  }

  @Test func aLockIsWaitedForAndThenReported() throws {
    let folder = try Folder()
    let store = try folder.store(timeout: .milliseconds(50))
    let other = try folder.store()
    try holdingTheLock(other) {
      #expect(throws: StoreError.locked(folder.database)) { try store.add() }
    }
    #expect(try store.add() == 2)
  }

  /// A write transaction that waits for `body`: claiming asks who is gone while it holds the lock.
  private func holdingTheLock(_ store: any Store, _ body: () -> Void) throws {
    try store.add()
    _ = try store.claim(at: at(0), minutes: 1000)
    let request = ClaimRequest(
      [.waiting], upTo: 1, for: bob, lease: .seconds(60), start: at(0))
    _ = try store.claim(request, storing: Outcomes(), at: at(0)) { _ in
      body()
      return false
    }
    _ = try store.claim(request, storing: Outcomes(), at: at(2000)) { _ in true }
  }
}
