// Where what happens beside the coordinator of a pass waits for it.

import Engines
import Synchronization

/// What the coordinator waits for.
enum QueuedEvent: Sendable {
  case answered(call: Int, Result<[Verdict], EngineFault>)
  case timerFired
  case told
  case storeDue
  case stopRequested
}

/// What comes while the coordinator is busy is then taken, and stored, together.
final class EventQueue: Sendable {
  private let letters = Mutex<[QueuedEvent]>([])

  func put(_ news: QueuedEvent) { letters.withLock { $0.append(news) } }

  func takeAll() -> [QueuedEvent] {
    letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
