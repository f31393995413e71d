// One WebSocket: sends messages, and measures how far the client is behind.

import NIOCore
import NIOWebSocket
import Synchronization
import Tickets

/// Sends texts to one client, from any thread.
final class Socket: Sendable {
  /// A client that is more bytes behind is disconnected.
  static let mostBehind = 1 << 20

  private let channel: any Channel
  private struct State {
    /// Bytes that were sent and not yet received.
    var behind = 0
    var progress = ContinuousClock.now
  }

  private let state = Mutex(State())

  init(_ channel: any Channel) { self.channel = channel }

  var id: ObjectIdentifier { ObjectIdentifier(self) }

  /// Bytes that were sent and not yet received, as far as the system tells.
  var behind: Int { state.withLock { $0.behind } }

  /// Whether the client is so far behind that more messages should wait.
  var isBusy: Bool { behind > Self.mostBehind / 4 }

  /// When the client last received something, as far as the system tells.
  var progress: ContinuousClock.Instant { state.withLock { $0.progress } }

  /// - Parameter whenSent: called when the bytes have left, or the connection is lost.
  func send(_ text: [UInt8], whenSent: (@Sendable () -> Void)? = nil) {
    let isTooFar = state.withLock { state in
      if state.behind == 0 { state.progress = .now }
      state.behind += text.count
      return state.behind > Self.mostBehind
    }
    guard !isTooFar else { return channel.close(promise: nil) }
    let frame = WebSocketFrame(
      fin: true, opcode: .text, data: channel.allocator.buffer(bytes: text))
    channel.writeAndFlush(frame).whenComplete { [self] _ in
      state.withLock { state in
        state.behind -= text.count
        state.progress = .now
      }
      whenSent?()
    }
  }

  func send(_ message: JSON) { send(message.utf8) }

  func close() { channel.close(promise: nil) }
}
