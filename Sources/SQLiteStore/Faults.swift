// Translates SQLite's errors.

import Foundation
import GRDB
import Store

extension StoreError {
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = error as? StoreError ?? .failed(path, code: "none")
      return
    }
    switch error.resultCode {
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE:
      self = .unwritten(path)
    case .SQLITE_NOTADB: self = .notADatabase(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path)
    case .SQLITE_READONLY where error.extendedResultCode == .SQLITE_READONLY_DBMOVED:
      self = .replaced(path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path)
    case .SQLITE_FULL: self = .full(path)
    case .SQLITE_CANTOPEN where isDirectory(path): self = .notADatabase(path)
    case .SQLITE_CANTOPEN, .SQLITE_AUTH: self = .cannotOpen(path)
    case .SQLITE_CORRUPT: self = .damaged(path)
    case .SQLITE_CONSTRAINT: self = .outOfRange(path)
    default: self = .failed(path, code: "SQLite \(error.extendedResultCode.rawValue)")
    }
  }
}

private func isDirectory(_ path: String) -> Bool {
  var isDirectory: ObjCBool = false
  return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    && isDirectory.boolValue
}

/// Runs `body` and translates its errors.
func translating<T>(_ path: String, _ body: () throws -> T) throws(StoreError) -> T {
  do { return try body() } catch { throw StoreError(error, path: path) }
}
