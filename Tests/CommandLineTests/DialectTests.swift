// Files as spreadsheets, help desks and `jq` write them, each taken in as it is meant.

import Foundation
import Support
import Testing

@Suite struct DialectTests {
  /// Complaint, key, customer and time of every ticket, oldest first.
  private func stored(_ sandbox: Sandbox) async throws -> [String] {
    let out = try await sandbox.expect(0, "list", "-n0", "--json").out
    return try lines(out).reversed().map { line in
      let ticket = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return ["customer_complaint", "key", "customer"].map { ticket?[$0] as? String ?? "-" }
        .joined(separator: "|")
    }
  }

  /// Each of these files has the same two tickets.
  @Test(
    .onEveryStore,
    arguments: [
      // Old Macs, and Excel's "CSV (Macintosh)".
      "customer_complaint,key,customer\rIt broke,A,Jo\r\"Late, \"\"very\"\"\nlate\",B,Kim\r",
      // Python in text mode on Windows.
      "customer_complaint,key,customer\r\r\nIt broke,A,Jo\r\r\n\"Late, \"\"very\"\"\nlate\",B,Kim\r\r\n",
      // Excel where the decimal sign is a comma, with a line break and a comma within quotes.
      "\u{FEFF}customer_complaint;key;customer\r\nIt broke;A;Jo\r\n\"Late, \"\"very\"\"\nlate\";B;Kim\r\n",
      "sep=;\r\ncustomer_complaint;key;customer\r\nIt broke;A;Jo\r\n\"Late, \"\"very\"\"\nlate\";B;Kim",
      "\"sep=,\"\ncustomer_complaint,key,customer\nIt broke,A,Jo\n\"Late, \"\"very\"\"\nlate\",B,Kim",
      "SEP=;\rcustomer_complaint;key;customer\rIt broke;A;Jo\r\"Late, \"\"very\"\"\nlate\";B;Kim",
      // Tabs and bars.
      "customer_complaint\tkey\tcustomer\nIt broke\tA\tJo\n\"Late, \"\"very\"\"\nlate\"\tB\tKim\n",
      "customer_complaint|key|customer\nIt broke|A|Jo\n\"Late, \"\"very\"\"\nlate\"|B|Kim\n",
      // A name with a comma in a header of semicolons.
      "\"id, ours\";Customer Complaint;KEY;customer\n1;It broke;A;Jo\n2;\"Late, \"\"very\"\"\nlate\";B;Kim",
      // Names in any letter case, with blanks, underscores or neither.
      "Customer Complaint,Key,CUSTOMER\nIt broke,A,Jo\n\"Late, \"\"very\"\"\nlate\",B,Kim\n",
      " CustomerComplaint , key ,customer\nIt broke,A,Jo\n\"Late, \"\"very\"\"\nlate\",B,Kim\n",
      "\"customer-complaint\",\"Key\",\"Customer\"\n\"It broke\",\"A\",\"Jo\"\n\"Late, \"\"very\"\"\nlate\",\"B\",\"Kim\"\n",
      // Rows that somebody cleared, and cells beyond the header.
      "\n\ncustomer_complaint,key,customer\n,,\nIt broke,A,Jo,,\n , ,\n\"\",\"\",\"\"\n\"Late, \"\"very\"\"\nlate\",B,Kim\n,,,,\n",
      "customer_complaint;key;customer;;\nIt broke;A;Jo;;\n;;;;\n\"Late, \"\"very\"\"\nlate\";B;Kim;;\n",
    ])
  func tablesAreReadAsSpreadsheetsWriteThem(file: String) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.expect(0, "submit", "--csv", "-", stdin: .text(file))
    #expect(outcome.out == "2 stored\n", "\(outcome.err)")
    #expect(try await stored(sandbox) == ["It broke|A|Jo", "Late, \"very\"\nlate|B|Kim"])
  }

  @Test(
    .onEveryStore,
    arguments: [
      "[{\"customer_complaint\":\"one\",\"key\":7},{\"customer_complaint\":\"two [\\\"}\",\"key\":\"B\"}]",
      "\u{FEFF} [\n  {\n    \"customer_complaint\": \"one\",\n    \"key\": 7\n  },\n  {\"key\":\"B\",\n\"customer_complaint\":\"two [\\\"}\"}\n]\n",
      "{\n  \"customer_complaint\": \"one\",\n  \"key\": 7\n}\n{\n  \"key\": \"B\", \"x\": {\"y\": [1]},\n  \"customer_complaint\": \"two [\\\"}\"\n}\n",
      "{\"customer_complaint\":\"one\",\"key\":7}\r{\"customer_complaint\":\"two [\\\"}\",\"key\":\"B\"}\r",
      "\n\n{\"customer_complaint\":\"one\",\"key\":7}\r\n\r\n{\"customer_complaint\":\"two [\\\"}\",\"key\":\"B\"}",
    ])
  func jsonIsReadAsLinesAsAnArrayAndAsJqPrintsIt(file: String) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.expect(0, "submit", "--jsonl", "-", stdin: .text(file))
    #expect(outcome.out == "2 stored\n", "\(outcome.err)")
    #expect(try await stored(sandbox) == ["one|7|-", "two [\"}|B|-"])
  }

  @Test(
    .onEveryStore,
    arguments: [
      ("[{\"customer_complaint\":\"a\"}", "line 1: the JSON ends too early"),
      (
        "[{\"customer_complaint\":\"a\"},\n{\"customer_complaint\":\"b", "line 2: the JSON ends too"
      ),
      ("[{\"customer_complaint\":\"a\"}]\n7", "line 2: something follows the JSON"),
      ("[{\"customer_complaint\":\"a\"},\n7]", "item 2 (line 2): this is not a JSON object"),
      ("[{\"customer_complaint\":\"a\"},]", "item 2 (line 1): this is not a JSON object"),
      ("[,{\"customer_complaint\":\"a\"}]", "item 1 (line 1): this is not a JSON object"),
      (
        "[{\"customer_complaint\":\"a\"\n{\"customer_complaint\":\"b\"}]",
        "line 1: the JSON ends too early"
      ),
      (
        "[{\"customer_complaint\":\"a\",\"key\":7},{\"customer_complaint\":\"b\",\"key\":\"7\"}]",
        "item 2 (line 1): item 1 has its key with another complaint"
      ),
      ("{\n\"customer_complaint\":\"a\"\n", "line 1: the JSON ends too early"),
      ("{\"customer_complaint\":\"x\",\"key\":1.5}", "line 1: key is not a text"),
      ("{\"customer_complaint\":\"x\",\"key\":true}", "line 1: key is not a text"),
    ])
  func wrongJSONIsNamed(file: String, reason: String) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.expect(1, "submit", "--jsonl", "-", stdin: .text(file))
    #expect(outcome.err.contains("standard input, \(reason)"), "\(outcome.err)")
    #expect(try await sandbox.expect(0, "list", "-q").out.isEmpty)
  }

  @Test(.onEveryStore) func anArrayOfNothingIsNothing() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.expect(0, "submit", "--jsonl", "-", stdin: " [ ]\n")
    #expect(outcome.out == "0 stored\n")
  }

  /// A mark without its partner must not make one row of all that follows.
  @Test(
    .onEveryStore,
    arguments: [
      ("customer_complaint,key\na,1\n\"b,2\nc,3\nd,4\n", "a|1|-,c|3|-,d|4|-", "\"b,2\n"),
      // The next mark belongs to a row of its own.
      ("key,customer_complaint\n1,\"a\n2,b\n3,\"c\"\n4,d\n", "b|2|-,c|3|-,d|4|-", "1,\"a\n"),
      ("\"key\",\"customer_complaint\"\n\"1\",\"a\n\"2\",\"b\"\n", "b|2|-", "\"1\",\"a\n"),
      ("key,customer_complaint\n1,\"a\n2,b\n3,\"c\nd\"\n4,e\n", "b|2|-,c\nd|3|-,e|4|-", "1,\"a\n"),
      ("key,customer_complaint\n1,a\n2,\"b", "a|1|-", "2,\"b\n"),
      // A text with quotes that nobody doubled is one row, not several.
      (
        "key,customer_complaint\n1,\"He said \"hi\" to me\nand left\"\n2,b\n", "b|2|-",
        "1,\"He said \"hi\" to me\nand left\"\n"
      ),
    ])
  func anOpenQuotationMarkSwallowsNoOtherRow(
    file: String, expected: String, rejects: String
  ) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.expect(
      0, "submit", "--csv", "-", "--skip-invalid", "--rejects", "out", stdin: .text(file))
    #expect(outcome.out.hasSuffix(" refused\n"), "\(outcome.out)\(outcome.err)")
    #expect(try await stored(sandbox).joined(separator: ",") == expected)
    let kept = try String(contentsOfFile: sandbox.home + "/out", encoding: .utf8)
    #expect(kept.split(separator: "\n", maxSplits: 1).last.map(String.init) == rejects)
  }

  @Test(.onEveryStore) func foreignColumnsAndKeysAreMapped() async throws {
    let sandbox = try Sandbox()
    let csv = "Ticket ID;Requester;Description;key\n17;Jo;\"It broke\";x\n"
    let maps = [
      "--map", "Description=customer_complaint", "--map=ticket_id=Key", "--map",
      "requester=customer",
    ]
    let outcome = try await sandbox.run(["submit", "--csv", "-"] + maps, stdin: .text(csv))
    #expect((outcome.status, outcome.out) == (0, "1 stored\n"), "\(outcome.err)")
    let json = "{\"id\":18,\"body\":\"Late\",\"customer_complaint\":\"not this\"}\n"
    try await sandbox.expect(
      0, "submit", "--jsonl", "-", "--map", "body=customer_complaint", "--map", "id=key",
      stdin: .text(json))
    #expect(try await stored(sandbox) == ["It broke|17|Jo", "Late|18|-"])
  }

  @Test(
    .onEveryStore,
    arguments: [
      (["--map", "x"], 2, "--map takes NAME=FIELD"),
      (["--map", "a=b"], 2, "--map takes NAME=FIELD"),
      (["--map", "=key"], 2, "--map takes NAME=FIELD"),
      (["--map", "a=key", "--map", "b=key"], 2, "--map repeats a name or a field"),
      (["--map", "a=key", "--map", "a=channel"], 2, "--map repeats a name or a field"),
      (["--map", "a=customer_complaint"], 1, "the header has no column a, which --map names"),
    ])
  func aMapThatCannotBeFollowedIsRefused(
    flags: [String], code: Int32, reason: String
  ) async throws {
    let sandbox = try Sandbox()
    let file = Sandbox.Input.text("customer_complaint\nx\n")
    let outcome = try await sandbox.run(["submit", "--csv", "-"] + flags, stdin: file)
    #expect(outcome.status == code)
    #expect(outcome.err.contains(reason), "\(outcome.err)")
    try await sandbox.expect(2, "submit", "x", "--map", "a=key")
  }

  @Test(
    .onEveryStore,
    arguments: [
      ("2024-03-02 10:00:00 UTC", "2024-03-02T10:00:00.000Z"),
      ("2024-03-02 10:00:00 +0200", "2024-03-02T08:00:00.000Z"),
      ("2024-03-02 10:00:00+00", "2024-03-02T10:00:00.000Z"),
      ("2026-11-22Z", "2026-11-22T00:00:00.000Z"), ("1709373600", "2024-03-02T10:00:00.000Z"),
      ("1709373600123", "2024-03-02T10:00:00.123Z"), ("20240302", "2024-03-02T00:00:00.000Z"),
      ("20240302T100000Z", "2024-03-02T10:00:00.000Z"),
      ("Sat, 2 Mar 2024 10:00:00 +0200 (EET)", "2024-03-02T08:00:00.000Z"),
      ("02 Mar 2024 10:00 GMT", "2024-03-02T10:00:00.000Z"),
      ("02.03.2024 9:05", "2024-03-02T09:05:00.000Z"), ("2.3.2024", "2024-03-02T00:00:00.000Z"),
    ])
  func timesAreReadAsProgramsWriteThem(time: String, meaning: String) async throws {
    let sandbox = try Sandbox()
    let file = "customer_complaint;created_at\nx;\"\(time)\"\n"
    // Without a zone they are UTC, wherever they are read.
    try await sandbox.expect(
      0, "submit", "--csv", "-", stdin: .text(file), environment: ["TZ": "Asia/Tokyo"])
    #expect(try await sandbox.ticket(1)["created_at"] as? String == meaning)
  }

  @Test(
    .onEveryStore,
    arguments: [
      ("03/02/2024", "could mean two days"), ("45353.4", "not an ISO 8601 time"),
      ("45353", "not an ISO"),
      ("30.02.2024", "not an ISO"), ("2024-03-02 10:00 CET", "not an ISO"),
      ("yesterday", "not an ISO"),
      ("2024-03-02 10:00 AM", "not an ISO"), ("Sat, 2 Mrz 2024 10:00", "not an ISO"),
    ])
  func aTimeThatNobodyCanReadIsRefused(time: String, reason: String) async throws {
    let sandbox = try Sandbox()
    let file = "customer_complaint;created_at\nx;\"\(time)\"\n"
    let outcome = try await sandbox.expect(1, "submit", "--csv", "-", stdin: .text(file))
    #expect(outcome.err.contains("line 2: created_at ") && outcome.err.contains(reason))
  }
}
