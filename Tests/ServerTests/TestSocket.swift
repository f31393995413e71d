// A WebSocket frame by frame (RFC 6455), so that a test may send what no client would.

import Foundation
import Tickets

/// The client's side of a WebSocket.
final class TestSocket {
  let wire: Wire

  convenience init(
    _ server: TestServer, path: String = "/ws/tickets", headers: [(String, String)] = []
  ) throws {
    try self.init(port: server.port, path: path, headers: headers)
  }

  /// - Throws: `Refused` with the status when the server opens none.
  init(port: Int, path: String = "/ws/tickets", headers: [(String, String)] = []) throws {
    wire = try Wire(port: port)
    var head = "GET \(path) HTTP/1.1\r\n"
    if !headers.contains(where: { $0.0 == "Host" }) { head += "Host: 127.0.0.1:\(port)\r\n" }
    let upgrade = [
      ("Upgrade", "websocket"), ("Connection", "Upgrade"),
      ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="), ("Sec-WebSocket-Version", "13"),
    ]
    for (name, value) in upgrade + headers { head += "\(name): \(value)\r\n" }
    wire.send(head + "\r\n")
    let answer = try wire.answer()
    guard answer.status == 101 else { throw Refused(status: answer.status) }
    guard answer["sec-websocket-accept"] == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" else {
      throw Wire.Failure(description: "the accepted key is wrong")
    }
  }

  struct Refused: Error, Equatable {
    let status: Int
  }

  /// One frame, masked as a client has to.
  func send(_ bytes: [UInt8], opcode: UInt8 = 1, isLast: Bool = true, isMasked: Bool = true) {
    var frame = [(isLast ? 0x80 : 0) | opcode]
    let mask: UInt8 = isMasked ? 0x80 : 0
    switch bytes.count {
    case ..<126: frame.append(mask | UInt8(bytes.count))
    case ..<65_536:
      frame += [mask | 126, UInt8(bytes.count >> 8), UInt8(bytes.count & 0xFF)]
    default:
      frame.append(mask | 127)
      frame += (0..<8).reversed().map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) }
    }
    let key: [UInt8] = [1, 2, 3, 4]
    if isMasked { frame += key }
    frame += isMasked ? bytes.enumerated().map { $1 ^ key[$0 % 4] } : bytes
    wire.send(frame)
  }

  func send(_ json: JSON) { send(json.utf8) }

  /// The next frame.
  func frame() throws -> (opcode: UInt8, data: [UInt8]) {
    let head = try wire.take(2)
    var count = Int(head[1] & 0x7F)
    if count == 126 {
      count = try wire.take(2).reduce(0) { $0 << 8 | Int($1) }
    } else if count == 127 {
      count = try wire.take(8).reduce(0) { $0 << 8 | Int($1) }
    }
    return (head[0] & 0x0F, try wire.take(count))
  }

  /// The next message; pings are answered, and do not count as one.
  func receive() throws -> JSON {
    let end = ContinuousClock.now + .seconds(60)
    while true {
      guard ContinuousClock.now < end else {
        throw Wire.Failure(description: "no message came in time")
      }
      let (opcode, data) = try frame()
      switch opcode {
      case 1: return try JSON.read(data).get()
      case 8: throw Closed(code: data.prefix(2).reduce(0) { $0 << 8 | Int($1) })
      case 9: send(data, opcode: 10)
      default: break
      }
    }
  }

  struct Closed: Error, Equatable {
    let code: Int
  }

  /// The next update of the ticket that is as it should be.
  func update(of id: Int64, until condition: (JSON) -> Bool = { _ in true }) throws -> JSON {
    while true {
      let message = try receive()
      if message["type"] == "ticket_updated", let ticket = message["data"],
        ticket["id"] == .int(id), condition(ticket)
      {
        return ticket
      }
    }
  }

  /// Waits for the message that the ticket was erased.
  func erased(_ id: Int64) throws {
    while try receive() != ["type": "ticket_erased", "data": ["id": .int(id)]] {}
  }

  /// Asks for a pong: everything that the server had said before has come then.
  func messagesUntilPong() throws -> [JSON] {
    send(["action": "ping"])
    var messages: [JSON] = []
    while true {
      let message = try receive()
      if message["type"] == "pong" { return messages }
      messages.append(message)
    }
  }
}
