// Tickets that go to the engine in one call, from their claim to the end of it.

import Engines
import Privacy
import Store
import Tickets

/// Claimed tickets, masked for one call.
struct Batch: Sendable {
  /// Where it is on its way.
  enum State: Equatable {
    /// Claimed, and not called for yet.
    case ready
    /// A call came to nothing; the next one may start then, by the clock's uptime.
    case back(notBefore: Duration)
    /// The calls of a pass are numbered.
    case inFlight(call: Int)
  }

  private(set) var claims: [Claim]
  private(set) var masked: [Masked]
  var state = State.ready
  /// By the clock on the wall, as other processes read it.
  var leaseEnd: Timestamp
  /// Calls that met a fault that may pass.
  var tries = 0
  /// When all tries are over; known from the first call on.
  var end: Duration?
  /// The last call counts as an attempt: the model may have been at work.
  var wasCalled = false
  /// Why the last call came to nothing, as its tickets show.
  var reason: String?
  /// What was set aside for the call in flight, in US dollars.
  var reserve: Double?

  init(_ claims: [Claim], leaseEnd: Timestamp) {
    self.claims = claims
    self.leaseEnd = leaseEnd
    masked = claims.map { mask($0.complaint, customer: $0.customer, note: $0.note) }
  }

  var isInFlight: Bool { if case .inFlight = state { true } else { false } }

  /// When it may be called for again; nil when no call came to nothing.
  var notBefore: Duration? { if case .back(let time) = state { time } else { nil } }

  /// A process that judges it may die of it, and every other claim of it with it.
  var isSuspect: Bool { claims.contains { $0.crashes >= Claim.maximumCrashes - 1 } }

  /// Leaves out what others have taken over.
  mutating func keep(_ kept: [Claim]) {
    let ids = Set(kept.map(\.id))
    masked = zip(masked, claims).filter { ids.contains($0.1.id) }.map(\.0)
    claims = kept
  }

  /// A part of it, to be called for at once.
  func part(_ claims: some Sequence<Claim>, because reason: String?) -> Batch {
    var part = Batch(Array(claims), leaseEnd: leaseEnd)
    part.state = .back(notBefore: .zero)
    part.wasCalled = wasCalled
    part.reason = reason
    return part
  }

  /// In two, to find out which half spoils the whole.
  func halves() -> [Batch] {
    let middle = claims.count / 2
    return [claims[..<middle], claims[middle...]].map { part($0, because: reason) }
  }
}
