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
        let count = min(pageOfPacks, limit - estimate.tickets)
        let complaints = try store.candidates(selection, at: clock.now(), offset, count)
        if complaints.isEmpty { break }
        offset += complaints.count
        for start in stride(from: 0, to: complaints.count, by: options.pack) {
          let pack = complaints[start..<min(start + options.pack, complaints.count)]
          estimate.add(
            engine.maximumUsage(of: pack.map { mask($0.complaint, customer: $0.customer) }))
          estimate.tickets += pack.count
        }
      }
    }
    return estimate
  }
}

extension Pass {
  /// Some hundred tickets that fill whole packs: pages are skipped over, so they are not small.
  private var pageOfPacks: Int { max(1, 500 / options.pack) * options.pack }
}

extension Estimate {
  fileprivate mutating func add(_ call: Usage) {
    calls += 1
    usage.inputTokens += call.inputTokens
    usage.outputTokens += call.outputTokens
    usage.cost = usage.cost.flatMap { sum in call.cost.map { sum + $0 } }
  }
}
