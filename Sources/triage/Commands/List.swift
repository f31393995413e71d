// `triage list`: the tickets that match, one line each.

import Store
import Tickets

private let status = Flag<Status>.choice(
  "status", "only these; may be repeated", otherWords: wordsOfStatus, isRepeatable: true)
private let category = Flag<Category>.choice(
  "category", "only these; may be repeated", isRepeatable: true)
private let urgency = Flag<Urgency>.choice(
  "urgency", "only these; may be repeated", isRepeatable: true)
private let open = Switch("open", "only those that are not resolved")
private let resolved = Switch("resolved", "only those that are resolved")
private let needsReview = Switch("needs-review", "only those that a person should look at")
private let minimum = Flag.number("min-sentiment", Sentiment.range, "only this mood or better")
private let maximum = Flag.number("max-sentiment", Sentiment.range, "only this mood or worse")
private let since = Flag<TimeReference>.time("since", "created at this time or later")
private let until = Flag<TimeReference>.time("until", "created before this time")
private let customer = Flag.text(
  "customer", "NAME-or-ADDRESS", "only of this customer; letter case and accents do not matter")
private let key = Flag.text("key", "KEY", "only the one that was submitted with this key")
private let search = Flag.text(
  "search", "WORDS", "only with all these words, \"phrases\" and beginnings*; best match first")
private let sort = Flag<TicketOrder>.choice(
  "sort", "newest first, most urgent first, or angriest first", default: .created,
  otherWords: ["mood": .sentiment, "anger": .sentiment, "age": .created, "newest": .created])
private let limit = Flag.number(
  "limit", 0...Int.max, "how many rows; 0: all", short: "n", default: 20)
private let before = Flag.ticket("before", "the next page: what follows this ticket")
private let csv = Switch("csv", "print comma-separated values with a header, for spreadsheets")
private let mark = Switch("bom", "begin with the mark that tells Excel it is UTF-8; with --csv")

/// The names of statuses in a list.
private let wordsOfStatus: [String: Status] = [
  "waiting": .pending, "new": .pending, "busy": .processing, "ready": .completed,
]

extension Command {
  static let list = Command(
    "list", synopses: ["[FLAGS]"], summary: "list tickets, newest first",
    details: [
      """
      Each line has the id, the age, urgency, mood (1 very angry, 10 very satisfied), category, \
      status and summary. !! marks High, ! Medium, and ? what a person should look at. On a narrow terminal the status \
      is new (it waits), busy, ready (analysed), failed or done (resolved). A time is an ISO date \
      or an age such as 90m, 36h, 2d or 3w. Dates are in the local time zone (TZ) unless they name \
      another; --json and --csv print UTC.
      """,
      """
      --search looks in complaints, summaries, drafts and replies. Letter case and accents do not \
      matter. In scripts without spaces between words, any run of characters is found. The best \
      match comes first, among \(Matches.span) tickets at a time, the newest tickets first. --sort \
      gives another order.
      """,
      """
      --json and --csv print everything that was put in, and `triage submit --jsonl` and --csv can \
      import it again. In CSV, a cell that a spreadsheet would run as a formula begins with a '. \
      Excel reads UTF-8 wrongly unless the file begins with a mark; --bom writes that mark.
      """,
    ],
    flags: [
      status.description, category.description, urgency.description, open.description,
      resolved.description, needsReview.description, minimum.description, maximum.description,
      since.description, until.description, customer.description, key.description,
      search.description, sort.description, limit.description, before.description,
      csv.description, mark.description,
    ],
    examples: [
      .init("triage list --open --sort urgency", "what to do next"),
      .init("triage list --max-sentiment 3 --since 2d", "the angry ones of two days"),
      .init("triage list --search 'refund* \"charged twice\"'", "the best matches first"),
      .init("triage list --before 81", "the page after ticket 81"),
      .init("triage list -n0 --csv --bom >tickets.csv", "all, for Excel"),
    ],
    run: runList)
}

