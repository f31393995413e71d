// What the store's tests have in common: a file of their own, tickets, times.

import Foundation
import PostgresStore
import Privacy
import SQLiteStore
import Store
import Support
import Tickets

/// A private folder with room for a database; removed when nobody holds it.
final class Folder {
  let path: String
  var database: String { path + "/data/triage.db" }

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/triage-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
    if let (server, name) = lazyDatabase { server.drop(name) }
  }

  /// On a server, a database of this folder's own.
  private var lazyDatabase: (server: PostgresServer, name: String)?

  func store(timeout: Duration = .seconds(5)) throws -> any Store {
    if StoreKind.current == .file { return try file(timeout: timeout) }
    let (server, name) = try lazyDatabase ?? PostgresServer.makeDatabase()
    lazyDatabase = (server, name)
    guard let address = PostgresAddress(server.address(of: name)) else {
      throw CocoaError(.featureUnsupported)
    }
    return try PostgresStore(address, create: true, timeout: timeout)
  }

  /// The same, for what only a file has.
  func file(timeout: Duration = .seconds(5)) throws -> SQLiteStore {
    try SQLiteStore(path: database, create: true, timeout: timeout)
  }

  /// Runs SQL in the sqlite3 shell, as somebody else would, and returns what it printed.
  @discardableResult
  func sqlite3(_ sql: String) throws -> String {
    let shell = Process()
    let output = Pipe()
    shell.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
    shell.arguments = [database, sql]
    shell.standardOutput = output
    shell.standardError = output
    try shell.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    return String(decoding: text, as: UTF8.self).trimmed
  }
}

/// Minute `minutes` of a day.
func at(_ minutes: Int64) -> Timestamp { Timestamp(milliseconds: minutes * 60_000) }

let alice = Owner(host: "here", process: 1, started: 1)
let bob = Owner(host: "there", process: 1, started: 1)

func submission(
  _ text: String = "It broke", key: String? = nil, customer: String? = nil,
  rough: Urgency = .medium
) -> Submission {
  Submission(
    complaint: redact(text),
    origin: Origin(customer: customer.map { redact($0) }, key: key.map { redact($0) }),
    roughUrgency: rough)
}

func analysis(
  urgency: Urgency = .high, category: Tickets.Category = .billing, score: Int = 2,
  reasons: ReviewReasons = []
) -> Analysis<Redacted> {
  Analysis(
    labels: Labels(
      category: category, urgency: urgency, sentiment: Sentiment(clamping: score)),
    summary: redact("summary"), language: "en", evidence: redact("broke"),
    draft: redact("We are sorry."), reviewReasons: reasons,
    maker: Maker(engine: "gemini", model: "m", promptVersion: "p"),
    usage: Usage(inputTokens: 10, outputTokens: 20, cost: nil))
}

extension Store {
  @discardableResult
  func add(_ submission: Submission = submission(), at time: Timestamp = at(0)) throws -> Int64 {
    try submit(submission, at: time).id
  }

  func claim(
    _ selection: Selection = .waiting, by owner: Owner = alice, at time: Timestamp = at(1),
    minutes: Int64 = 10, gone: Set<Int32> = []
  ) throws -> Claim? {
    try claims([selection], by: owner, at: time, minutes: minutes, gone: gone).claims.first
  }

  /// Up to `count` claims, with whatever else `change` asks for.
  func claims(
    _ selections: [Selection] = [.waiting], upTo count: Int = 1, by owner: Owner = alice,
    at time: Timestamp = at(1), minutes: Int64 = 10, gone: Set<Int32> = [],
    storing outcomes: Outcomes = Outcomes(), _ change: (inout ClaimRequest) -> Void = { _ in }
  ) throws -> ClaimResult {
    var request = ClaimRequest(
      selections, upTo: count, for: owner, lease: .seconds(minutes * 60), start: at(0))
    change(&request)
    return try claim(request, storing: outcomes, at: time) { gone.contains($0.process) }
  }

  /// Claims the ticket and completes it.
  func complete(_ id: Int64, _ analysis: Analysis<Redacted>) throws {
    guard let claim = try claim(.tickets([id])) else { return }
    _ = try finishOne(claim, .completed(analysis), at: at(2))
  }

  func finishOne(
    _ claim: Claim, _ outcome: ClaimOutcome, at time: Timestamp
  ) throws -> Bool {
    try finish(Outcomes([(claim, outcome)]), at: time) == [true]
  }
}

extension ClaimOutcome {
  /// As the engine said it.
  static func completed(_ analysis: Analysis<Redacted>) -> ClaimOutcome {
    .completed(analysis, labels: analysis.labels, .success, by: analysis.maker)
  }

  /// Nobody's fault.
  static func released(
    _ reason: String? = nil, called: Bool = false, notBefore: Timestamp? = nil,
    isOutage: Bool = false
  ) -> ClaimOutcome {
    var release = Release()
    release.reason = reason
    release.wasCalled = called
    release.notBefore = notBefore
    release.isOutage = isOutage
    return .released(release)
  }
}
