// Storing many complaints at once: all of them or none.

import Privacy
package import Store
package import Tickets

/// A running import: one transaction on a connection of its own. New complaints stay in a temporary
/// table until the end, so that nobody waits for its locks.
struct ImportInProgress {
  let connection: Connection
  /// The number that the transaction leaves in the database if it is committed.
  let number: Int64
  /// All staged records, in order.
  var staged: [Staged] = []
  /// How many of them are new. Their places are 0, 1, 2, …
  var count = 0
  /// Records with the key and the text of an earlier one, by its place.
  var twins: [Int: [Int]] = [:]
  /// The ids of the new ones by place; 0 for one that was not stored.
  var newIDs: [Int64] = []

  var ids: [Int64] {
    staged.compactMap { record in
      switch record {
      case .known(let id): id
      case .new(let place): newIDs[place] == 0 ? nil : newIDs[place]
      }
    }
  }

  var database: PostgresDatabase {
    PostgresDatabase(connection: connection, deadline: nil, prepares: true)
  }
}

/// A record of the import: stored before, or new.
enum Staged {
  case known(id: Int64)
  case new(place: Int)
}

extension PostgresStore {
  package func prepareImport() throws(StoreError) {
    let new = try retrying { deadline in
      let connection = try take(until: deadline)
      let number = begin(.longWriting, on: connection, within: .zero)
      _ = try connection.run(preparation.map { Statement($0) }, until: deadline)
      return ImportInProgress(connection: connection, number: number)
    }
    importing.withLock { $0 = new }
  }

  package func stage(_ submissions: [Submission]) throws(StoreError) -> [Int: KeyHolder] {
    try withImport { try $0.stage(submissions) }
  }

  package func submitStaged(at now: Timestamp) throws(StoreError) -> ImportResult {
    let (result, state) = try withImport { (try $0.store(at: now), $0) }
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
    // With a second reference to it, every change would copy the whole value.
    guard var current = importing.withLock({ $0.take() }) else {
      throw .failed(name, code: "no import")
    }
    do {
      let result = try body(&current)
      importing.withLock { $0 = current }
      return result
    } catch {
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

private let preparation = [
  """
  CREATE TEMP TABLE incoming (
    place bigint PRIMARY KEY, record bigint, key text, customer_complaint text, customer text,
    customer_name text, customer_address text, channel text, created_at bigint,
    rough_urgency integer, words tsvector
  ) ON COMMIT DROP
  """,
  "CREATE INDEX ON incoming (key) WHERE key IS NOT NULL",
  // The server has no statistics of this table, and must look up keys by the index.
  "SET LOCAL enable_seqscan = off",
]
