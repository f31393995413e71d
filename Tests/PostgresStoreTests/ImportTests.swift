// An import while others store tickets, too.

import Privacy
import Store
import Support
import Testing
import Tickets

@testable import PostgresStore

@Suite struct ImportTests {
  /// Every second id goes to somebody else, and so do two of the keys.
  @Test func idsWithHolesAndKeysThatOthersTake() throws {
    let place = try Place()
    defer { place.drop() }
    let store = try PostgresStore(place.address(), create: true)
    let now = store.clock.now()
    func record(_ number: Int, _ text: String, key: String? = nil) -> Submission {
      Submission(
        complaint: redact(text), origin: Origin(key: key.map { redact($0) }), roughUrgency: .low,
        record: number)
    }
    try place.server.sql(
      "ALTER SEQUENCE triage.ticket_id_seq INCREMENT BY 2", in: place.database)
    try store.prepareImport()
    let refused = try store.stage([
      record(1, "a walrus", key: "A"), record(2, "b walrus"), record(3, "c walrus", key: "C"),
      record(4, "another", key: "A"), record(5, "c walrus", key: "C"),
    ])
    #expect(refused == [4: .record(1)])
    _ = try store.stage([record(6, "d walrus", key: "D"), record(7, "a walrus", key: "A")])
    let theirs = try store.submit(
      [record(0, "theirs", key: "C"), record(0, "d walrus", key: "D")], at: now)
    #expect(theirs.map(\.id) == [1, 3])
    let result = try store.submitStaged(at: now)
    #expect((result.stored, result.known) == (2, 2))
    #expect(result.taken == [3: .ticket(1), 5: .ticket(1)])
    var ids: [Int64] = []
    try store.stagedIDs(result) { ids += $0 }
    #expect(ids == [5, 7, 3, 5])
    #expect(
      try ids.map { try store.ticket($0)?.complaint } == [
        "a walrus", "b walrus", "d walrus", "a walrus",
      ])
    let query = try #require(SearchQuery("walrus"))
    let found = try store.matches(query, TicketFilter(), below: .max, atLeast: 9)
    #expect(found?.ids.sorted() == [3, 5, 7])
    #expect(try place.server.sql("SELECT count(*) FROM triage.search", in: place.database) == "4")
  }
}
