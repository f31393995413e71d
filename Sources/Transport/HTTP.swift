// One HTTP exchange as values: the request, the response, and what can go wrong.

/// A POST request and its limits.
package struct HTTPRequest: Sendable {
  package var url: String
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]
  /// For the whole exchange: name resolution, connection, request, and the last byte of the answer.
  package var timeout: Duration
  /// The longest accepted answer, in bytes after decompression.
  package var maximumBytes: Int

  package init(
    url: String, headers: [(name: String, value: String)], body: [UInt8], timeout: Duration,
    maximumBytes: Int
  ) {
    self.url = url
    self.headers = headers
    self.body = body
    self.timeout = timeout
    self.maximumBytes = maximumBytes
  }
}

/// An answer with any status. Redirects count as answers and are not followed.
package struct HTTPResponse: Sendable {
  package var status: Int
  package var body: [UInt8]
}

/// Why there is no answer. No case holds a header or a body, so none can show a key.
package enum TransportError: Error, Equatable, CustomStringConvertible {
  case timedOut
  case unknownHost
  case unreachable
  /// The certificate or the handshake failed; this is never worked around.
  case insecure
  case tooLarge
  /// The connection broke, or the answer was not HTTP.
  case broken
  case cancelled
  /// This machine has no libcurl, or one that is too old.
  case notInstalled
  /// libcurl refused the request itself, with this code.
  case refused(code: UInt32)

  package var description: String {
    switch self {
    case .timedOut: "the service did not answer in time"
    case .unknownHost: "the service's host name could not be resolved"
    case .unreachable: "no connection to the service"
    case .insecure: "the service's certificate could not be verified"
    case .tooLarge: "the service's answer is too large"
    case .broken: "the connection to the service broke"
    case .cancelled: "the call was cancelled"
    case .notInstalled: "libcurl is not installed on this machine"
    case .refused(let code): "libcurl refused the request (code \(code))"
    }
  }
}
