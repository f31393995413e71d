// What a pass would do, without doing it.

import Engines
import Privacy
package import Store
package import Tickets

/// The waiting work, and the most that it can use.
package struct Estimate: Sendable {
  package var tickets = 0
  package var calls = 0
  package var usage = Usage.free

  package init() {}
}

extension Pass {
  /// Counts what `run` would claim now, and the most that its calls can use. Claims nothing and
  /// makes no call.
  ///
  /// - Parameter retriesFailed: as if failed tickets had been put back into the queue before.
  package func estimate(
    _ selections: [Selection], retriesFailed: Bool = false
  ) throws(StoreError) -> Estimate {
    var estimate = Estimate()
    var pack: [Masked] = []
    func call() {
      guard !pack.isEmpty else { return }
      estimate.tickets += pack.count
      estimate.calls += 1
      estimate.usage += engine.maximumUsage(of: pack)
      pack = []
    }
    var hasRoom: Bool {
      estimate.tickets + pack.count < options.limit ?? .max
        && estimate.calls < options.maximumCalls ?? .max
    }
    for selection in selections {
      try store.prospects(
        of: selection, retriesFailed: retriesFailed, at: clock.now(), isGone: owner.knowsGone
      ) { page in
        for ticket in page where hasRoom {
          pack.append(mask(ticket.complaint, customer: ticket.customer))
          if pack.count == options.packSize { call() }
        }
        return hasRoom
      }
      call()
    }
    return estimate
  }
}
