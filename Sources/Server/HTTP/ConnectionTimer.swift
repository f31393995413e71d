// Closes connections that are idle for too long.

import NIOCore

/// The timer of a connection. It is set again if the deadline has moved. It runs on the
/// connection's event loop.
final class ConnectionTimer {
  private let loop: NIOIsolatedEventLoop
  private let isOver: () -> Void
  /// Nil after `hold`.
  private var deadline: NIODeadline?
  private var timer: Scheduled<Void>?
  private var timerEnd = NIODeadline.distantFuture

  /// - Parameter isOver: called when the time is over.
  init(_ loop: any EventLoop, _ isOver: @escaping () -> Void) {
    self.loop = loop.assumeIsolated()
    self.isOver = isOver
  }

  /// Closes the connection after this time, unless this is called again.
  func wait(_ time: TimeAmount) {
    let end = NIODeadline.now() + time
    deadline = end
    guard timer == nil || end < timerEnd else { return }
    timer?.cancel()
    set(in: time)
  }

  /// Stops the time until the next `wait`, while a response is being made.
  func hold() { deadline = nil }

  func cancel() { timer?.cancel() }

  private func set(in time: TimeAmount) {
    timerEnd = .now() + time
    timer = loop.scheduleTask(in: time) {
      self.timer = nil
      guard let deadline = self.deadline else { return self.set(in: .seconds(1)) }
      let left = deadline - .now()
      guard left <= .zero else { return self.set(in: left) }
      self.isOver()
    }
  }
}
