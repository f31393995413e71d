// Calls the store outside the event loops, and stores many new tickets in one transaction.

import Foundation
import NIOPosix
import Store
import Synchronization
import Tickets

/// Calls of the store block, so they run on their own threads.
final class StoreExecutor: Sendable {
  let store: any Store
  let counts = CountCache()
  private let trouble: StoreTrouble
  private let clock: Clock
  private let pool = NIOThreadPool(numberOfThreads: 4)
  private let load = Mutex(Load())
  private let waiting = Mutex<Waiting>(Waiting())

  /// The calls that have not ended.
  private struct Load {
    var calls = 0
    /// When the last call ended, or the first began.
    var progress = ContinuousClock.now
  }

  private struct Waiting {
    var submissions: [Waiter] = []
    var isWorking = false
  }

  private struct Waiter: Sendable {
    let submission: Submission
    let continuation: CheckedContinuation<Filed, any Error>
  }

  /// A committed submission and its time.
  struct Filed: Sendable {
    let receipt: Receipt
    let at: Timestamp
  }

  /// With more calls than this, and none that ends for `longestStall`, the database does not keep up,
  /// and no further call is accepted.
  private static let mostCalls = 100
  private static let longestStall: Duration = .seconds(1)

  /// The most submissions in one transaction.
  private static let mostAtOnce = 500
  /// The longest wait for more submissions. A program that posts many complaints sends the next one
  /// after a response. Without the wait, each transaction would have only half of them, and each
  /// program would wait for two transactions.
  private static let longestPause: Duration = .milliseconds(2)

  init(_ store: any Store, clock: Clock, trouble: StoreTrouble) {
    self.store = store
    self.clock = clock
    self.trouble = trouble
    pool.start()
  }

  /// - Throws: what `body` throws, or `APIError.unavailable` when too many calls wait, or this one has
  ///   waited as long as the store itself would.
  func perform<Result: Sendable>(
    _ body: @escaping @Sendable (any Store) throws -> Result
  ) async throws -> Result {
    try begin()
    defer { end() }
    let start = ContinuousClock.now
    return try await pool.runIfActive { [store, trouble] in
      guard .now - start < usualTimeout else {
        throw APIError.unavailable("The database cannot be used now")
      }
      do { return try body(store) } catch let error as StoreError {
        trouble.record(error)
        throw error
      }
    }
  }

  private func begin() throws(APIError) {
    let isTooMuch = load.withLock { load in
      if load.calls == 0 { load.progress = .now }
      if load.calls >= Self.mostCalls, .now - load.progress > Self.longestStall { return true }
      load.calls += 1
      return false
    }
    if isTooMuch { throw .unavailable("Too many requests wait for the database") }
  }

  private func end() {
    load.withLock { load in
      load.calls -= 1
      load.progress = .now
    }
  }

  /// Stores a complaint, and returns when it is committed. Complaints that arrive during a
  /// transaction go into the next one together.
  func submit(_ submission: Submission) async throws -> Filed {
    try await withCheckedThrowingContinuation { continuation in
      let starts = waiting.withLock { waiting in
        waiting.submissions.append(Waiter(submission: submission, continuation: continuation))
        defer { waiting.isWorking = true }
        return !waiting.isWorking
      }
      if starts { pool.submit { [self] _ in work() } }
    }
  }

  private func work() {
    var pause: Duration = .zero
    while true {
      usleep(UInt32(pause / .microseconds(1)))
      let isDone = waiting.withLock { waiting in
        waiting.isWorking = !waiting.submissions.isEmpty
        return !waiting.isWorking
      }
      if isDone { return }
      let start = ContinuousClock.now
      let count = storeWhatWaits()
      pause = count > 1 ? min((.now - start) / 8, Self.longestPause) : .zero
    }
  }

  /// Returns the number of complaints.
  private func storeWhatWaits() -> Int {
    var batch: [Waiter] = []
    var now = Timestamp(milliseconds: 0)
    /// Called after the transaction began, so that it includes all submissions up to then.
    func take() -> [Submission] {
      if batch.isEmpty {
        batch = waiting.withLock { waiting in
          defer { waiting.submissions.removeFirst(min(Self.mostAtOnce, waiting.submissions.count)) }
          return Array(waiting.submissions.prefix(Self.mostAtOnce))
        }
        now = clock.now()
      }
      return batch.map(\.submission)
    }
    do {
      let receipts = try store.submit(take(), at: now)
      for (waiter, receipt) in zip(batch, receipts) {
        waiter.continuation.resume(returning: Filed(receipt: receipt, at: now))
      }
    } catch  where batch.count > 1 && error == .outOfRange(store.name) {
      // A submission that cannot be stored must not fail the others.
      for waiter in batch { finishAlone(waiter, at: now) }
    } catch {
      trouble.record(error)
      _ = take()
      for waiter in batch { waiter.continuation.resume(throwing: error) }
    }
    return batch.count
  }

  private func finishAlone(_ waiter: Waiter, at now: Timestamp) {
    do {
      let receipts = try store.submit([waiter.submission], at: now)
      waiter.continuation.resume(returning: Filed(receipt: receipts[0], at: now))
    } catch { waiter.continuation.resume(throwing: error) }
  }
}
