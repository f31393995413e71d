// One WebSocket: what is sent to it, and how far it may fall behind.

import NIOCore
import NIOWebSocket
import Synchronization
import Tickets

/// Sends texts to one client, from any thread.
final class Socket: Sendable {
  /// A reader that falls so many bytes behind is dropped.
  static let mostBehind = 1 << 20

  private let channel: any Channel
  private struct State {
    /// Bytes that are on their way.
    var behind = 0
    var progress = ContinuousClock.now
  }

  private let state = Mutex(State())

  init(_ channel: any Channel) { self.channel = channel }

  var id: ObjectIdentifier { ObjectIdentifier(self) }

  /// Bytes that are on their way.
  var behind: Int { state.withLock { $0.behind } }

  /// Whether so much is on its way that more should wait.
  var isBusy: Bool { behind > Self.mostBehind / 4 }

  /// When the client last took something, as far as the system tells.
  var progress: ContinuousClock.Instant { state.withLock { $0.progress } }

  /// - Parameter whenSent: told when the bytes have left, or never will.
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
