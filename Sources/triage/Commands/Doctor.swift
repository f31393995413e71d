// `triage doctor`: what is right and what is wrong, and how to mend it.

import Engines
import Foundation
import Processing
import Store
import Tickets

extension Command {
  static let doctor = Command(
    "doctor", synopses: ["[FLAGS]"], summary: "check the database, the settings and the engine",
    details: [
      """
      Each line is a check with its verdict; a line that begins with ! has its cure below it. The \
      exit code is 1 when something is wrong. No key is ever shown, and nothing is sent.
      """
    ],
    examples: [.init("triage doctor", "why does it not work?")],
    run: runDoctor)
}

private func runDoctor(_ session: Session) async throws -> ExitCode {
  guard session.arguments.operands.isEmpty else {
    throw Failure.usage("triage doctor takes flags only")
  }
  let checks = databaseChecks(session) + settingChecks(session) + engineChecks(session)
  for check in checks { try session.console.print(check, session) }
  return checks.contains { $0.cure != nil } ? .failed : .done
}

/// One thing looked at.
private struct Check {
  let name: String
  let verdict: String
  /// What to do; nil when nothing is wrong.
  var cure: String?

  init(_ name: String, _ verdict: String, cure: String? = nil) {
    self.name = name
    self.verdict = verdict
    self.cure = cure
  }

  init(_ name: String, _ error: any Error) {
    let failure = Failure(error)
    self.init(name, failure.message, cure: failure.hint ?? "see above")
  }

  var json: JSON {
    [
      "check": .string(name), "verdict": .string(verdict), "ok": .bool(cure == nil),
      "cure": JSON(cure),
    ]
  }
}

extension Console {
  fileprivate func print(_ check: Check, _ session: Session) throws {
    if session.isJSON { return try line(check.json.text) }
    let sign = check.cure == nil ? styled("✓", .good) : styled("!", .bad)
    let name = check.name.padding(toLength: 24, withPad: " ", startingAt: 0)
    try line("\(sign) \(name) \(out.safe(check.verdict))")
    if let cure = check.cure { try line("  → \(out.safe(cure))") }
  }
}

private func databaseChecks(_ session: Session) -> [Check] {
  do {
    let path = try session.settings.databasePath()
    guard let store = try session.existingStore() else {
      return [newDatabaseCheck(path)]
    }
    let health = try store.health(at: session.clock.now())
    let size = "\((health.sizeInBytes + 1023) / 1024) KiB, schema \(Store.schema)"
    let damage = health.damage.joined(separator: "; ")
    return [
      Check("database", "\(path), \(size)"),
      Check(
        "integrity", damage.isEmpty ? "sound" : damage,
        cure: damage.isEmpty
          ? nil : "restore a backup, or save what is left with `sqlite3 FILE .recover`"),
      privacyCheck(path),
      queueCheck(health),
    ]
  } catch {
    return [Check("database", error)]
  }
}

private func newDatabaseCheck(_ path: String) -> Check {
  var folder = path
  repeat { folder = (folder as NSString).deletingLastPathComponent } while access(folder, F_OK) != 0
  let verdict = "\(path): not there yet; `triage submit` creates it"
  let isPossible = access(folder, W_OK) == 0
  return Check(
    "database", verdict, cure: isPossible ? nil : "\(folder) cannot be written; name another file")
}

private func privacyCheck(_ path: String) -> Check {
  if access(path, W_OK) != 0 {
    return Check("permissions", "the database can be read only", cure: "run: chmod 600 \(path)")
  }
  let folder = (path as NSString).deletingLastPathComponent
  for (place, mode) in [(path, mode_t(0o077)), (folder, 0o022)] {
    var status = stat()
    guard stat(place, &status) == 0, status.st_mode & mode != 0 else { continue }
    return Check(
      "permissions", "others can get at \(place)", cure: "run: chmod go-rwx \(place)")
  }
  return Check("permissions", "the database is its owner's alone")
}

private func queueCheck(_ health: StoreHealth) -> Check {
  let counts = Status.allCases.map { "\(health.countByStatus[$0] ?? 0) \($0.rawValue)" }
  let verdict = counts.joined(separator: ", ")
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

/// Every setting with its source; values are shown but for keys.
private func settingChecks(_ session: Session) -> [Check] {
  let file = session.settings.file
  let complaints = file.warnings.joined(separator: "; ")
  let fileCheck = Check(
    "settings file", complaints.isEmpty ? file.path : complaints,
    cure: complaints.isEmpty ? nil : "mend it; what is wrong in it is not used")
  let keys = [SettingDescription.googleKey.name, SettingDescription.geminiKey.name]
  return [fileCheck]
    + settingTable.map { setting in
      guard let (value, source) = session.settings.lookUp(setting) else {
        return Check(setting.name, "\(setting.defaultValue ?? "not set") (default)")
      }
      let shown = keys.contains(setting.name) ? "set, not shown" : value
      return Check(setting.name, "\(shown) (\(source.name))")
    }
}

private func engineChecks(_ session: Session) -> [Check] {
  do {
    _ = try (session.settings.timeout(), session.settings.playbook())
    _ = try (session.settings.concurrency(), session.settings.pack())
    let store = try session.existingStore()
    let engine = try session.engine(store)
    let maker = engine.maker
    let name = [maker.engine, maker.model, maker.promptVersion.map { "prompt \($0)" }]
    var checks = [Check("engine", name.compactMap { $0 }.joined(separator: ", "))]
    if maker.model != nil { checks += serviceChecks(session, store, model: maker.model ?? "") }
    if engine.aiStatus == .fallback {
      checks.append(
        Check("key", "no API key is set: rules judge offline, and no language model"))
    }
    return checks
  } catch {
    return [Check("engine", error)]
  }
}

private func serviceChecks(_ session: Session, _ store: Store?, model: String) -> [Check] {
  var checks: [Check] = []
  if session.settings.key == nil {
    checks.append(
      Check("key", EngineFault.Cause.noKey.description, cure: EngineFault.Cause.noKey.hint))
  }
  if session.settings.baseURL == nil {
    let cause = EngineFault.Cause.baseURL
    checks.append(Check("address", cause.description, cure: cause.hint))
  }
  do {
    let quota = try store?.quota(of: model, at: session.clock.now())
    let state = quota.map { "used up (per \($0.period)) until \($0.resumeAt.iso8601)" }
    checks.append(Check("quota", state ?? "not known to be used up"))
  } catch {
    checks.append(Check("quota", error))
  }
  return checks
}
