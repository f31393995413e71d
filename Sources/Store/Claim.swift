// The right to analyse a ticket, and who has it.

/// A process, told apart from every other that ever ran.
package struct Owner: Sendable, Equatable {
  /// This host since its last start; a process id means nothing elsewhere.
  package var host: String
  package var process: Int32
  /// When the process started, in whatever unit the host counts; ids are used again.
  package var started: Int64

  package init(host: String, process: Int32, started: Int64) {
    self.host = host
    self.process = process
    self.started = started
  }
}

/// The right to analyse one ticket until the lease runs out.
package struct Claim: Sendable {
  package let id: Int64
  package let complaint: String
  package let customer: String?
  /// What an agent asks of the reply.
  package let note: String?
  /// Grows with every claim of the ticket; what is stored under an old one changes nothing.
  package let token: Int64
  /// How often the ticket's own faults spoiled its analysis, before this claim.
  package let faults: Int
  /// Nil for a ticket that has no analysis yet.
  package let place: StalePlace?

  package init(
    id: Int64, complaint: String, customer: String?, note: String?, token: Int64, faults: Int,
    place: StalePlace?
  ) {
    self.id = id
    self.complaint = complaint
    self.customer = customer
    self.note = note
    self.token = token
    self.faults = faults
    self.place = place
  }
}

extension Claim {
  /// After so many faults a ticket has failed.
  package static let maximumFaults = 5
}
