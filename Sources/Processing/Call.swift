// One call to the engine, tried again when the fault may pass.

import Engines
import Privacy
import Tickets

/// Calls the engine, at most three times and never longer than `timeout`, waits included.
///
/// - Parameter count: called before every try.
func call(
  _ engine: any Engine, _ pack: [Masked], within timeout: Duration, clock: Clock,
  count: () -> Void
) async throws(EngineFault) -> [Verdict] {
  let deadline = ContinuousClock.now + timeout
  var failures = 0
  while true {
    count()
    do {
      return try await engine.analyse(pack, within: deadline - .now)
    } catch .passing(let reason) {
      failures += 1
      let delay = Backoff.call.delay(after: failures)
      guard failures < 3, .now + delay < deadline, (try? await clock.sleep(delay)) != nil else {
        throw .passing(reason)
      }
    }
  }
}
