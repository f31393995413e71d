// Where what happens beside the coordinator of a pass waits for it.

import Engines
import Synchronization

/// What the coordinator waits for.
enum PassNews: Sendable {
  case answered(call: Int, Result<[Verdict], EngineFault>)
  case timerFired
  case storeDue
  case stopRequested
}

/// What comes while the coordinator is busy is then taken, and stored, together.
final class Mailbox: Sendable {
  private let letters = Mutex<[PassNews]>([])

  func put(_ news: PassNews) { letters.withLock { $0.append(news) } }

  func takeAll() -> [PassNews] {
    letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
