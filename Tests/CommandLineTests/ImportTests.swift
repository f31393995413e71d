// In and out: `submit --jsonl` and `--csv`, `list --json` and `--csv`.

import Foundation
import Support
import Testing

@Suite struct ImportTests {
  /// Texts that spreadsheets, shells and terminals stumble over.
  private static let texts = [
    "plain", "a, b; c", "say \"hi\"", "\"", "two\nlines", "two\r\nlines", "=1+1", "'=1+1", "''=1",
    "'plain", "'", "''", "+49 30", "-5 stars", "@SUM(A1)", "＝1", "'＝1", "😡 👩‍💻", "עברית \u{202E}x",
    "\u{1B}[31m", "tab\there", "Hello \"\u{301},=HYPERLINK(\"\"x\"\")", ",\u{301}=1",
    "\"\u{20E3}\u{301},+1",
    "a,\u{20D0}=1\n\u{301}=2", "a\u{2028}b", "\\n", "{\"a\":1}", "x'=1", "École", "退款",
  ]

  private func jsonLine(_ values: [String: Any]) throws -> String {
    let data = try JSONSerialization.data(withJSONObject: values)
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// What was put in, of every ticket, oldest first.
  private func putIn(_ sandbox: Sandbox) async throws -> [[String: String]] {
    let out = try await sandbox.expect(0, "list", "-n0", "--json").out
    return try lines(out).reversed().map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let keys = ["customer_complaint", "key", "customer", "channel", "created_at"]
      return Dictionary(
        uniqueKeysWithValues: keys.map { ($0, object?[$0] as? String ?? "none") })
    }
  }

  @Test(.onEveryStore, arguments: ["--csv", "--json"])
  func exportAndImportAreARoundTrip(format: String) async throws {
    let (sandbox, other) = (try Sandbox(), try Sandbox())
    var file = ""
    for (index, text) in Self.texts.enumerated() {
      file += try jsonLine([
        "customer_complaint": text, "key": "=K\(index)", "customer": "@jo, \"\(index)\"",
        "channel": "'+mail", "created_at": "2026-01-01T00:00:\(index + 10).125Z",
      ])
    }
    try await sandbox.expect(0, "submit", "--jsonl", "-", stdin: .text(file))
    try await sandbox.expect(0, "process", "1", "2", "3")
    try await sandbox.expect(0, "draft", "1", "--set", "=Reply, \"quoted\"\nand more")
    let stored = try await putIn(sandbox)
    #expect(stored.map { $0["customer_complaint"] } == Self.texts)
    let exported = try await sandbox.expect(0, "list", "-n0", format)
    try other.write(exported.outData, to: "file")
    let flag = format == "--csv" ? "--csv" : "--jsonl"
    let imported = try await other.expect(0, "submit", flag, "file")
    #expect(imported.out == "\(Self.texts.count) stored\n")
    #expect(try await putIn(other) == stored)
    let again = try await other.expect(0, "submit", flag, "file")
    #expect(again.out == "0 stored, \(Self.texts.count) known already\n")
    #expect(try await putIn(other) == stored)
  }

  private func cells(_ bytes: [UInt8]) -> [[UInt8]] {
    var (cells, cell, isQuoted, wasQuote) = ([[UInt8]](), [UInt8](), false, false)
    for byte in bytes {
      switch byte {
      case 0x22 where isQuoted: (isQuoted, wasQuote) = (false, true)
      case 0x22 where cell.isEmpty || wasQuote:
        if wasQuote { cell.append(byte) }
        (isQuoted, wasQuote) = (true, false)
      case 0x2C where !isQuoted, 0x0A where !isQuoted:
        cells.append(cell)
        (cell, wasQuote) = ([], false)
      default:
        cell.append(byte)
        wasQuote = false
      }
    }
    return cells
  }

  @Test(.onEveryStore) func noCellOfAnExportIsAFormula() async throws {
    let sandbox = try Sandbox()
    let file = try Self.texts.map { try jsonLine(["customer_complaint": $0, "customer": $0]) }
    let kept = file.filter { !$0.contains("\\n") || $0.contains("\\\\n") }
    try await sandbox.expect(
      0, "submit", "--skip-invalid", "--jsonl", "-", stdin: .text(kept.joined()))
    let csv = try await sandbox.expect(0, "list", "-n0", "--csv").out
    #expect(csv.hasPrefix("id,customer_complaint,status,category,sentiment_score,urgency,"))
    // By bytes and by RFC 4180, as a spreadsheet reads it.
    for cell in cells(Array(csv.utf8)) {
      let first = String(decoding: cell, as: UTF8.self).unicodeScalars.first
      #expect(first.map { !"=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? true, "\(cell)")
    }
  }

