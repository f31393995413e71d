// The tickets of one call, from their claim to its end.

import Engines
import Privacy
import Store
import Tickets

/// A claimed ticket, and the part of its complaint that may leave this machine.
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
  /// How far the pack is.
  enum State: Equatable {
    /// Claimed, and not sent yet.
    case ready
    /// A call failed. The next one may start at this time, by the clock's uptime.
    case back(notBefore: Duration)
    /// Sent, as the call of this number.
    case inFlight(call: Int)
  }

  private(set) var tickets: [MaskedTicket]
  var state = State.ready
  /// The end of the lease by the wall clock, which other processes read too.
  var leaseEnd: Timestamp
  /// The calls that met a passing fault.
  var tries = 0
  /// When all tries must be over; set by the first call.
  var end: Duration?
  /// Whether the last call counts as an attempt, because the model may have worked on it.
  var wasCalled = false
  /// Why the last call failed, as the tickets show it.
  var reason: String?
  /// The cost reserved for the call in flight, in US dollars.
  var reserve: Double?

  init(_ tickets: some Sequence<MaskedTicket>, leaseEnd: Timestamp) {
    self.tickets = Array(tickets)
    self.leaseEnd = leaseEnd
  }

  var claims: [Claim] { tickets.map(\.claim) }
  var masked: [Masked] { tickets.map(\.masked) }
  var isInFlight: Bool { if case .inFlight = state { true } else { false } }

  /// When it may be sent again; nil when no call has failed.
  var notBefore: Duration? { if case .back(let time) = state { time } else { nil } }

  /// Whether it holds a ticket that may kill the process. Every other claim of the process would
  /// die with it.
  var isSuspect: Bool { tickets.contains { $0.claim.crashes >= Claim.maximumCrashes - 1 } }

  /// Keeps the claims that were renewed; the others belong to another process by now.
  mutating func keep(_ kept: [Claim]) {
    let renewed = Dictionary(kept.map { ($0.id, $0) }) { first, _ in first }
    tickets = tickets.compactMap { ticket in
      renewed[ticket.claim.id].map { MaskedTicket(claim: $0, masked: ticket.masked) }
    }
  }

  /// A new pack of some of its tickets, to be sent at once.
  func part(_ tickets: some Sequence<MaskedTicket>, because reason: String? = nil) -> Pack {
    var part = Pack(tickets, leaseEnd: leaseEnd)
    part.state = .back(notBefore: .zero)
    part.wasCalled = wasCalled
    part.reason = reason ?? self.reason
    return part
  }

  /// Its two halves, to find the ticket that spoils the whole.
  func halves() -> [Pack] {
    let middle = tickets.count / 2
    return [part(tickets[..<middle]), part(tickets[middle...])]
  }
}
