// Finding tickets by key, customer, words and time, and the time zone of whoever reads.

import Foundation
import Support
import Testing

@Suite struct FindingTests {
  private func filled() async throws -> Sandbox {
    let sandbox = try Sandbox()
    let file = """
      key;customer;created_at;customer_complaint
      A-17;Jo Doe <jo@example.com>;2024-03-02 23:30:00 UTC;Die Straße ist falsch
      B-2;Đỗ Nam;2024-03-03 00:30:00 UTC;It broke

      """
    try await sandbox.expect(0, "submit", "--csv", "-", stdin: .text(file))
    return sandbox
  }

  @Test(arguments: [
    (["--key", "A-17"], "1\n"), (["--key", "a-17"], ""), (["--customer", "jo doe"], "1\n"),
    (["--customer", "JO@EXAMPLE.COM"], "1\n"), (["--customer", "đỗ nam"], "2\n"),
    (["--search", "STRASSE"], "1\n"), (["--key", " B-2 "], "2\n"),
  ])
  func ticketsAreFound(flags: [String], ids: String) async throws {
    let outcome = try await filled().run(["list", "-q"] + flags)
    #expect((outcome.status, outcome.out) == (0, ids), "\(outcome.err)")
  }

  @Test func aTicketIsShownByItsKey() async throws {
    let sandbox = try await filled()
    #expect(try await sandbox.expect(0, "show", "-q", "--key", "B-2").out == "2\n")
    let both = try await sandbox.expect(0, "show", "-q", "2", "--key", "A-17", "--key", "B-2")
    #expect(both.out == "2\n1\n")
    let missing = try await sandbox.expect(1, "show", "--key", "nobody's", "--key", "A-17")
    #expect(missing.err.hasPrefix("triage: no ticket has the key “nobody's”\n"))
    #expect(missing.out.isEmpty)
    try await sandbox.expect(2, "show")
  }

  /// Midnight in Berlin is 23:00 UTC.
  @Test(arguments: [
    ("Europe/Berlin", "2024-03-03", "2\n1\n"), ("UTC", "2024-03-03", "2\n"),
    ("America/New_York", "2024-03-03", ""), ("America/New_York", "2024-03-03T00:00Z", "2\n"),
    ("Asia/Tokyo", "2024-03-03 08:31", "2\n"), ("Asia/Tokyo", "2024-03-03 08:30", "2\n1\n"),
  ])
  func datesAreLocal(zone: String, since: String, ids: String) async throws {
    let sandbox = try await filled()
    let outcome = try await sandbox.expect(
      0, "list", "-q", "--since", since, environment: ["TZ": zone])
    #expect(outcome.out == ids)
  }

  @Test(arguments: [
    ("90m", "1\n"), ("36h", "1\n2\n"), ("2d", "1\n2\n3\n"), ("3w", "1\n2\n3\n4\n"),
  ])
  func agesAreInMinutesHoursDaysAndWeeks(age: String, ids: String) async throws {
    let sandbox = try Sandbox()
    for _ in 1...5 { try await sandbox.expect(0, "submit", "--queue", "x") }
    // In hours: inside 90 minutes, 36 hours, two days, three weeks, and none of them.
    _ = try await sandbox.sqlite3(
      """
      UPDATE ticket SET created_at = created_at - 3600000 *
        CASE id WHEN 1 THEN 1 WHEN 2 THEN 35 WHEN 3 THEN 47 WHEN 4 THEN 503 ELSE 505 END
      """)
    #expect(try await sandbox.expect(0, "list", "-q", "--since", age).out == ids)
  }

  @Test func peopleReadTheirOwnTimeAndProgramsUTC() async throws {
    let sandbox = try await filled()
    let berlin = ["TZ": "Europe/Berlin"]
    let letter = try await sandbox.expect(0, "show", "1", environment: berlin)
    #expect(letter.out.contains("  created     2024-03-03 00:30 CET, "), "\(letter.out)")
    let json = try await sandbox.expect(0, "show", "1", "--json", environment: berlin)
    #expect(json.out.contains("\"created_at\":\"2024-03-02T23:30:00.000Z\""))
    let csv = try await sandbox.expect(0, "list", "--csv", environment: berlin)
    #expect(csv.out.contains("2024-03-02T23:30:00.000Z"))
    try await sandbox.expect(0, "resolve", "1")
    let history = try await sandbox.expect(0, "show", "1", "--history", environment: berlin)
    #expect(history.out.contains(/^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d CES?T  resolved/))
    let help = try await sandbox.expect(0, "list", "--help")
    #expect(help.out.contains("local time") && help.out.contains("TZ"))
  }

  @Test(arguments: [
    ["--since", "2024-03-03", "--until", "2024-03-02"], ["--since", "1d", "--until", "2d"],
    ["--since", "2024-03-03", "--until", "2024-03-03"],
  ])
  func aSpanThatEndsBeforeItBeginsIsRefused(flags: [String]) async throws {
    let sandbox = try await filled()
    for command in ["list", "stats"] {
      let outcome = try await sandbox.run([command] + flags)
      #expect(outcome.status == 2)
      #expect(outcome.err.contains("--since") && outcome.err.contains("--until"))
    }
    try await sandbox.expect(2, "list", "--min-sentiment", "7", "--max-sentiment", "3")
    try await sandbox.expect(2, "list", "--key", " ")
    try await sandbox.expect(2, "list", "--customer", "")
  }

  @Test func excelKnowsTheEncodingByItsMark() async throws {
    let sandbox = try await filled()
    let outcome = try await sandbox.expect(0, "list", "--csv", "--bom")
    #expect(outcome.outData.starts(with: [0xEF, 0xBB, 0xBF]))
    let other = try Sandbox()
    let taken = try await other.expect(
      0, "submit", "--csv", "-", stdin: .bytes(outcome.outData))
    #expect(taken.out == "2 stored\n")
    try await sandbox.expect(2, "list", "--bom")
    #expect(try await sandbox.expect(0, "list", "--help").out.contains("Excel"))
  }
}
