// `triage serve` as a program: how it starts, refuses to, and stops.

import Foundation
import Support
import Testing
import Tickets

extension ServerTests {
  @Suite struct ServeTests {
    @Test func itTellsWhereItListens() async throws {
      let server = try await TestServer("--no-process")
      #expect(
        server.errors == "triage: listening on http://127.0.0.1:\(server.port)/, Ctrl-C stops it\n")
    }

    @Test(arguments: [
      (["--listen", "8000"], "--listen takes an address and a port"),
      (["--listen", "127.0.0.1:99999"], "--listen takes an address and a port"),
      (["--listen", "::1:8000"], "--listen takes an address and a port"),
      (["--listen", "0.0.0.0:0"], "without a token"),
      (["--listen", "127.evil.example:0"], "without a token"), (["--nothing"], "--nothing"),
    ])
    func wrongUse(arguments: [String], message: String) async throws {
      let outcome = try await Sandbox().run(["serve"] + arguments)
      #expect(outcome.status == 2)
      #expect(outcome.err.contains(message), "\(outcome.err)")
      #expect(outcome.err.contains("hint: "))
    }

    @Test(arguments: [
      ("TRIAGE_RATE_LIMIT", "many"), ("TRIAGE_CORS_ORIGINS", "localhost"),
      ("TRIAGE_CORS_ORIGINS", "https://shop.example/"), ("TRIAGE_TRUSTED_PROXIES", "10.0.0.0/33"),
      ("TRIAGE_TRUSTED_PROXIES", "proxy"), ("TRIAGE_AGENT_TOKEN", "two words"),
    ])
    func wrongSettings(name: String, value: String) async throws {
      let outcome = try await Sandbox().run(
        ["serve", "--listen", "127.0.0.1:0"], environment: [name: value])
      #expect(outcome.status == 2)
      #expect(outcome.err.contains(name))
      #expect(name != "TRIAGE_AGENT_TOKEN" || !outcome.err.contains("two words"))
    }

    /// Whether it is free here or not.
    @Test func withoutAnAddressItIsPort8000OfThisMachine() async throws {
      let process = try Sandbox().start(["serve", "--no-process"])
      try await until("a word") { !process.soFar.err.isEmpty }
      process.signal(SIGTERM)
      #expect(try await process.wait().err.contains("127.0.0.1:8000"))
    }

    @Test func thirtyRequestsAMinuteUnlessSaidOtherwise() async throws {
      let server = try await TestServer("--no-process", environment: ["TRIAGE_RATE_LIMIT": ""])
      let statuses = try (1...31).map { _ in try server.get("/api/tickets").status }
      #expect(statuses == Array(repeating: 200, count: 30) + [429])
      let origin = "http://127.0.0.1:3000"
      let answer = try server.get("/health", headers: [("Origin", origin)])
      #expect(answer["access-control-allow-origin"] == origin)
    }

    @Test func aFileThatWasReplacedIsNotWrittenAndTold() async throws {
      let server = try await TestServer("--no-process")
      _ = try server.create()
      let (file, old) = (server.sandbox.database, server.sandbox.database + ".old")
      try FileManager.default.moveItem(atPath: file, toPath: old)
      try FileManager.default.copyItem(atPath: old, toPath: file)
      let post = try server.post("/api/tickets", ["customer_complaint": "a long enough text"])
      #expect(post.status == 503, "\(post)")
      try await until("the note", seen: { server.errors }) {
        server.errors.contains("was replaced or moved away")
      }
      #expect(!server.errors.contains("permissions"))
    }

