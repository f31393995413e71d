// What `doctor` finds about the file and its folder.

import Foundation
import GRDB
package import Store

/// With less free space, a pass may soon fail.
private let leastFreeSpace: Int64 = 100 << 20

extension SQLiteStore {
  /// For a path without a database.
  package static func findings(withoutFileAt path: String) -> [Finding] {
    [absence(of: path), freeSpace(at: path)]
  }

  package func findings() throws(StoreError) -> [Finding] {
    let (damage, bytes, journalMode) = try read { database in
      (
        try String.fetchAll(database, sql: "PRAGMA quick_check(5)").filter { $0 != "ok" },
        try Int64.fetchOne(database, sql: fileSize) ?? 0,
        try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "unknown"
      )
    }
    return [
      Finding("database", "\(path), \(byteSize(bytes)), schema \(schema)"),
      integrity(damage, journalMode), permissions(of: path, isShared: isShared),
      freeSpace(at: path),
    ]
  }
}

private let fileSize = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"

private func absence(of path: String) -> Finding {
  let folder = existingFolder(of: path)
  let isPossible = access(folder, W_OK) == 0
  return Finding(
    "database", "\(path): not there yet; `triage submit` creates it",
    cure: isPossible ? nil : "\(folder) cannot be written; name another file with --db")
}

/// The nearest folder above `path` that exists.
private func existingFolder(of path: String) -> String {
  var folder = path
  repeat { folder = (folder as NSString).deletingLastPathComponent } while access(folder, F_OK) != 0
  return folder
}

private func integrity(_ damage: [String], _ journalMode: String) -> Finding {
  guard damage.isEmpty else {
    return Finding(
      "integrity", damage.joined(separator: "; "),
      cure: "restore a backup, or save what is left with `sqlite3 FILE .recover`")
  }
  guard ["truncate", "delete"].contains(journalMode) else {
    return Finding(
      "integrity", "sound, but the journal mode is \(journalMode)",
      cure: "end all programs that have it open, then run any command of triage")
  }
  return Finding("integrity", "sound, rollback journal")
}

/// - Parameter isShared: whether a group should read and write it.
private func permissions(of path: String, isShared: Bool) -> Finding {
  let folder = (path as NSString).deletingLastPathComponent
  // SQLite prepares each change in a file beside the database, so the folder must be writable too.
  let (fileMode, folderMode) = isShared ? ("660", "2770") : ("600", "700")
  for (place, mode) in [(path, fileMode), (folder, folderMode)] where access(place, W_OK) != 0 {
    var status = stat()
    let isOurs = stat(place, &status) == 0 && status.st_uid == getuid()
    return Finding(
      "permissions", "\(place) cannot be written",
      cure: isOurs ? "run: chmod \(mode) \(place)" : "it is another user's: run triage as that user"
    )
  }
  let file = isShared ? mode_t(0o007) : mode_t(0o077)
  let others = [(path, file), (folder, isShared ? mode_t(0o002) : mode_t(0o022))]
  for (place, mode) in others {
    var status = stat()
    guard stat(place, &status) == 0, status.st_mode & mode != 0 else { continue }
    let isGroups = !isShared && status.st_mode & 0o007 == 0
    let advice = isGroups ? ", or set TRIAGE_SHARED=1 if its group is to have it" : ""
    return Finding(
      "permissions", "others have access to \(place)",
      cure: "run: chmod \(isShared ? "o" : "go")-rwx \(place)\(advice)")
  }
  var status = stat()
  guard isShared, stat(path, &status) == 0, status.st_mode & 0o060 != 0o060 else {
    return Finding(
      "permissions", "only the \(isShared ? "group" : "owner") has access to the database")
  }
  return Finding(
    "permissions", "TRIAGE_SHARED is 1, but the group has no access to \(path)",
    cure: "run: chmod 660 \(path) && chmod 2770 \(folder)")
}

private func freeSpace(at path: String) -> Finding {
  var status = statvfs()
  guard statvfs(existingFolder(of: path), &status) == 0 else {
    return Finding("free space", "not known")
  }
  let free = Int64(
    clamping: UInt64(status.f_bavail).multipliedReportingOverflow(
      by: UInt64(status.f_frsize)
    ).partialValue)
  return Finding(
    "free space", byteSize(free),
    cure: free < leastFreeSpace ? "free space on the disk of \(path)" : nil)
}
