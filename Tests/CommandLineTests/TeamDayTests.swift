// A team's day on two hosts and one PostgreSQL server, with the commands of the README and the manual.

import Foundation
import Support
import Testing

@Suite(.enabled(if: Machine.arePossible), .serialized) struct TeamDayTests {
  @Test(.timeLimit(.minutes(5))) func aTeamsDay() async throws {
    let team = try await Team()
    let (owner, kim) = (try team.desk("acme", on: 0), try team.desk("kim", on: 1))

    // From one file to a team, as the README tells it.
    try await owner.run("triage submit --key A-1 'I was charged twice for order 123!'")
    try await owner.run("triage fix 1 --urgency high && triage draft 1 --set 'We are on it.'")
    try await owner.run("triage list -n0 --json >before.jsonl")
    let commands = try teamCommands()
    try #require(commands.count == 5)
    try team.administer(commands[0])
    try await owner.run(commands[1])
    try await owner.run(team.key)
    let right = "GRANT CREATE ON DATABASE triage TO acme"
    #expect(try await owner.run("triage doctor", 1).contains(right))
    try team.administer("psql -d triage -c '\(right)'")
    try await owner.run(commands[2])
    #expect(try await owner.run(commands[3]).contains("TLSv1.3"))
    try await owner.run("triage list -n0 --json | diff before.jsonl -")
    let watcher = try owner.start(commands[4])

    // Kim's role may work with the tickets, over a connection that knows the server.
    for grant in try grants() { try await owner.run("psql -qd \"$PLACE\" -c '\(grant)'") }
    let options = "?sslmode=verify-full&sslrootcert=\(team.certificate)'"
    try await kim.run(commands[1].replacing("/triage'", with: "/triage" + options))
    try await kim.run(team.key)
    #expect(try await kim.run("triage doctor").contains("TLSv1.3"))

    // Kim's host stores, and the owner's analyses.
    try await kim.run("triage submit --queue --customer jo@example.com 'The app crashes.'")
    try await team.expectAnalysed(2, by: owner)
    #expect(try await kim.run("triage list --open -q").split(separator: "\n").count == 2)
    try await kim.run("triage fix 2 --category technical --why 'it is the app' | grep -q Technical")
    try await kim.run(
      "triage draft 2 --set 'Dear Jo, it is mended.' && triage draft 2 | grep -q mended")
    try await kim.run("triage resolve 2 --agent Kim")
    try await kim.run("printf 'key,customer_complaint\\nB-1,Late again\\nB-2,Lost\\n' >old.csv")
    try await kim.run("triage submit --csv old.csv | grep -qx '2 stored'")
    try await kim.run("triage submit --csv old.csv | grep -qx '0 stored, 2 known already'")
    try await kim.run("triage process --all")
    #expect(try await owner.run("triage show 2 --history").contains("Kim"))

    // The server on Kim's host; the page and programs use it.
    let server = try kim.start("triage serve --no-process --listen 127.0.0.1:8000")
    let post = """
      curl -sf -X POST http://127.0.0.1:8000/api/tickets -H 'Content-Type: application/json' \
        -d '{"customer_complaint": "Where is my parcel?"}'
      """
    try await until("the server") { try await kim.outcome(post).status == 0 }
    try await team.expectAnalysed(5, by: owner)
    try await kim.run("curl -sf -X POST 'http://127.0.0.1:8000/api/tickets/5/resolve?agent_id=Kim'")

    // A cable is cut: who is left goes on. Then it is mended.
    try team.hosts[0].cut()
    try await kim.run("triage submit 'I want my money back.'")
    try team.hosts[0].mend()
    try await kim.run("triage submit --queue 'And my time.'")
    try await team.expectAnalysed(7, by: owner)

    // The database is restarted under all of them.
    try team.server.control("restart", "-m", "fast")
    try await kim.run("triage submit --queue 'Still here?'")
    try await team.expectAnalysed(8, by: owner)
    try await until("the server") { try await kim.outcome(post).status == 0 }
    try await team.expectAnalysed(9, by: owner)

    // A backup, put back; and a file to take along.
    try await owner.run("pg_dump --schema=triage \"$PLACE\" >triage.sql")
    try team.administer("createdb --encoding UTF8 again")
    try team.administer("psql -qd again --file \(owner.sandbox.home)/triage.sql")
    try await owner.run("triage copy \"$PLACE\" --db copy.db")
    try await owner.run("triage list -n0 --json >now.jsonl; wc -l now.jsonl | grep -q ^9")
    for place in ["\"${PLACE%/*}/again\"", "copy.db"] {
      try await owner.run("triage list -n0 --json --db \(place) | diff now.jsonl -")
    }

    // A customer wants to be forgotten; only the owner can do that to the end.
    try await kim.run("triage forget 3 --yes", 1)
    #expect(try await owner.run("triage doctor", 1).contains("older copies of erased tickets"))
    try await owner.run("triage forget 2 --yes")
    try await kim.run("triage show 2", 1)
    for desk in [owner, kim] { try await desk.run("triage doctor") }

    for service in [watcher, server] {
      service.signal(SIGTERM)
      let outcome = try await service.wait()
      #expect(outcome.status == 0, "\(outcome.err)")
    }
    #expect(await team.fake.violations.isEmpty)
  }

  /// The units of the manual, as systemd reads them.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze")))
  func theUnitsOfTheManualAreSound() async throws {
    let sandbox = try Sandbox()
    let manual = try await sandbox.expect(0, "help", "--man").out
    let units = manual.matches(
      of: /# \/etc\/systemd\/system\/(\S+)\n((?:.*\n)*?)(?=\n# \/etc|\.Ed)/)
    #expect(
      units.map { String($0.1) } == [
        "triage-watch.service", "triage-pass.service", "triage-pass.timer",
      ])
    for unit in units {
      let text = unit.2.replacing("/usr/local/bin/triage", with: sandbox.binary)
      try sandbox.write(String(text), to: String(unit.1))
    }
    let verified = try await sandbox.run(
      ["verify"] + units.map { "./" + $0.1 }, program: "/usr/bin/systemd-analyze")
    #expect(verified.status == 0 && verified.err.isEmpty, "\(verified.err)")
  }

  /// The commands of the README for a team, without their comments.
  private func teamCommands() throws -> [String] {
    let readme = try String(contentsOfFile: project + "/README.md", encoding: .utf8)
    let chapter = readme.components(separatedBy: "## From one file to a team\n").last ?? ""
    let block = try #require(chapter.firstMatch(of: /(?:^ {4}.*\n)+/.anchorsMatchLineEndings()))
    // A line that is indented further continues the one before.
    return String(block.0).replacing(#/ +#.*/#, with: "").split(
      separator: /^ {4}(?! )/.anchorsMatchLineEndings()
    )
    .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
  }

  /// What the manual grants to other roles.
  private func grants() throws -> [String] {
    let manual = try String(contentsOfFile: project + "/man/triage.1", encoding: .utf8)
    let grants = manual.matches(of: /GRANT [^;]+ TO kim;/).map { String($0.0) }
    #expect(grants.count == 3)
    return grants
  }
}

