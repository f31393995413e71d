// Helpers of the routes: from request fields to the store, and from tickets to JSON.

import Privacy
import Processing
import Store
import Tickets

extension Router {
  /// - Throws: `APIError.noTicket` if the ticket does not exist.
  func ticket(_ id: Int64) async throws -> Ticket {
    guard let ticket = try await executor.perform({ try $0.ticket(id) }) else {
      throw APIError.noTicket
    }
    return ticket
  }

  /// Makes the change and responds with the changed ticket.
  ///
  /// - Parameter reason: the message of the response when `body` returns `.impossible`.
  func change(
    _ input: RequestInput, otherwise reason: String = "",
    _ body: @escaping @Sendable (any Store, Timestamp) throws -> EditResult
  ) async throws -> Response {
    let now = clock.now()
    let (result, ticket) = try await executor.perform { store in
      (try body(store, now), try store.ticket(input.ticketID))
    }
    switch result {
    case .done: subscriptions.wake()
    case .noTicket: throw APIError.noTicket
    case .changed: throw APIError.changed
    case .impossible: throw APIError.conflict(reason)
    }
    guard let ticket else { throw APIError.noTicket }
    return Response(200, ticket.serviceJSON)
  }
}

extension EditResult {
  /// The result of a change to a single ticket.
  init(_ outcome: ChangeOutcome) {
    switch outcome {
    case .made: self = .done
    case .missing: self = .noTicket
    }
  }
}

/// The text of a field, with secrets redacted.
func redacted(_ input: RequestInput, _ name: String) -> Redacted? {
  input.text(name).map { redact($0) }
}

/// The agent's name from the request, shortened to the stored length.
func agentName(_ input: RequestInput) -> Redacted {
  let name = String((input.text("agent_id") ?? "api").unicodeScalars.prefix(Limits.name))
  let redacted = redact(name)
  // Redaction can make a name longer, because a marker can be longer than the secret.
  return redacted.text.unicodeScalars.count <= Limits.name ? redacted : redact("api")
}

func submission(_ input: RequestInput) throws(APIError) -> Submission {
  let complaint = redact(input.text("customer_complaint") ?? "")
  let key = redacted(input, "key")
  if let key, key.text != input.text("key") {
    // A redacted key could equal another one, so a key with a secret is refused.
    let error = InputError.value("this looks like a card number or an API key", .string(key.text))
    throw .invalid([error.at(["body", "key"])])
  }
  return Submission(
    complaint: complaint,
    origin: Origin(
      customer: redacted(input, "customer"), channel: redacted(input, "channel"), key: key),
    roughUrgency: roughUrgency(of: complaint))
}

/// A ticket that was stored just now.
func newTicket(_ id: Int64, _ input: RequestInput, at now: Timestamp) -> Ticket {
  Ticket(
    id: id, complaint: redacted(input, "customer_complaint")?.text ?? "", status: .pending,
    labels: PartialLabels(), correction: nil, analysis: nil, aiStatus: nil, agentReply: nil,
    resolution: nil, createdAt: now, updatedAt: now, errorMessage: nil,
    origin: Origin(
      customer: redacted(input, "customer")?.text, channel: redacted(input, "channel")?.text,
      key: input.text("key")), attempts: 0, nextAttemptAt: nil)
}

extension Ticket {
  /// The ticket as callers of the API know it: a ticket that was resolved before its analysis
  /// counts as completed.
  var serviceJSON: JSON {
    guard resolution != nil, analysis == nil else { return json }
    var ticket = self
    ticket.status = .completed
    return ticket.json
  }
}

extension TicketFilter {
  /// Nil if no ticket can match.
  init?(_ input: RequestInput) {
    self.init()
    isCompletedWhenResolved = true
    func label<L: Label>(_ name: String) throws(NoSuchLabel) -> [L] {
      guard let text = input.text(name) else { return [] }
      guard let label = L(rawValue: text) else { throw NoSuchLabel() }
      return [label]
    }
    do throws(NoSuchLabel) {
      statuses = try label("status")
      urgencies = try label("urgency")
      categories = try label("category")
      aiStatuses = try label("ai_status")
    } catch { return nil }
    since = input.time("created_after")
    // The store's upper bound is exclusive and the API's is inclusive. Times have whole
    // milliseconds.
    until = input.time("created_before")?.advanced(by: .milliseconds(1))
    isResolved = input.flag("open").map { !$0 }
    needsReview = input.flag("needs_review") == true
    customer = input.text("customer")
    if let typed = input.text("search") {
      guard let words = SearchQuery(typed) else { return nil }
      self.words = words
    }
  }
}

private struct NoSuchLabel: Error {}

/// The times in `If-Match`, of which one must be that of the ticket's last change. Nil when any will
/// do.
///
/// - Parameter tags: the list in the header; empty without one.
func expectedTimes(_ tags: [Substring]) -> [Timestamp]? {
  guard !tags.isEmpty, !tags.contains("*") else { return nil }
  return tags.compactMap { tag in
    let text = tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
    return Timestamp(iso8601: text.filter { $0 != "\"" })
  }
}
