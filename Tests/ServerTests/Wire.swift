// A TCP connection byte by byte, so that a test may send what no client library would.

import Foundation
import Tickets

/// A connection to the server on this machine. Every wait has a limit.
final class Wire {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let descriptor: Int32
  private(set) var received: [UInt8] = []
  /// Whether the server has closed its side, or broken the connection off.
  private(set) var isEnded = false

  /// - Parameter patience: seconds that a read or a write may take.
  init(port: Int, patience: Int = 30) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var time = timeval(tv_sec: patience, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(
        descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw Failure(description: String(cString: strerror(errno))) }
  }

  deinit { close(descriptor) }

  /// False when the server takes no more.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Tells the server that nothing more will come.
  func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Reads some more; false at the end.
  @discardableResult
  func readMore() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    if count > 0 {
      received += buffer[..<count]
      return true
    }
    guard count == 0 || errno == ECONNRESET || errno == EPIPE else {
      throw Failure(description: "nothing came in time")
    }
    isEnded = true
    return false
  }

  func take(_ count: Int) throws -> [UInt8] {
    while received.count < count {
      guard try readMore() else { throw Failure(description: "the connection ended") }
    }
    defer { received.removeFirst(count) }
    return Array(received.prefix(count))
  }

  /// Everything until the server ends the connection.
  func readToEnd() throws -> String {
    while try readMore() {}
    defer { received = [] }
    return String(decoding: received, as: UTF8.self)
  }

  /// The next answer.
  ///
  /// - Parameter isBodiless: the answer to a HEAD request.
  func answer(isBodiless: Bool = false) throws -> Answer {
    let end = Array("\r\n\r\n".utf8)
    while true {
      if let range = received.firstRange(of: end) {
        let head = String(decoding: received[..<range.lowerBound], as: UTF8.self)
        received.removeFirst(range.upperBound)
        var answer = try Answer(head: head)
        if answer.status == 100 { continue }
        let length = answer["content-length"].flatMap { Int($0) } ?? 0
        if !isBodiless { answer.body = try take(length) }
        return answer
      }
      guard try readMore() else { throw Failure(description: "the connection ended") }
    }
  }
}

/// What the server answered.
struct Answer: CustomStringConvertible {
  let status: Int
  let headers: [(name: String, value: String)]
  var body: [UInt8] = []

  init(head: String) throws {
    let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)
    let words = lines[0].split(separator: " ")
    guard words.count > 1, let status = Int(words[1]) else {
      throw Wire.Failure(description: "this is no HTTP: \(head)")
    }
    self.status = status
    headers = lines.dropFirst().map { line in
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return (parts[0].lowercased(), parts.count > 1 ? String(parts[1]).trimmed : "")
    }
  }

  subscript(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  var text: String { String(decoding: body, as: UTF8.self) }

  var json: JSON? { try? JSON.read(body).get() }

  var description: String { "\(status) \(text)" }
}

extension JSON {
  /// A member of members: `"pagination", "total"`.
  subscript(_ first: String, _ second: String) -> JSON? { self[first]?[second] }

  var int: Int64? { if case .int(let number) = self { number } else { nil } }

  var keys: [String] {
    if case .object(let members) = self { members.map(\.key) } else { [] }
  }
}
