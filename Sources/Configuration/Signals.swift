// SIGINT, SIGTERM and SIGHUP as requests to stop in good order.

import Dispatch
import Foundation
import Synchronization

/// Turns the first signal into a request, and ends the process at the second. That loses only the
/// calls in flight: the next pass takes their tickets back.
package struct StopSignals {
  private let requests: AsyncStream<Void>
  private let sources: [any DispatchSourceSignal]
  private let count: SignalCount

  /// Whether a signal came.
  package var wereSent: Bool { count.value > 0 }

  package init() {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    requests = stream
    let count = SignalCount()
    self.count = count
    let isListening = DispatchSemaphore(value: 0)
    // With `nohup`, the end of a terminal stops nothing.
    let isHangupIgnored = wasIgnored(SIGHUP)
    sources = ([SIGINT, SIGTERM] + (isHangupIgnored ? [] : [SIGHUP])).map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setRegistrationHandler { isListening.signal() }
      source.setEventHandler {
        // A terminal that closes sends SIGHUP twice: itself, and by its shell.
        if count.next() > 1, number != SIGHUP { _exit(exitCodeOfAbort) }
        continuation.yield()
      }
      signal(number, SIG_IGN)
      source.resume()
      return source
    }
    // A signal that comes before that is ignored.
    for _ in sources { isListening.wait() }
  }

  /// Returns when the first signal comes, or when its task is cancelled. It may be called once.
  package var first: @Sendable () async -> Void {
    { [requests] in for await _ in requests { return } }
  }

  /// Stops listening.
  package func cancel() { sources.forEach { $0.cancel() } }
}

/// Ignores a signal, and tells whether it was ignored before.
private func wasIgnored(_ number: Int32) -> Bool {
  unsafeBitCast(signal(number, SIG_IGN), to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
}

/// 3, as when a pass stops with work left.
private let exitCodeOfAbort: Int32 = 3

/// How many signals came.
private final class SignalCount: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock { $0 } }

  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
