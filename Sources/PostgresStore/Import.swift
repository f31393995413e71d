// Storing many complaints at once: all of them or none.

import Privacy
package import Store
package import Tickets

/// An import on its way: one transaction from its first row to its last, on a connection of its own.
/// It keeps nobody waiting until it is committed.
struct ImportInProgress {
  let connection: Connection
  /// What the transaction leaves behind if it is committed.
  let number: Int64
  var lastPlace: Int64 = 0
  /// Of what was staged, in order, once it is stored.
  var ids: [Int64] = []

  var database: PostgresDatabase {
    PostgresDatabase(connection: connection, deadline: nil, prepares: true)
  }
}

extension PostgresStore {
  package func prepareImport() throws(StoreError) {
    let new = try retrying { deadline in
      let connection = try take(until: deadline)
      let number = begin(.longWriting, on: connection, within: .zero)
      _ = try connection.run(incomingTable.map { Statement($0) }, until: deadline)
      return ImportInProgress(connection: connection, number: number)
    }
    importing.withLock { $0 = new }
  }

  package func stage(_ submissions: [Submission]) throws(StoreError) -> [Int: KeyHolder] {
    try withImport { current in
      var staging = try Staging(submissions, current.database)
      let rows = submissions.compactMap { staging.admit($0) }
      try current.copy(rows)
      return staging.refused
    }
  }

  package func submitStaged(at now: Timestamp) throws(StoreError) -> ImportResult {
    let (result, state) = try withImport { current in
      let result = try current.database.store(at: now)
      current.ids = try current.database.map(
        "SELECT known_id FROM incoming ORDER BY place", []
      ) { $0["known_id"] }
      return (result, current)
    }
    do {
      _ = try state.connection.run([Statement("COMMIT")], until: nil)
    } catch {
      // Whether it was committed is for the server to say, if it is there again.
      let end = ContinuousClock.now + timeout
      guard state.connection.isBroken,
        try isCommitted(state.number, of: state.connection.id, until: end)
      else { throw StoreError(error, name) }
    }
    giveBack(state.connection)
    if result.stored > 1000 { refreshPlans() }
    return result
  }

  package func stagedIDs(
    _ result: ImportResult, _ body: ([Int64]) throws -> Void
  ) throws {
    let ids = importing.withLock { $0?.ids ?? [] }
    for start in stride(from: 0, to: ids.count, by: 10_000) {
      try body(Array(ids[start..<min(start + 10_000, ids.count)]))
    }
  }

  /// What fails here undoes the whole import.
  private func withImport<Result>(
    _ body: (inout ImportInProgress) throws -> Result
  ) throws(StoreError) -> Result {
    guard var current = importing.withLock({ $0 }) else { throw .failed(name, code: "no import") }
    do {
      let result = try body(&current)
      importing.withLock { $0 = current }
      return result
    } catch {
      importing.withLock { $0 = nil }
      throw (error as? PostgresFault).map { StoreError($0, name) } ?? .failed(name, code: "none")
    }
  }

  /// The server's idea of how many there are of what; without it, it may read a table from end to
  /// end for one row. Only an owner may ask for it; anybody else's turn comes by itself.
  func refreshPlans() {
    guard let connection = try? take(until: .now + timeout) else { return }
    _ = try? connection.run([Statement("ANALYZE triage.ticket, triage.search")], until: nil)
    giveBack(connection)
  }
}

private let incomingTable = [
  """
  CREATE TEMP TABLE incoming (
    place bigint, record bigint, key text, customer_complaint text, customer text,
    customer_name text, customer_address text, channel text, created_at bigint,
    rough_urgency integer, words tsvector, known_id bigint, twin text, is_new boolean
  ) ON COMMIT DROP
  """,
  "CREATE INDEX ON incoming (key) WHERE key IS NOT NULL",
]

/// Which of a batch are staged, and which are refused as another complaint has their key.
private struct Staging {
  /// A row for the import. A twin has the key and the text of one before it.
  typealias Row = (submission: Submission, isTwin: Bool)
  private typealias Holder = (holder: KeyHolder, text: String)

  private(set) var refused: [Int: KeyHolder] = [:]
  private var staged: [String: Holder] = [:]
  private var stored: [String: Holder] = [:]

  init(_ submissions: [Submission], _ database: PostgresDatabase) throws {
    let keys = list(submissions.compactMap { $0.origin.key?.text })
    guard keys != "{}" else { return }
    let incoming = """
      SELECT key, record AS holder, customer_complaint FROM incoming WHERE key = ANY (?::text[])
      """
    let tickets =
      "SELECT key, id AS holder, customer_complaint FROM ticket WHERE key = ANY (?::text[])"
    func holders(_ sql: String, _ holder: (Int64) -> KeyHolder) throws -> [String: Holder] {
      let rows = try database.map(sql, [keys]) { row in
        (row["key"] as String, (holder(row["holder"]), row["customer_complaint"] as String))
      }
      return Dictionary(rows) { first, _ in first }
    }
    staged = try holders(incoming) { .record(Int($0)) }
    stored = try holders(tickets) { .ticket($0) }
  }

