// Settings: where they come from, and what is wrong with them.

import Foundation
import Support
import Testing

@Suite struct SettingsTests {
  private func privately(_ text: String, _ sandbox: Sandbox) throws {
    chmod(try sandbox.write(text, to: ".config/triage/env"), 0o600)
  }

  @Test func theFileIsReadAndTheEnvironmentWinsOverIt() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    try privately(
      """
      # my settings
      export GOOGLE_API_KEY = "test-key"
      GOOGLE_GEMINI_BASE_URL=\(fake.baseURL)/

      TRIAGE_MODEL='gemini-3.8-flash'
      """, sandbox)
    try await sandbox.expect(0, "submit", "one")
    #expect(try await sandbox.ticket(1)["model"] as? String == "gemini-3.8-flash")
    try await sandbox.expect(
      0, "submit", "two", environment: ["TRIAGE_MODEL": "gemini-3.6-flash"])
    #expect(try await sandbox.ticket(2)["model"] as? String == "gemini-3.6-flash")
    // An empty variable counts as unset.
    try await sandbox.expect(0, "submit", "three", environment: ["GOOGLE_API_KEY": " "])
    #expect(try await sandbox.ticket(3)["engine"] as? String == "gemini")
    await fake.stop()
  }

  @Test func aFileThatOthersCanReadIsRefused() async throws {
    let sandbox = try Sandbox()
    try privately("GOOGLE_API_KEY=secret-key\n", sandbox)
    chmod(sandbox.home + "/.config/triage/env", 0o640)
    let outcome = try await sandbox.expect(0, "submit", "one")
    #expect(outcome.err.contains("is ignored because others can read it; run: chmod 600"))
    #expect(!outcome.err.contains("secret-key"))
    #expect(try await sandbox.ticket(1)["engine"] as? String == "offline")
  }

  @Test func theOtherNameOfTheKeyIsKnown() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    let settings = ["GEMINI_API_KEY": " test-key ", "GOOGLE_GEMINI_BASE_URL": fake.baseURL]
    try await sandbox.expect(0, "submit", "one", environment: settings)
    #expect(try await sandbox.ticket(1)["engine"] as? String == "gemini")
    await fake.stop()
  }

  @Test(arguments: [
    ("TRIAGE_TIMEOUT", "soon"), ("TRIAGE_TIMEOUT", "0"), ("TRIAGE_ENGINE", "gpt"),
    ("TRIAGE_MODEL", "a/b?key=1"), ("TRIAGE_PLAYBOOK", "/nowhere"),
  ])
  func aWrongSettingIsNamedWithItsSourceAndTheTicketWaits(name: String, value: String) async throws
  {
    let sandbox = try Sandbox()
    let settings = ["GOOGLE_API_KEY": "k", name: value]
    let outcome = try await sandbox.expect(3, "submit", "one", environment: settings)
    #expect(outcome.out.contains("#1  waiting"))
    #expect(outcome.err.contains(name))
    try await sandbox.expect(0, "show", "1", environment: settings)
    let doctor = try await sandbox.expect(1, "doctor", environment: settings)
    #expect(doctor.out.contains("! \(name)"))
  }

  @Test func anExplicitOfflineEngineIsNoFallback() async throws {
    let sandbox = try Sandbox()
    let settings = ["TRIAGE_ENGINE": "offline", "GOOGLE_API_KEY": "k"]
    let outcome = try await sandbox.expect(0, "submit", "It broke", environment: settings)
    #expect(outcome.err.isEmpty)
    #expect(try await sandbox.ticket(1)["ai_status"] as? String == "success")
    #expect(try await sandbox.ticket(1)["review_reasons"] as? [String] == [])
    // The embedded model reads eighteen languages; of others it knows the name, and says so.
    let german = "Das Gerät ist leider schon nach zwei Tagen wieder kaputt gegangen."
    try await sandbox.expect(0, "submit", german, environment: settings)
    let ticket = try await sandbox.ticket(2)
    #expect(ticket["language"] as? String == "de")
    #expect(ticket["sentiment_score"] as? Int ?? 10 < 5)
    #expect(ticket["review_reasons"] as? [String] == [])
    try await sandbox.expect(
      0, "submit", "Laitteeni on taas rikki enkä saa teiltä mitään vastausta.",
      environment: settings)
    let finnish = try await sandbox.ticket(3)
    #expect(finnish["language"] as? String == "fi")
    #expect((finnish["review_reasons"] as? [String])?.contains("fallback") == true)
  }

  @Test func offlineSendsNothingAtAll() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    let settings = fake.environment.merging(["TRIAGE_ENGINE": "offline"]) { $1 }
    try await sandbox.fill(2)
    try await sandbox.expect(0, "process", "1", environment: fake.environment)
    try sandbox.write(#"{"customer_complaint":"x","urgency":"Low"}"#, to: "l.jsonl")
    for command in [
      ["submit", "It broke"], ["process", "--all", "--stale"], ["draft", "1", "--regenerate"],
      ["show", "1", "--outbound"], ["doctor", "--online"], ["eval", "l.jsonl"],
    ] { #expect(try await sandbox.run(command, environment: settings).status == 0) }
    #expect(try await sandbox.ticket(1)["engine"] as? String == "offline")
    #expect(await fake.calls.count == 1)
    await fake.stop()
  }

  @Test func theFirstNameOfTheKeyWins() async throws {
    let (sandbox, fake) = (try Sandbox(), try await FakeGemini.start())
    let settings = fake.environment.merging(["GEMINI_API_KEY": "another"]) { $1 }
    try await sandbox.expect(0, "submit", "one", environment: settings)
    await fake.stop()
  }

  /// A flag wins over the environment, the environment over the file; both files have their folders.
  @Test func placesAreWhereTheNearestWordSays() async throws {
    let sandbox = try Sandbox()
    let (data, config) = (sandbox.folder + "/data", sandbox.folder + "/config")
    chmod(try sandbox.write("TRIAGE_DB=file.db\n", to: config + "/triage/env"), 0o600)
    let folders = ["XDG_DATA_HOME": data, "XDG_CONFIG_HOME": config]
    func path(_ flags: [String], _ settings: [String: String]) async throws -> String? {
      let before = Set(files(sandbox))
      let outcome = try await sandbox.run(
        ["submit", "--queue", "x"] + flags, environment: settings)
      #expect(outcome.status == 0, "\(outcome.err)")
      return files(sandbox).filter { $0.hasSuffix(".db") && !before.contains($0) }.first
    }
    #expect(try await path([], ["XDG_DATA_HOME": data]) == "data/triage/triage.db")
    #expect(try await path([], folders) == "home/file.db")
    let named = folders.merging(["TRIAGE_DB": "variable.db"]) { $1 }
    #expect(try await path([], named) == "home/variable.db")
    #expect(try await path(["--db", "flag.db"], named) == "home/flag.db")
  }

  private func files(_ sandbox: Sandbox) -> [String] {
    FileManager.default.enumerator(atPath: sandbox.folder)?.compactMap { $0 as? String } ?? []
  }

  @Test func doctorShowsEverythingButTheKey() async throws {
    let sandbox = try Sandbox()
    let settings = ["GOOGLE_API_KEY": "top-secret", "TRIAGE_MODEL": "gemini-3.8-flash"]
    #expect(try await sandbox.expect(0, "doctor").out.contains("not there yet"))
    #expect(!sandbox.databaseExists)
    try await sandbox.expect(0, "submit", "--queue", "one")
    let outcome = try await sandbox.expect(0, "doctor", environment: settings)
    #expect(!outcome.out.contains("top-secret"))
    #expect(outcome.out.contains("set, not shown (environment)"))
    #expect(outcome.out.contains("gemini-3.8-flash (environment)"))
    #expect(outcome.out.contains("1 pending"))
    #expect(outcome.out.contains("sound"))
    chmod(sandbox.database, 0o644)
    let open = try await sandbox.expect(1, "doctor", environment: settings)
    #expect(open.out.contains("! permissions"))
    #expect(open.out.contains("chmod go-rwx"))
  }

  @Test func everyBadLineOfTheFileIsNamed() async throws {
    let sandbox = try Sandbox()
    try privately("GOOGLE_API_KY=abc\n\nnonsense\nTRIAGE_ENGINE=offline\n", sandbox)
    let outcome = try await sandbox.expect(0, "submit", "one")
    #expect(lines(outcome.err).count == 2)
    #expect(
      outcome.err.contains(
        "line 1: triage does not know this setting; did you mean GOOGLE_API_KEY?"))
    #expect(outcome.err.contains("line 3: this is not NAME=value\n"))
    #expect(!outcome.err.contains("abc"))
    #expect(try await sandbox.expect(1, "doctor").out.contains("! settings file"))
    let latin = Data([UInt8]("TRIAGE_ENGINE=offline # gr".utf8) + [0xFC, 0x0A])
    chmod(try sandbox.write(latin, to: ".config/triage/env"), 0o600)
    #expect(try await sandbox.expect(0, "list").err.contains("not UTF-8"))
  }
}
