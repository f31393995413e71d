// What calls brought back, until it is stored.

import Engines
import Store
import Tickets

struct Results {
  var endings: [Ending] = []
  /// What calls took that no ending stands for.
  var extraUsage: [Usage] = []
  /// What has been stored, and was not told yet.
  private(set) var stored: [(claim: Claim, result: TicketResult)] = []

  var isEmpty: Bool { endings.isEmpty && extraUsage.isEmpty }

  var outcomes: Outcomes {
    Outcomes(endings.map { ($0.claim, $0.outcome) }, extraUsage: extraUsage)
  }

  /// Takes note that all of it is stored.
  ///
  /// - Parameter isHeld: for each ending whether its claim still held.
  mutating func conclude(_ isHeld: [Bool]) {
    stored += zip(endings, isHeld).map { ($0.claim, $1 ? $0.result : .leaseLost) }
    (endings, extraUsage) = ([], [])
  }

  /// Hands over what is to be told.
  mutating func takeStored() -> [(claim: Claim, result: TicketResult)] {
    defer { stored = [] }
    return stored
  }

  /// All in one transaction; if the store refuses a value, one by one, so that no engine's answer
  /// can stop the queue or its neighbours, whatever slipped through its checks. What could not be
  /// stored is still there.
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
