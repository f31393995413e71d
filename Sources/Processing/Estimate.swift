// What a pass would do, without doing it.

import Engines
import Privacy
package import Store
package import Tickets

/// The work that waits, and what it takes at most.
package struct Estimate: Sendable {
  package var tickets = 0
  package var calls = 0
  package var usage = Usage.free

  package init() {}
}

extension Pass {
  /// Counts what `run` would claim now, and what the calls for it take at most. Claims nothing and
  /// calls nobody.
  package func estimate(_ selections: [Selection]) throws(StoreError) -> Estimate {
    var estimate = Estimate()
    let limit = options.limit ?? .max
    for selection in selections {
      var offset = 0
      while estimate.tickets < limit {
        let count = min(options.pack, limit - estimate.tickets)
        let complaints = try store.candidates(selection, at: clock.now(), offset, count)
        if complaints.isEmpty { break }
        offset += complaints.count
        estimate.tickets += complaints.count
        estimate.calls += 1
        let pack = complaints.map { mask($0.complaint, customer: $0.customer) }
        estimate.usage.add(engine.maximumUsage(of: pack))
      }
    }
    return estimate
  }
}

extension Usage {
  fileprivate mutating func add(_ other: Usage) {
    inputTokens += other.inputTokens
    outputTokens += other.outputTokens
    cost = cost.flatMap { sum in other.cost.map { sum + $0 } }
  }
}
