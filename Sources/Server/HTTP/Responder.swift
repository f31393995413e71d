// The interface between the HTTP server and the code that responds.

package import NIOCore
import NIOHTTP1

/// Responds to requests.
package protocol Responder: Sendable {
  /// Responds to a complete request.
  func answer(_ request: Request) async -> Response

  /// Responds to an invalid or too large request. `request` is nil if it has no valid head.
  func refuse(_ status: Int, _ request: Request?) -> Response

  /// Decides whether to open a WebSocket.
  func open(_ request: Request) -> Opening
}

/// Whether a WebSocket is opened.
package enum Opening: Sendable {
  /// Makes the handler on the connection's event loop. The handler gets complete messages.
  case accepted(@Sendable (any Channel) -> any ChannelHandler & Sendable)
  case refused(Response)
}
