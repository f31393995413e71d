// A PostgreSQL server for tests. It has its own folder, and ends with the tests.

import Foundation
import Synchronization

/// A server that runs as long as this process does.
package final class PostgresServer: Sendable {
  /// The server for all tests of a process; nil if PostgreSQL is not installed.
  package static let shared: PostgresServer? = try? PostgresServer()

  package let folder: String
  package let port: Int
  /// The folder of its programs: `/usr/lib/postgresql/15/bin`.
  package let programs: String
  /// The server ends when this is closed, however this process ends.
  private let lifeline: Lifeline

  /// - Parameters:
  ///   - settings: lines for postgresql.conf.
  ///   - authentication: the method for connections over the network.
  /// - Throws: `NotThere`.
  package init(
    settings: [String] = ["fsync = off", "synchronous_commit = off", "full_page_writes = off"],
    authentication: String = "trust"
  ) throws {
    programs = try Self.findPrograms()
    folder = "/tmp/triage-pg-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    port = try Self.freePort()
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o755])
    let isRoot = getuid() == 0
    if isRoot { try Self.run("/bin/chown", ["postgres", folder]) }
    let data = folder + "/data"
    try Self.asOwner(
      programs + "/initdb",
      [
        "-D", data, "--no-sync", "--auth-local=trust", "--auth-host=\(authentication)",
        "--username=postgres", "--encoding=UTF8",
        "--locale=C.UTF-8",
      ])
    let lines =
      [
        "port = \(port)", "unix_socket_directories = '\(folder)'", "listen_addresses = '*'",
        "max_connections = 200", "shared_buffers = 64MB", "log_min_messages = fatal",
        "logging_collector = off",
      ] + settings
    try Self.asOwner(
      "/bin/sh",
      [
        "-c",
        "printf '%s\\n' \"$@\" >>'\(data)/postgresql.conf'; "
          + "echo 'host all all all \(authentication)' >>'\(data)/pg_hba.conf'", "sh",
      ] + lines)
    let start = Self.asOwnerCommand("\(programs)/postgres", ["-D", data]).joined(separator: " ")
    let stop = Self.asOwnerCommand(
      "\(programs)/pg_ctl", ["-D", data, "-m", "immediate", "stop"]
    ).joined(separator: " ")
    lifeline = try Lifeline(
      start: "\(start) </dev/null >'\(folder)/log' 2>&1 &",
      clearUp: "\(stop) >/dev/null 2>&1\nrm -rf '\(folder)'")
    try waitUntilReady()
  }

  /// Ends the server at once, and removes its folder.
  package func end() { lifeline.letGo() }

  /// The address of one of its databases, through its Unix socket.
  package func address(of database: String, user: String = "postgres") -> String {
    "postgres://\(user)@/\(database)?host=\(folder)&port=\(port)"
  }

  /// A new, empty database on the server that all tests share.
  package static func makeDatabase() throws -> (server: PostgresServer, name: String) {
    guard let shared else { throw NotThere(reason: "`make test-deps` installs it") }
    return (shared, try shared.makeDatabase())
  }

  /// A new, empty database; returns its name.
  package func makeDatabase() throws -> String {
    let name = "t\(UInt64.random(in: 0...UInt64.max))"
    try sql("CREATE DATABASE \(name)")
    return name
  }

  package func drop(_ database: String) {
    _ = try? sql("DROP DATABASE IF EXISTS \(database) WITH (FORCE)")
  }

  /// The output of psql for the SQL text, without headings. `|` separates columns.
  @discardableResult
  package func sql(_ text: String, in database: String = "postgres") throws -> String {
    try Self.run(
      programs + "/psql",
      [
        "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", folder, "-p", "\(port)", "-U",
        "postgres", "-d", database, "-c", text,
      ])
  }

  /// Runs `pg_ctl` with these arguments: `stop -m immediate`, `start`. A server that it starts
  /// would keep inherited descriptors open, and Foundation would wait for them. So they are closed
  /// first.
  package func control(_ arguments: String...) throws {
    let command = Self.asOwnerCommand(
      programs + "/pg_ctl", ["-D", folder + "/data", "-l", folder + "/data/log", "-w"] + arguments)
    let script = """
      for file in /proc/$$/fd/*; do
        [ "${file##*/}" -le 2 ] || eval "exec ${file##*/}>&-"
      done
      exec "$@" >/dev/null 2>&1
      """
    try Self.run("/bin/bash", ["-c", script, "bash"] + command)
  }

  package func waitUntilReady(within limit: Duration = .seconds(60)) throws {
    let deadline = ContinuousClock.now + limit
    while (try? sql("SELECT 1")) == nil {
      guard ContinuousClock.now < deadline else { throw NotThere(reason: "no answer") }
      usleep(50_000)
    }
  }
}

extension PostgresServer {
  package struct NotThere: Error, CustomStringConvertible {
    package let reason: String
    package var description: String { "no PostgreSQL to test with: \(reason)" }
  }

  private static func findPrograms() throws -> String {
    let base = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? []
    guard let newest = versions.compactMap({ Int($0) }).max() else {
      throw NotThere(reason: "\(base) is empty; `make test-deps` installs it")
    }
    return "\(base)/\(newest)/bin"
  }

  /// PostgreSQL does not run as root. So root runs it as the account that its package creates.
  package static func asOwnerCommand(_ program: String, _ arguments: [String]) -> [String] {
    let own = [program] + arguments
    return getuid() == 0 ? ["/usr/sbin/runuser", "-u", "postgres", "--"] + own : own
  }

  @discardableResult
  private static func asOwner(_ program: String, _ arguments: [String]) throws -> String {
    let command = asOwnerCommand(program, arguments)
    return try run(command[0], Array(command.dropFirst()))
  }

  @discardableResult
  package static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: "/")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    guard process.terminationStatus == 0 else { throw NotThere(reason: "\(program): \(text)") }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  package static func freePort() throws -> Int {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(socket, pointer, size) == 0 && getsockname(socket, pointer, &size) == 0
      }
    }
    guard isBound else { throw NotThere(reason: "no free port") }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
