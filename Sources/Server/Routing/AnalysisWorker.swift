// Analyses new tickets in the server's own process.

import Dispatch
import Engines
import Privacy
package import Processing
import Store
import Synchronization
import Tickets

/// Runs a watching pass while the server runs, and a short pass for each reply that is regenerated.
package final class AnalysisWorker: Sendable {
  private let pass: Pass
  let watches: Bool
  /// Reports why the queue stopped.
  private let note: @Sendable (String) -> Void
  private let state = Mutex(State())
  private let stopBell = Bell()
  private let threads = PassThreads()

  private struct State {
    /// Why the queue has stopped; nil while it runs.
    var trouble: String?
    var regenerating = 0
    var isStopping = false
  }

  /// The pause before the next try, after a fault that only a person can fix.
  private static let longPause: Duration = .seconds(60)
  /// The pause while the database is away.
  private static let shortPause: Duration = .seconds(1)
  /// The most replies that are regenerated at the same time.
  private static let mostRegenerations = 8

  /// - Parameters:
  ///   - pass: a pass with the options for watching.
  ///   - watches: whether this process analyses tickets, or leaves that to others.
  package init(_ pass: Pass, watches: Bool, note: @escaping @Sendable (String) -> Void) {
    self.pass = pass
    self.watches = watches
    self.note = note
  }

  /// Why nothing is analysed now; nil if all is well.
  var trouble: String? { state.withLock { $0.trouble } }

  /// Whether a new draft can follow an agent's note.
  var followsNotes: Bool { pass.followsNotes }

  /// Analyses waiting tickets until `stop`, then lets calls in flight finish.
  package func run() async {
    guard watches else { return }
    await withTaskExecutorPreference(threads) { await watch() }
  }

  private func watch() async {
    while !isStopping {
      do {
        let report = try await pass.run(
          [.waiting], stopRequest: { await self.stopRequest() },
          observe: { if case .finished(_, .completed) = $0 { isWell() } })
        guard let stop = report.stop, stop != .signal else { continue }
        tell(stop.description)
        await pauseUnlessStopped(for: Self.longPause)
      } catch {
        tell(error.description)
        if error.mayPass {
          await untilDatabaseIsBack()
        } else {
          await pauseUnlessStopped(for: Self.longPause)
        }
      }
    }
  }

  private var isStopping: Bool { state.withLock { $0.isStopping } }

  /// Tells a trouble once, until an analysis or the database's answer has shown that it is over.
  private func tell(_ trouble: String) {
    let isNew = state.withLock { state in
      defer { state.trouble = trouble }
      return state.trouble != trouble
    }
    if isNew { note(trouble) }
  }

  private func isWell() { state.withLock { $0.trouble = nil } }

  private func untilDatabaseIsBack() async {
    while !isStopping {
      await pauseUnlessStopped(for: Self.shortPause)
      if (try? pass.store.countWaiting()) != nil { return isWell() }
    }
  }

  /// Makes `run` claim no more tickets and end.
  package func stop() {
    state.withLock { $0.isStopping = true }
    stopBell.ring()
  }

  private func stopRequest() async {
    while !isStopping, !Task.isCancelled { await stopBell.wait() }
  }

  private func pauseUnlessStopped(for time: Duration) async {
    await withTaskGroup { group in
      group.addTask { [clock = pass.clock] in try? await clock.sleep(time) }
      group.addTask { await self.stopRequest() }
      await group.next()
      group.cancelAll()
    }
  }
}

extension AnalysisWorker {
  /// Analyses a ticket again.
  ///
  /// - Throws: `APIError` if there is no new reply. Then the ticket is unchanged.
  func regenerate(_ ticket: Ticket, note: Redacted?) async throws {
    switch pass.refusal(toRegenerate: ticket, hasNote: note != nil) {
    case .cannotFollowNote: throw APIError.conflict("The offline engine cannot follow a note")
    case .wouldReplaceModel:
      throw APIError.conflict("No API key is set, and a model wrote the reply")
    case nil: break
    }
    let isFull = state.withLock { state in
      state.regenerating += 1
      return state.regenerating > Self.mostRegenerations
    }
    defer { state.withLock { $0.regenerating -= 1 } }
    if isFull { throw APIError.unavailable("Too many replies are being written") }
    var pass = pass
    pass.options.watches = false
    pass.options.longestWait = .zero
    let report = try await withTaskExecutorPreference(threads) { [pass] in
      try await pass.run([.anew([ticket.id], note: note)])
    }
    if let stop = report.stop {
      throw APIError.unavailable("The engine cannot be asked now: \(stop)")
    }
    if report.claimed == 0 { throw APIError.conflict("The ticket is being analysed already") }
    guard report.completed == 1 else {
      throw APIError.unavailable("No new draft could be written; the ticket has not changed")
    }
    isWell()
  }
}

/// Threads for passes only. A pass blocks its thread while it stores, and requests must not wait
/// for that.
private final class PassThreads: TaskExecutor {
  private let queue = DispatchQueue(label: "pass", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
