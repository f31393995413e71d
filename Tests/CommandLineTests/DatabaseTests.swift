// Databases that cannot be used: one line, exit 1, the file untouched.

import Foundation
import Support
import Testing

@Suite struct DatabaseTests {
  private func expectRefusal(
    _ sandbox: Sandbox, reason: String, at path: String? = nil
  ) async throws {
    let path = path ?? sandbox.database
    let before = FileManager.default.contents(atPath: path)
    for command in [
      ["submit", "x"], ["show", "1"], ["list"], ["process", "--all"], ["resolve", "1"],
    ] {
      let outcome = try await sandbox.run(command + ["--db", path])
      #expect(outcome.status == 1, "\(command)")
      #expect(outcome.out.isEmpty)
      #expect(outcome.err.contains(reason), "\(outcome.err)")
      #expect(lines(outcome.err).count == 2)
    }
    #expect(FileManager.default.contents(atPath: path) == before)
  }

  @Test func aFileThatIsNoDatabase() async throws {
    let sandbox = try Sandbox()
    let path = try sandbox.write(String(repeating: "not a database\n", count: 99), to: "file")
    try await expectRefusal(sandbox, reason: "is not a database", at: path)
  }

  @Test func aFolder() async throws {
    let sandbox = try Sandbox()
    try await expectRefusal(sandbox, reason: "is not a database", at: sandbox.home)
  }

  @Test func aDatabaseOfANewerTriage() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "x")
    _ = try await sandbox.run(
      [sandbox.database, "PRAGMA user_version = 99"], program: "/usr/bin/sqlite3")
    try await expectRefusal(sandbox, reason: "newer triage")
  }

  @Test func aDatabaseThatIsLockedForLongerThanAnyoneWaits() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "x")
    let before = FileManager.default.contents(atPath: sandbox.database)
    let holder = try sandbox.start(
      [sandbox.database, "BEGIN EXCLUSIVE", ".shell touch held; cat"], stdin: .open,
      program: "/usr/bin/sqlite3")
    try await until("the lock") {
      FileManager.default.fileExists(atPath: sandbox.home + "/held")
    }
    let outcome = try await sandbox.expect(1, "submit", "y")
    #expect(outcome.err.contains("is locked by another process"))
    #expect(lines(outcome.err).count == 2)
    holder.signal(SIGKILL)
    _ = try await holder.wait()
    #expect(FileManager.default.contents(atPath: sandbox.database) == before)
    try await sandbox.expect(0, "submit", "y")
  }

  /// Run by somebody who may read the file and not write it. Root may always write, so the test
  /// steps down when it is root.
  @Test func aDatabaseThatMayOnlyBeRead() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "x")
    let copy = sandbox.folder + "/triage"
    try FileManager.default.copyItem(atPath: sandbox.binary, toPath: copy)
    for (path, mode) in [
      (copy, 0o755), (sandbox.database, 0o444), (sandbox.home, 0o755), (sandbox.folder, 0o755),
      (sandbox.home + "/.local", 0o755), (sandbox.home + "/.local/share", 0o755),
      (sandbox.home + "/.local/share/triage", 0o555),
    ] { chmod(path, mode_t(mode)) }
    let before = FileManager.default.contents(atPath: sandbox.database)
    let stepDown =
      getuid() == 0
      ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
      : ["/usr/bin/env"]
    let run = { (arguments: [String]) in
      try await sandbox.run(
        Array(stepDown.dropFirst()) + [copy] + arguments, program: stepDown[0])
    }
    let refused = try await run(["submit", "y"])
    #expect(refused.status == 1)
    #expect(refused.err.contains("cannot be written"), "\(refused.err)")
    #expect(try await run(["list", "-q"]).out == "1\n")
    #expect(FileManager.default.contents(atPath: sandbox.database) == before)
    chmod(sandbox.home + "/.local/share/triage", 0o700)
  }

  @Test func whatWasStoredSurvivesAFileAtItsLimit() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expect(0, "submit", "--queue", "one")
    let text = String(repeating: "word ", count: 900)
    try sandbox.write(text, to: "text")
    let limited = try await sandbox.run(
      ["-c", "ulimit -f 8; exec \"$0\" submit --queue - <text", sandbox.binary],
      program: "/bin/bash")
    #expect(limited.status == 1)
    #expect(limited.err.contains("could not be written\nhint: check the disk and `ulimit -f`"))
    #expect(try await sandbox.expect(0, "list", "-q").out == "1\n")
    let check = try await sandbox.run(
      [sandbox.database, "PRAGMA integrity_check"], program: "/usr/bin/sqlite3")
    #expect(check.out == "ok\n")
  }
}
