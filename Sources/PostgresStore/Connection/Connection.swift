// One connection to a server. It sends many statements at once, and every wait has a limit.

import CPostgres
import Foundation
import Store
import Synchronization

/// Owns libpq's connection.
private struct Handle: ~Copyable {
  let pointer: OpaquePointer
  deinit { cpq_finish(pointer) }
}

/// A connection. Every wait ends: with an answer, at a deadline, or when the line is dead.
/// `@unchecked Sendable` is safe because `ConnectionPool` gives it to one caller at a time, and a
/// caller gives it back only when it is done.
final class Connection: @unchecked Sendable {
  private let handle: Handle
  /// The statements that the server has prepared.
  private var prepared: Set<String> = []
  /// False after a pooler was seen to change the server behind it.
  var canPrepare = true
  /// Statements to send together with the next one, and the checks of their results.
  private var ahead: [(Statement, Check)] = []
  var isBroken = false
  /// Distinguishes this connection from all others, whatever servers a pooler uses for it.
  let id = Int64.random(in: 1...Int64.max)

  typealias Check = (PostgresRows) throws(PostgresFault) -> Void

  init(_ address: PostgresAddress, within timeout: Duration) throws(PostgresFault) {
    handle = Handle(pointer: try connect(address, within: timeout))
    guard cpq_set_nonblocking(pointer) else { throw .lost(.broken) }
    try check()
  }

  var pointer: OpaquePointer { handle.pointer }

  private func check() throws(PostgresFault) {
    let version = cpq_server_version(pointer)
    guard version >= 130_000 else { throw .lost(.tooOld(version)) }
    let encoding = cpq_parameter(pointer, "server_encoding").map { String(cString: $0) }
    guard encoding == "UTF8" else { throw .lost(.otherEncoding) }
  }
}

extension Connection {
  /// Sends a statement together with the next one. An error of `check` comes before the errors of
  /// later statements.
  func sendAhead(
    _ statement: Statement, _ check: @escaping Check = { _ throws(PostgresFault) in }
  ) {
    ahead.append((statement, check))
  }

  /// Sends the statements at once and waits for all results.
  ///
  /// - Throws: the first fault. The statements after it were not run.
  func run(
    _ statements: [Statement], until deadline: ContinuousClock.Instant?
  ) throws(PostgresFault) -> [PostgresRows] {
    let (before, all) = (ahead, ahead.map(\.0) + statements)
    ahead = []
    do throws(PostgresFault) {
      guard cpq_enter_pipeline(pointer) else { throw .lost(.broken) }
      var new: [String?] = []
      for statement in all { new.append(try send(statement, butNot: new)) }
      guard cpq_send_sync(pointer) else { throw .lost(.broken) }
      try flush(until: deadline)
      let (rows, fault) = try receive(preparing: new, until: deadline)
      for ((_, check), rows) in zip(before, rows) { try check(rows) }
      if let fault { throw fault }
      return Array(rows[before.count...])
    } catch {
      if case .lost = error { isBroken = true }
      throw error
    }
  }

  /// - Parameter new: statements that are being prepared already.
  /// - Returns: the statement's text if the answer to its preparation comes before its own.
  private func send(
    _ statement: Statement, butNot new: [String?]
  ) throws(PostgresFault) -> String? {
    let texts = try statement.texts()
    let (sql, count) = (statement.sql, Int32(texts.count))
    let isPrepared = statement.isPrepared && canPrepare
    let isNew = isPrepared && !prepared.contains(sql) && !new.contains(sql)
    let name = isPrepared ? Self.name(of: sql) : ""
    let isSent = withCStrings(texts) { values in
      guard isPrepared else {
        return cpq_send_query(pointer, statement.numbered, count, values, statement.isBinary)
      }
      if isNew, !cpq_send_prepare(pointer, name, statement.numbered) { return false }
      return cpq_send_prepared(pointer, name, count, values, statement.isBinary)
    }
    guard isSent else { throw .lost(.broken) }
    return isNew ? sql : nil
  }

