// Hears at once when other processes store new work.

import CPostgres
import Foundation
import Store

/// Listens on a connection and a thread of its own. A notification says no more than that there may
/// be new work. The bell also rings from time to time without one.
final class Listener: Sendable {
  private let bell: Bell

  /// - Parameter bell: rung for each notification.
  init(_ address: PostgresAddress, _ bell: Bell) {
    self.bell = bell
    Thread.detachNewThread {
      // A silenced bell means that nobody waits any more.
      while !bell.isSilenced {
        try? listen(address, bell)
        bell.ring()
        // Tries a server that is away again, with pauses.
        pause(.milliseconds(Int64.random(in: 200...1000)))
      }
    }
  }

  deinit { bell.silence() }
}

/// The bell rings at least this often.
private let longestSilence: Duration = .seconds(15)

/// How often the thread checks whether the bell is silenced.
private let pollInterval: Duration = .seconds(1)

/// Returns when the bell is silenced; throws when the connection is lost.
private func listen(_ address: PostgresAddress, _ bell: Bell) throws {
  let connection = try Connection(address, within: .seconds(10))
  _ = try connection.run([Statement("LISTEN triage")], until: .now + .seconds(10))
  // Work may have come before LISTEN.
  bell.ring()
  var end = ContinuousClock.now + longestSilence
  while !bell.isSilenced {
    let isHeard = try connection.hears(until: min(end, .now + pollInterval))
    guard isHeard || .now >= end else { continue }
    // A dead line stays silent. An answer shows that this one is alive.
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
