// How SQLite finds what a pass takes up: by an index, from where it stopped, and without sorting.

import GRDB
import Testing
import Tickets

@testable import SQLiteStore
@testable import Store

@Suite struct PlanTests {
  private func plan(_ selection: Selection) throws -> [String] {
    let folder = try Folder()
    let store = try folder.file()
    let (sql, arguments) = selection.query(except: [7], at: at(1))
    return try store.read { database in
      try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql) LIMIT 5", arguments: arguments)
        .map { $0["detail"] as String }
    }
  }

  /// Each claim reads on behind the one before, so that a pass reads every ticket once.
  @Test func staleTicketsAreReadFromThePlaceReached() throws {
    let maker = Maker(engine: "gemini", askedModel: "m", promptVersion: "p")
    let steps = try plan(.stale(maker, before: at(1), after: StalePlace(rank: 1, analysis: 9)))
    let search = "SEARCH ticket USING INDEX ticket_analysed ((queue_rank,analysis_id)>(?,?))"
    #expect(steps.contains(search), "\(steps)")
    #expect(!steps.contains { $0.contains("SORT") || $0.contains("B-TREE") }, "\(steps)")
  }

  @Test func waitingTicketsAreReadInTheirOrder() throws {
    let steps = try plan(.waiting)
    #expect(steps.contains { $0.contains("USING INDEX ticket_waiting") }, "\(steps)")
    #expect(!steps.contains { $0.contains("B-TREE") }, "\(steps)")
  }

  @Test func namedTicketsAreReadByTheirIds() throws {
    let steps = try plan(.tickets([1, 2]))
    #expect(steps.contains { $0.contains("USING INTEGER PRIMARY KEY") }, "\(steps)")
  }
}
