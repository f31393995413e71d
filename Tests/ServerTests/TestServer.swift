// The real server, started as a user starts it, on a port and a database of its own.

import Foundation
import Support
import Testing
import Tickets

/// `triage serve` in a sandbox; killed when nobody holds it.
final class TestServer: Sendable {
  let sandbox: Sandbox
  let port: Int
  let process: Sandbox.Child

  /// - Parameters:
  ///   - environment: settings; without a rate limit and with the offline engine if not said.
  ///   - sandbox: one that has a database already.
  ///   - largestFile: the most kilobytes that it may write into one file.
  init(
    _ arguments: String..., environment: [String: String] = [:], sandbox: Sandbox? = nil,
    largestFile: Int? = nil
  ) async throws {
    let home = try sandbox ?? Sandbox()
    var all = ["TRIAGE_RATE_LIMIT": "0", "TRIAGE_ENGINE": "offline"]
    all.merge(environment) { $1 }
    let command = ["serve", "--listen", "127.0.0.1:0"] + arguments
    process =
      if let largestFile {
        try home.start(
          ["-c", "ulimit -f \(largestFile); exec \"$0\" \"$@\"", home.binary] + command,
          environment: all, timeout: .seconds(300), program: "/bin/bash")
      } else {
        try home.start(command, environment: all, timeout: .seconds(300))
      }
    self.sandbox = home
    port = try await Self.port(of: process)
  }

  /// As it says itself, once it listens.
  private static func port(of process: Sandbox.Child) async throws -> Int {
    let end = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < end {
      let text = String(decoding: process.soFar.err, as: UTF8.self)
      if let match = text.firstMatch(of: /listening on http:\/\/127\.0\.0\.1:(\d+)\//),
        let port = Int(match.1)
      {
        return port
      }
      if text.contains("hint:") { throw Wire.Failure(description: text) }
      try await Task.sleep(for: .milliseconds(10))
    }
    throw Wire.Failure(description: "the server did not start")
  }

  /// What it wrote on standard error.
  var errors: String { String(decoding: process.soFar.err, as: UTF8.self) }

  func connect() throws -> Wire { try Wire(port: port) }

  /// One request on a connection of its own.
  func send(
    _ method: String, _ path: String, body: [UInt8]? = nil, headers: [(String, String)] = []
  ) throws -> Answer {
    let wire = try connect()
    wire.send(request(method, path, body: body, headers: headers + [("Connection", "close")]))
    return try wire.answer(isBodiless: method == "HEAD")
  }

  func request(
    _ method: String, _ path: String, body: [UInt8]? = nil, headers: [(String, String)] = []
  ) -> [UInt8] {
    var head = "\(method) \(path) HTTP/1.1\r\n"
    if !headers.contains(where: { $0.0 == "Host" }) { head += "Host: 127.0.0.1:\(port)\r\n" }
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    if let body { head += "Content-Length: \(body.count)\r\n" }
    return Array((head + "\r\n").utf8) + (body ?? [])
  }

  func get(_ path: String, headers: [(String, String)] = []) throws -> Answer {
    try send("GET", path, headers: headers)
  }

  func post(
    _ path: String, _ json: JSON? = nil, headers: [(String, String)] = []
  ) throws -> Answer {
    try send(
      "POST", path, body: json?.utf8,
      headers: (json == nil ? [] : [("Content-Type", "application/json")]) + headers)
  }

  func patch(_ path: String, _ json: JSON, headers: [(String, String)] = []) throws -> Answer {
    try send(
      "PATCH", path, body: json.utf8, headers: [("Content-Type", "application/json")] + headers)
  }

  /// Stores a complaint and returns its id.
  func create(_ text: String = "A parcel that never arrived is still being billed") throws -> Int64
  {
    let answer = try post("/api/tickets", ["customer_complaint": .string(text)])
    return try #require(answer.json?["id"]?.int, "\(answer)")
  }

  func ticket(_ id: Int64) throws -> JSON {
    try #require(try get("/api/tickets/\(id)").json)
  }

  /// Waits until the ticket is as it should be.
  func wait(
    for id: Int64, at location: SourceLocation = #_sourceLocation,
    until condition: (JSON) -> Bool
  ) async throws -> JSON {
    let end = ContinuousClock.now + .seconds(60)
    while true {
      let ticket = try ticket(id)
      if condition(ticket) { return ticket }
      try #require(ContinuousClock.now < end, "\(ticket.text)", sourceLocation: location)
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// What another program does to the database.
  func sql(_ text: String) async throws {
    if let (server, name) = sandbox.server {
      try server.sql("SET search_path TO triage; \(text)", in: name)
    } else {
      let outcome = try await sandbox.run([sandbox.database, text], program: "/usr/bin/sqlite3")
      #expect(outcome.status == 0, "\(outcome.err)")
    }
  }

  func analysed(_ id: Int64) async throws -> JSON {
    try await wait(for: id) { $0["status"] == "completed" }
  }
}
