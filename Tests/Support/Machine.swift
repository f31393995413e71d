// Virtual machines for tests: network namespaces with addresses and host names. A test can cut the
// connection to them.

import Foundation

/// A virtual machine with its own network and host name. It shares all files with this machine.
package final class Machine: Sendable {
  package let name: String
  /// The address of this machine in the virtual network.
  package let gateway: String
  private let cable: String
  /// Removes the machine at the end of this process, however it ends.
  private let lifeline: Lifeline
  private let forwarders: Lifeline

  /// Whether this machine allows virtual ones.
  package static let arePossible =
    getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/socat")
    && (try? Machine()) != nil

  /// - Parameter ports: ports of 127.0.0.1 here that are also reachable at 127.0.0.1 there, even
  ///   when the connection is cut.
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
    lifeline = try Lifeline(
      clearUp: """
        PATH=$PATH:/usr/sbin:/sbin
        ip link del \(cable)
        ip netns pids \(name) | xargs -r kill -9
        ip netns del \(name)
        rm -rf /etc/netns/\(name)
        """)
    try ip("netns", "add", name)
    try ip("link", "add", cable, "type", "veth", "peer", "name", "eth0", "netns", name)
    try ip("addr", "add", "\(gateway)/30", "dev", cable)
    try ip("link", "set", cable, "up")
    try ip("-n", name, "addr", "add", "\(prefix).\(last + 2)/30", "dev", "eth0")
    try ip("-n", name, "link", "set", "eth0", "up")
    try ip("-n", name, "link", "set", "lo", "up")
    forwarders = try Self.forward(ports, to: name)
  }

  /// Makes ports of 127.0.0.1 here reachable there.
  private static func forward(_ ports: [Int], to name: String) throws -> Lifeline {
    let sockets = ports.map { "/tmp/\(name)-\($0)" }
    let start = zip(ports, sockets).map { port, socket in
      """
      socat UNIX-LISTEN:\(socket),fork TCP:127.0.0.1:\(port) &
      /usr/sbin/ip netns exec \(name) socat TCP-LISTEN:\(port),bind=127.0.0.1,fork,reuseaddr \
        UNIX-CONNECT:\(socket) &
      """
    }
    // Ends the whole process group: the shell, and all processes that its programs started.
    return try Lifeline(
      start: start.joined(separator: "\n"),
      clearUp: "rm -f \(sockets.joined(separator: " "))\nkill -9 0")
  }

  /// Gives an address a host name on the virtual machine.
  package func name(_ name: String, _ address: String) throws {
    let folder = "/etc/netns/\(self.name)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "127.0.0.1 localhost\n\(address) \(name)\n".write(
      toFile: folder + "/hosts", atomically: false, encoding: .utf8)
  }

  /// Cuts the connection. Nothing gets through any more, and neither side is notified.
  package func cut() throws {
    try PostgresServer.run("/usr/sbin/ip", ["link", "set", cable, "down"])
  }

  package func mend() throws {
    try PostgresServer.run("/usr/sbin/ip", ["link", "set", cable, "up"])
  }

  /// Makes a command run there with the host name of the virtual machine, in the same process.
  /// - Returns: the arguments for `/usr/sbin/ip`.
  package func arguments(for command: [String]) -> [String] {
    let script = "hostname \(name) && exec \"$@\""
    return ["netns", "exec", name, "/usr/bin/unshare", "--uts", "/bin/sh", "-c", script, "sh"]
      + command
  }
}

extension Sandbox {
  /// Like `start`, on a virtual machine.
  package func start(
    _ arguments: [String], on host: Machine, environment: [String: String] = [:],
    timeout: Duration = .seconds(120)
  ) throws -> Child {
    try start(
      host.arguments(for: [binary] + arguments), environment: environment, timeout: timeout,
      program: "/usr/sbin/ip")
  }

  /// Like `run`, on a virtual machine.
  package func run(
    _ arguments: [String], on host: Machine, environment: [String: String] = [:],
    timeout: Duration = .seconds(120)
  ) async throws -> Outcome {
    try await start(arguments, on: host, environment: environment, timeout: timeout).wait()
  }
}