    @Test func aFullDiskIsToldOnceAndNotForEachRequest() async throws {
      let server = try await TestServer("--no-process", largestFile: 400)
      #expect(try server.get("/health/deep").status == 200)
      let complaint: JSON = [
        "customer_complaint": .string(String(repeating: "the parcel never arrived ", count: 150))
      ]
      var statuses: [Int] = []
      while statuses.suffix(3) != [503, 503, 503], statuses.count < 300 {
        statuses.append(try server.post("/api/tickets", complaint).status)
      }
      #expect(statuses.first == 201 && statuses.last == 503, "\(statuses)")
      let deep = try server.get("/health/deep")
      #expect(deep.status == 503)
      #expect(deep.json?["components", "db"]?.string?.hasPrefix("error: ") == true, "\(deep)")
      try await until("a word") { server.errors.contains("could not be written") }
      #expect(server.errors.components(separatedBy: "could not be written").count == 2)
      #expect(!server.errors.contains("parcel"))
      #expect(try server.get("/api/tickets").status == 200)
    }

    @Test func analysesMayBeLeftToOthers() async throws {
      let server = try await TestServer("--no-process")
      _ = try server.create()
      let pass = try await server.sandbox.run(["process", "--all", "--json"])
      #expect(pass.out.hasPrefix("{\"claimed\":1,\"completed\":1,"), "\(pass.out)")
    }

