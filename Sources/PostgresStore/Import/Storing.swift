// The end of an import: staged records become tickets.

import Store
import Tickets

/// Places with consecutive ids.
private struct Run {
  let first: Int
  var count = 1
  let firstID: Int64

  /// The difference between id and place, and the bounds of the places.
  var arguments: SQLArguments { [firstID - Int64(first), first, first + count] }
}

extension ImportInProgress {
  mutating func store(at now: Timestamp) throws -> ImportResult {
    newIDs = try database.drawIDs(count)
    let first = newIDs.first ?? 1
    var stored = 0
    var taken: [Int: KeyHolder] = [:]
    for run in runs {
      let new = try database.execute(newTickets, [now, now] + run.arguments)
      if new < run.count { try taken.merge(giveWay(run)) { first, _ in first } }
      try database.execute(newWords, run.arguments)
      stored += new
    }
    return ImportResult(stored: stored, known: ids.count - stored, taken: taken, firstID: first)
  }

  /// There is one run unless others stored tickets at the same time.
  private var runs: [Run] {
    var runs: [Run] = []
    for (place, id) in newIDs.enumerated() {
      if let last = runs.last, id == last.firstID + Int64(last.count) {
        runs[runs.count - 1].count += 1
      } else {
        runs.append(Run(first: place, firstID: id))
      }
    }
    return runs
  }

  /// Removes records whose keys others have used since they were staged.
  ///
  /// - Returns: the records with another text, which are not stored.
  private mutating func giveWay(_ run: Run) throws -> [Int: KeyHolder] {
    var taken: [Int: KeyHolder] = [:]
    let found = try database.map(othersTickets, run.arguments) { row in
      (
        place: row["place"] as Int, record: row["record"] as Int?, id: row["id"] as Int64,
        isSame: isSameText(row["stored"], row["text"])
      )
    }
    for row in found {
      newIDs[row.place] = row.isSame ? row.id : 0
      guard !row.isSame else { continue }
      for record in [row.record ?? 0] + twins[row.place, default: []] {
        taken[record] = .ticket(row.id)
      }
    }
    try database.execute(
      "DELETE FROM incoming WHERE place = ANY (?::bigint[])",
      [PostgresDatabase.list(found.map { Int64($0.place) })])
    return taken
  }
}

extension PostgresDatabase {
  /// Takes new ids from the sequence, in order.
  fileprivate func drawIDs(_ count: Int) throws -> [Int64] {
    let block = 10_000
    return try stride(from: 0, to: count, by: block).flatMap { start in
      try map(
        "SELECT nextval('ticket_id_seq') AS id FROM generate_series(1, ?::integer)",
        [min(block, count - start)]
      ) { $0["id"] as Int64 }
    }
  }
}

private let newTickets = """
  INSERT INTO ticket (key, customer_complaint, customer, customer_name, customer_address, channel,
    created_at, updated_at, status, rough_urgency, id)
  SELECT key, customer_complaint, customer, customer_name, customer_address, channel,
    coalesce(created_at, ?::bigint), ?::bigint, 'pending', rough_urgency, place + ?::bigint
  FROM incoming WHERE place >= ? AND place < ?
  ON CONFLICT (key) DO NOTHING
  """

private let newWords = """
  INSERT INTO search (ticket_id, words)
  SELECT place + ?::bigint, words FROM incoming WHERE place >= ? AND place < ?
  """

private let othersTickets = """
  SELECT place, record, incoming.customer_complaint AS text, ticket.id,
    ticket.customer_complaint AS stored
  FROM incoming JOIN ticket ON ticket.key = incoming.key AND ticket.id <> place + ?::bigint
  WHERE place >= ? AND place < ?
  """
