// One call to the engine, tried again when the fault may pass.

import Engines
import Privacy
import Store
import Tickets

/// So often a call is tried when its faults may pass.
private let maximumTries = 3

/// Makes calls within a budget and at a pace.
struct Caller: Sendable {
  let engine: any Engine
  let clock: Clock
  let timeout: Duration
  let budget: Budget
  let pace: Pace

  /// Sets the first try aside; false when the budget does not have it.
  func takeBudget(for batch: Batch) -> Bool { budget.take(cost(of: batch)) }

  private func cost(of batch: Batch) -> Double? {
    budget.limitsCost ? engine.maximumUsage(of: batch.masked).cost : nil
  }

  /// Calls the engine, at most three times and never longer than the time-out, waits included. The
  /// budget and the start of the first try are the caller's business; those of the others are ours.
  func call(_ batch: Batch) async throws(EngineFault) -> [Verdict] {
    let deadline = ContinuousClock.now + timeout
    let cost = cost(of: batch)
    var failures = 0
    while true {
      do {
        let verdicts = try await engine.analyse(batch.masked, within: deadline - .now)
        settle(cost, verdicts.compactMap(\.usage))
        return verdicts
      } catch .again(let reason) {
        budget.giveBack(cost)
        guard await mayTryAgain(after: .zero, before: deadline, cost) else {
          throw .passing(reason)
        }
      } catch .passing(let reason) {
        failures += 1
        // Nothing is booked after the last try.
        guard failures < maximumTries,
          await mayTryAgain(after: Backoff.call.delay(after: failures), before: deadline, cost)
        else { throw .passing(reason) }
      } catch {
        // Whatever was refused is not billed; what was blocked is.
        if case .pack(_, let usage?) = error {
          settle(cost, [usage])
        } else {
          budget.giveBack(cost)
        }
        throw error
      }
    }
  }

  /// Sets another try aside and waits for its start; false when there is no time or no budget for
  /// it, or the wait is cancelled.
  private func mayTryAgain(
    after pause: Duration, before deadline: ContinuousClock.Instant, _ cost: Double?
  ) async -> Bool {
    let delay = pause + pace.booking()
    guard .now + delay < deadline, budget.take(cost) else { return false }
    // It throws only when it is cancelled.
    do { try await clock.sleep(delay) } catch { return false }
    return true
  }

  /// `call` with its fault as a value, for a task group.
  func answer(to batch: Batch) async -> Result<[Verdict], EngineFault> {
    do { return .success(try await call(batch)) } catch { return .failure(error) }
  }

  /// What a call took is known now. After a passing fault it is not: the answer may have been
  /// written and lost on the way, and is billed then.
  private func settle(_ cost: Double?, _ usages: [Usage]) {
    guard let cost else { return }
    let actual = usages.reduce(0) { $0 + ($1.cost ?? 0) }
    budget.giveBack(cost - min(cost, actual))
  }
}

/// The pace of calls that all processes on the store keep together.
struct Pace: Sendable {
  let store: any Store
  let model: String?
  let callsPerMinute: Int
  let now: @Sendable () -> Timestamp

  var isLimited: Bool { callsPerMinute > 0 && model != nil }

  /// Books the next start, and says how long it is until then. A store that cannot be asked holds
  /// nobody up: the pass finds that out on its own.
  func booking() -> Duration {
    guard isLimited, let model else { return .zero }
    let interval = Duration.milliseconds(60_000 / Int64(callsPerMinute))
    let start = try? store.bookCall(of: model, interval: interval, at: now())
    return start.map { max(.zero, $0.duration(since: now())) } ?? .zero
  }
}