  @Test(
    .onEveryStore,
    arguments: [
      ("x", "not a JSON object"), ("{}", "no customer_complaint"), ("[]", "not a JSON object"),
      ("{\"customer_complaint\":\"\"}", "empty"), ("{\"customer_complaint\":7}", "not a text"),
      ("{\"customer_complaint\":null}", "no customer_complaint"),
      ("{\"customer_complaint\":\"x\"", "ends too early"),
      ("{\"customer_complaint\":\"x", "ends too early"),
      ("{\"customer_complaint\":\"x\"}{\"customer_complaint\":\"x\"}", "follows"),
      ("{\"customer_complaint\":\"x\",\"customer_complaint\":\"y\"}", "twice"),
      ("{\"customer_complaint\":\"x\",}", "no JSON"),
      ("{\"customer_complaint\":\"x\",\"a\":01}", "JSON"),
      ("{\"customer_complaint\":\"\\u0000x\"}", "NUL"),
      ("{\"customer_complaint\":\"\\ud800\"}", "half"),
      ("{\"customer_complaint\":\"\\x\"}", "escape"),
      ("{\"customer_complaint\":\"x\",\"a\":nul}", "JSON"),
      ("{\"customer_complaint\":\"x\",\"created_at\":\"soon\"}", "ISO 8601"),
      ("{\"customer_complaint\":\"x\",\"key\":\"4111111111111111\"}", "card number"),
      ("{\"customer_complaint\":\"x\",\"channel\":\"a\\nb\"}", "one line"),
      ("{\"a\":" + String(repeating: "[", count: 100_000), "too deeply"),
      ("{\"customer_complaint\":\"" + String(repeating: "é", count: 5001) + "\"}", "too long"),
    ])
  func aWrongLineIsNamedAndNothingIsStored(line: String, reason: String) async throws {
    let sandbox = try Sandbox()
    let good = "{\"customer_complaint\":\"good\"}\n"
    let file = good + "\n" + line + "\n" + good
    let outcome = try await sandbox.expect(1, "submit", "--jsonl", "-", stdin: .text(file))
    let said = lines(outcome.err)
    #expect(said.first?.hasPrefix("triage: standard input, line 3: ") == true, "\(outcome.err)")
    #expect(said.first?.contains(reason) == true, "\(outcome.err)")
    #expect(said.dropFirst().first == "triage: nothing was stored")
    #expect(outcome.out.isEmpty)
    #expect(try await sandbox.expect(0, "list", "-q").out.isEmpty)
  }

