// One HTTP connection: answers its requests one after the other, with limits of size and time.

import NIOCore
import NIOHTTP1

/// Collects a request, gets the response, and writes it. It runs on its event loop only.
final class Connection: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// The state of the connection.
  enum State {
    /// Between two requests.
    case idle
    /// Part of a request has arrived.
    case receiving(HTTPRequestHead?, body: [UInt8])
    case answering
    /// A response is being sent.
    case writing
    /// No more requests are accepted. Input is discarded.
    case refusing
    case upgrading
  }

  let responder: any Responder
  let limits: HTTPLimits
  private let peer: String
  var state = State.idle
  /// Whether the connection closes after the current response.
  var isLast = false
  /// Whether the client has closed its side.
  private var isInputClosed = false
  private(set) var timer: ConnectionTimer?

  init(_ responder: any Responder, limits: HTTPLimits, peer: String) {
    self.responder = responder
    self.limits = limits
    self.peer = peer
  }

  func handlerAdded(context: ChannelHandlerContext) {
    timer = ConnectionTimer(context.eventLoop) { self.timeIsOver(context) }
    timer?.wait(limits.idleTime)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    timer?.cancel()
    // The timer and this handler refer to each other.
    timer = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    context.fireChannelInactive()
  }

  /// Bytes have arrived that are not parsed yet.
  func bytesCame() {
    guard case .idle = state else { return }
    state = .receiving(nil, body: [])
    timer?.wait(limits.requestTime)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch (unwrapInboundIn(data), state) {
    case (_, .refusing), (_, .upgrading), (_, .answering), (_, .writing): return
    case (.head(let head), _): begin(head, context)
    case (.body(let bytes), .receiving(let head?, var body)):
      // The state must give up its array first. Otherwise each part would copy the whole body.
      state = .receiving(nil, body: [])
      guard body.count + bytes.readableBytes <= limits.body else {
        return refuse(413, head, context)
      }
      body += bytes.readableBytesView
      state = .receiving(head, body: body)
    case (.end, .receiving(let head?, let body)): end(head, body, context)
    default: break
    }
  }

  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    // Its first byte may have arrived before the last response was sent.
    if case .idle = state { timer?.wait(limits.requestTime) }
    state = .receiving(head, body: [])
    let hosts = head.headers["host"]
    guard hosts.count == 1 || (hosts.isEmpty && head.version == .http1_0) else {
      return refuse(400, head, context)
    }
    let length = head.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
    guard length <= limits.body else { return refuse(413, head, context) }
    if head.headers[canonicalForm: "expect"].contains(where: { $0.lowercased() == "100-continue" }),
      head.version == .http1_1
    {
      context.writeAndFlush(
        wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .continue))),
        promise: nil)
    }
  }

  private func end(_ head: HTTPRequestHead, _ body: [UInt8], _ context: ChannelHandlerContext) {
    timer?.hold()
    state = .answering
    isLast = isLast || !head.isKeepAlive
    let request = Request(head, body: body, peer: peer)
    if head.isWebSocketUpgrade { return open(request, head, context) }
    // After an `Upgrade` header, the parser accepts no more HTTP.
    if head.headers.contains(name: "upgrade") { isLast = true }
    let promise = context.eventLoop.makePromise(of: Response.self)
    promise.completeWithTask { [responder] in await responder.answer(request) }
    promise.futureResult.assumeIsolated().whenSuccess { response in
      self.write(response, to: head, context)
    }
  }

  func write(
    _ response: Response, to head: HTTPRequestHead?, _ context: ChannelHandlerContext
  ) {
    guard context.channel.isActive else { return }
    if case .answering = state { state = .writing }
    timer?.wait(limits.idleTime)
    let isLast = self.isLast
    let head = head ?? HTTPRequestHead(version: .http1_1, method: .GET, uri: "/")
    let sent = context.eventLoop.makePromise(of: Void.self)
    sent.futureResult.assumeIsolated().whenSuccess { self.isWritten(isLast: isLast, context) }
    let answer = HTTPServerResponsePart.head(response.head(for: head, isLast: isLast))
    if head.method == .HEAD || response.body.isEmpty {
      context.writeAndFlush(wrapOutboundOut(answer), promise: sent)
    } else {
      context.write(wrapOutboundOut(answer), promise: nil)
      let bytes = context.channel.allocator.buffer(bytes: response.body)
      context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: sent)
    }
  }

  /// Ends the response after it was sent, because its end lets the next request in. A client that
  /// does not read its responses gets no more of them.
  private func isWritten(isLast: Bool, _ context: ChannelHandlerContext) {
    if !isLast {
      state = .idle
      timer?.wait(limits.idleTime)
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    if isLast { linger(context) }
  }

  /// Closes the connection so that the response arrives. If it closed with unread input, the client
  /// would get a reset and could lose the response.
  private func linger(_ context: ChannelHandlerContext) {
    state = .refusing
    if isInputClosed { return context.close(promise: nil) }
    context.close(mode: .output, promise: nil)
    timer?.wait(limits.lingerTime)
  }

  /// Responds at once, without the rest of the request, and closes the connection.
  private func refuse(_ status: Int, _ head: HTTPRequestHead?, _ context: ChannelHandlerContext) {
    state = .refusing
    isLast = true
    write(responder.refuse(status, head.map { Request($0, peer: peer) }), to: head, context)
  }
}

extension Connection {
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch state {
    case .refusing, .upgrading: return
    case .idle, .receiving, .answering, .writing: break
    }
    guard let fault = error as? HTTPParserError else {
      context.close(promise: nil)
      return
    }
    refuse(fault == .headerOverflow ? 431 : 400, nil, context)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case is ServerStops:
      isLast = true
      if case .idle = state { context.close(promise: nil) }
    case ChannelEvent.inputClosed:
      isInputClosed = true
      switch state {
      // The client may still read the response.
      case .answering, .writing: isLast = true
      case .refusing, .upgrading, .idle, .receiving: context.close(promise: nil)
      }
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  private func timeIsOver(_ context: ChannelHandlerContext) {
    switch state {
    case .receiving(let head?, _): refuse(408, head, context)
    case .receiving(nil, _): refuseUnread(408, context)
    case .idle, .answering, .writing, .refusing, .upgrading: context.close(promise: nil)
    }
  }

  /// Responds before there is a request. The response skips the handlers that wait for one.
  private func refuseUnread(_ status: Int, _ context: ChannelHandlerContext) {
    state = .refusing
    let bytes = context.channel.allocator.buffer(bytes: responder.refuse(status, nil).lastBytes)
    let first = try? context.pipeline.syncOperations.context(handlerType: FirstByte.self)
    first?.writeAndFlush(NIOAny(bytes), promise: nil)
    linger(context)
  }
}

/// The event that tells a connection that the server stops.
struct ServerStops: Sendable {}
