// What has gone wrong since the last answer, and what that says of the service and of tickets.

import Store
import Tickets

/// A pass that meets so many tickets in a row which cannot be had judged believes in an outage.
private let maximumGivenUp = 3

/// So many waits for a quota in a row without an answer between them, and a pass gives up.
private let maximumQuotaWaits = 5

/// A fault that is the ticket's own if the service goes on answering for others.
struct Suspect {
  let reason: String
  let ifAnswered: Ending
  /// If nothing is answered soon.
  let otherwise: Ending
}

/// All of it is over with the next answer.
struct Misfortune {
  /// Rounds of calls that met faults which may pass. Calls that were in flight together are one.
  private(set) var rounds = 0
  /// Calls up to this one belong to the last round.
  private var lastCallOfRound = 0
  private var givenUp = 0
  private var quotaWaits = 0
  private var suspects: [Suspect] = []

  /// Whether tickets that met no outage yet are to come first.
  var isNear: Bool { givenUp > 0 }
  var isOutage: Bool { givenUp >= maximumGivenUp }
  var isQuotaHopeless: Bool { quotaWaits > maximumQuotaWaits }

  mutating func meetQuota() { quotaWaits += 1 }

  /// A call met a fault that may pass; so many were started by then.
  mutating func meetOutage(call: Int, of calls: Int) {
    guard call > lastCallOfRound else { return }
    rounds += 1
    lastCallOfRound = calls
  }

  /// A ticket's tries are over.
  mutating func giveUp() { givenUp += 1 }

  mutating func suspect(_ suspect: Suspect) { suspects.append(suspect) }

  /// Takes out all those of one kind if they are too many to be the tickets' own.
  mutating func acquit(_ reason: String) -> [Claim] {
    let equals = suspects.filter { $0.reason == reason }
    guard equals.count >= maximumGivenUp else { return [] }
    suspects.removeAll { $0.reason == reason }
    return equals.map(\.otherwise.claim)
  }

  /// The service answers: how the suspects' claims end.
  mutating func endWithAnswer() -> [Ending] {
    defer { self = Misfortune(after: lastCallOfRound) }
    return suspects.map(\.ifAnswered)
  }

  /// Nothing is called for any more, or not for long: how the suspects' claims end.
  mutating func endWithoutAnswer() -> [Ending] {
    defer { suspects = [] }
    return suspects.map(\.otherwise)
  }

  init(after call: Int = 0) { lastCallOfRound = call }
}
