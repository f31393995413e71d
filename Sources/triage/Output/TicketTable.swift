// Tickets as a table: fitted to a terminal, and with columns of fixed width elsewhere.

import Store
import Tickets

/// The columns of a list and their widths.
struct TicketTable {
  private let console: Console
  private let now: Timestamp
  private let columns: [(column: Column, width: Int)]
  private let gap: String
  /// The terminal's columns that are left for the summary; nil when there is no limit.
  private let room: Int?

  /// - Parameter tickets: the first tickets to show. On a terminal, columns are as wide as these
  ///   need, and shrink for the summary when space is short.
  init(_ tickets: [Ticket], _ console: Console, at now: Timestamp) {
    self.console = console
    self.now = now
    guard console.out.isTerminal else {
      columns = Column.allCases.map { ($0, $0.fixedWidth) }
      gap = "  "
      room = nil
      return
    }
    let isNarrow = console.width < narrow
    gap = isNarrow ? " " : "  "
    let widths = Column.allCases.map { column in
      let cells = tickets.map { column.cell($0, now, isFitted: true, isNarrow: isNarrow).text }
      return (column, ([column.title] + cells).reduce(0) { max($0, $1.columns) })
    }
    let perColumn = gap.count
    func left(beside columns: [(Column, Int)]) -> Int {
      columns.reduce(console.width) { $0 - $1.1 - perColumn }
    }
    var kept = widths
    for column in [Column.category, .status, .age] where left(beside: kept) < leastRoom {
      kept.removeAll { $0.0 == column }
    }
    columns = kept
    room = max(10, left(beside: kept))
  }

  /// The column titles; only a terminal gets them.
  var header: String? {
    guard room != nil else { return nil }
    let titles = columns.map {
      $0.column.title.padded(to: $0.width, alignRight: $0.column.isNumber)
    }
    return console.styled((titles + ["summary"]).joined(separator: gap), .dim)
  }

  /// - Parameter query: the search, whose words are shown in bold.
  func row(for ticket: Ticket, matching query: SearchQuery? = nil) -> String {
    let isNarrow = gap.count == 1
    let cells = columns.map { column, width in
      let cell = column.cell(ticket, now, isFitted: room != nil, isNarrow: isNarrow)
      let text = cell.text.padded(to: width, alignRight: column.isNumber)
      return cell.style.map { console.styled(text, $0) } ?? text
    }
    let subject = query.flatMap(ticket.excerpt) ?? ticket.subject
    let words = subject.split { $0.isNewline || $0 == "\t" }
    let line = console.out.safe(words.joined(separator: " "))
    let shown = room.map(line.fitted) ?? line
    return (cells + [query.map { console.marked(shown, $0) } ?? shown]).joined(separator: gap)
  }
}

/// On a terminal with fewer columns, words are shortened to leave more for the summary.
private let narrow = 100

/// If the summary would get less than this, a column is dropped.
private let leastRoom = 20

private enum Column: CaseIterable {
  case id, age, urgency, mood, category, status

  var title: String { "\(self)" }
  var isNumber: Bool { self == .id || self == .age || self == .mood }

  /// The width outside a terminal, so that every list has the same columns.
  var fixedWidth: Int {
    switch self {
    case .id: 6
    case .age: 4
    case .urgency: 6
    case .mood: 2
    case .category: 15
    case .status: 10
    }
  }

  func cell(
    _ ticket: Ticket, _ now: Timestamp, isFitted: Bool, isNarrow: Bool
  ) -> (text: String, style: Style?) {
    switch self {
    case .id: return (String(ticket.id), nil)
    case .age: return (ticket.createdAt.age(at: now), nil)
    case .urgency:
      guard let urgency = ticket.labels.urgency else { return ("-", nil) }
      let sign = isFitted ? (isNarrow ? "" : " ") + urgency.sign : ""
      return ((urgency.rawValue + sign).trimmed, urgency.style)
    case .mood: return (ticket.labels.sentiment.map { "\($0.score)" } ?? "-", ticket.moodStyle)
    case .category: return (ticket.labels.category?.rawValue ?? "-", nil)
    case .status:
      let mark = ticket.needsReview && ticket.resolution == nil ? "?" : ""
      return ((isNarrow ? ticket.shortStanding : ticket.standing) + mark, ticket.standingStyle)
    }
  }
}

extension Ticket {
  var needsReview: Bool { analysis.map { !$0.reviewReasons.isEmpty } ?? false }

  /// The status in the word that matters to a person.
  var standing: String {
    if resolution != nil { return "resolved" }
    return status == .pending ? "waiting" : status.rawValue
  }

  /// The same for a narrow terminal.
  fileprivate var shortStanding: String {
    if resolution != nil { return "done" }
    return switch status {
    case .pending: "new"
    case .processing: "busy"
    case .completed: "ready"
    case .failed: "failed"
    }
  }

  fileprivate var standingStyle: Style? {
    resolution != nil ? .dim : status == .failed ? .bad : nil
  }

  fileprivate var moodStyle: Style? { labels.sentiment?.style }
}

extension Urgency {
  var style: Style {
    switch self {
    case .high: .bad
    case .medium: .warning
    case .low: .good
    }
  }

  /// A sign for those who see no colour.
  fileprivate var sign: String {
    switch self {
    case .high: "!!"
    case .medium: "!"
    case .low: ""
    }
  }
}

extension Sentiment {
  var style: Style {
    switch score {
    case ...3: .bad
    case 4...6: .warning
    default: .good
    }
  }
}
