// Changes a connection to the WebSocket protocol.

import NIOCore
import NIOHTTP1
import NIOWebSocket

extension Connection {
  /// Changes the connection to the WebSocket protocol, if that is allowed.
  func open(
    _ request: Request, _ head: HTTPRequestHead, _ context: ChannelHandlerContext
  ) {
    let make: @Sendable (any Channel) -> any ChannelHandler & Sendable
    switch responder.open(request) {
    case .refused(let response):
      isLast = true
      return write(response, to: head, context)
    case .accepted(let handler): make = handler
    }
    let upgrader = NIOWebSocketServerUpgrader(
      maxFrameSize: limits.body,
      shouldUpgrade: { channel, _ in channel.eventLoop.makeSucceededFuture([:]) },
      upgradePipelineHandler: { channel, _ in channel.eventLoop.makeSucceededVoidFuture() })
    upgrader.buildUpgradeResponse(
      channel: context.channel, upgradeRequest: head, initialResponseHeaders: [:]
    ).assumeIsolated().whenComplete { result in
      switch result {
      case .success(let headers): self.upgrade(headers, make(context.channel), context)
      case .failure:
        self.isLast = true
        self.write(self.responder.refuse(400, request), to: head, context)
      }
    }
  }

  private func upgrade(
    _ headers: HTTPHeaders, _ handler: any ChannelHandler & Sendable,
    _ context: ChannelHandlerContext
  ) {
    state = .upgrading
    timer?.cancel()
    var headers = headers
    headers.replaceOrAdd(name: "upgrade", value: "websocket")
    headers.replaceOrAdd(name: "connection", value: "upgrade")
    let head = HTTPResponseHead(version: .http1_1, status: .switchingProtocols, headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    let pipeline = context.pipeline.syncOperations
    do {
      try pipeline.addWebSocketHandlers(handler, limit: limits.body)
      try pipeline.removeHTTPHandlers()
    } catch {
      context.close(promise: nil)
    }
  }
}

extension HTTPRequestHead {
  var isWebSocketUpgrade: Bool {
    method == .GET
      && headers[canonicalForm: "upgrade"].contains { $0.lowercased() == "websocket" }
      && headers[canonicalForm: "connection"].contains { $0.lowercased() == "upgrade" }
  }
}