    @Test func aPortThatIsTaken() async throws {
      let server = try await TestServer("--no-process")
      let outcome = try await Sandbox().run(["serve", "--listen", "127.0.0.1:\(server.port)"])
      #expect(outcome.status == 1)
      #expect(
        outcome.err.hasPrefix(
          "triage: cannot listen on 127.0.0.1:\(server.port): Address already in use\n"))
    }

    /// It has no TLS itself. A proxy that is named may have it.
    @Test(arguments: [nil, "10.0.0.1"])
    func withATokenItListensElsewhere(proxy: String?) async throws {
      let sandbox = try Sandbox()
      var environment = ["TRIAGE_AGENT_TOKEN": "secret"]
      environment["TRIAGE_TRUSTED_PROXIES"] = proxy
      let process = try sandbox.start(
        ["serve", "--listen", "0.0.0.0:0"], environment: environment)
      func said() -> String { String(decoding: process.soFar.err, as: UTF8.self) }
      try await until("it listens") { said().contains("listening on http://0.0.0.0:") }
      #expect(said().contains("has no TLS") == (proxy == nil), "\(said())")
      process.signal(SIGTERM)
      #expect(try await process.wait().status == 0)
    }

    @Test func stoppingFinishesWhatIsInHand() async throws {
      let fake = try await FakeGemini.start { _ in .delayed(.seconds(1), .judge) }
      let server = try await TestServer(
        environment: fake.environment.merging(["TRIAGE_ENGINE": "gemini"]) { $1 })
      let id = try server.create()
      _ = try await server.wait(for: id) { $0["status"] == "processing" }
      let socket = try TestSocket(server)
      socket.send(["action": "ping"])
      _ = try socket.receive()
      let idle = try server.connect()
      server.process.signal(SIGTERM)
      #expect(throws: TestSocket.Closed(code: 1001)) { while true { _ = try socket.receive() } }
      #expect(try idle.readToEnd() == "")
      #expect(try await server.process.wait().status == 0)
      let shown = try await server.sandbox.run(["show", "\(id)", "--json"])
      #expect(shown.out.contains(#""status":"completed""#))
      await fake.stop()
    }

    @Test func aSecondSignalEndsItAtOnce() async throws {
      let fake = try await FakeGemini.start { _ in .delayed(.seconds(100), .judge) }
      let server = try await TestServer(
        environment: fake.environment.merging(["TRIAGE_ENGINE": "gemini"]) { $1 })
      let id = try server.create()
      _ = try await server.wait(for: id) { $0["status"] == "processing" }
      let impatience = Task {
        while !Task.isCancelled {
          server.process.signal(SIGTERM)
          try? await Task.sleep(for: .milliseconds(20))
        }
      }
      #expect(try await server.process.wait().status == 3)
      impatience.cancel()
      await fake.stop()
    }

    @Test(.onEveryStore) func nothingAnsweredIsLostWhenItIsKilled() async throws {
      let sandbox = try Sandbox()
      var stored: [Int64] = []
      for round in 1...4 {
        let server = try await TestServer(sandbox: sandbox)
        async let ids = withTaskGroup(of: [Int64].self) { group in
          for client in 0..<4 {
            group.addTask { await postUntilItEnds(server, "Round \(round) of client \(client)") }
          }
          return await group.reduce(into: [Int64]()) { $0 += $1 }
        }
        try await waitForTickets(server, stored.count + 5 * round)
        server.process.signal(SIGKILL)
        let answered = await ids
        #expect(!answered.isEmpty)
        stored += answered
      }
      #expect(Set(stored).count == stored.count)
      let server = try await TestServer("--no-process", sandbox: sandbox)
      for id in stored { #expect(try server.get("/api/tickets/\(id)").status == 200) }
    }

    @Test func aKeyThatIsRefusedStopsTheQueueAndNotTheServer() async throws {
      let fake = try await FakeGemini.start(key: "right")
      let server = try await TestServer(
        environment: [
          "TRIAGE_ENGINE": "gemini", "GOOGLE_API_KEY": "wrong",
          "GOOGLE_GEMINI_BASE_URL": fake.baseURL,
        ])
      let id = try server.create()
      try await until("the notice", seen: { server.errors }) {
        server.errors.contains("triage: nothing is analysed now: the API key was refused\n")
      }
      #expect(try server.ticket(id)["status"] == "pending")
      let deep = try server.get("/health/deep")
      #expect(deep.status == 503)
      #expect(deep.json?["components", "queue"] == "error: the API key was refused")
      #expect(!server.errors.contains("wrong"))
      await fake.stop()
    }

    @Test func theCurlLinesOfTheReadmeWorkAsTheyStand() async throws {
      let project = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardized
      let readme = try String(
        contentsOf: project.appendingPathComponent("README.md"), encoding: .utf8)
      let block = try #require(readme.components(separatedBy: "```sh\n").dropFirst().first)
      let lines = block.components(separatedBy: "```")[0]
      #expect(lines.contains("curl -X POST http://127.0.0.1:8000/api/tickets "))
      let server = try await TestServer()
      let here = lines.replacing("127.0.0.1:8000", with: "127.0.0.1:\(server.port)")
        .replacing("curl ", with: "curl --silent --show-error --fail ")
      let outcome = try await server.sandbox.run(["-ec", here], program: "/bin/bash")
      #expect(outcome.status == 0, "\(outcome.err)")
      let resolved = try await server.wait(for: 1) { $0["status"] == "completed" }
      #expect(resolved["agent_edited_response"] == "Dear Jo, we have found both charges.")
      #expect(resolved["agent_id"] == "Kim")
    }

    @Test func withoutTheServerItSaysHowToGetIt() async throws {
      let sandbox = try Sandbox()
      let alone = sandbox.folder + "/triage"
      try FileManager.default.copyItem(atPath: sandbox.binary, toPath: alone)
      let outcome = try await sandbox.run(["serve"], program: alone)
      #expect(outcome.status == 1)
      #expect(
        outcome.err == """
          triage: the server is not installed
          hint: `make install-server` builds and installs it

          """)
    }
  }
}

private func waitForTickets(_ server: TestServer, _ count: Int) async throws {
  try await until("\(count) tickets") {
    try server.get("/api/tickets").json?["pagination", "total"]?.int ?? 0 >= count
  }
}

/// Posts complaints one after the other until the server is gone, on a thread of its own. Returns the
/// ids that were answered.
private func postUntilItEnds(_ server: TestServer, _ text: String) async -> [Int64] {
  await withCheckedContinuation { continuation in
    Thread.detachNewThread {
      var ids: [Int64] = []
      while let answer = try? server.post(
        "/api/tickets", ["customer_complaint": .string("\(text), number \(ids.count)")]),
        let id = answer.json?["id"]?.int
      {
        ids.append(id)
      }
      continuation.resume(returning: ids)
    }
  }
}
