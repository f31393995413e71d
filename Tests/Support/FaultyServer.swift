// A server that misbehaves on the network: it resets, hangs, sends slowly, announces wrong lengths,
// floods.

import Foundation
import Synchronization

/// A server on a free port of 127.0.0.1, with its own threads. It runs until `stop()`, or until the
/// last reference goes. After that its port refuses connections.
package final class FaultyServer: Sendable {
  /// Scheme, host and port, without a final slash.
  package let url: String
  private let core: Core

  /// - Throws: `POSIXError` if no port is free.
  package init(_ fault: Fault) throws {
    let (listener, port) = try listen()
    url = "http://127.0.0.1:\(port)"
    core = Core(listener: listener, fault: fault)
    core.runOnThread { [core] in core.accept() }
  }

  deinit { core.shutDown() }

  /// All requests so far, head and body unchanged. Invalid UTF-8 becomes U+FFFD.
  package var requests: [String] {
    core.state.withLock { $0.requests.map { String(decoding: $0, as: UTF8.self) } }
  }

  /// Closes all connections and returns when the last thread has ended.
  package func stop() async {
    core.shutDown()
    await withCheckedContinuation { continuation in
      core.threads.notify(queue: .global()) { continuation.resume() }
    }
  }
}

extension FaultyServer {
  /// What the server does after it has read a request.
  package enum Fault: Sendable {
    /// Closes with a TCP reset and no answer.
    case reset
    /// Never answers.
    case hang
    /// Answers one byte at a time with this pause, and never ends.
    case drip(Duration)
    /// Announces more bytes than it sends, then closes.
    case halfAnswer
    /// Sends a body until the client closes: chunked, or without any length.
    case endless(chunked: Bool = true)
    /// Redirects to this address, unchanged.
    case redirect(to: String, status: Int = 307)
    /// Answers with bytes that are not HTTP.
    case garbage
    /// Answers with 1 MB of gzip that unpacks to 1,082,131,465 zeros. The checksum is right.
    case gzipBomb
    /// Answers this and keeps the connection open. Adds Content-Length unless a length is given.
    case http(status: Int, headers: [String: String] = [:], body: String)
  }
}

private final class Core: Sendable {
  struct State {
    var stopped = false
    var connections: Set<Int32> = []
    var requests: [Data] = []
  }

  let listener: Int32
  let fault: FaultyServer.Fault
  let state = Mutex(State())
  let threads = DispatchGroup()

  init(listener: Int32, fault: FaultyServer.Fault) {
    self.listener = listener
    self.fault = fault
  }

  func runOnThread(_ work: @escaping @Sendable () -> Void) {
    threads.enter()
    Thread.detachNewThread { [threads] in
      work()
      threads.leave()
    }
  }

  /// Closing a listener does not wake `accept` on every system, so this checks again every 20 ms.
  func accept() {
    while !state.withLock({ $0.stopped }) {
      guard wait(for: POLLIN, on: listener, milliseconds: 20) else { continue }
      let connection = Foundation.accept(listener, nil, nil)
      guard connection >= 0 else { continue }
      neverRaiseSignals(connection)
      guard state.withLock({ $0.admit(connection) }) else { break }
      runOnThread { [self] in
        serve(connection)
        // Removed first: after closing, the number may belong to another connection.
        state.withLock { _ = $0.connections.remove(connection) }
        close(connection)
      }
    }
    close(listener)
  }

  func shutDown() {
    state.withLock { state in
      state.stopped = true
      for connection in state.connections { shutdown(connection, Int32(SHUT_RDWR)) }
    }
  }

  private func serve(_ connection: Int32) {
    repeat {
      let request = readRequest(connection)
      if !request.bytes.isEmpty { state.withLock { $0.requests.append(request.bytes) } }
      guard request.isComplete else { return }
    } while fault.answer(connection)
  }
}

extension Core.State {
  /// Registers a connection. If the server has stopped, closes it and returns false.
  fileprivate mutating func admit(_ connection: Int32) -> Bool {
    if stopped {
      close(connection)
    } else {
      connections.insert(connection)
    }
    return !stopped
  }
}

private func listen() throws -> (socket: Int32, port: UInt16) {
  #if canImport(Darwin)
    let listener = socket(AF_INET, SOCK_STREAM, 0)
  #else
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  #endif
  guard listener >= 0 else { throw lastError() }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = inet_addr("127.0.0.1")
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let bound = withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      bind(listener, $0, length) == 0 && Foundation.listen(listener, 128) == 0
        && getsockname(listener, $0, &length) == 0
    }
  }
  guard bound else {
    let error = lastError()
    close(listener)
    throw error
  }
  return (listener, UInt16(bigEndian: address.sin_port))
}

private func readRequest(_ connection: Int32) -> (bytes: Data, isComplete: Bool) {
  var request = Data()
  var buffer = [UInt8](repeating: 0, count: 16384)
  while true {
    if let length = requestLength(request), request.count >= length { return (request, true) }
    let count = recv(connection, &buffer, buffer.count, 0)
    guard count > 0 else { return (request, false) }
    request.append(contentsOf: buffer[..<count])
  }
}

/// The length of head and body; nil while the head is incomplete.
private func requestLength(_ request: Data) -> Int? {
  guard let end = request.firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
  let head = String(decoding: request[..<end.lowerBound], as: UTF8.self)
  let name = "content-length:"
  let length = head.lowercased().split(whereSeparator: \.isNewline).first { $0.hasPrefix(name) }
  let body = length?.dropFirst(name.count).drop { $0 == " " } ?? "0"
  return end.upperBound + (Int(body) ?? 0)
}

/// False after the time. True also if the other side has closed.
func wait(for events: some BinaryInteger, on descriptor: Int32, milliseconds: Int32) -> Bool {
  var entry = pollfd(fd: descriptor, events: Int16(events), revents: 0)
  return poll(&entry, 1, milliseconds) > 0
}

func lastError() -> POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }

/// A closed connection must not end the test process by SIGPIPE. On Linux, `send` has a flag for
/// that.
private func neverRaiseSignals(_ connection: Int32) {
  #if canImport(Darwin)
    var on: Int32 = 1
    setsockopt(connection, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
  #endif
}
