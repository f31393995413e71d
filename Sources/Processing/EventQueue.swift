// Events that wait for the coordinator of a pass.

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

/// Collects events while the coordinator is busy, so that it can store their results together.
final class EventQueue: Sendable {
  private let events = Mutex<[QueuedEvent]>([])

  func put(_ event: QueuedEvent) { events.withLock { $0.append(event) } }

  func takeAll() -> [QueuedEvent] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
