// One connection: its requests one after the other, within their limits of size and time.

import NIOCore
import NIOHTTP1

/// Gathers a request, has it answered, and writes the answer. Lives on its event loop.
final class Connection: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// Where the connection stands.
  enum State {
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

  let responder: any Responder
  let limits: HTTPLimits
  private let peer: String
  var state = State.idle
  /// After the answer that is being made, the connection ends.
  var isLast = false
  /// The client has said that it sends nothing more.
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

  /// Bytes came, before anybody has made sense of them.
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
    // The parser takes nothing more for HTTP after a request to speak something else.
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

  /// Only now is the answer ended: with its end, the next request comes, and who reads no answers is
  /// to make no more of them.
  private func isWritten(isLast: Bool, _ context: ChannelHandlerContext) {
    if !isLast {
      state = .idle
      timer?.wait(limits.idleTime)
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
    timer?.wait(limits.lingerTime)
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

/// Tells a connection that the server stops.
struct ServerStops: Sendable {}
