// What has gone wrong since the last answer, and whether the service or a ticket is at fault.

import Store
import Tickets

/// After giving up this many tickets in a row, a pass assumes an outage.
private let maximumGivenUp = 3

/// After waiting for a quota this many times in a row without an answer, a pass stops.
private let maximumQuotaWaits = 5

/// A fault that counts as the ticket's own if the service goes on answering for others.
struct Suspect {
  let reason: String
  let ifAnswered: Ending
  /// How the claim ends if the service does not answer soon.
  let otherwise: Ending
}

/// The next answer resets all of it.
struct RecentFaults {
  /// Rounds of calls that met passing faults. Calls that were in flight together count as one
  /// round.
  private(set) var rounds = 0
  /// The highest call number of the last round.
  private var lastCallOfRound = 0
  private var givenUp = 0
  private var quotaWaits = 0
  private var suspects: [Suspect] = []

  /// Whether tickets that met no outage yet should come first.
  var isNear: Bool { givenUp > 0 }
  var isOutage: Bool { givenUp >= maximumGivenUp }
  var isQuotaHopeless: Bool { quotaWaits > maximumQuotaWaits }

  mutating func meetQuota() { quotaWaits += 1 }

  /// A call met a passing fault when `calls` calls had been started.
  mutating func meetOutage(call: Int, of calls: Int) {
    guard call > lastCallOfRound else { return }
    rounds += 1
    lastCallOfRound = calls
  }

  /// A ticket has used all its tries.
  mutating func giveUp() { givenUp += 1 }

  mutating func suspect(_ suspect: Suspect) { suspects.append(suspect) }

  /// Removes the suspects with this fault if they are too many for it to be their own.
  mutating func clear(_ reason: String) -> [Claim] {
    let equals = suspects.filter { $0.reason == reason }
    guard equals.count >= maximumGivenUp else { return [] }
    suspects.removeAll { $0.reason == reason }
    return equals.map(\.otherwise.claim)
  }

  /// The service answers: how the suspects' claims end.
  mutating func endWithAnswer() -> [Ending] {
    defer { self = RecentFaults(after: lastCallOfRound) }
    return suspects.map(\.ifAnswered)
  }

  /// No more calls for now: how the suspects' claims end.
  mutating func endWithoutAnswer() -> [Ending] {
    defer { suspects = [] }
    return suspects.map(\.otherwise)
  }

  init(after call: Int = 0) { lastCallOfRound = call }
}