/// Two hosts that reach a server by its name, and the fake Gemini by their own address.
private final class Team: Sendable {
  let server: PostgresServer
  let fake: FakeGemini
  let hosts: [Machine]
  /// The server's certificate, which is its own authority.
  var certificate: String { server.folder + "/server.crt" }
  static let password = "wallflower"

  init() async throws {
    server = try PostgresServer(settings: [], authentication: "scram-sha-256")
    fake = try await FakeGemini.start()
    let port = try #require(fake.baseURL.split(separator: ":").last.flatMap { Int($0) })
    hosts = [try Machine(forwarding: [port]), try Machine(forwarding: [port])]
    for host in hosts { try host.name("db.example.com", host.gateway) }
    try encrypt()
    for role in ["acme", "kim"] {
      try server.sql("CREATE ROLE \(role) LOGIN PASSWORD '\(Self.password)'")
    }
  }

  deinit { server.end() }

  private func encrypt() throws {
    let (data, key) = (server.folder + "/data", server.folder + "/server.key")
    let subject = "-subj /CN=db.example.com -addext subjectAltName=DNS:db.example.com"
    let make =
      "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 \(subject)"
    try PostgresServer.run(
      "/usr/bin/openssl",
      make.split(separator: " ").map(String.init) + ["-keyout", key, "-out", certificate])
    let install = PostgresServer.asOwnerCommand(
      "/bin/sh", ["-c", "cp \(certificate) \(data)/ && install -m 600 \(key) \(data)/"])
    if getuid() == 0 { try PostgresServer.run("/bin/chown", ["postgres", key]) }
    try PostgresServer.run(install[0], Array(install.dropFirst()))
    try server.sql("ALTER SYSTEM SET ssl = on")
    try server.sql("SELECT pg_reload_conf()")
  }

  /// Runs a command on the server's own machine.
  func administer(_ command: String) throws {
    let variables = "PGHOST=\(server.folder) PGPORT=\(server.port) PGUSER=postgres"
    try PostgresServer.run("/bin/sh", ["-c", "\(variables) \(command)"])
  }

  /// Adds the key to a person's settings.
  var key: String {
    fake.environment.map { "echo '\($0.key)=\($0.value)' >>~/.config/triage/env" }
      .joined(separator: ";")
  }

  /// A home for a role of the database.
  func desk(_ role: String, on host: Int) throws -> Desk {
    let sandbox = try Sandbox()
    chmod(try sandbox.write("*:*:*:\(role):\(Self.password)\n", to: ".pgpass"), 0o600)
    return Desk(
      sandbox: sandbox, host: hosts[host],
      environment: [
        "PATH": (sandbox.binary as NSString).deletingLastPathComponent + ":/usr/bin:/bin",
        "PGPORT": "\(server.port)", "PGUSER": role, "PLACE": "postgres://db.example.com/triage",
      ])
  }

  /// Waits until so many tickets are analysed.
  func expectAnalysed(_ count: Int, by desk: Desk) async throws {
    try await until("\(count) analyses", within: .seconds(60)) {
      try await desk.outcome("triage list --status completed -n0 -q | wc -l | grep -qx \(count)")
        .status == 0
    }
  }
}

/// Somebody's place on a host: a home, a role in the database, and a shell that knows `triage`.
private struct Desk {
  let sandbox: Sandbox
  let host: Machine
  let environment: [String: String]

  func start(_ command: String) throws -> Sandbox.Child {
    try sandbox.start(
      host.arguments(for: ["/bin/bash", "-c", command]), environment: environment,
      program: "/usr/sbin/ip")
  }

  func outcome(_ command: String) async throws -> Sandbox.Outcome {
    let outcome = try await start(command).wait()
    #expect(!(outcome.out + outcome.err).contains(Team.password))
    return outcome
  }

  /// Runs a command and expects its exit code.
  @discardableResult
  func run(
    _ command: String, _ code: Int32 = 0, at location: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let outcome = try await outcome(command)
    #expect(
      outcome.status == code, "\(command)\n\(outcome.out)\n\(outcome.err)",
      sourceLocation: location)
    return outcome.out
  }
}
