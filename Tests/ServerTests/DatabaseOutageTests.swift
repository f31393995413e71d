// A PostgreSQL database that goes away, or fails in part, and comes back while the server runs.

import Engines
import Foundation
import PostgresStore
import Privacy
import Processing
import Store
import Support
import Synchronization
import Testing
import Tickets
import Transport

@testable import Server

extension ServerTests {
  @Suite struct DatabaseOutageTests {
    /// A PostgreSQL server of the test's own, and a store on it that soon gives up.
    private func withStore(
      _ body: (PostgresServer, PostgresStore) async throws -> Void
    ) async throws {
      let database = try PostgresServer()
      defer { database.end() }
      let address = try #require(PostgresAddress(database.address(of: "postgres")))
      try await body(database, try PostgresStore(address, create: true, timeout: .seconds(1)))
    }

    @Test func requestsAndHealthAreAnsweredWithoutADatabase() async throws {
      let database = try PostgresServer()
      defer { database.end() }
      let server = try await TestServer(
        "--no-process", environment: ["TRIAGE_DB": database.address(of: "postgres")])
      #expect(try server.get("/health/deep").status == 200)
      try database.control("stop", "-m", "fast")
      let waiting = try (1...120).map { _ in
        let wire = try Wire(port: server.port, patience: 120)
        wire.send(server.request("GET", "/api/tickets"))
        return wire
      }
      let deep = try server.get("/health/deep")
      #expect(deep.status == 503)
      #expect(deep.json?["components", "db"]?.string?.hasPrefix("error: ") == true, "\(deep)")
      let late = try server.get("/api/tickets")
      #expect(late.status == 503 && late.text.contains("Too many"), "\(late)")
      for wire in waiting { #expect(try wire.answer().status == 503) }
      try database.control("start")
      #expect(try server.get("/api/tickets").status == 200)
      try await until("health") { try server.get("/health/deep").status == 200 }
    }

    @Test func socketsThatSubscribeInAnOutageHearWhatFollows() async throws {
      try await withStore { database, store in
        try await withListener(on: store) { port in
          let id = try submit("A parcel never arrived", to: store)
          try database.control("stop", "-m", "fast")
          let (one, all) = (try TestSocket(port: port), try TestSocket(port: port))
          one.send(["action": "subscribe", "ticket_ids": [.int(id)]])
          #expect(try one.receive()["type"] == "subscribed")
          // Answered after the first reading has failed.
          all.send(["action": "subscribe", "all": true])
          #expect(try all.receive()["type"] == "subscribed")
          try database.control("start")
          _ = try one.update(of: id)
          // It may have missed something, so it has to begin anew.
          #expect(throws: (any Error).self) { while true { _ = try all.receive() } }
          #expect(all.wire.isEnded)
          let again = try TestSocket(port: port)
          again.send(["action": "subscribe", "all": true])
          #expect(try again.receive()["type"] == "subscribed")
          _ = try store.resolve([id], by: redact("Kim"), at: store.clock.now())
          _ = try one.update(of: id) { $0["agent_id"] == "Kim" }
          _ = try again.update(of: id) { $0["agent_id"] == "Kim" }
        }
      }
    }

    @Test func changesThatCannotBeReadAreToldLater() async throws {
      try await StoreKind.$current.withValue(.server) {
        let server = try await TestServer("--no-process")
        let id = try server.create()
        let (early, late) = (try TestSocket(server), try TestSocket(server))
        early.send(["action": "subscribe", "ticket_ids": [.int(id)]])
        _ = try early.update(of: id)
        // From this change on, the changes can be read and the tickets cannot.
        try await server.sql(
          """
          BEGIN; UPDATE ticket SET updated_at = updated_at + 1;
          ALTER TABLE correction RENAME TO hidden; COMMIT
          """)
        // This has the server read the changes, before it answers the subscription.
        _ = try server.create("Another parcel is late")
        late.send(["action": "subscribe", "ticket_ids": [.int(id)]])
        #expect(try late.receive()["type"] == "subscribed")
        let last = try TestSocket(server)
        last.send(["action": "subscribe"])
        #expect(try last.receive()["type"] == "subscribed")
        try await server.sql("ALTER TABLE hidden RENAME TO correction")
        _ = try early.update(of: id)
        _ = try late.update(of: id)
      }
    }

    @Test func theQueueGoesOnSoonAfterAnOutage() async throws {
      let fake = try await FakeGemini.start()
      try await withStore { database, store in
        let id = try submit("A parcel never arrived", to: store)
        try database.control("stop", "-m", "fast")
        let notes = Notes()
        let worker = worker(on: store, fake, key: "test-key", clock: .system, notes)
        try await running(worker) {
          try await until("the outage is told") { !notes.lines.isEmpty }
          #expect(worker.trouble != nil)
          try database.control("start")
          // After another kind of fault it pauses for a minute.
          try await until("the analysis", within: .seconds(50)) {
            try store.ticket(id)?.status == .completed
          }
          try await until("no trouble") { worker.trouble == nil }
          #expect(notes.lines.count == 1)
        }
      }
      await fake.stop()
    }

    @Test func aRefusedKeyIsToldOnce() async throws {
      let fake = try await FakeGemini.start(key: "right")
      try await withStore { _, store in
        _ = try submit("A parcel never arrived", to: store)
        let notes = Notes()
        let hasty = Clock(now: { store.clock.now() }, sleep: { _ in await Task.yield() })
        let worker = worker(on: store, fake, key: "wrong", clock: hasty, notes)
        try await running(worker) {
          try await until("three calls") { await fake.calls.count >= 3 }
          #expect(worker.trouble == "the API key was refused")
          #expect(notes.lines == ["the API key was refused"])
        }
      }
      await fake.stop()
    }
  }
}

/// Stops the worker after `body`, also when that fails.
private func running(_ worker: AnalysisWorker, _ body: () async throws -> Void) async throws {
  async let work: Void = worker.run()
  do { try await body() } catch {
    worker.stop()
    await work
    throw error
  }
  worker.stop()
  await work
}

/// What the worker tells.
private final class Notes: Sendable {
  private let told = Mutex<[String]>([])

  var lines: [String] { told.withLock { $0 } }

  func add(_ line: String) { told.withLock { $0.append(line) } }
}

private func submit(_ text: String, to store: PostgresStore) throws -> Int64 {
  let submission = Submission(complaint: redact(text), origin: Origin(), roughUrgency: .low)
  guard case .stored(let id) = try store.submit(submission, at: store.clock.now()) else {
    throw Wire.Failure(description: "the ticket was not stored")
  }
  return id
}

private func worker(
  on store: PostgresStore, _ fake: FakeGemini, key: String, clock: Clock, _ notes: Notes
) -> AnalysisWorker {
  let settings = GeminiSettings(
    key: APIKey(key), baseURL: BaseURL(fake.baseURL), model: "gemini-3.5-flash-lite", playbook: nil,
    thinking: nil)
  let engine = GeminiEngine(settings, client: HTTPClient(), now: clock.now) { _ in }
  var options = PassOptions(timeout: .seconds(30))
  options.watches = true
  let pass = Pass(
    store: store, engine: engine, playbook: nil, clock: clock, owner: .current(), options: options)
  return AnalysisWorker(pass, watches: true, note: { notes.add($0) })
}
