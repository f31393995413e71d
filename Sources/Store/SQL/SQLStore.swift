// What all stores on an SQL database do in the same way.

package import Tickets

/// A store on an SQL database. It provides transactions and gets the rest of the protocol.
package protocol SQLStore: Store {
  associatedtype Database: SQLDatabase

  /// Rung when this process may have stored new work.
  var bell: Bell { get }
  /// Runs a transaction that sees one state of the database throughout.
  func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result
  /// Runs a transaction that changes the database.
  @discardableResult
  func write<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result
  /// Removes what is left of erased tickets from the database.
  func rewrite() throws(StoreError)
  /// What `doctor` says about the database itself.
  func findings() throws(StoreError) -> [Finding]
}

extension SQLStore {
  package func submit(_ submission: Submission, at now: Timestamp) throws(StoreError) -> Receipt {
    try submit([submission], at: now)[0]
  }

  package func ticket(_ id: Int64) throws(StoreError) -> Ticket? {
    try read { database in
      try database.first(
        "SELECT \(ticketColumns) FROM \(ticketTables) WHERE ticket.id = ?", [id], Ticket.init)
    }
  }

  package func tickets(_ ids: some Sequence<Int64>) throws(StoreError) -> [Ticket] {
    let found = try read { database in
      try database.map(
        "SELECT \(ticketColumns) FROM \(ticketTables) WHERE ticket.\(Database.amongIDs)",
        [Database.list(ids)], Ticket.init)
    }
    let byID = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    return ids.compactMap { byID[$0] }
  }

  package func history(of id: Int64) throws(StoreError) -> [HistoryEntry] {
    try read { try $0.history(of: id) }
  }

  package func statistics(
    since: Timestamp?, until: Timestamp?
  ) throws(StoreError) -> Statistics {
    try read { try $0.statistics(since: since, until: until) }
  }

  package func countByStatus() throws(StoreError) -> [Status: Int] {
    try read { try $0.countByStatus() }
  }

  package func countWaiting() throws(StoreError) -> Int { try read { try $0.countWaiting() } }

  package func deferred(
    _ selections: [Selection], at now: Timestamp
  ) throws(StoreError) -> (count: Int, first: Timestamp?) {
    try read { try $0.deferred(selections, at: now) }
  }

  package func prospects(
    of selection: Selection, retriesFailed: Bool, at now: Timestamp, isGone: (Owner) -> Bool,
    _ visit: ([Prospect]) -> Bool
  ) throws(StoreError) {
    let ids = try read { database in
      try database.prospects(of: selection, retriesFailed: retriesFailed, at: now, isGone: isGone)
    }
    let page = 500  // tickets in one transaction
    for start in stride(from: 0, to: ids.count, by: page) {
      if !visit(try read { try $0.prospects(ids[start...].prefix(page)) }) { return }
    }
  }
}

extension SQLStore {
  package func forget(_ ids: [Int64]) throws(StoreError) -> [Int64] {
    try write { database in
      let missing = try database.missing(ids)
      guard missing.isEmpty else { return missing }
      try database.execute("DELETE FROM ticket WHERE \(Database.amongIDs)", [Database.list(ids)])
      try database.execute("INSERT INTO rewrite_due (id) VALUES (1) ON CONFLICT DO NOTHING")
      return []
    }
  }

  package func rewriteIfDue() throws(StoreError) {
    guard try read({ try $0.isRewriteDue() }) else { return }
    try rewrite()
    try write { try $0.execute("DELETE FROM rewrite_due") }
  }
}

extension SQLDatabase {
  func isRewriteDue() throws -> Bool {
    try first("SELECT id FROM rewrite_due") { _ in true } == true
  }

  /// The ids that do not exist, in the given order. The rows of the others are locked until the
  /// transaction ends, always in the same order, so that no two transactions wait for each other.
  package func missing(_ ids: [Int64]) throws -> [Int64] {
    let sql = "SELECT id FROM ticket WHERE \(Self.amongIDs) ORDER BY id \(Self.rowLock)"
    let found = Set(try map(sql, [Self.list(ids)]) { $0["id"] as Int64 })
    return ids.filter { !found.contains($0) }
  }

  /// The receipt for a submission whose key is in use; nil when the key is free.
  package func receipt(forKeyOf submission: Submission) throws -> Receipt? {
    guard let key = submission.origin.key?.text else { return nil }
    return try first("SELECT id, customer_complaint FROM ticket WHERE key = ?", [key]) { row in
      let isSame = isSameText(row["customer_complaint"], submission.complaint.text)
      return isSame ? .known(id: row["id"]) : .taken(id: row["id"])
    }
  }
}
