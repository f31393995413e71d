// The results of calls until they are stored.

import Engines
import Store
import Tickets

struct Results {
  var endings: [Ending] = []
  /// Usage of calls that belongs to no ending.
  var extraUsage: [Usage] = []
  /// What is stored and was not reported yet.
  private(set) var stored: [(claim: Claim, result: TicketResult)] = []

  var isEmpty: Bool { endings.isEmpty && extraUsage.isEmpty }

  var outcomes: Outcomes {
    Outcomes(endings.map { ($0.claim, $0.outcome) }, extraUsage: extraUsage)
  }

  /// Marks everything as stored.
  ///
  /// - Parameter isHeld: for each ending, whether its claim was still valid.
  mutating func conclude(_ isHeld: [Bool]) {
    stored += zip(endings, isHeld).map { ($0.claim, $1 ? $0.result : .leaseLost) }
    (endings, extraUsage) = ([], [])
  }

  /// Returns what is to be reported, once.
  mutating func takeStored() -> [(claim: Claim, result: TicketResult)] {
    defer { stored = [] }
    return stored
  }

  /// Stores everything in one transaction. If the store refuses a value, each ending is stored
  /// alone, so that one bad answer stops neither the queue nor its neighbours. What could not be
  /// stored stays here.
  mutating func store(for pass: Pass) throws(StoreError) {
    guard !isEmpty else { return }
    do {
      try storeTogether(pass)
    } catch .outOfRange {
      let all = endings
      for (index, ending) in all.enumerated() {
        endings = [ending]
        do { try storeAlone(ending, pass) } catch {
          endings += all[(index + 1)...]
          throw error
        }
      }
    }
  }

  private mutating func storeTogether(_ pass: Pass) throws(StoreError) {
    conclude(try pass.store.finish(outcomes, at: pass.clock.now()))
  }

  private mutating func storeAlone(_ ending: Ending, _ pass: Pass) throws(StoreError) {
    do { try storeTogether(pass) } catch .outOfRange {
      let reason = "its analysis could not be stored"
      endings = [.faulted(reason, ending.claim, ending.outcome.usage, in: pass)]
      try storeTogether(pass)
    }
  }
}
