// How much of anything one client may take, and for how long.

package import NIOCore

/// The limits of the HTTP server.
package struct HTTPLimits: Sendable {
  /// Bytes of a request's body.
  package var body = 64 << 10
  /// Bytes of a request's first line and headers.
  package var head = 16 << 10
  package var headerCount = 100
  /// From a request's first byte to its last.
  package var requestTime: TimeAmount = .seconds(10)
  /// Between two requests, and for a reader that takes nothing.
  package var idleTime: TimeAmount = .seconds(75)
  /// Connections at once, sockets included.
  package var connections = 1000
  /// How long what a refused client still sends is read and thrown away, so that it gets to see
  /// why it was refused before the connection breaks.
  package var lingerTime: TimeAmount = .seconds(1)

  package init() {}
}
