// Handles the messages of clients on a WebSocket, and its pings and closing.

import NIOCore
import NIOWebSocket
import Tickets

/// Handles complete messages and keeps the connection alive. It runs on its event loop only.
final class SocketHandler: ChannelInboundHandler, @unchecked Sendable {
  // `Sendable` is safe: it is created and used on its event loop alone, and other threads only pass
  // the reference on.

  typealias InboundIn = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  /// An idle client gets a ping at this interval. If it sends nothing until the next ping is due,
  /// it is disconnected.
  private static let pingInterval: TimeAmount = .seconds(30)

  private let socket: Socket
  private let subscriptions: Subscriptions
  private var hasSpoken = true
  private var isClosing = false
  private var timer: Scheduled<Void>?

  init(_ socket: Socket, _ subscriptions: Subscriptions) {
    self.socket = socket
    self.subscriptions = subscriptions
  }

  func handlerAdded(context: ChannelHandlerContext) {
    subscriptions.add(socket)
    setTimer(context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    subscriptions.remove(socket)
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    hasSpoken = true
    switch frame.opcode {
    case .text: take(Array(frame.unmaskedData.readableBytesView))
    case .binary: complain("Invalid JSON format")
    case .ping: write(.pong, frame.unmaskedData, context)
    case .connectionClose: close(echoing: frame.unmaskedData, context)
    default: break
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case is ServerStops: close(.goingAway, context)
    case ChannelEvent.inputClosed: context.close(promise: nil)
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    close(
      error is NIOWebSocketError || error is Unmasked ? .protocolError : .messageTooLarge, context)
  }

  private func setTimer(_ context: ChannelHandlerContext) {
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: Self.pingInterval) {
      self.ping(context)
    }
  }

  private func ping(_ context: ChannelHandlerContext) {
    guard hasSpoken else { return context.close(promise: nil) }
    hasSpoken = false
    write(.ping, context.channel.allocator.buffer(capacity: 0), context)
    setTimer(context)
  }

  private func write(
    _ opcode: WebSocketOpcode, _ data: ByteBuffer, _ context: ChannelHandlerContext,
    then: (() -> Void)? = nil
  ) {
    let promise = context.eventLoop.makePromise(of: Void.self)
    if let then { promise.futureResult.assumeIsolated().whenComplete { _ in then() } }
    context.writeAndFlush(
      wrapOutboundOut(WebSocketFrame(fin: true, opcode: opcode, data: data)), promise: promise)
  }
}

extension SocketHandler {
  private func close(_ code: WebSocketErrorCode, _ context: ChannelHandlerContext) {
    var data = context.channel.allocator.buffer(capacity: 2)
    data.write(webSocketErrorCode: code)
    close(with: data, context)
  }

  /// Closes with the code that the client sent.
  private func close(echoing data: ByteBuffer, _ context: ChannelHandlerContext) {
    close(
      with: data.getSlice(at: data.readerIndex, length: min(2, data.readableBytes)) ?? data, context
    )
  }

  private func close(with data: ByteBuffer, _ context: ChannelHandlerContext) {
    guard !isClosing else { return }
    isClosing = true
    write(.connectionClose, data, context) { context.close(promise: nil) }
    // A client that reads nothing never receives the close frame.
    context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(2)) {
      context.close(promise: nil)
    }
  }
}

extension SocketHandler {
  private func take(_ bytes: [UInt8]) {
    guard case .success(let message) = JSON.read(bytes), case .object = message else {
      return complain("Invalid JSON format")
    }
    switch message["action"] {
    case .string("ping"): socket.send(["type": "pong"])
    case .string("subscribe"):
      if message["all"] == .bool(true) { return subscriptions.subscribeToAll(socket) }
      if let ids = ticketIDs(message) { subscriptions.subscribe(socket, to: ids) }
    case .string("unsubscribe"):
      if message["all"] == .bool(true) { subscriptions.unsubscribeFromAll(socket) }
      if let ids = ticketIDs(message) { subscriptions.unsubscribe(socket, from: ids) }
    case .string(let action): complain("Unknown action: \(action)")
    case nil, .null: complain("Unknown action: None")
    case .some(let other): complain("Unknown action: \(other.text)")
    }
  }

  /// The ids in a message. Nil, after an error message to the client, if they are invalid.
  private func ticketIDs(_ message: JSON) -> [Int64]? {
    let value = message["ticket_ids"] ?? .array([])
    guard case .array(let values) = value else {
      complain("ticket_ids must be a list of integers")
      return nil
    }
    let ids = values.map(\.ticketID)
    guard !ids.contains(nil) else {
      complain("All ticket_ids must be valid integers")
      return nil
    }
    return ids.compactMap(\.self)
  }

  private func complain(_ message: String) {
    socket.send(["type": "error", "message": .string(message)])
  }
}

extension JSON {
  /// The ticket id in a number or in a text.
  fileprivate var ticketID: Int64? {
    switch self {
    case .int(let id): id
    case .string(let text): Int64(clampingText: text)
    case .double(let number): Int64(exactly: number)
    default: nil
    }
  }
}
