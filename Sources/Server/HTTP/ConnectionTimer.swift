// When a connection ends if nothing happens.

import NIOCore

/// Each connection has one timer, which checks again if the deadline was moved meanwhile. It runs on
/// the connection's event loop.
final class ConnectionTimer {
  private let loop: NIOIsolatedEventLoop
  private let isOver: () -> Void
  /// Nil while the time does not count.
  private var deadline: NIODeadline?
  private var timer: Scheduled<Void>?
  private var timerEnd = NIODeadline.distantFuture

  /// - Parameter isOver: called when the time is over.
  init(_ loop: any EventLoop, _ isOver: @escaping () -> Void) {
    self.loop = loop.assumeIsolated()
    self.isOver = isOver
  }

  /// The connection ends then, unless this is called again.
  func wait(_ time: TimeAmount) {
    let end = NIODeadline.now() + time
    deadline = end
    guard timer == nil || end < timerEnd else { return }
    timer?.cancel()
    set(in: time)
  }

  /// Time does not count until the next `wait`: an answer is being made.
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
