// The handlers of a connection in their order: first for HTTP, later for a WebSocket.

import NIOCore
import NIOHTTP1
import NIOWebSocket

private let namesOfHTTP = ["encoder", "pipelining", "connection", "decoder", "first-byte"]

extension ChannelPipeline.SynchronousOperations {
  func addHTTPHandlers(_ connection: Connection, limits: HTTPLimits) throws {
    var size = NIOHTTPDecoderLimitConfiguration()
    size.maxHeaderFieldSize = limits.head
    size.maxHeaderListSize = limits.head
    size.maxHeaderFieldCount = limits.headerCount
    let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .forwardBytes, limitConfiguration: size)
    try addHandler(FirstByte(connection), name: "first-byte")
    try addHandler(HTTPResponseEncoder(), name: "encoder")
    try addHandler(ByteToMessageHandler(decoder), name: "decoder")
    try addHandler(HTTPServerPipelineHandler(), name: "pipelining")
    try addHandler(connection, name: "connection")
  }

  func addWebSocketHandlers(_ handler: any ChannelHandler, limit: Int) throws {
    try addHandlers([
      WebSocketFrameEncoder(),
      ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: limit)),
      WebSocketProtocolErrorHandler(),
      MaskCheck(),
      NIOWebSocketFrameAggregator(
        minNonFinalFragmentSize: 0, maxAccumulatedFrameCount: 128, maxAccumulatedFrameSize: limit),
      handler,
    ])
  }

  /// The decoder is removed last, because it forwards the bytes after the HTTP request to the
  /// WebSocket handlers.
  func removeHTTPHandlers() throws {
    for name in namesOfHTTP { _ = removeHandler(name: name) }
  }
}

/// Clients must mask their frames (RFC 6455, section 5.1). The decoder does not check this.
private final class MaskCheck: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard unwrapInboundIn(data).maskKey == nil else { return context.fireChannelRead(data) }
    context.fireErrorCaught(Unmasked())
  }
}

/// A frame without a mask.
struct Unmasked: Error {}

/// Reports the first byte of a request to the connection. The decoder keeps bytes until the
/// request's head is complete.
final class FirstByte: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer

  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    connection.bytesCame()
    context.fireChannelRead(data)
  }
}
