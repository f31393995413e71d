// Hearing at once of what others store.

import CPostgres
import Foundation
import Store

/// Has a connection of its own, on a thread of its own, that listens to what every commit of new
/// work says. That is only that it is worth a look; and from time to time it is, whatever was heard.
final class Listener: Sendable {
  private let bell: Bell

  /// - Parameter bell: rung for whatever is heard.
  init(_ address: PostgresAddress, _ bell: Bell) {
    self.bell = bell
    Thread.detachNewThread {
      // Who listened to it is gone.
      while !bell.isSilenced {
        try? listen(address, bell)
        bell.ring()
        // A server that is away is asked again, and not all the time.
        pause(.milliseconds(Int64.random(in: 200...1000)))
      }
    }
  }

  deinit { bell.silence() }
}

/// Somebody looks at least this often.
private let longestSilence: Duration = .seconds(15)

/// Who listens is asked this often whether anybody still cares.
private let pollInterval: Duration = .seconds(1)

/// Returns when the bell is silenced; throws when the connection is lost.
private func listen(_ address: PostgresAddress, _ bell: Bell) throws {
  let connection = try Connection(address, within: .seconds(10))
  _ = try connection.run([Statement("LISTEN triage")], until: .now + .seconds(10))
  // Meanwhile something may have come.
  bell.ring()
  var end = ContinuousClock.now + longestSilence
  while !bell.isSilenced {
    let isHeard = try connection.hears(until: min(end, .now + pollInterval))
    guard isHeard || .now >= end else { continue }
    // A line that is dead says nothing; an answer shows that this one lives.
    if !isHeard { _ = try connection.run([Statement("SELECT 1")], until: .now + .seconds(10)) }
    bell.ring()
    end = .now + longestSilence
  }
}

extension Connection {
  /// Whether a notification came before the deadline.
  fileprivate func hears(until deadline: ContinuousClock.Instant) throws(PostgresFault) -> Bool {
    var isHeard = false
    while !isHeard {
      guard cpq_consume(pointer) else { throw .lost(.broken) }
      while cpq_take_notification(pointer) { isHeard = true }
      if isHeard { break }
      guard try waitForSocket(pointer, Int16(POLLIN), until: deadline) else { return false }
    }
    return true
  }
}
