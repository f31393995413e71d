// How SQLite finds what a pass takes up: by an index, in its order, and without reading the rest.

import GRDB
import Testing
import Tickets

@testable import SQLiteStore
@testable import Store

@Suite struct PlanTests {
  private func plan(_ selection: Selection, _ stage: Stage) throws -> [String] {
    let folder = try Folder()
    let store = try folder.file()
    try store.complete(store.add(), analysis())
    return try store.read { database in
      try selection.queries(in: database).flatMap { query in
        let (sql, arguments) = query.statement(stage, upTo: 5, at: at(1), start: at(0))
        return try database.map("EXPLAIN QUERY PLAN \(sql)", arguments) { $0["detail"] as String }
      }
    }
  }

  @Test(arguments: Stage.allCases) func waitingTicketsAreReadInTheirOrder(stage: Stage) throws {
    let steps = try plan(.waiting, stage)
    let index = stage == .deferred ? "ticket_deferred" : "ticket_waiting"
    #expect(steps.contains { $0.contains("INDEX \(index)") }, "\(steps)")
    #expect(!steps.contains { $0.contains("B-TREE") }, "\(steps)")
  }

  /// What is not stale is not looked at.
  @Test(arguments: [false, true]) func staleTicketsAreFoundByTheirMaker(resolved: Bool) throws {
    var staleness = Staleness(Maker(engine: "other"), since: at(9))
    staleness.includesResolved = resolved
    let steps = try plan(.stale(staleness), .due)
    let search = "ticket USING INDEX ticket_by_maker (maker_id=? AND <expr>=?)"
    #expect(steps.count { $0.contains(search) } == (resolved ? 2 : 1), "\(steps)")
    #expect(!steps.contains { $0.contains("SORT") || $0.contains("B-TREE") }, "\(steps)")
    staleness.replacesOnlyItsOwn = true
    #expect(try plan(.stale(staleness), .due).isEmpty)
  }

  @Test func namedTicketsAreReadByTheirIds() throws {
    let steps = try plan(.tickets([1, 2]), .due)
    #expect(steps.contains { $0.contains("USING INTEGER PRIMARY KEY") }, "\(steps)")
  }

  @Test func whatFailedIsFoundByAnIndex() throws {
    let folder = try Folder()
    let store = try folder.file()
    let plans = try store.read { database in
      try givenUp.map { condition in
        try Row.fetchAll(
          database, sql: "EXPLAIN QUERY PLAN SELECT id FROM ticket WHERE \(condition)"
        ).map { $0["detail"] as String }
      }
    }
    #expect(
      plans.allSatisfy {
        $0.count == 1 && $0[0].hasPrefix("SEARCH") || $0[0].contains("INDEX ticket_given_up")
      }, "\(plans)")
  }
}
