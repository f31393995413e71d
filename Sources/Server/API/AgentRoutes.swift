// Routes that the first version of the API did not have: for reopening, correcting, regenerating,
// retrying, history and statistics.

import Privacy
import Processing
import Store
import Tickets

private let agentIfKnown = Parameter(
  name: "agent_id", place: .query, kind: .text(1...255), summary: "who does it")

private let theTicket = AnswerDescription(schema: "TicketResponse", summary: "The ticket")

let reopenTicket = Route(
  method: .POST, path: "/api/tickets/{ticket_id}/reopen", name: "reopen_ticket",
  summary: "Make a resolved ticket open again", parameters: [ticketID, agentIfKnown],
  answer: theTicket, faults: [404]
) { router, input in
  let agent = agentName(input)
  return try await router.change(input) { store, now in
    EditResult(try store.reopen([input.ticketID], by: agent, at: now))
  }
}

private let labelTypes: [(name: String, type: JSON)] = [
  ("category", "string"), ("urgency", "string"), ("sentiment_score", "integer"),
]

let correctTicket = Route(
  method: .POST, path: "/api/tickets/{ticket_id}/correct", name: "correct_ticket",
  summary: "Correct labels; the correction wins over every analysis",
  parameters: [ticketID, agentIfKnown],
  body: BodyDescription(
    name: "TicketCorrectRequest",
    fields: [
      Field(name: "category", kind: .choice(names(Category.self)), summary: "the right category"),
      Field(name: "urgency", kind: .choice(names(Urgency.self)), summary: "the right urgency"),
      Field(name: "sentiment_score", kind: .integer(1...10), summary: "the right mood"),
      Field(name: "why", kind: .text(0...Limits.remark), summary: "the reason, for the history"),
      Field(name: "undo", kind: .flag, summary: "withdraw all corrections instead"),
    ],
    rule: [
      .init("if", ["required": ["undo"], "properties": ["undo": ["const": true]]]),
      .init("then", ["properties": .object(labelTypes.map { .init($0.name, ["type": "null"]) })]),
      .init(
        "else",
        [
          "anyOf": .array(
            labelTypes.map { name, type in
              ["required": [.string(name)], "properties": .object([.init(name, ["type": type])])]
            })
        ]),
    ]),
  answer: theTicket, faults: [404]
) { router, input in
  let labels = PartialLabels(
    category: input.text("category").flatMap(Category.init(rawValue:)),
    urgency: input.text("urgency").flatMap(Urgency.init(rawValue:)),
    sentiment: input.number("sentiment_score").flatMap { Sentiment(Int($0)) })
  guard labels.isEmpty == (input.flag("undo") == true) else {
    throw APIError.invalid([
      InputError.value(
        labels.isEmpty ? "Nothing to correct was given" : "undo goes with no label", .null
      ).at(["body"])
    ])
  }
  let why = redacted(input, "why").flatMap { $0.text.trimmed.isEmpty ? nil : $0 }
  let agent = agentName(input)
  return try await router.change(input) { store, now in
    EditResult(try store.correct([input.ticketID], labels, reason: why, by: agent, at: now))
  }
}

let regenerateReply = Route(
  method: .POST, path: "/api/tickets/{ticket_id}/regenerate", name: "regenerate_reply",
  summary: "Analyse the ticket again and write a new draft", parameters: [ticketID],
  body: BodyDescription(
    name: "TicketRegenerateRequest",
    fields: [
      Field(name: "note", kind: .text(0...Limits.remark), summary: "what the new draft should say")
    ], isRequired: false),
  answer: theTicket, faults: [404, 409, 503]
) { router, input in
  let note = redacted(input, "note").flatMap { $0.text.trimmed.isEmpty ? nil : $0 }
  let ticket = try await router.ticket(input.ticketID)
  try await router.queue.regenerate(ticket, note: note)
  router.subscriptions.wake()
  return Response(200, try await router.ticket(input.ticketID).serviceJSON)
}

let retryTicket = Route(
  method: .POST, path: "/api/tickets/{ticket_id}/retry", name: "retry_ticket",
  summary: "Make a failed ticket wait again, and one that waits be next",
  parameters: [ticketID], answer: theTicket, faults: [404, 409]
) { router, input in
  try await router.change(
    input, otherwise: "The ticket is analysed already, or is being analysed"
  ) { store, now in
    guard let ticket = try store.ticket(input.ticketID) else { return .noTicket }
    guard ticket.status == .failed || ticket.status == .pending else { return .impossible }
    try store.retry([ticket.id], at: now)
    return .done
  }
}

let ticketHistory = Route(
  method: .GET, path: "/api/tickets/{ticket_id}/history", name: "ticket_history",
  summary: "All that happened to a ticket, oldest first", parameters: [ticketID],
  answer: AnswerDescription(schema: "TicketHistoryResponse", summary: "The events"), faults: [404]
) { router, input in
  _ = try await router.ticket(input.ticketID)
  let entries = try await router.executor.perform { try $0.history(of: input.ticketID) }
  return Response(200, ["data": .array(entries.map { $0.json(of: input.ticketID) })])
}

let statistics = Route(
  method: .GET, path: "/api/stats", name: "statistics",
  summary: "Counts, moods over time, tokens and costs",
  parameters: [
    Parameter(name: "since", place: .query, kind: .time, summary: "created at this time or later"),
    Parameter(name: "until", place: .query, kind: .time, summary: "created before this time"),
  ], answer: AnswerDescription(schema: "StatisticsResponse", summary: "The numbers")
) { router, input in
  let (since, until) = (input.time("since"), input.time("until"))
  return Response(
    200, try await router.executor.perform { try $0.statistics(since: since, until: until) }.json)
}

private func names<L: Label>(_ type: L.Type) -> [String] { L.allCases.map(\.rawValue) }
