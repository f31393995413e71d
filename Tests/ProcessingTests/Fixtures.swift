// What the tests of a pass have in common: a scripted engine, a store, a clock that waits for nobody.

import Engines
import Foundation
import PostgresStore
import Privacy
import Processing
import SQLiteStore
import Store
import Support
import Synchronization
import Testing
import Tickets

/// An engine that sends nothing and costs at most a dollar a ticket.
protocol FakeEngine: Engine {}

extension FakeEngine {
  var aiStatus: AIStatus { .success }
  func outbound(_ pack: [Masked]) -> String? { nil }
  func maximumUsage(of pack: [Masked]) -> Usage {
    Usage(inputTokens: 1000, outputTokens: 1000, cost: Double(pack.count))
  }
}

/// An engine that gives a scripted answer to each call, and the last one for ever after.
final class ScriptedEngine: FakeEngine {
  typealias Answer = @Sendable () -> Result<[Verdict], EngineFault>

  let maker = Maker(engine: "scripted", model: "m", promptVersion: "p")
  private let script: Mutex<[Answer]>
  let seen = Mutex<[String]>([])

  init(_ script: Answer...) { self.script = Mutex(script) }

  func analyse(
    _ pack: [Masked], within timeout: Duration
  ) async throws(EngineFault) -> [Verdict] {
    seen.withLock { $0 += pack.map(\.text) }
    let answer = script.withLock { $0.count > 1 ? $0.removeFirst() : $0.first }
    return try answer?().get() ?? []
  }
}

/// An engine that judges each text by a rule, and may refuse a pack as a whole.
final class RuleEngine: FakeEngine {
  let maker = Maker(engine: "scripted", model: "m", askedModel: "m", promptVersion: "new")
  let packs = Mutex<[[String]]>([])
  let answer: @Sendable ([String]) async throws(EngineFault) -> [Verdict]

  init(_ rule: @escaping @Sendable ([String]) async throws(EngineFault) -> [Verdict]) {
    answer = rule
  }

  func analyse(
    _ pack: [Masked], within timeout: Duration
  ) async throws(EngineFault) -> [Verdict] {
    let texts = pack.map(\.text)
    packs.withLock { $0.append(texts) }
    return try await answer(texts)
  }
}

/// A good verdict that can be told from every other.
@Sendable func verdict(_ summary: String) -> Verdict {
  (try? good(summary: summary).get())?.first ?? .faulted("none", nil)
}

/// The same, with what it took.
@Sendable func verdict(_ summary: String, _ usage: Usage) -> Verdict {
  guard case .analysed(var analysis) = verdict(summary) else { return .faulted("none", nil) }
  analysis.usage = usage
  return .analysed(analysis)
}

@Sendable func verdict(_ summary: String, cost: Double?) -> Verdict {
  verdict(summary, Usage(inputTokens: 100, outputTokens: 10, cost: cost))
}

@Sendable func good(summary: String = "s") -> Result<[Verdict], EngineFault> {
  let labels = Labels(category: .billing, urgency: .high, sentiment: .neutral)
  return .success([
    .analysed(
      Analysis(
        labels: labels, summary: summary, language: "en", evidence: "",
        draft: "To [EMAIL_1], [NAME_9]",
        reviewReasons: [], maker: Maker(engine: "scripted", model: "m", promptVersion: "p"),
        usage: Usage(inputTokens: 100, outputTokens: 10, cost: 0.5)))
  ])
}

@Sendable func blocked() -> Result<[Verdict], EngineFault> {
  .success([.faulted("blocked", nil)])
}

/// A store of its own and a clock for one test.
final class Bench: Sendable {
  let clock = FakeClock()
  private let folder = FileManager.default.temporaryDirectory.path + "/triage-pass-\(UUID())"

  /// On a server, a database of this test's own.
  private let database = Mutex<(server: PostgresServer, name: String)?>(nil)

  func store(_ count: Int) throws -> any Store {
    let store = try open()
    for number in 0..<count {
      let submission = Submission(
        complaint: redact("number \(number), a\(number)@example.com"), origin: Origin(),
        roughUrgency: .medium)
      _ = try store.submit(submission, at: now())
    }
    return store
  }

  /// The same file once more, for somebody who waits so long for a lock.
  func file(timeout: Duration) throws -> SQLiteStore {
    try SQLiteStore(path: folder + "/triage.db", create: false, timeout: timeout)
  }

  private func open() throws -> any Store {
    if StoreKind.current == .file {
      return try SQLiteStore(path: folder + "/triage.db", create: true)
    }
    let (server, name) = try database.withLock { database in
      let own = try database ?? PostgresServer.makeDatabase()
      database = own
      return own
    }
    let address = try #require(PostgresAddress(server.address(of: name)))
    return try PostgresStore(address, create: true)
  }

  func now() -> Timestamp { Timestamp(milliseconds: clock.now) }

  func pass(
    _ store: any Store, _ engine: any Engine, longestWait: Duration = .seconds(3600),
    _ change: (inout PassOptions) -> Void = { _ in }
  ) -> Pass {
    let fake = clock
    var options = PassOptions(timeout: .seconds(30))
    options.longestWait = longestWait
    change(&options)
    return Pass(
      store: store, engine: engine, playbook: nil,
      clock: Clock(
        now: { Timestamp(milliseconds: fake.now) }, uptime: { .milliseconds(fake.now) },
        sleep: { try await fake.sleep(for: $0) }),
      owner: .current(), options: options)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
    if let (server, name) = database.withLock({ $0 }) { server.drop(name) }
  }
}

/// Of the scripted engines, which have no key.
let account = Account(model: "m", keyHash: "")
