// One connection: its requests one after the other, within their limits of size and time.

import NIOCore
import NIOHTTP1
import NIOWebSocket

/// Gathers a request, has it answered, and writes the answer. Lives on its event loop.
final class Connection: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// Where the connection stands.
  private enum State {
    /// Between two requests.
    case idle
    /// Some of a request has come.
    case receiving(HTTPRequestHead?, body: [UInt8])
    case answering
    /// An answer is on its way to a reader.
    case writing
    /// No more requests are taken; what comes is thrown away.
    case refusing
    case upgrading
  }

  private let responder: any Responder
  private let limits: HTTPLimits
  private let peer: String
  private var state = State.idle
  /// After the answer that is being made, the connection ends.
  private var isLast = false
  /// The client has said that it sends nothing more.
  private var isInputClosed = false
  /// This handler's own place in the pipeline.
  private var context: ChannelHandlerContext?
  /// When the connection ends if nothing happens; nil while an answer is being made.
  private var deadline: NIODeadline?
  private var timer: Scheduled<Void>?
  private var timerEnd = NIODeadline.distantFuture

  init(_ responder: any Responder, limits: HTTPLimits, peer: String) {
    self.responder = responder
    self.limits = limits
    self.peer = peer
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    wait(limits.idleTime, context)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    timer?.cancel()
    self.context = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    context.fireChannelInactive()
  }

  /// Bytes came, before anybody has made sense of them.
  func bytesCame() {
    guard case .idle = state, let context else { return }
    state = .receiving(nil, body: [])
    wait(limits.requestTime, context)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch (unwrapInboundIn(data), state) {
    case (_, .refusing), (_, .upgrading), (_, .answering), (_, .writing): return
    case (.head(let head), _): begin(head, context)
    case (.body(let bytes), .receiving(let head?, var body)):
      // The old value must go before the new one is changed, or each part would copy all before it.
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
    // Its first byte may have come before the last answer was gone.
    if case .idle = state { wait(limits.requestTime, context) }
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
    deadline = nil
    state = .answering
    isLast = isLast || !head.isKeepAlive
    let request = Request(head, body: body, peer: peer)
    if head.isWebSocketUpgrade { return open(request, head, context) }
    // The parser takes nothing more for HTTP after a request to speak something else.
    if head.headers.contains(name: "upgrade") { isLast = true }
    let promise = context.eventLoop.makePromise(of: Response.self)
    promise.completeWithTask { [responder] in await responder.answer(request) }
    promise.futureResult.assumeIsolated().whenSuccess { response in
      self.write(response, to: head, context)
    }
  }

  private func write(
    _ response: Response, to head: HTTPRequestHead?, _ context: ChannelHandlerContext
  ) {
    guard context.channel.isActive else { return }
    if case .answering = state { state = .writing }
    wait(limits.idleTime, context)
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

  /// Only now is the answer ended: with its end, the next request comes, and who reads no answers is
  /// to make no more of them.
  private func isWritten(isLast: Bool, _ context: ChannelHandlerContext) {
    if !isLast {
      state = .idle
      wait(limits.idleTime, context)
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    if isLast { linger(context) }
  }

  /// Ends the connection so that what was written arrives: if it were closed while something that
  /// nobody read is there, the other end would be told of an error and forget the answer.
  private func linger(_ context: ChannelHandlerContext) {
    state = .refusing
    if isInputClosed { return context.close(promise: nil) }
    context.close(mode: .output, promise: nil)
    wait(limits.lingerTime, context)
  }

  /// Answers at once, whatever is still to come of the request, and ends the connection.
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
      // Who sends no more may still read the answer to what it sent.
      case .answering, .writing: isLast = true
      case .refusing, .upgrading, .idle, .receiving: context.close(promise: nil)
      }
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  private func wait(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    let end = NIODeadline.now() + time
    deadline = end
    guard timer == nil || end < timerEnd else { return }
    timer?.cancel()
    setTimer(context, in: time)
  }

  /// One timer a connection, which looks again when the deadline was put off meanwhile.
  private func setTimer(_ context: ChannelHandlerContext, in time: TimeAmount) {
    timerEnd = .now() + time
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
      self.timer = nil
      guard let deadline = self.deadline else { return self.setTimer(context, in: .seconds(1)) }
      let left = deadline - .now()
      guard left <= .zero else { return self.setTimer(context, in: left) }
      self.timeIsOver(context)
    }
  }

  private func timeIsOver(_ context: ChannelHandlerContext) {
    switch state {
    case .receiving(let head?, _): refuse(408, head, context)
    case .receiving(nil, _): refuseUnread(408, context)
    case .idle, .answering, .writing, .refusing, .upgrading: context.close(promise: nil)
    }
  }

  /// Answers what is no request yet, past those handlers that wait for one.
  private func refuseUnread(_ status: Int, _ context: ChannelHandlerContext) {
    state = .refusing
    let bytes = context.channel.allocator.buffer(bytes: responder.refuse(status, nil).lastBytes)
    let first = try? context.pipeline.syncOperations.context(handlerType: FirstByte.self)
    first?.writeAndFlush(NIOAny(bytes), promise: nil)
    linger(context)
  }
}

extension Connection {
  /// Hands the connection over to the WebSocket protocol, if it may be.
  private func open(
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

/// Tells a connection that the server stops.
struct ServerStops: Sendable {}

extension HTTPRequestHead {
  fileprivate var isWebSocketUpgrade: Bool {
    method == .GET
      && headers[canonicalForm: "upgrade"].contains { $0.lowercased() == "websocket" }
      && headers[canonicalForm: "connection"].contains { $0.lowercased() == "upgrade" }
  }
}
