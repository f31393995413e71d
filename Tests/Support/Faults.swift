// The bytes that each fault sends.

import Foundation

extension FaultyServer.Fault {
  /// Misbehaves on a connection after its request was read. False: close the connection now.
  func answer(_ connection: Int32) -> Bool {
    switch self {
    case .reset: resetOnClose(connection)
    case .hang: waitForEnd(connection)
    case .drip(let interval): dripFeed(connection, milliseconds: Int32(milliseconds(interval)))
    case .halfAnswer: _ = send(connection, head(200, ["Content-Length": "1000"]) + "{\"candid")
    case .endless(let chunked): flood(connection, chunked: chunked)
    case .redirect(let place, let status):
      return send(connection, head(status, ["Location": place, "Content-Length": "0"]))
    case .garbage: _ = send(connection, "\u{1}\u{2}\u{3} this is not HTTP \u{0}\r\n\r\n{}")
    case .gzipBomb: sendBomb(connection)
    case .http(let status, let headers, let body):
      return send(connection, head(status, completed(headers, for: body)) + body)
    }
    return false
  }
}

private func head(_ status: Int, _ headers: [String: String]) -> String {
  let lines = headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }
  return "HTTP/1.1 \(status) Fault\r\n" + lines.joined() + "\r\n"
}

private func completed(_ headers: [String: String], for body: String) -> [String: String] {
  let names = Set(headers.keys.map { $0.lowercased() })
  if !names.isDisjoint(with: ["content-length", "transfer-encoding"]) { return headers }
  return headers.merging(["Content-Length": "\(body.utf8.count)"]) { given, _ in given }
}

private func resetOnClose(_ connection: Int32) {
  var now = linger(l_onoff: 1, l_linger: 0)
  setsockopt(connection, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
}

private func waitForEnd(_ connection: Int32) {
  var buffer = [UInt8](repeating: 0, count: 4096)
  while recv(connection, &buffer, buffer.count, 0) > 0 {}
}

/// After the head it sends blanks, which may come before any JSON.
private func dripFeed(_ connection: Int32, milliseconds: Int32) {
  let head = head(200, ["Content-Type": "application/json"])
  for character in head.utf8 where !sendSlowly(character, connection, milliseconds) { return }
  while sendSlowly(UInt8(ascii: " "), connection, milliseconds) {}
}

private func sendSlowly(_ byte: UInt8, _ connection: Int32, _ milliseconds: Int32) -> Bool {
  // Waiting for no event still ends when the connection does.
  !wait(for: 0, on: connection, milliseconds: milliseconds) && send(connection, [byte])
}

private func flood(_ connection: Int32, chunked: Bool) {
  let length = chunked ? ["Transfer-Encoding": "chunked"] : ["Connection": "close"]
  guard send(connection, head(200, length)) else { return }
  let blanks = String(repeating: " ", count: 0x4000)
  let piece = chunked ? "4000\r\n\(blanks)\r\n" : blanks
  while send(connection, piece) {}
}

/// Deflate with a special code: one bit for "258 bytes like the last one", one bit for "at distance
/// 1", both 0. So a zero byte of the stream unpacks to 1032 zeros.
private func sendBomb(_ connection: Int32) {
  let start: [UInt8] = [
    0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255,  // gzip, no name, no time
    0xED, 0xC0, 0x81, 0, 0, 0, 0, 0x80, 0xA0, 0xFD, 0xA9, 0x17, 0xA9, 0,  // the code; one zero
  ]
  let zeros = [UInt8](repeating: 0, count: 1 << 20)
  let end: [UInt8] = [0x06, 0x0B, 0x01, 0x40, 0x36, 0x09, 0x04, 0x80, 0x40]  // end, CRC, length
  let headers = [
    "Content-Encoding": "gzip", "Content-Type": "application/json",
    "Content-Length": "\(start.count + zeros.count + end.count)",
  ]
  _ = send(connection, Array(head(200, headers).utf8) + start + zeros + end)
}

private func send(_ connection: Int32, _ text: String) -> Bool {
  send(connection, Array(text.utf8))
}

/// False if the other side has closed.
private func send(_ connection: Int32, _ bytes: [UInt8]) -> Bool {
  #if canImport(Darwin)
    let flags: Int32 = 0
  #else
    let flags = Int32(MSG_NOSIGNAL)
  #endif
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes {
      Foundation.send(connection, $0.baseAddress, $0.count, flags)
    }
    guard count > 0 else { return false }
    rest = rest.dropFirst(count)
  }
  return true
}
