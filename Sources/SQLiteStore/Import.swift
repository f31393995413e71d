// Stores many complaints at once, all or none.

import GRDB
package import Store
package import Tickets

extension SQLiteStore {
  /// The staging area is a temporary table, which does not lock the database.
  package func prepareImport() throws(StoreError) {
    try translating(path) {
      try queue.writeWithoutTransaction { database in
        // 32 MB for pages: the usual 2 MB are too little for the indexes of a million random keys.
        try database.execute(
          sql: """
            PRAGMA cache_size = -32768;
            CREATE TEMP TABLE incoming (
              place INTEGER PRIMARY KEY, record INTEGER, key TEXT UNIQUE, customer_complaint TEXT,
              customer TEXT, customer_name TEXT, customer_address TEXT, channel TEXT, created_at INTEGER, rough_urgency INTEGER,
              known_id INTEGER, twin TEXT);
            """)
      }
    }
  }

  package func stage(_ submissions: [Submission]) throws(StoreError) -> [Int: KeyHolder] {
    try translating(path) {
      try queue.inDatabase { database in
        var taken: [Int: KeyHolder] = [:]
        try database.inTransaction(.deferred) {
          let last = "SELECT coalesce(max(place), 0) FROM incoming"
          let place = try Int64.fetchOne(database, sql: last) ?? 0
          for submission in submissions {
            guard let holder = try insert(submission, into: database) else { continue }
            taken[submission.record ?? 0] = holder
          }
          try taken.merge(database.removeTaken(after: place)) { first, _ in first }
          return .commit
        }
        return taken
      }
    }
  }

  package func submitStaged(at now: Timestamp) throws(StoreError) -> ImportResult {
    try write { database in
      let taken = try database.removeTaken(after: 0)
      let lastID = "SELECT seq FROM sqlite_sequence WHERE name = 'ticket'"
      let first = (try Int64.fetchOne(database, sql: lastID) ?? 0) + 1
      try database.execute(sql: markKnown)
      var known = database.changesCount
      try database.execute(sql: "DROP TRIGGER search_on_insert")
      try database.execute(sql: storeIncoming, arguments: [now, now])
      let stored = database.changesCount
      try database.execute(sql: markTwins)
      known += database.changesCount
      try database.index(where: "id >= ?", [first])
      try database.execute(sql: searchOnInsert)
      return ImportResult(stored: stored, known: known, taken: taken, firstID: first)
    }
  }

  package func stagedIDs(
    _ result: ImportResult, _ body: ([Int64]) throws -> Void
  ) throws {
    var (next, place) = (result.firstID, Int64(0))
    while true {
      let rows = try read { database in
        let sql = "SELECT place, known_id FROM incoming WHERE place > ? ORDER BY place LIMIT 10000"
        return try Row.fetchAll(database, sql: sql, arguments: [place])
      }
      guard let last = rows.last else { return }
      place = last["place"]
      try body(
        rows.map { row in
          if let known: Int64 = row["known_id"] { return known }
          defer { next += 1 }
          return next
        })
    }
  }
}

private let markKnown = """
  UPDATE incoming SET known_id = (SELECT id FROM ticket WHERE ticket.key = incoming.key)
  WHERE EXISTS (SELECT 1 FROM ticket WHERE ticket.key = incoming.key)
  """

/// In order and without conflicts, so that the new ids are consecutive.
private let storeIncoming = """
  INSERT INTO ticket (key, customer_complaint, customer, customer_name, customer_address, channel,
    created_at, updated_at, status, rough_urgency)
  SELECT key, customer_complaint, customer, customer_name, customer_address, channel,
    coalesce(created_at, ?), ?, 'pending', rough_urgency
  FROM incoming WHERE known_id IS NULL AND twin IS NULL ORDER BY place
  """

/// Marks records whose key and text occur earlier in the import.
private let markTwins = """
  UPDATE incoming SET known_id = (SELECT id FROM ticket WHERE ticket.key = incoming.twin)
  WHERE twin IS NOT NULL
  """

extension Database {
  /// Removes the records whose key belongs to a ticket with another text.
  fileprivate func removeTaken(after place: Int64) throws -> [Int: KeyHolder] {
    let sql = """
      SELECT incoming.place, incoming.record, incoming.customer_complaint AS text, ticket.id,
        ticket.customer_complaint AS stored
      FROM incoming CROSS JOIN ticket ON ticket.key = coalesce(incoming.key, incoming.twin)
      WHERE incoming.place > ? AND ticket.customer_complaint <> incoming.customer_complaint
      """
    var taken: [Int: KeyHolder] = [:]
    var places: [Int64] = []
    let rows = try Row.fetchCursor(self, sql: sql, arguments: [place])
    while let row = try rows.next() {
      if isSameText(row["stored"], row["text"]) { continue }
      places.append(row["place"])
      taken[row["record"] ?? 0] = .ticket(row["id"])
    }
    for place in places {
      try executeOften("DELETE FROM incoming WHERE place = ?", [place])
    }
    return taken
  }
}

/// Nil when it was added, or equals an earlier one.
private func insert(_ submission: Submission, into database: Database) throws -> KeyHolder? {
  let (origin, text) = (submission.origin, submission.complaint.text)
  try database.executeOften(
    """
    INSERT OR IGNORE INTO incoming (record, key, customer_complaint, customer, customer_name,
      customer_address, channel, created_at, rough_urgency)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    """,
    [
      submission.record, origin.key?.text, text, origin.customer?.text,
      submission.customerTerms?.name, submission.customerTerms?.address, origin.channel?.text,
      submission.createdAt, submission.roughUrgency.rank,
    ])
  guard database.changesCount == 0, let key = origin.key?.text else { return nil }
  let sql = "SELECT record, customer_complaint FROM incoming WHERE key = ?"
  let first = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [key])
  if let first, !isSameText(first["customer_complaint"], text) {
    return .record(first["record"] ?? 0)
  }
  try database.executeOften(
    "INSERT INTO incoming (record, customer_complaint, twin) VALUES (?, ?, ?)",
    [submission.record, text, key])
  return nil
}
