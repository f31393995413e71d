// Routes to create, list, read, edit and resolve tickets.

import Privacy
import Store
import Tickets

let ticketID = Parameter(
  name: "ticket_id", place: .path, kind: .ticketID, isRequired: true, summary: "the ticket")

private let agentInQuery = Parameter(
  name: "agent_id", place: .query, kind: .text(1...255), isRequired: true,
  summary: "who does it; the first 200 characters are kept")

/// The error statuses of a route that takes a ticket's id.
private let notFound = [404]

let createTicket = Route(
  method: .POST, path: "/api/tickets", name: "create_ticket",
  summary: "Store a complaint, to be analysed at once", access: .submitters,
  body: BodyDescription(
    name: "TicketCreateRequest",
    fields: [
      Field(
        name: "customer_complaint", kind: .complaint, isRequired: true,
        summary: "what the customer says; white space around it does not count"),
      Field(
        name: "key", kind: .name,
        summary: "your own id: what comes again with the same key is not stored twice"),
      Field(name: "customer", kind: .name, summary: "who complains; stored and never sent"),
      Field(name: "channel", kind: .name, summary: "how it came in: mail, chat, web, …"),
    ]),
  answer: AnswerDescription(
    status: 201, schema: "TicketResponse", summary: "The ticket, which waits to be analysed"),
  faults: [200, 409]
) { router, input in
  let filed = try await router.executor.submit(try submission(input))
  switch filed.receipt {
  case .stored(let id):
    router.subscriptions.wake()
    return Response(201, newTicket(id, input, at: filed.at).json)
  case .known(let id): return Response(200, try await router.ticket(id).serviceJSON)
  case .taken(let id):
    // A caller that may not read tickets must not read this one by guessing its key.
    guard input.caller.isAgent else { throw APIError.conflict("Another complaint has this key") }
    return Response(200, try await router.ticket(id).serviceJSON)
  }
}

let listTickets = Route(
  method: .GET, path: "/api/tickets", name: "list_tickets", summary: "List tickets, newest first",
  parameters: [
    label("status", Status.allCases), label("urgency", Urgency.allCases),
    label("category", Category.allCases), label("ai_status", AIStatus.allCases),
    time("created_after", "created at this time or later"),
    time("created_before", "created then or before"),
    Parameter(
      name: "page", place: .query, kind: .integer(least: 1, most: nil, standard: 1),
      summary: "the first is 1"),
    Parameter(
      name: "per_page", place: .query, kind: .integer(least: 1, most: 100, standard: 20),
      summary: "tickets on a page"),
    Parameter(
      name: "search", place: .query, kind: .text(0...500),
      summary: "only with all these words, \"phrases\" and beginnings*"),
    Parameter(
      name: "sort", place: .query, kind: .choice(TicketOrder.allCases.map(\.rawValue)),
      summary: "newest first, most urgent first, or angriest first"),
    Parameter(
      name: "open", place: .query, kind: .flag,
      summary: "true: only open ones; false: only resolved ones"),
    Parameter(
      name: "needs_review", place: .query, kind: .flag,
      summary: "only those that a person should look at"),
    Parameter(
      name: "customer", place: .query, kind: .text(0...Limits.name),
      summary: "only of this customer"),
  ],
  answer: AnswerDescription(schema: "TicketListResponse", summary: "One page of tickets")
) { router, input in
  let (page, size) = (input.number("page") ?? 1, input.number("per_page") ?? 20)
  let order = input.text("sort").flatMap(TicketOrder.init(rawValue:)) ?? .created
  let (offset, isTooFar) = (page - 1).multipliedReportingOverflow(by: size)
  let filter = TicketFilter(input)
  let found = try await router.executor.perform { [counts = router.executor.counts] store in
    guard let filter else { return TicketPage.empty }
    return try store.page(
      filter, by: order, offset: isTooFar ? .max : Int(offset), limit: Int(size), counts: counts)
  }
  let pages = (Int64(found.total) + size - 1) / size
  return Response(
    200,
    [
      "data": .array(found.tickets.map(\.serviceJSON)),
      "pagination": [
        "total": JSON(found.total), "page": .int(page), "per_page": .int(size),
        "total_pages": .int(pages), "has_more": .bool(page < pages),
      ],
    ])
}

let getTicket = Route(
  method: .GET, path: "/api/tickets/{ticket_id}", name: "get_ticket", summary: "Read a ticket",
  parameters: [ticketID],
  answer: AnswerDescription(schema: "TicketResponse", summary: "The ticket"), faults: notFound
) { router, input in Response(200, try await router.ticket(input.ticketID).serviceJSON) }

let editTicket = Route(
  method: .PATCH, path: "/api/tickets/{ticket_id}", name: "update_ticket",
  summary: "Store an agent's reply beside the draft",
  parameters: [
    ticketID,
    Parameter(
      name: "agent_id", place: .query, kind: .text(1...255), summary: "who writes it"),
  ],
  body: BodyDescription(
    name: "TicketUpdateRequest",
    fields: [
      Field(
        name: "agent_edited_response", kind: .text(0...Limits.draft),
        summary: "the reply; nothing changes when it is null or missing")
    ]),
  answer: AnswerDescription(schema: "TicketResponse", summary: "The ticket"), faults: [404, 412]
) { router, input in
  let reply = redacted(input, "agent_edited_response")
  let agent = agentName(input)
  var expected: Timestamp?
  if let times = expectedTimes(input.request.headers[canonicalForm: "if-match"]) {
    expected = try await router.ticket(input.ticketID).updatedAt
    guard times.contains(where: { $0 == expected }) else { throw APIError.changed }
  }
  return try await router.change(input) { [expected] store, now in
    // It may have changed since it was read.
    try store.edit(input.ticketID, reply: reply, by: agent, at: now, ifUnchangedSince: expected)
  }
}

let resolveTicket = Route(
  method: .POST, path: "/api/tickets/{ticket_id}/resolve", name: "resolve_ticket",
  summary: "Mark a ticket resolved", parameters: [ticketID, agentInQuery],
  answer: AnswerDescription(schema: "TicketResponse", summary: "The ticket"), faults: notFound
) { router, input in
  let agent = agentName(input)
  return try await router.change(input) { store, now in
    try store.resolveAnew(input.ticketID, by: agent, at: now)
  }
}

private func label(_ name: String, _ values: [some Label]) -> Parameter {
  Parameter(
    name: name, place: .query, kind: .label(values.map(\.rawValue)),
    summary: "only with exactly this value")
}

private func time(_ name: String, _ summary: String) -> Parameter {
  Parameter(name: name, place: .query, kind: .time, summary: summary)
}
