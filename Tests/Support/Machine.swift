// Machines of the tests' own: network namespaces with addresses and names, joined to this one by
// cables that can be pulled out.

import Foundation

/// A machine of its own as far as the network and its name go; files are everybody's.
package final class Machine: Sendable {
  package let name: String
  /// This machine's address at the other end of its cable.
  package let gateway: String
  private let cable: String
  private let forwarders: [Process]

  /// Whether this machine lets us make others.
  package static let arePossible =
    getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/socat")
    && (try? Machine()) != nil

  /// - Parameter ports: of 127.0.0.1 here, which are to be reached at 127.0.0.1 there, too, whatever
  ///   becomes of the cable.
  package init(forwarding ports: [Int] = []) throws {
    let number = UInt32.random(in: 0...UInt32.max)
    name = "triage-\(String(number, radix: 36))"
    cable = "tg\(String(number, radix: 36))"
    let net = "10.\(200 + number % 50).\(number / 50 % 250).\(number / 12_500 % 60 * 4)"
    let base = net.prefix { $0 != " " }
    let parts = base.split(separator: ".")
    let prefix = parts.dropLast().joined(separator: ".")
    let last = Int(parts.last ?? "0") ?? 0
    gateway = "\(prefix).\(last + 1)"
    func ip(_ arguments: String...) throws {
      try PostgresServer.run("/usr/sbin/ip", arguments)
    }
    try ip("netns", "add", name)
    try ip("link", "add", cable, "type", "veth", "peer", "name", "eth0", "netns", name)
    try ip("addr", "add", "\(gateway)/30", "dev", cable)
    try ip("link", "set", cable, "up")
    try ip("-n", name, "addr", "add", "\(prefix).\(last + 2)/30", "dev", "eth0")
    try ip("-n", name, "link", "set", "eth0", "up")
    try ip("-n", name, "link", "set", "lo", "up")
    forwarders = try ports.flatMap { [name] port in
      let socket = "/tmp/\(name)-\(port)"
      return [
        try Self.start(["socat", "UNIX-LISTEN:\(socket),fork", "TCP:127.0.0.1:\(port)"]),
        try Self.start([
          "ip", "netns", "exec", name, "socat",
          "TCP-LISTEN:\(port),bind=127.0.0.1,fork,reuseaddr", "UNIX-CONNECT:\(socket)",
        ]),
      ]
    }
  }

  deinit {
    for forwarder in forwarders {
      kill(-forwarder.processIdentifier, SIGKILL)
      forwarder.terminate()
    }
    _ = try? PostgresServer.run("/usr/sbin/ip", ["link", "del", cable])
    _ = try? PostgresServer.run("/usr/sbin/ip", ["netns", "del", name])
  }

  private static func start(_ command: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Pulls the cable out: nothing comes through any more, and nobody is told.
  package func cut() throws {
    try PostgresServer.run("/usr/sbin/ip", ["link", "set", cable, "down"])
  }

  package func mend() throws {
    try PostgresServer.run("/usr/sbin/ip", ["link", "set", cable, "up"])
  }

  /// What makes a command run there, under the host's own name, in the same process.
  /// - Returns: the arguments for `/usr/sbin/ip`.
  package func arguments(for command: [String]) -> [String] {
    let script = "hostname \(name) && exec \"$@\""
    return ["netns", "exec", name, "/usr/bin/unshare", "--uts", "/bin/sh", "-c", script, "sh"]
      + command
  }
}

extension Sandbox {
  /// `start`, on another machine.
  package func start(
    _ arguments: [String], on host: Machine, environment: [String: String] = [:],
    timeout: Duration = .seconds(120)
  ) throws -> Child {
    try start(
      host.arguments(for: [binary] + arguments), environment: environment, timeout: timeout,
      program: "/usr/sbin/ip")
  }

  /// `run`, on another machine.
  package func run(
    _ arguments: [String], on host: Machine, environment: [String: String] = [:],
    timeout: Duration = .seconds(120)
  ) async throws -> Outcome {
    try await start(arguments, on: host, environment: environment, timeout: timeout).wait()
  }
}
