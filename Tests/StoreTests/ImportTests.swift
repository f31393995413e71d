// Many complaints at once: all or none, each key once, ids in the order of the file.

import Privacy
import Store
import Testing
import Tickets

@Suite struct ImportTests {
  @Test func eachKeyIsStoredOnceAndIdsHaveNoGaps() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add(submission("old", key: "B"))
    try store.prepareImport()
    let keys: [String?] = ["A", "B", nil, "A", "C", nil]
    try store.stage(keys.enumerated().map { submission("text \($0.offset)", key: $0.element) })
    #expect(try store.ticket(2) == nil)
    let result = try store.submitStaged(at: at(5))
    #expect((result.stored, result.known, result.firstID) == (4, 2, 2))
    var ids: [Int64] = []
    try store.stagedIDs(result) { ids += $0 }
    #expect(ids == [2, 1, 3, 2, 4, 5])
    #expect(try store.ticket(1)?.complaint == "old")
    #expect(try store.ticket(2)?.complaint == "text 0")
    #expect(try store.add(submission("next")) == 6)
  }

  @Test func whatWasStoredIsFoundAndWaits() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.prepareImport()
    var old = submission("a walrus", customer: "Jo", rough: .high)
    old.createdAt = at(-7)
    try store.stage([old, submission("退款 walrus")])
    _ = try store.submitStaged(at: at(5))
    let ticket = try #require(try store.ticket(1))
    #expect(ticket.createdAt == at(-7))
    #expect(ticket.updatedAt == at(5))
    #expect(ticket.status == .pending)
    let query = try #require(SearchQuery("walrus"))
    #expect(
      try store.matches(query, TicketFilter(), below: .max, atLeast: 1)?.ids.sorted() == [1, 2])
    // The trigger is there again, for tickets that come one by one.
    try store.add(submission("walrus"))
    #expect(try store.matches(query, TicketFilter(), below: .max, atLeast: 1)?.ids.count == 3)
    #expect(try store.claim()?.id == 1)
  }
}
