// Tickets that go to the engine in one call, from their claim to the end of it.

import Engines
import Privacy
import Store
import Tickets

/// A claimed ticket, and what of its complaint may leave this machine.
struct MaskedTicket: Sendable {
  var claim: Claim
  let masked: Masked
}

extension Claim {
  func masked() -> MaskedTicket {
    MaskedTicket(claim: self, masked: mask(complaint, customer: customer, note: note))
  }
}

/// The tickets of one call.
struct Pack: Sendable {
  /// Where it is on its way.
  enum State: Equatable {
    /// Claimed, and not called for yet.
    case ready
    /// A call came to nothing; the next one may start then, by the clock's uptime.
    case back(notBefore: Duration)
    /// The calls of a pass are numbered.
    case inFlight(call: Int)
  }

  private(set) var tickets: [MaskedTicket]
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

  init(_ tickets: some Sequence<MaskedTicket>, leaseEnd: Timestamp) {
    self.tickets = Array(tickets)
    self.leaseEnd = leaseEnd
  }

  var claims: [Claim] { tickets.map(\.claim) }
  var masked: [Masked] { tickets.map(\.masked) }
  var isInFlight: Bool { if case .inFlight = state { true } else { false } }

  /// When it may be called for again; nil when no call came to nothing.
  var notBefore: Duration? { if case .back(let time) = state { time } else { nil } }

  /// A process that judges it may die of it, and every other claim of it with it.
  var isSuspect: Bool { tickets.contains { $0.claim.crashes >= Claim.maximumCrashes - 1 } }

  /// Keeps the claims that were renewed, as they are now; others have taken over the rest.
  mutating func keep(_ kept: [Claim]) {
    let renewed = Dictionary(kept.map { ($0.id, $0) }) { first, _ in first }
    tickets = tickets.compactMap { ticket in
      renewed[ticket.claim.id].map { MaskedTicket(claim: $0, masked: ticket.masked) }
    }
  }

  /// A part of it, to be called for at once.
  func part(_ tickets: some Sequence<MaskedTicket>, because reason: String? = nil) -> Pack {
    var part = Pack(tickets, leaseEnd: leaseEnd)
    part.state = .back(notBefore: .zero)
    part.wasCalled = wasCalled
    part.reason = reason ?? self.reason
    return part
  }

  /// In two, to find out which half spoils the whole.
  func halves() -> [Pack] {
    let middle = tickets.count / 2
    return [part(tickets[..<middle]), part(tickets[middle...])]
  }
}