  /// Nil when it is refused.
  mutating func admit(_ submission: Submission) -> Row? {
    guard let key = submission.origin.key?.text else { return (submission, false) }
    let text = submission.complaint.text
    let first = staged[key]
    if let other = first ?? stored[key], !isSameText(other.text, text) {
      refused[submission.record ?? 0] = other.holder
      return nil
    }
    if first == nil { staged[key] = (.record(submission.record ?? 0), text) }
    return (submission, first != nil)
  }
}

extension ImportInProgress {
  fileprivate mutating func copy(_ staged: [Staging.Row]) throws {
    var rows = CopyRows()
    for (submission, isTwin) in staged {
      lastPlace += 1
      let (origin, text) = (submission.origin, submission.complaint.text)
      let key = origin.key?.text
      try rows.append([
        lastPlace, submission.record, isTwin ? nil : key, isTwin ? key : nil, text,
        origin.customer?.text, submission.customerTerms?.name, submission.customerTerms?.address,
        origin.channel?.text, submission.createdAt, submission.roughUrgency.rank,
        SearchTexts(complaint: text).tsvector,
      ])
    }
    let sql = """
      COPY incoming (place, record, key, twin, customer_complaint, customer, customer_name,
        customer_address, channel, created_at, rough_urgency, words) FROM STDIN
      """
    try connection.copy(sql, until: nil) { put throws(PostgresFault) in try put(rows.bytes) }
  }
}

extension PostgresDatabase {
  /// Takes out what cannot be stored, because a ticket with another text has its key.
  fileprivate func removeTaken() throws -> [Int: KeyHolder] {
    let sql = """
      SELECT incoming.place, incoming.record, incoming.customer_complaint AS text, ticket.id,
        ticket.customer_complaint AS stored
      FROM incoming JOIN ticket ON ticket.key = coalesce(incoming.key, incoming.twin)
      WHERE ticket.customer_complaint <> incoming.customer_complaint
      """
    let rows = try map(sql, []) { row in
      (
        place: row["place"] as Int64, record: row["record"] as Int?, id: row["id"] as Int64,
        isSame: isSameText(row["stored"], row["text"])
      )
    }
    let others = rows.filter { !$0.isSame }
    try remove(others.map(\.place))
    return Dictionary(others.map { ($0.record ?? 0, .ticket($0.id)) }) { first, _ in first }
  }

  private func remove(_ places: [Int64]) throws {
    guard !places.isEmpty else { return }
    try execute(
      "DELETE FROM incoming WHERE place = ANY (?::bigint[])", [PostgresDatabase.list(places)])
  }

  fileprivate func store(at now: Timestamp) throws -> ImportResult {
    try execute("ANALYZE incoming")
    var taken = try removeTaken()
    var known = try execute(
      "UPDATE incoming SET known_id = ticket.id FROM ticket WHERE ticket.key = incoming.key")
    let new = try execute(newIDs)
    let stored = try execute(newTickets, [now, now])
    if stored < new {
      // Others took keys since then.
      known += try execute(
        """
        UPDATE incoming SET known_id = ticket.id, is_new = NULL FROM ticket
        WHERE is_new AND ticket.key = incoming.key AND ticket.id <> incoming.known_id
        """)
      let late = try removeTaken()
      known -= late.count
      taken.merge(late) { first, _ in first }
    }
    known += try execute(
      "UPDATE incoming SET known_id = ticket.id FROM ticket WHERE ticket.key = incoming.twin")
    try execute(
      "INSERT INTO search (ticket_id, words) SELECT known_id, words FROM incoming WHERE is_new")
    let first = try first("SELECT min(known_id) AS id FROM incoming WHERE is_new") {
      $0["id"] as Int64?
    }
    return ImportResult(
      stored: stored, known: known, taken: taken, firstID: (first ?? nil) ?? 1)
  }
}

/// Rows are gone through in the order in which they came.
private let newIDs = """
  UPDATE incoming SET is_new = true, known_id = nextval('triage.ticket_id_seq')
  WHERE known_id IS NULL AND twin IS NULL
  """

private let newTickets = """
  INSERT INTO ticket (id, key, customer_complaint, customer, customer_name, customer_address,
    channel, created_at, updated_at, status, rough_urgency)
  SELECT known_id, key, customer_complaint, customer, customer_name, customer_address, channel,
    coalesce(created_at, ?), ?, 'pending',
    rough_urgency
  FROM incoming WHERE is_new ORDER BY place
  ON CONFLICT (key) DO NOTHING
  """
