// `triage doctor`: what is wrong is found, with its cure, and nothing is changed.

import Foundation
import Support
import Testing

@Suite struct DoctorTests {
  /// The checks by name.
  private func checks(
    _ sandbox: Sandbox, _ code: Int32, _ flags: [String] = [], environment: [String: String] = [:]
  ) async throws -> [String: [String: Any]] {
    let outcome = try await sandbox.run(["doctor", "--json"] + flags, environment: environment)
    #expect(outcome.status == code, "\(outcome.out)\(outcome.err)")
    let all = try lines(outcome.out).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(all.contains { $0["ok"] as? Bool == false } == (code == 1))
    for check in all { #expect((check["cure"] is NSNull) == (check["ok"] as? Bool == true)) }
    return Dictionary(all.map { ($0["check"] as? String ?? "", $0) }) { first, _ in first }
  }

  private func sqlite(_ sandbox: Sandbox, _ sql: String) async throws {
    _ = try await sandbox.run([sandbox.database, sql], program: "/usr/bin/sqlite3")
  }

  private func wrong(_ checks: [String: [String: Any]]) -> [String] {
    checks.filter { $0.value["ok"] as? Bool == false }.map(\.key)
  }

  @Test func allIsWell() async throws {
    let sandbox = try Sandbox()
    let before = try await checks(sandbox, 0)
    #expect(!sandbox.databaseExists)
    for name in ["database", "free space", "clock", "settings file", "TRIAGE_DB", "engine", "key"] {
      #expect(before[name] != nil, "\(name)")
    }
    try await sandbox.expect(0, "submit", "--queue", "x")
    let bytes = FileManager.default.contents(atPath: sandbox.database)
    let after = try await checks(sandbox, 0)
    #expect(after["integrity"]?["verdict"] as? String == "sound, rollback journal")
    let tickets = try #require(after["tickets"]?["verdict"] as? String)
    #expect(tickets.hasPrefix("1 pending, 0 processing, 0 completed, 0 failed; the oldest waits "))
    #expect(FileManager.default.contents(atPath: sandbox.database) == bytes)
    #expect(try await sandbox.expect(0, "doctor", "-q").out.isEmpty)
  }

  @Test(arguments: [
    ("UPDATE ticket SET status = 'failed', error_message = 'x'", "tickets"),
    (
      "UPDATE ticket SET status = 'processing', lease_host = 'h', lease_pid = 1, lease_expires_at = 1",
      "tickets"
    ),
    ("UPDATE ticket SET updated_at = updated_at + 86400000", "clock"),
    ("PRAGMA user_version = 99", "database"),
  ])
  func whatIsWrongInTheDatabaseIsFound(sql: String, name: String) async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "x")
    try await sqlite(sandbox, sql)
    #expect(wrong(try await checks(sandbox, 1)) == [name])
  }

  /// Neither brought up to date nor switched back from a write-ahead log.
  @Test(arguments: [
    ("PRAGMA user_version = 1", "database", "older triage"),
    ("PRAGMA journal_mode = WAL", "integrity", "the journal mode is wal"),
  ])
  func whatAnotherCommandWouldMendIsLeftAsItIs(
    sql: String, name: String, words: String
  ) async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "x")
    try await sqlite(sandbox, sql)
    let bytes = FileManager.default.contents(atPath: sandbox.database)
    let found = try await checks(sandbox, 1)
    #expect(wrong(found) == [name])
    #expect((found[name]?["verdict"] as? String)?.contains(words) == true, "\(found)")
    #expect(FileManager.default.contents(atPath: sandbox.database) == bytes)
  }

  @Test func damageIsFound() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "x")
    try await sqlite(
      sandbox,
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
      INSERT INTO ticket (customer_complaint, created_at, updated_at, status, rough_urgency)
      SELECT hex(randomblob(1000)), i, i, 'pending', 1 FROM n
      """)
    let file = try #require(FileHandle(forWritingAtPath: sandbox.database))
    let size = try file.seekToEnd()
    try file.seek(toOffset: size - 6 * 4096)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 5 * 4096))
    try file.close()
    let found = wrong(try await checks(sandbox, 1))
    #expect(found == ["integrity"] || found == ["database"])
  }

  @Test func everyWrongSettingIsNamed() async throws {
    let sandbox = try Sandbox()
    let settings = [
      "TRIAGE_RPM": "x", "TRIAGE_PACK": "99", "TRIAGE_TIMEOUT": "0",
      "GOOGLE_GEMINI_BASE_URL": "http://example.com", "TRIAGE_PLAYBOOK": "/nowhere",
    ]
    let found = wrong(try await checks(sandbox, 1, environment: settings))
    #expect(Set(settings.keys).isSubset(of: found))
    let noKey = try await checks(sandbox, 1, environment: ["TRIAGE_ENGINE": "gemini"])
    #expect(wrong(noKey) == ["key"])
  }

  @Test func onlineMakesOneCallAndShowsNoKey() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    _ = try await checks(sandbox, 0, environment: fake.environment)
    #expect(await fake.calls.isEmpty)
    let well = try await checks(sandbox, 0, ["--online"], environment: fake.environment)
    let verdict = try #require(well["call"]?["verdict"] as? String)
    #expect(verdict.hasPrefix("gemini-3.5-flash-lite answered in "))
    #expect(await fake.calls.count == 1)
    #expect(await fake.violations.isEmpty)
    #expect(!sandbox.databaseExists)
    let settings = fake.environment.merging(["GOOGLE_API_KEY": "wrong-key"]) { $1 }
    let refused = try await sandbox.expect(1, "doctor", "--online", environment: settings)
    #expect(refused.out.contains("! call                   the API key was refused\n  → "))
    #expect(!refused.out.contains("wrong-key"))
    #expect(try await sandbox.expect(0, "doctor", "--online").out.contains("makes no calls"))
    await fake.stop()
  }

  @Test(arguments: ["429_per_day", "503_overloaded"])
  func aCallThatFailsIsExplained(name: String) async throws {
    let fake = try await FakeGemini.start { _ in .recorded(name) }
    let found = try await checks(try Sandbox(), 1, ["--online"], environment: fake.environment)
    #expect(wrong(found) == ["call"])
    #expect(await fake.calls.count == 1)
    await fake.stop()
  }
}
