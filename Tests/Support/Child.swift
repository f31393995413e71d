// A running process. One thread feeds it, reads its output, watches its deadline and reaps it.

package import Foundation
import Synchronization

extension Sandbox {
  /// The handle of a process. When the last reference goes, the process and its group are killed.
  package final class Child: Sendable {
    private let tracked: Tracked

    init(_ launch: Launch, stdin: Input, terminal: Terminal?, timeout: Duration) throws {
      var streams = try Streams(stdin, terminal)
      tracked = Tracked(pid: try spawn(launch, streams))
      // Otherwise this process would hold the streams open.
      streams.child = []
      let pump = Pump(tracked, streams, stdin, terminal?.typing ?? [], timeout)
      tracked.state.withLock { $0.pump = pump }
      Thread.detachNewThread { [tracked] in
        // Taken out of the state, because a second copy would keep the input from closing.
        var pump = tracked.state.withLock { $0.pump.take() }
        pump?.run()
      }
    }

    deinit { tracked.kill(SIGKILL, wholeGroup: true) }

    /// The process id, which is also the id of its process group.
    package var pid: pid_t { tracked.pid }

    /// The output so far: standard output, standard error and the terminal.
    package var soFar: (out: Data, err: Data, terminal: Data) {
      tracked.state.withLock { ($0.written[0], $0.written[1], $0.written[2]) }
    }

    /// Sends a signal to the process alone. After its end nothing happens.
    package func signal(_ number: Int32) { tracked.kill(number, wholeGroup: false) }

    /// Returns when the process has ended. Cancelling the task kills the process.
    /// - Throws: `TimedOut`.
    package func wait() async throws -> Outcome {
      try await withTaskCancellationHandler {
        await withCheckedContinuation { tracked.onEnd($0) }
      } onCancel: {
        tracked.kill(SIGKILL, wholeGroup: true)
      }.get()
    }
  }
}

typealias Ending = Result<Sandbox.Outcome, Sandbox.TimedOut>

final class Tracked: Sendable {
  struct State {
    /// Standard output, standard error, the terminal.
    var written = [Data(), Data(), Data()]
    var isReaped = false
    var ending: Ending?
    /// Waits here until its thread takes it.
    var pump: Pump?
    var waiters: [CheckedContinuation<Ending, Never>] = []
  }

  let pid: pid_t
  let state = Mutex(State())

  init(pid: pid_t) { self.pid = pid }

  /// It holds the lock, so that the number cannot become another process's meanwhile.
  func kill(_ signal: Int32, wholeGroup: Bool) {
    state.withLock { state in
      if !state.isReaped { _ = Foundation.kill(wholeGroup ? -pid : pid, signal) }
    }
  }

  func onEnd(_ waiter: CheckedContinuation<Ending, Never>) {
    let ending = state.withLock { state in
      if state.ending == nil { state.waiters.append(waiter) }
      return state.ending
    }
    if let ending { waiter.resume(returning: ending) }
  }

  /// Whether the process has ended. It stays a zombie, so its number and its group's stay taken.
  func hasEnded() -> Bool {
    var info = siginfo_t()
    return waitid(P_PID, id_t(pid), &info, WEXITED | WNOWAIT | WNOHANG) == 0 && info.si_signo != 0
  }

  /// Reaps the process.
  ///
  /// - Precondition: the process has ended.
  func finish(elapsed: Duration, exceeded limit: Duration?) {
    let (ending, waiters) = state.withLock { state in
      var status: Int32 = 0
      waitpid(pid, &status, 0)
      state.isReaped = true
      let outcome = Sandbox.Outcome(
        status: status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F),
        outData: state.written[0], errData: state.written[1], terminalData: state.written[2],
        elapsed: elapsed)
      let timedOut = limit.map { Sandbox.TimedOut(limit: $0, outcome: outcome) }
      let ending: Ending = timedOut.map { .failure($0) } ?? .success(outcome)
      state.ending = ending
      defer { state.waiters = [] }
      return (ending, state.waiters)
    }
    for waiter in waiters { waiter.resume(returning: ending) }
  }
}