private func runList(_ session: Session) async throws -> ExitCode {
  let arguments = session.arguments
  guard !(arguments.has(csv) && (session.isJSON || session.isQuiet)) else {
    throw Failure.usage(
      "--csv, --json and --quiet cannot be used together",
      hint: "each prints the list in its own way")
  }
  guard arguments.has(csv) || !arguments.has(mark) else {
    throw Failure.usage("--bom needs --csv", hint: "no other output takes such a mark")
  }
  let filter = try filter(session)
  let order = try arguments.value(sort)
  let limit = try arguments.value(limit) ?? 20
  let before = try arguments.value(before)
  let store = try session.existingStore()
  if arguments.has(csv) {
    try session.console.out.write((arguments.has(mark) ? "\u{FEFF}" : "") + csvHeader)
  }
  guard let store else {
    if let before { throw Failure.noTicket([before]) }
    if session.tellsOfNextPage {
      session.console.note("no tickets yet; `triage submit` stores one")
    }
    return .done
  }
  if let before, try store.ticket(before) == nil { throw Failure.noTicket([before]) }
  let pages = try ticketPages(store, filter, order, after: before)
  try await printPages(pages, limit: limit == 0 ? .max : limit, matching: filter.words, session)
  return .done
}

private func filter(_ session: Session) throws -> TicketFilter {
  let arguments = session.arguments
  guard !(arguments.has(open) && arguments.has(resolved)) else {
    throw Failure.usage(
      "--open and --resolved cannot be used together", hint: "without either, both are listed")
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
  try checkOrder(since: filter.since, until: filter.until)
  if let least = filter.minimumSentiment, let most = filter.maximumSentiment, least > most {
    throw Failure.usage(
      "--min-sentiment is above --max-sentiment", hint: "no mood is both; swap them")
  }
  filter.customer = try arguments.value(customer).map { try named($0, "--customer") }
  filter.key = try arguments.value(key).map { try named($0, "--key") }
  filter.words = try arguments.value(search).map { typed in
    guard let query = SearchQuery(typed) else {
      throw Failure.usage(
        "--search needs a word or the beginning of one", hint: "for example --search 'refund*'")
    }
    return query
  }
  return filter
}

/// Trims a customer or key. An empty one would match nothing without a word.
private func named(_ text: String, _ flag: String) throws -> String {
  let name = text.trimmed
  guard !name.isEmpty else {
    throw Failure.usage("\(flag) is empty", hint: "leave it out to list all")
  }
  return name
}

/// Prints page by page, so that a long list needs little memory and no lock. While one page is laid
/// out, the next one is read.
private func printPages(
  _ pages: TicketPages, limit: Int, matching query: SearchQuery?, _ session: Session
) async throws {
  var left = limit
  var tickets = try pages(min(pageSize, left))
  if tickets.isEmpty, session.tellsOfNextPage {
    let advice = query?.hasBeginning == false ? "; `word*` finds all that begins so" : ""
    session.console.note("no tickets match\(advice)")
  }
  let table = try session.startTable(tickets)
  while let last = tickets.last {
    let page = tickets
    async let lines = session.lines(for: page, table, matching: query)
    left -= page.count
    let next = left > 0 ? try pages(min(pageSize, left)) : []
    try session.console.out.write(await lines)
    if left == 0, session.tellsOfNextPage, try !pages(1).isEmpty { session.tellOfNextPage(last) }
    tickets = next
  }
}

private let pageSize = 500

extension Session {
  private var isTable: Bool { !isJSON && !isQuiet && !arguments.has(csv) }

  fileprivate func startTable(_ tickets: [Ticket]) throws -> TicketTable? {
    guard isTable, !tickets.isEmpty else { return nil }
    let table = TicketTable(tickets, console, at: clock.now())
    if let header = table.header { try console.line(header) }
    return table
  }

  fileprivate func lines(
    for tickets: [Ticket], _ table: TicketTable?, matching query: SearchQuery?
  ) async -> [UInt8] {
    var bytes: [UInt8] = []
    for ticket in tickets {
      if isJSON {
        ticket.json.write(to: &bytes)
      } else if arguments.has(csv) {
        bytes += console.out.safe(ticket.csvRow, lines: true).utf8
        continue
      } else {
        bytes += (table?.row(for: ticket, matching: query) ?? String(ticket.id)).utf8
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Only a person at a terminal is told of further pages.
  fileprivate var tellsOfNextPage: Bool {
    isTable && console.out.isTerminal && console.error.isTerminal
  }

  fileprivate func tellOfNextPage(_ last: Ticket) {
    let advice = "next page: the same with --before \(last.id)"
    try? console.error.write(console.styled(advice, .dim) + "\n")
  }
}
