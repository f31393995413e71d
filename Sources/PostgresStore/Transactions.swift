// Transactions: few round trips, repeated when that is safe, and never in doubt.

import Foundation
package import Store
import Tickets

/// An open transaction.
package struct PostgresDatabase {
  let connection: Connection
  let deadline: ContinuousClock.Instant?
  /// Whether the server prepares its statements. Without that, a query is planned for its values.
  let prepares: Bool

  func rows(_ sql: String, _ arguments: SQLArguments = []) throws(PostgresFault) -> PostgresRows {
    var statement = Statement(sql, arguments)
    statement.isPrepared = prepares
    return try run(statement)
  }

  func run(_ statement: Statement) throws(PostgresFault) -> PostgresRows {
    Interleaving.beforeStatement?()
    guard let rows = try connection.run([statement], until: deadline).first else {
      throw .lost(.broken)
    }
    return rows
  }

}

extension PostgresDatabase: SQLDatabase {
  package static let rowLock = "FOR UPDATE"
  package static let claimLock = "FOR UPDATE OF ticket SKIP LOCKED"
  package static let amongIDs = "id = ANY (?::bigint[])"
  package static let greatest = "greatest"
  package static let unindexed = ""

  package static func list(_ ids: some Sequence<Int64>) -> String {
    "{" + ids.map { String($0) }.joined(separator: ",") + "}"
  }

  @discardableResult
  package func execute(_ sql: String, _ arguments: SQLArguments) throws -> Int {
    try rows(sql, arguments).changed
  }

  package func map<Element>(
    _ sql: String, _ arguments: SQLArguments, _ transform: (PostgresRow) throws -> Element
  ) throws -> [Element] {
    try rows(sql, arguments).rows.map(transform)
  }

  package func condition(_ words: SearchQuery) -> (sql: String, arguments: SQLArguments) {
    ("ticket.id IN (SELECT ticket_id FROM search WHERE words @@ ?::tsquery)", [words.tsquery])
  }

  package func tell() throws { try execute("NOTIFY triage") }
}

/// Removes old rows of connections that nobody can ask about any more, and changes of the server
/// that a restored backup came from. Once in a while is enough.
private let clearing = [
  """
  DELETE FROM triage.writer WHERE id IN (
    SELECT id FROM triage.writer WHERE at < now() - interval '1 day' LIMIT 1000
    FOR UPDATE SKIP LOCKED)
  """,
  """
  DELETE FROM triage.change WHERE number IN (
    SELECT number FROM triage.change WHERE xid >= txid_snapshot_xmax(txid_current_snapshot())
    FOR UPDATE SKIP LOCKED)
  """,
]

/// For tests: where another transaction can run between two statements.
enum Interleaving {
  @TaskLocal static var beforeStatement: (@Sendable () -> Void)?
}

/// The kind of a transaction.
enum TransactionKind {
  /// Sees one snapshot of the database throughout.
  case reading
  /// Reads without a time limit.
  case longReading
  case writing
  /// Writes without a time limit.
  case longWriting

  fileprivate var begin: String {
    switch self {
    case .reading, .longReading: "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"
    case .writing, .longWriting: "BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE"
    }
  }

  fileprivate var isWriting: Bool { self == .writing || self == .longWriting }
  fileprivate var isLong: Bool { self == .longReading || self == .longWriting }
}

extension PostgresStore {
  package func read<Result>(
    _ body: (PostgresDatabase) throws -> Result
  ) throws(StoreError) -> Result {
    try transact(.reading, body)
  }

  @discardableResult
  package func write<Result>(
    _ body: (PostgresDatabase) throws -> Result
  ) throws(StoreError) -> Result {
    try transact(.writing, body)
  }

  /// - Parameter body: may run again if the first transaction was not committed.
  @discardableResult
  func transact<Result>(
    _ kind: TransactionKind, _ body: (PostgresDatabase) throws -> Result
  ) throws(StoreError) -> Result {
    try retrying { deadline in try attempt(kind, body, until: deadline) }
  }

  /// Tries again with growing pauses, as long as the fault may pass and there is time.
  func retrying<Result>(
    _ attempt: (ContinuousClock.Instant) throws -> Result
  ) throws(StoreError) -> Result {
    let deadline = ContinuousClock.now + timeout
    var ceiling: Duration = .milliseconds(20)
    while true {
      do { return try attempt(deadline) } catch let fault as PostgresFault {
        let wait = Duration.milliseconds(Int64.random(in: 1...ceiling.milliseconds))
        guard fault.mayPass || fault.isAboutPreparing, .now + wait < deadline else {
          throw StoreError(fault, name)
        }
        pause(wait)
        ceiling = min(ceiling * 2, .seconds(2))
      } catch let error as StoreError {
        throw error
      } catch {
        throw .failed(name, code: "none")
      }
    }
  }

