// What the HTTP server asks of whoever answers.

package import NIOCore
import NIOHTTP1

/// Answers requests.
package protocol Responder: Sendable {
  /// The answer to a whole request.
  func answer(_ request: Request) async -> Response

  /// The answer to what is no request, or too much of one.
  func refuse(_ status: Int, _ request: Request?) -> Response

  /// What takes a WebSocket over, or why it is refused.
  func open(_ request: Request) -> Opening
}

/// Whether a WebSocket is opened.
package enum Opening: Sendable {
  /// Its handler is made on the connection's event loop and gets whole messages.
  case accepted(@Sendable (any Channel) -> any ChannelHandler & Sendable)
  case refused(Response)
}
