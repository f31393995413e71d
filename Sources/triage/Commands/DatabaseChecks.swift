// What `doctor` looks at of the database and of this machine.

import Configuration
import Foundation
import Store
import Tickets

/// With less free space than this, a pass may soon fail.
private let leastFreeSpace: Int64 = 100 << 20

func databaseChecks(_ session: Session) -> [Check] {
  let now = session.clock.now()
  do {
    let path = try session.settings.databasePath()
    guard FileManager.default.fileExists(atPath: path), let store = try session.existingStore()
    else { return [missingDatabaseCheck(path), spaceCheck(path), clockCheck(now, nil)] }
    let health = try store.health(at: now)
    return [
      Check("database", "\(path), \(size(health.sizeInBytes)), schema \(store.schema)"),
      integrityCheck(health), permissionCheck(path), spaceCheck(path), queueCheck(health, now),
      clockCheck(now, health.latestChange),
    ]
  } catch {
    return [Check("database", error), clockCheck(now, nil)]
  }
}

private func missingDatabaseCheck(_ path: String) -> Check {
  let folder = existingFolder(of: path)
  let isPossible = access(folder, W_OK) == 0
  return Check(
    "database", "\(path): not there yet; `triage submit` creates it",
    cure: isPossible ? nil : "\(folder) cannot be written; name another file with --db")
}

/// The nearest folder above `path` that is there.
private func existingFolder(of path: String) -> String {
  var folder = path
  repeat { folder = (folder as NSString).deletingLastPathComponent } while access(folder, F_OK) != 0
  return folder
}

private func integrityCheck(_ health: StoreHealth) -> Check {
  guard health.damage.isEmpty else {
    return Check(
      "integrity", health.damage.joined(separator: "; "),
      cure: "restore a backup, or save what is left with `sqlite3 FILE .recover`")
  }
  guard ["truncate", "delete"].contains(health.journalMode) else {
    return Check(
      "integrity", "sound, but the journal mode is \(health.journalMode)",
      cure: "end all programs that have it open, then run any command of triage")
  }
  return Check("integrity", "sound, rollback journal")
}

private func permissionCheck(_ path: String) -> Check {
  let folder = (path as NSString).deletingLastPathComponent
  // SQLite prepares every change in a file beside the database.
  for (place, mode) in [(path, "600"), (folder, "700")] where access(place, W_OK) != 0 {
    var status = stat()
    let isOurs = stat(place, &status) == 0 && status.st_uid == getuid()
    return Check(
      "permissions", "\(place) cannot be written",
      cure: isOurs ? "run: chmod \(mode) \(place)" : "it is another user's: run triage as that user"
    )
  }
  for (place, mode) in [(path, mode_t(0o077)), (folder, 0o022)] {
    var status = stat()
    guard stat(place, &status) == 0, status.st_mode & mode != 0 else { continue }
    return Check("permissions", "others can get at \(place)", cure: "run: chmod go-rwx \(place)")
  }
  return Check("permissions", "the database is its owner's alone")
}

private func spaceCheck(_ path: String) -> Check {
  var status = statvfs()
  guard statvfs(existingFolder(of: path), &status) == 0 else {
    return Check("free space", "not known")
  }
  let free = Int64(
    clamping: UInt64(status.f_bavail).multipliedReportingOverflow(
      by: UInt64(status.f_frsize)
    ).partialValue)
  return Check(
    "free space", size(free), cure: free < leastFreeSpace ? "make room where \(path) is" : nil)
}

private func queueCheck(_ health: StoreHealth, _ now: Timestamp) -> Check {
  let counts = Status.allCases.map { "\(grouped(health.countByStatus[$0] ?? 0)) \($0.rawValue)" }
  var verdict = counts.joined(separator: ", ")
  if let oldest = health.oldestWaiting { verdict += "; the oldest waits \(oldest.age(at: now))" }
  if health.failing > 0 { verdict += "; \(grouped(health.failing)) to be tried again" }
  if health.expiredLeases > 0 {
    return Check(
      "tickets", "\(verdict); \(health.expiredLeases) left behind by a pass that ended",
      cure: "run `triage process --all`; it takes them back")
  }
  let failed = health.countByStatus[.failed] ?? 0
  return Check(
    "tickets", verdict,
    cure: failed > 0 ? "`triage list --status failed`, then `triage process ID`" : nil)
}

/// A clock that runs wrong spoils leases, quotas and ages.
private func clockCheck(_ now: Timestamp, _ latestChange: Timestamp?) -> Check {
  let verdict = now.local()
  let cure = "set this machine's clock, with NTP if it can"
  if now < released {
    return Check("clock", "\(verdict), before this triage was made", cure: cure)
  }
  if let latestChange, latestChange > now.advanced(by: .seconds(300)) {
    return Check("clock", "\(verdict), before a ticket's last change", cure: cure)
  }
  return Check("clock", verdict)
}

/// 2026-11-01: no right clock shows an earlier time.
private let released = Timestamp(milliseconds: 1_793_491_200_000)

/// `12 KiB`, `3.4 GiB`
private func size(_ bytes: Int64) -> String {
  var (tenths, units) = (bytes * 10 / 1024, ["KiB", "MiB", "GiB", "TiB"][...])
  while tenths >= 10_240, units.count > 1 {
    tenths /= 1024
    units.removeFirst()
  }
  return (tenths >= 100 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)")
    + " \(units.first ?? "")"
}