  private func attempt<Result>(
    _ kind: TransactionKind, _ body: (PostgresDatabase) throws -> Result,
    until deadline: ContinuousClock.Instant
  ) throws -> Result {
    let connection = try take(until: deadline)
    defer { giveBack(connection) }
    let number = begin(kind, on: connection, within: kind.isLong ? .zero : timeout)
    let end = kind.isLong ? nil : deadline
    var result: Result?
    do {
      let database = PostgresDatabase(
        connection: connection, deadline: end, prepares: kind == .writing)
      let made = try body(database)
      result = made
      Interleaving.beforeStatement?()
      _ = try connection.run([Statement("COMMIT")], until: end)
      return made
    } catch {
      guard connection.isBroken else {
        if let fault = error as? PostgresFault, fault.isAboutPreparing {
          connection.canPrepare = false
        }
        _ = try? connection.run([Statement("ROLLBACK")], until: deadline)
        throw error
      }
      // It may have been committed although no answer came.
      if let result, kind.isWriting {
        if try isCommitted(number, of: connection.id, until: deadline) { return result }
      }
      throw error
    }
  }
}

extension PostgresStore {
  /// Begins the transaction together with its first statement. All settings end with the
  /// transaction, so that a pooler may give each one another server.
  ///
  /// - Parameter limit: the time limit of each statement, and half the limit of each wait between
  ///   statements; zero for none.
  /// - Returns: the number that it leaves in its connection's row, which tells later whether it was
  ///   committed.
  func begin(
    _ kind: TransactionKind, on connection: Connection, within limit: Duration
  ) -> Int64 {
    let start = ContinuousClock.now
    connection.sendAhead(Statement(kind.begin))
    connection.sendAhead(preamble(limit.milliseconds)) { [time] rows throws(PostgresFault) in
      guard let row = rows.first else { throw .lost(.broken) }
      time.learn(row["now"], from: start)
      let version: Int = row["version"] ?? 0
      if version != PostgresStore.schema { throw .otherSchema(version) }
    }
    guard kind.isWriting else { return 0 }
    let number = Int64.random(in: 1...Int64.max)
    var mark = Statement(
      """
      INSERT INTO triage.writer (transaction, id) VALUES (?, ?)
      ON CONFLICT (id) DO UPDATE SET transaction = excluded.transaction, at = now()
      """, [number, connection.id])
    mark.isPrepared = true
    connection.sendAhead(mark)
    if number % 64 == 0 { for sql in clearing { connection.sendAhead(Statement(sql)) } }
    return number
  }

  private func preamble(_ limit: Int64) -> Statement {
    var statement = Statement(
      """
      SELECT set_config('search_path', 'triage, pg_temp', true),
        set_config('statement_timeout', ?, true), set_config('lock_timeout', ?, true),
        set_config('idle_in_transaction_session_timeout', ?, true),
        (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now,
        (SELECT max(version) FROM triage.version) AS version
      """, [String(limit), String(limit), String(limit * 2)])
    statement.isPrepared = true
    return statement
  }

  /// Waits for the end of the transaction and tells whether it was committed.
  func isCommitted(
    _ number: Int64, of id: Int64, until deadline: ContinuousClock.Instant
  ) throws(StoreError) -> Bool {
    try retrying { _ in
      let connection = try take(until: deadline)
      defer { giveBack(connection) }
      // A transaction that still runs has locked the row, so this waits for its end.
      let sql = """
        INSERT INTO triage.writer (transaction, id) VALUES (0, ?)
        ON CONFLICT (id) DO UPDATE SET at = now() RETURNING transaction
        """
      let begin = Statement(TransactionKind.writing.begin)
      do {
        let rows = try connection.run(
          [begin, Statement(sql, [id]), Statement("COMMIT")], until: deadline)
        return rows.dropFirst().first?.first?["transaction"] == number as Int64?
      } catch {
        if !connection.isBroken {
          _ = try? connection.run([Statement("ROLLBACK")], until: deadline)
        }
        throw error
      }
    }
  }
}

/// Blocks the thread, as all calls of a store may.
func pause(_ duration: Duration) { usleep(UInt32(clamping: duration.milliseconds * 1000)) }
