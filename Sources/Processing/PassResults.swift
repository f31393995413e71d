// Storing what calls bring back.

import Engines
import Store
import Tickets

extension PassRun {
  /// How the batch's claims end; in a pack, what cannot be used is tried again alone instead.
  mutating func endings(of verdicts: [Verdict], _ batch: Batch) -> [Ending] {
    var endings: [Ending] = []
    for (index, claim) in batch.claims.enumerated() {
      let verdict =
        index < verdicts.count ? verdicts[index] : .faulted("the engine gave no verdict", nil)
      report.add(verdict.usage)
      switch verdict {
      case .analysed(let analysis):
        endings.append(.analysed(analysis, claim, batch.masked[index], in: pass))
      case .faulted where batch.claims.count > 1:
        // What spoiled it may be its neighbours; alone, it is its own.
        repeats.append(Batch([claim], from: batch.source))
      case .faulted(let reason, let usage):
        endings.append(faulted(reason, claim, usage))
      }
    }
    return endings
  }

  func faulted(_ reason: String, _ claim: Claim, _ usage: Usage?) -> Ending {
    .faulted(reason, claim, pass.engine.maker, usage, at: pass.clock.now())
  }

  mutating func storeResults(_ observe: (PassEvent) -> Void) throws(StoreError) {
    defer { results = [] }
    try store(results, observe)
  }

  mutating func store(
    _ endings: [Ending], _ observe: (PassEvent) -> Void
  ) throws(StoreError) {
    guard !endings.isEmpty else { return }
    conclude(try finish(endings), observe)
  }

  /// Takes note of what has been stored.
  mutating func conclude(
    _ endings: [(Ending, isHeld: Bool)], _ observe: (PassEvent) -> Void
  ) {
    for (ending, isHeld) in endings {
      let result = isHeld ? ending.result : .leaseLost
      held -= 1
      report.count(result)
      switch result {
      case .retried, .released: waiting.insert(ending.claim.id)
      case .completed, .failed, .leaseLost: break
      }
      observe(.finished(ticket: ending.claim.id, result))
    }
  }

  /// All in one transaction; if the store refuses a value, one by one, so that no engine's answer
  /// can stop the queue or its neighbours, whatever slipped through its checks.
  private func finish(_ endings: [Ending]) throws(StoreError) -> [(Ending, isHeld: Bool)] {
    do {
      return try finishTogether(endings)
    } catch .outOfRange {
      var finished: [(Ending, isHeld: Bool)] = []
      for ending in endings { finished += try finishAlone(ending) }
      return finished
    }
  }

  private func finishAlone(_ ending: Ending) throws(StoreError) -> [(Ending, isHeld: Bool)] {
    do {
      return try finishTogether([ending])
    } catch .outOfRange {
      return try finishTogether([faulted("its analysis could not be stored", ending.claim, nil)])
    }
  }

  private func finishTogether(_ endings: [Ending]) throws(StoreError) -> [(Ending, isHeld: Bool)] {
    let outcomes = endings.map { ($0.claim, $0.outcome) }
    return Array(zip(endings, try pass.store.finish(outcomes, at: pass.clock.now())))
  }
}
