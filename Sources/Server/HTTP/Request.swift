// HTTP requests and responses.

package import NIOHTTP1

/// A complete request.
package struct Request: Sendable {
  package let method: HTTPMethod
  /// The path as sent: percent-encoded, without the query.
  package let path: String
  /// The part after the question mark; nil without one.
  package let query: String?
  /// The server's name in an absolute target (`GET http://name/path`). It takes precedence over
  /// `Host`.
  package let authority: String?
  package let headers: HTTPHeaders
  package var body: [UInt8]
  /// The address of the other end of the connection.
  package let peer: String

  package init(_ head: HTTPRequestHead, body: [UInt8] = [], peer: String) {
    method = head.method
    let target = Target(head.uri)
    (path, query, authority) = (target.path, target.query, target.authority)
    headers = head.headers
    self.body = body
    self.peer = peer
  }

  /// The value of a header. Nil if the header is missing or occurs several times.
  package func header(_ name: String) -> String? {
    let values = headers[name]
    return values.count == 1 ? values[0] : nil
  }

  /// The host name that the client uses for this server.
  package var host: String? { authority ?? header("host") }
}

/// The parts of a request's target (RFC 9112, section 3.2).
private struct Target {
  var path: String
  var query: String?
  var authority: String?

  init(_ text: String) {
    var rest = text[...]
    for scheme in ["http://", "https://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
      break
    }
    if let mark = rest.firstIndex(of: "?") {
      query = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    path = rest.isEmpty ? "/" : String(rest)
  }
}

package struct Response: Sendable {
  package var status: Int
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package init(
    _ status: Int, _ body: [UInt8] = [], type: String? = nil,
    headers: [(name: String, value: String)] = []
  ) {
    self.status = status
    self.body = body
    self.headers = type.map { [("content-type", $0)] } ?? []
    self.headers += headers
  }

  package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The whole response as bytes, for the last response on a connection.
  var lastBytes: [UInt8] {
    let reason = HTTPResponseStatus(statusCode: status).reasonPhrase
    var head = "HTTP/1.1 \(status) \(reason)\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    head += "content-length: \(body.count)\r\nconnection: close\r\n\r\n"
    return Array(head.utf8) + body
  }
}

extension Response {
  /// The response without its body.
  func head(for request: HTTPRequestHead, isLast: Bool) -> HTTPResponseHead {
    var fields = HTTPHeaders()
    fields.reserveCapacity(headers.count + 2)
    for (name, value) in headers { fields.add(name: name, value: value) }
    if status != 204, status != 304 { fields.add(name: "content-length", value: "\(body.count)") }
    if isLast {
      fields.add(name: "connection", value: "close")
    } else if request.version == .http1_0 {
      fields.add(name: "connection", value: "keep-alive")
    }
    return HTTPResponseHead(
      version: request.version, status: HTTPResponseStatus(statusCode: status), headers: fields)
  }
}