  /// The name of a prepared statement: equal for equal texts in all processes, so that a pooler may
  /// mix them.
  private static func name(of sql: String) -> String {
    let hash = sql.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return "triage_" + String(hash, radix: 36)
  }

  /// Receives one answer for each statement, in order, and the mark that ends them.
  private func receive(
    preparing new: [String?], until deadline: ContinuousClock.Instant?
  ) throws(PostgresFault) -> (rows: [PostgresRows], fault: PostgresFault?) {
    var rows: [PostgresRows] = []
    var fault: PostgresFault?
    func take(_ use: (PostgresRows) -> Void) throws(PostgresFault) {
      do { use(try nextRows(until: deadline)) } catch {
        if case .lost = error { throw error }
        fault = fault ?? error
      }
    }
    for sql in new {
      if let sql { try take { _ in prepared.insert(sql) } }
      try take { rows.append($0) }
    }
    guard let mark = try nextResult(until: deadline) else { throw .lost(.broken) }
    let isMark = cpq_result_status(mark) == CPQ_PIPELINE_SYNC
    cpq_clear(mark)
    guard isMark, cpq_exit_pipeline(pointer) else { throw .lost(.broken) }
    return (rows, fault)
  }

  /// The rows of one statement, and the null result after them.
  private func nextRows(until deadline: ContinuousClock.Instant?) throws(PostgresFault)
    -> PostgresRows
  {
    guard let result = try nextResult(until: deadline) else { throw .lost(.broken) }
    if let other = try nextResult(until: deadline) {
      cpq_clear(other)
      cpq_clear(result)
      throw .lost(.broken)
    }
    switch cpq_result_status(result) {
    case CPQ_COMMAND_OK, CPQ_TUPLES_OK:
      return PostgresRows(owning: result)
    // An earlier statement has failed.
    case CPQ_PIPELINE_ABORTED:
      cpq_clear(result)
      throw .refused("25P02")
    default:
      defer { cpq_clear(result) }
      throw PostgresFault(result)
    }
  }

  func nextResult(
    until deadline: ContinuousClock.Instant?
  ) throws(PostgresFault) -> OpaquePointer? {
    while cpq_is_busy(pointer) {
      try wait(for: Int16(POLLIN), until: deadline)
      guard cpq_consume(pointer) else { throw .lost(.broken) }
    }
    return cpq_next_result(pointer)
  }

  /// Sends what waits to be sent. It reads at the same time, because the server may wait for that.
  func flush(until deadline: ContinuousClock.Instant?) throws(PostgresFault) {
    while true {
      let state = cpq_flush(pointer)
      if state == 0 { return }
      guard state > 0 else { throw .lost(.broken) }
      try wait(for: Int16(POLLIN | POLLOUT), until: deadline)
      guard cpq_consume(pointer) else { throw .lost(.broken) }
    }
  }

  func wait(
    for events: Int16, until deadline: ContinuousClock.Instant?
  ) throws(PostgresFault) {
    guard try waitForSocket(pointer, events, until: deadline) else {
      isBroken = true
      throw .lost(.silent)
    }
  }
}

/// Waits until the socket can be read or written; false when the deadline came first.
func waitForSocket(
  _ pointer: OpaquePointer, _ events: Int16, until deadline: ContinuousClock.Instant?
) throws(PostgresFault) -> Bool {
  let socket = cpq_socket(pointer)
  guard socket >= 0 else { throw .lost(.broken) }
  while true {
    var entry = pollfd(fd: socket, events: events, revents: 0)
    var milliseconds: Int32 = -1
    if let deadline {
      let left = deadline - .now
      guard left > .zero else { return false }
      milliseconds = Int32(
        clamping: left.components.seconds * 1000 + 1
          + left.components.attoseconds / 1_000_000_000_000_000)
    }
    let count = poll(&entry, 1, milliseconds)
    if count > 0 { return true }
    if count < 0, errno != EINTR { throw .lost(.broken) }
  }
}
