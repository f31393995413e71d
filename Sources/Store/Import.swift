// Storing many complaints at once: all of them or none.

import GRDB
package import Tickets

/// What an import came to.
package struct ImportResult: Sendable, Equatable {
  package let stored: Int
  /// Those that were there already, or twice in the import, under the same key.
  package let known: Int
  /// New tickets have the ids from here on.
  package let firstID: Int64
}

extension Store {
  /// Makes room for what an import is to store. It stands in a temporary table, so that the
  /// database is not locked while a file, or somebody who writes to a pipe, is waited for.
  package func prepareImport() throws(StoreError) {
    try translating(path) {
      try queue.writeWithoutTransaction { database in
        // 32 MB for pages: a million random keys go into indexes that the usual 2 MB do not hold.
        try database.execute(
          sql: """
            PRAGMA cache_size = -32768;
            CREATE TEMP TABLE incoming (
              place INTEGER PRIMARY KEY, key TEXT UNIQUE, customer_complaint TEXT, customer TEXT,
              channel TEXT, created_at INTEGER, rough_urgency INTEGER,
              known_id INTEGER, twin TEXT);
            """)
      }
    }
  }

  /// Adds to what is to be stored, in order; nothing of it is in the database yet. Of several with
  /// one key, the first counts.
  package func stage(_ submissions: [Submission]) throws(StoreError) {
    try translating(path) {
      try queue.inDatabase { database in
        try database.inTransaction(.deferred) {
          for submission in submissions { try insert(submission, into: database) }
          return .commit
        }
      }
    }
  }

  /// Stores everything that was staged, in one transaction; it waits to be analysed.
  package func submitStaged(at now: Timestamp) throws(StoreError) -> ImportResult {
    try write { database in
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
      return ImportResult(stored: stored, known: known, firstID: first)
    }
  }

  /// The ids of what was staged, in order, once it was stored.
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

/// In order and without a conflict, so that the new ids follow each other.
private let storeIncoming = """
  INSERT INTO ticket (key, customer_complaint, customer, channel, created_at, updated_at, status,
    rough_urgency)
  SELECT key, customer_complaint, customer, channel, coalesce(created_at, ?), ?, 'pending',
    rough_urgency
  FROM incoming WHERE known_id IS NULL AND twin IS NULL ORDER BY place
  """

/// Those whose key stands in the import before.
private let markTwins = """
  UPDATE incoming SET known_id = (SELECT id FROM ticket WHERE ticket.key = incoming.twin)
  WHERE twin IS NOT NULL
  """

private func insert(_ submission: Submission, into database: Database) throws {
  let origin = submission.origin
  try database.executeOften(
    """
    INSERT OR IGNORE INTO incoming (key, customer_complaint, customer, channel, created_at, rough_urgency)
    VALUES (?, ?, ?, ?, ?, ?)
    """,
    [
      origin.key?.text, submission.complaint.text, origin.customer?.text, origin.channel?.text,
      submission.createdAt, submission.roughUrgency.rank,
    ])
  if database.changesCount == 0, let twin = origin.key?.text {
    try database.executeOften("INSERT INTO incoming (twin) VALUES (?)", [twin])
  }
}
