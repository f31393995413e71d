// How much one client may use, and for how long.

package import NIOCore

/// The limits of the HTTP server.
package struct HTTPLimits: Sendable {
  /// The largest body of a request, in bytes.
  package var body = 64 << 10
  /// The largest request line and headers, in bytes.
  package var head = 16 << 10
  package var headerCount = 100
  /// The longest time from the first byte of a request to the last.
  package var requestTime: TimeAmount = .seconds(10)
  /// The longest time between two requests, and for a client that does not read its response.
  package var idleTime: TimeAmount = .seconds(75)
  /// The most open connections, WebSockets included.
  package var connections = 1000
  /// How long the remaining input of a refused client is read and discarded. Without this, the
  /// connection could break before the client reads the refusal.
  package var lingerTime: TimeAmount = .seconds(1)

  package init() {}
}
