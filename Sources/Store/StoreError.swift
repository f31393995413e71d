// What can go wrong with the database, in words for people.

import Foundation
import GRDB

/// A fault of the store. It names the file and never a bound value.
package enum StoreError: Error, Equatable {
  case missing(String)
  case notADatabase(String)
  /// A SQLite file of some other program.
  case foreign(String)
  case newer(String, version: Int)
  case locked(String)
  case readOnly(String)
  case full(String)
  /// The system does not take what is to be written, and space is not what it lacks.
  case unwritten(String)
  case cannotOpen(String)
  case damaged(String)
  /// A value is out of the range that the schema gives it.
  case outOfRange(String)
  case failed(String, code: Int32)

  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = error as? StoreError ?? .failed(path, code: 0)
      return
    }
    switch error.resultCode {
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE:
      self = .unwritten(path)
    case .SQLITE_NOTADB: self = .notADatabase(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path)
    case .SQLITE_FULL: self = .full(path)
    case .SQLITE_CANTOPEN where isDirectory(path): self = .notADatabase(path)
    case .SQLITE_CANTOPEN, .SQLITE_AUTH: self = .cannotOpen(path)
    case .SQLITE_CORRUPT: self = .damaged(path)
    case .SQLITE_CONSTRAINT: self = .outOfRange(path)
    default: self = .failed(path, code: error.extendedResultCode.rawValue)
    }
  }
}

extension StoreError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let path): "there is no database at \(path)"
    case .notADatabase(let path): "\(path) is not a database"
    case .foreign(let path): "\(path) is a database of another program"
    case .newer(let path, let version):
      "\(path) was written by a newer triage (schema \(version), this one knows \(schemaVersion))"
    case .locked(let path): "\(path) is locked by another process"
    case .readOnly(let path): "\(path) cannot be written"
    case .full(let path): "no space left to write \(path)"
    case .unwritten(let path): "\(path) could not be written"
    case .cannotOpen(let path): "\(path) cannot be opened"
    case .damaged(let path): "\(path) is damaged"
    case .outOfRange(let path): "\(path) did not take a value that is out of its range"
    case .failed(let path, let code): "\(path) could not be read or written (SQLite code \(code))"
    }
  }

  /// What to do about it.
  package var hint: String {
    switch self {
    case .missing: "check the path; `triage submit` creates a database"
    case .notADatabase, .foreign: "name another file with --db or TRIAGE_DB"
    case .newer: "install the newer triage; the file was not touched"
    case .locked: "wait for that process, or end it, and try again"
    case .readOnly: "check the permissions of the file and of its folder"
    case .full: "free some space and try again; what was stored is still there"
    case .unwritten: "check the disk and `ulimit -f`; what was stored is still there"
    case .cannotOpen:
      "check that it and its folder are there and yours to read, or name another file with --db"
    case .damaged: "restore a backup, or save what is left with `sqlite3 FILE .recover`"
    case .outOfRange: "this is a fault of triage; nothing was changed"
    case .failed: "try again; `triage doctor` checks the file"
    }
  }
}

private func isDirectory(_ path: String) -> Bool {
  var isDirectory: ObjCBool = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    && isDirectory.boolValue
}

/// Runs `body` and gives its faults in the store's own words.
func translating<T>(_ path: String, _ body: () throws -> T) throws(StoreError) -> T {
  do { return try body() } catch { throw StoreError(error, path: path) }
}
