// Group commit: changes of several threads share a transaction, because writing to the disk is what a
// transaction costs.

import Foundation
import GRDB
import Synchronization

/// The order of changes within a transaction. A pass can so claim what was posted in the same one.
enum Turn: Int {
  /// New complaints from a server's clients, who probably send more.
  case posts
  case usual
  /// Claims and outcomes of a pass. Nobody waits for them, so they can wait for posts.
  case pass
}

/// Collects changes while a transaction is being written to the disk. The next one contains them all.
final class GroupCommit: Sendable {
  private let state = Mutex(State())

  private struct State {
    var waiting: [Change] = []
    /// Whether a thread is about to commit the waiting changes.
    var hasLeader = false
    /// The leader, while it waits for posts.
    var patient: Change?
    /// How long a pass waits for posts: as long as the last transaction took, if it had posts.
    var patience: Duration = .zero
  }

  /// The number of changes that wait for the next transaction.
  var waiting: Int { state.withLock { $0.waiting.count } }

  private static let longestPatience: Duration = .milliseconds(20)

  /// Returns when the change has been committed.
  ///
  /// - Parameter body: is run again in a transaction of its own if the shared one failed, so that a
  ///   change that fails does not affect the others.
  func write<T>(
    _ queue: DatabaseQueue, _ turn: Turn, _ body: (Database) throws -> T
  ) throws -> T {
    try withoutActuallyEscaping(body) { body in
      var result: T?
      let change = Change(turn) { result = try body($0) }
      let leads = state.withLock { state in
        state.waiting.append(change)
        if turn != .pass { state.patient?.wake() }
        defer { state.hasLeader = true }
        return !state.hasLeader
      }
      if leads || !change.waitsUntilDone() {
        waitForPosts(change)
        lead(queue)
      }
      if let result, change.error == nil { return result }
      throw change.error ?? DatabaseError(resultCode: .SQLITE_MISUSE)
    }
  }

  /// Without a wait, a pass and those who post would take turns, each with its own transactions.
  private func waitForPosts(_ leader: Change) {
    let patience = state.withLock { state in
      guard state.waiting.allSatisfy({ $0.turn == .pass }) else { return Duration.zero }
      state.patient = leader
      return state.patience
    }
    if patience > .zero { leader.waitForOthers(patience) }
  }

  /// Commits all waiting changes, and then wakes one that came meanwhile to do the same.
  private func lead(_ queue: DatabaseQueue) {
    let changes = state.withLock { state in
      defer { state.waiting = [] }
      state.patient = nil
      return state.waiting.sorted { $0.turn.rawValue < $1.turn.rawValue }
    }
    let start = ContinuousClock.now
    commit(changes, in: queue)
    let hasPosts = changes.contains { $0.turn == .posts }
    let leader = state.withLock { state in
      state.patience = hasPosts ? min(.now - start, Self.longestPatience) : .zero
      state.hasLeader = !state.waiting.isEmpty
      return state.waiting.first
    }
    leader?.wake()
    for change in changes { change.end() }
  }

  private func commit(_ changes: [Change], in queue: DatabaseQueue) {
    do {
      try queue.write { database in
        for change in changes { try change.make(in: database) }
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      // Each would wait just as long for the lock again.
      for change in changes { change.error = error }
    } catch  where changes.count == 1 {
      changes[0].error = error
    } catch {
      for change in changes { commit([change], in: queue) }
    }
  }
}

/// A change that waits for its transaction.
///
/// `@unchecked Sendable` is safe: its own thread does not touch it from when it is queued until
/// `waitsUntilDone` returns, and by then the leader has finished with it.
private final class Change: @unchecked Sendable {
  let turn: Turn
  private var body: ((Database) throws -> Void)?
  /// Why it failed.
  var error: (any Error)?
  private var isDone = false
  private let signal = DispatchSemaphore(value: 0)

  init(_ turn: Turn, _ body: @escaping (Database) throws -> Void) {
    self.turn = turn
    self.body = body
  }

  /// Returns false if its own thread is to be the leader.
  func waitsUntilDone() -> Bool {
    signal.wait()
    return isDone
  }

  func waitForOthers(_ patience: Duration) {
    _ = signal.wait(timeout: .now() + .microseconds(Int(patience / .microseconds(1))))
  }

  func wake() { signal.signal() }

  func make(in database: Database) throws { try body?(database) }

  func end() {
    // The closure must not outlive the call that waits for it.
    body = nil
    isDone = true
    signal.signal()
  }
}
