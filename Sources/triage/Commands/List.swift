// `triage list`: the tickets that match, one line each.

import Store
import Tickets

private let status = Flag<Status>.choice("status", "only these; may be repeated")
private let category = Flag<Category>.choice("category", "only these; may be repeated")
private let urgency = Flag<Urgency>.choice("urgency", "only these; may be repeated")
private let open = Switch("open", "only those that nobody resolved")
private let resolved = Switch("resolved", "only those that somebody resolved")
private let needsReview = Switch("needs-review", "only those that a person should look at")
private let minimum = Flag.number("min-sentiment", Sentiment.range, "only this mood or better")
private let maximum = Flag.number("max-sentiment", Sentiment.range, "only this mood or worse")
private let since = Flag<TimeReference>.time("since", "created then or later")
private let until = Flag<TimeReference>.time("until", "created before then")
private let customer = Flag.text("customer", "NAME-or-ADDRESS", "only of this customer")
private let sort = Flag<TicketOrder>.choice(
  "sort", "newest first, most urgent first, or angriest first", default: .created)
private let limit = Flag.number(
  "limit", 0...Int.max, "how many rows; 0: all", short: "n", default: 20)
private let before = Flag.ticket("before", "the next page: what follows this ticket")

extension Command {
  static let list = Command(
    "list", synopses: ["[FLAGS]"], summary: "list tickets, newest first",
    details: [
      """
      Each line has the id, the age, urgency, mood (1 very angry, 10 very satisfied), category, \
      status and summary; ? marks what a person should look at. On a narrow terminal the status is \
      new (it waits), busy, ready (analysed), failed or done (resolved). A time is an ISO date or \
      an age such as 90m, 36h, 2d or 3w.
      """
    ],
    flags: [
      status.description, category.description, urgency.description, open.description,
      resolved.description, needsReview.description, minimum.description, maximum.description,
      since.description, until.description, customer.description, sort.description,
      limit.description, before.description,
    ],
    examples: [
      .init("triage list --open --sort urgency", "what to do next"),
      .init("triage list --max-sentiment 3 --since 2d", "the angry ones of two days"),
      .init("triage list --before 81", "the page after ticket 81"),
      .init("triage list -n0 --json | jq -s 'length'", "all of them, for a script"),
    ],
    run: runList)
}

private func runList(_ session: Session) async throws -> ExitCode {
  let filter = try filter(session)
  let order = try session.arguments.value(sort) ?? .created
  let limit = try session.arguments.value(limit) ?? 20
  let before = try session.arguments.value(before)
  guard let store = try session.existingStore() else {
    if let before { throw Failure.noTicket([before]) }
    return .done
  }
  try list(store, filter, order, after: before, limit: limit == 0 ? .max : limit, session)
  return .done
}

private func filter(_ session: Session) throws -> TicketFilter {
  let arguments = session.arguments
  guard !(arguments.has(open) && arguments.has(resolved)) else {
    throw Failure.usage(
      "--open and --resolved exclude each other", hint: "without either, both are listed")
  }
  let now = session.clock.now()
  var filter = TicketFilter()
  filter.statuses = try arguments.values(status)
  filter.categories = try arguments.values(category)
  filter.urgencies = try arguments.values(urgency)
  filter.isResolved = arguments.has(open) ? false : arguments.has(resolved) ? true : nil
  filter.needsReview = arguments.has(needsReview)
  filter.minimumSentiment = try arguments.value(minimum)
  filter.maximumSentiment = try arguments.value(maximum)
  filter.since = try arguments.value(since)?.time(at: now)
  filter.until = try arguments.value(until)?.time(at: now)
  filter.customer = try arguments.value(customer)
  return filter
}

/// Page by page, so that a long list holds little memory and no lock.
private func list(
  _ store: Store, _ filter: TicketFilter, _ order: TicketOrder, after id: Int64?, limit: Int,
  _ session: Session
) throws {
  var last: Ticket?
  if let id {
    last = try store.ticket(id)
    if last == nil { throw Failure.noTicket([id]) }
  }
  let page = 500
  var left = limit
  var table: TicketTable?
  while left > 0 {
    let tickets = try store.tickets(filter, by: order, after: last, limit: min(page, left))
    if table == nil, !tickets.isEmpty { table = try session.startTable(tickets) }
    let lines = tickets.map { session.line(for: $0, table) + "\n" }
    try session.console.out.write(lines.joined())
    left -= tickets.count
    guard tickets.count == page || left == 0 else { return }
    last = tickets.last
  }
  guard let last, session.tellsOfNextPage,
    try !store.tickets(filter, by: order, after: last, limit: 1).isEmpty
  else { return }
  let advice = "next page: the same with --before \(last.id)"
  try? session.console.error.write(session.console.styled(advice, .dim) + "\n")
}

extension Session {
  private var isTable: Bool { !isJSON && !isQuiet }

  /// Only who looks at a terminal misses the rows that are not there.
  fileprivate var tellsOfNextPage: Bool {
    isTable && console.out.isTerminal && console.error.isTerminal
  }

  fileprivate func startTable(_ tickets: [Ticket]) throws -> TicketTable? {
    guard isTable else { return nil }
    let table = TicketTable(tickets, console, at: clock.now())
    if let header = table.header { try console.line(header) }
    return table
  }

  fileprivate func line(for ticket: Ticket, _ table: TicketTable?) -> String {
    isJSON ? ticket.json.text : table?.row(for: ticket) ?? String(ticket.id)
  }
}