  @Test(
    .onEveryStore,
    arguments: [
      ("customer_complaint\na\n\"b\nc\n", "line 3: a quoted cell is not closed"),
      ("customer_complaint,key\na,1\nb\n", "line 3: the header has 2 columns, this has 1"),
      ("customer_complaint\n\"a\nb\"\n\"c\"d\n", "line 4: there is text between"),
      ("customer_complaint\na \"b\"\n", "line 2: there is a quote in"),
      ("customer_complaint\n\"  \"\n", "line 2: the complaint is empty"),
      ("complaint\na\n", "line 1: the header has no column customer_complaint"),
      ("customer_complaint,customer_complaint\na,b\n", "line 1: the header names customer_compl"),
      ("", "is empty"), ("\u{FEFF}", "is empty"),
      ("{\"customer_complaint\":\"a\"}\n", "line 1: "),
    ])
  func wrongCSVIsNamed(file: String, reason: String) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.expect(1, "submit", "--csv", "-", stdin: .text(file))
    #expect(outcome.err.contains(reason), "\(outcome.err)")
    #expect(try await sandbox.expect(0, "list", "-q").out.isEmpty)
  }

  @Test(.onEveryStore) func csvIsReadAsTheWorldWritesIt() async throws {
    let sandbox = try Sandbox()
    let file =
      "\u{FEFF}key,Note,customer_complaint\r\n1,x,\"a \"\"b\"\"\r\nc, d\"\r\n\r\n,,e\r\n2,\"\",'=f"
    let outcome = try await sandbox.expect(0, "submit", "-q", "--csv", "-", stdin: .text(file))
    #expect(outcome.out == "1\n2\n3\n")
    let stored = try await putIn(sandbox)
    #expect(Set(stored.map { $0["customer_complaint"] }) == ["a \"b\"\r\nc, d", "e", "=f"])
    #expect(Set(stored.map { $0["key"] }) == ["1", "none", "2"])
  }

  @Test(.onEveryStore) func otherEncodingsAreRefused() async throws {
    let sandbox = try Sandbox()
    let utf16 = try #require("customer_complaint\nx\n".data(using: .utf16))
    let outcome = try await sandbox.expect(1, "submit", "--csv", "-", stdin: .bytes(utf16))
    #expect(outcome.err.contains("UTF-16"))
    let plain = try #require("customer_complaint\nx\n".data(using: .utf16LittleEndian))
    try await sandbox.expect(1, "submit", "--csv", "-", stdin: .bytes(plain))
    let latin = try #require("customer_complaint\nx\né\n".data(using: .isoLatin1))
    let named = try await sandbox.expect(1, "submit", "--csv", "-", stdin: .bytes(latin))
    #expect(named.err.contains("line 3: this is not valid UTF-8"))
  }

  @Test(.onEveryStore) func manyWrongLinesAreCounted() async throws {
    let sandbox = try Sandbox()
    let file = String(repeating: "{\n", count: 33)
    let outcome = try await sandbox.expect(1, "submit", "--jsonl", "-", stdin: .text(file))
    #expect(lines(outcome.err).filter { $0.contains(", line ") }.count == 20)
    #expect(outcome.err.contains("13 more lines are refused"))
  }

  @Test(.onEveryStore) func theRestIsStoredAndRefusedLinesAreKept() async throws {
    let sandbox = try Sandbox()
    let long = String(repeating: "x", count: 9 << 20)
    try sandbox.write(
      "{\"customer_complaint\":\"a\"}\r\n{ wrong }\r\n\(long)\n{\"customer_complaint\":\"b\"}\n[7]",
      to: "in")
    let outcome = try await sandbox.expect(
      0, "submit", "--jsonl", "in", "--skip-invalid", "--rejects", "out", "--json")
    #expect(outcome.out == "{\"stored\":2,\"known\":0,\"refused\":3}\n")
    #expect(outcome.err.contains("in, line 3: this is longer than 8 MiB"))
    let path = sandbox.home + "/out"
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(kept == "{ wrong }\r\n\(long)\n[7]\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let again = try await sandbox.expect(
      2, "submit", "--jsonl", "in", "--skip-invalid", "--rejects", "out")
    #expect(again.err.contains("exists already"))
    #expect(try await sandbox.expect(0, "list", "-q").out == "2\n1\n")
  }

  @Test(.onEveryStore) func refusedRecordsOfATableKeepItsHeader() async throws {
    let sandbox = try Sandbox()
    let file = "key,customer_complaint\n1,a\n2,\n3,b\n"
    let outcome = try await sandbox.expect(
      0, "submit", "--csv", "-", "--skip-invalid", "--rejects", "out", stdin: .text(file))
    #expect(outcome.out == "2 stored, 1 refused\n")
    let kept = try String(contentsOfFile: sandbox.home + "/out", encoding: .utf8)
    #expect(kept == "key,customer_complaint\n2,\n")
  }

  @Test func secretsAreTakenOutOfAnImportToo() async throws {
    let sandbox = try Sandbox()
    let file = try jsonLine(["customer_complaint": "card 4111 1111 1111 1111", "customer": "x"])
    try await sandbox.expect(0, "submit", "--jsonl", "-", stdin: .text(file))
    #expect(try sandbox.holds("4111 1111 1111 1111") == false)
    #expect(try await sandbox.ticket(1)["customer_complaint"] as? String == "card [CARD …1111]")
    #expect(try await sandbox.ticket(1)["status"] as? String == "pending")
  }

  @Test(.onEveryStore) func aTerminalShowsHowFarItIs() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("{\"customer_complaint\":\"a\"}\n", to: "in")
    let outcome = try await sandbox.run(
      ["submit", "--jsonl", "in"], onTerminal: .init(streams: .error))
    #expect(outcome.status == 0)
    #expect(outcome.out == "1 stored\n")
    #expect(outcome.terminal.contains("1 read"), "\(outcome.terminal)")
  }
}
