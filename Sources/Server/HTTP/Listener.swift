// The listening socket: accepts, counts and closes connections.

import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// Why the server cannot listen on an address.
package struct ListenFailure: Error {
  package let reason: String

  fileprivate init(_ error: any Error) {
    reason =
      (error as? IOError).map { String(cString: strerror($0.errnoCode)) }
      ?? "this machine has no such address"
  }
}

/// Listens on an address until `stop`.
package final class Listener: Sendable {
  private let channel: any Channel
  private let connections: Connections
  private let group: MultiThreadedEventLoopGroup

  /// The port to which the socket is bound. For port 0, the system chose it.
  package var port: Int { channel.localAddress?.port ?? 0 }

  package init(
    host: String, port: Int, limits: HTTPLimits, _ responder: any Responder
  ) async throws(ListenFailure) {
    let connections = Connections(limit: limits.connections)
    // More threads would only wait for the database.
    group = MultiThreadedEventLoopGroup(numberOfThreads: min(4, System.coreCount))
    self.connections = connections
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          guard connections.admit(channel) else {
            return try channel.pipeline.syncOperations.addHandler(
              TooManyConnections(responder.refuse(503, nil)))
          }
          let peer = channel.remoteAddress?.ipAddress ?? "local"
          try channel.pipeline.syncOperations.addHTTPHandlers(
            Connection(responder, limits: limits, peer: peer), limits: limits)
        }
      }
    do { channel = try await bootstrap.bind(host: host, port: port).get() } catch {
      throw ListenFailure(error)
    }
  }

  /// Accepts no new connections, finishes open requests and says goodbye on WebSockets. Returns
  /// when all connections are closed or the time is over.
  package func stop(within time: Duration) async {
    try? await channel.close()
    for channel in connections.all { channel.pipeline.fireUserInboundEventTriggered(ServerStops()) }
    let end = ContinuousClock.now + time
    while !connections.all.isEmpty, ContinuousClock.now < end {
      try? await Task.sleep(for: .milliseconds(20))
    }
    for channel in connections.all { channel.close(promise: nil) }
    try? await group.shutdownGracefully()
  }
}

/// The open connections.
private final class Connections: Sendable {
  private let limit: Int
  private let open = Mutex<[ObjectIdentifier: any Channel]>([:])

  init(limit: Int) { self.limit = limit }

  var all: [any Channel] { open.withLock { Array($0.values) } }

  /// Registers a connection. False if there are too many.
  func admit(_ channel: any Channel) -> Bool {
    let id = ObjectIdentifier(channel)
    let isAdmitted = open.withLock { open in
      guard open.count < limit else { return false }
      open[id] = channel
      return true
    }
    if isAdmitted {
      channel.closeFuture.whenComplete { [self] _ in open.withLock { $0[id] = nil } }
    }
    return isAdmitted
  }
}

/// Responds that there are too many connections, and closes.
private final class TooManyConnections: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let response: Response

  init(_ response: Response) { self.response = response }

  func channelActive(context: ChannelHandlerContext) {
    let bytes = context.channel.allocator.buffer(bytes: response.lastBytes)
    context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
    context.close(mode: .output, promise: nil)
    context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) { context.close(promise: nil) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {}
}