/// Moves the input and output of a process. It runs on its own thread, because everything it does
/// may block.
struct Pump: Sendable {
  private let tracked: Tracked
  private let limit: Duration
  private let start = ContinuousClock.now
  private var input: Descriptor?
  private var pending: ArraySlice<UInt8> = []
  /// Whether the input is closed after the last byte.
  private let closesInput: Bool
  /// Standard output, standard error, the terminal; nil after its end.
  private var sources: [Descriptor?]
  private var typing: ArraySlice<Sandbox.Terminal.Typing>
  /// The length of the terminal's text at the last key press.
  private var seen = 0

  init(
    _ tracked: Tracked, _ streams: Streams, _ stdin: Sandbox.Input,
    _ typing: [Sandbox.Terminal.Typing],
    _ limit: Duration
  ) {
    self.tracked = tracked
    self.limit = limit
    self.typing = typing[...]
    input = streams.input
    sources = [streams.output, streams.error, streams.terminal]
    if case .bytes(let data) = stdin { pending = Array(data)[...] }
    if case .bytes = stdin { closesInput = true } else { closesInput = false }
  }

  mutating func run() {
    blockPipeSignal()
    var exceeded: Duration?
    while !tracked.hasEnded() {
      if exceeded == nil, start.duration(to: .now) > limit {
        exceeded = limit
        tracked.kill(SIGKILL, wholeGroup: true)
      }
      type()
      transfer(milliseconds: sources.allSatisfy { $0 == nil } ? 1 : 10)
    }
    let elapsed = start.duration(to: .now)
    // Processes that it left behind may hold the streams open.
    tracked.kill(SIGKILL, wholeGroup: true)
    input = nil
    while sources.contains(where: { $0 != nil }), transfer(milliseconds: 50) {}
    tracked.finish(elapsed: elapsed, exceeded: exceeded)
  }

  /// A write to a process that no longer reads must not end the test process. The signal goes to
  /// the writing thread, so it is blocked only here.
  private func blockPipeSignal() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Moves all bytes that are ready. False if there were none within the time.
  @discardableResult
  private mutating func transfer(milliseconds: Int32) -> Bool {
    if pending.isEmpty, closesInput { input = nil }
    // poll skips negative numbers.
    var entries = sources.map { pollfd(fd: $0?.number ?? -1, events: Int16(POLLIN), revents: 0) }
    let feeds = pending.isEmpty ? nil : input
    entries.append(pollfd(fd: feeds?.number ?? -1, events: Int16(POLLOUT), revents: 0))
    guard poll(&entries, nfds_t(entries.count), milliseconds) > 0 else { return false }
    for index in sources.indices where entries[index].revents != 0 { drain(index) }
    if entries[3].revents != 0 { feed() }
    return true
  }

  private mutating func drain(_ index: Int) {
    guard let source = sources[index] else { return }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(source.number, &buffer, buffer.count)
    if count > 0 {
      tracked.state.withLock { $0.written[index].append(contentsOf: buffer[..<count]) }
    } else if count == 0 || errno != EINTR {
      // On Linux, reading a closed terminal is an error and not an end.
      sources[index] = nil
    }
  }

  private mutating func feed() {
    guard let input else { return }
    let count = pending.withUnsafeBytes { write(input.number, $0.baseAddress, $0.count) }
    if count > 0 {
      pending = pending.dropFirst(count)
    } else if errno != EAGAIN && errno != EINTR {
      self.input = nil
      pending = []
    }
  }

  private mutating func type() {
    guard let next = typing.first, let terminal = sources[2] else { return }
    let shown = tracked.state.withLock { $0.written[2] }
    let prompt = Data(next.prompt.utf8)
    guard prompt.isEmpty || shown.dropFirst(seen).firstRange(of: prompt) != nil else { return }
    seen = shown.count
    typing = typing.dropFirst()
    let keys = Array(next.keys.utf8)
    _ = write(terminal.number, keys, keys.count)
  }
}
