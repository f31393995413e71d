// Many complaints at once: all or none, each key once, ids in the order of the file.

import Privacy
import Store
import Support
import Testing
import Tickets

@Suite struct ImportTests {
  @Test(.onEveryStore) func eachKeyIsStoredOnceAndIdsHaveNoGaps() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add(submission("text B", key: "B"))
    try store.prepareImport()
    let keys: [String?] = ["A", "B", nil, "A", "C", nil]
    let taken = try store.stage(keys.map { submission("text \($0 ?? "")", key: $0) })
    #expect(taken.isEmpty)
    #expect(try store.ticket(2) == nil)
    let result = try store.submitStaged(at: at(5))
    #expect((result.stored, result.known, result.firstID) == (4, 2, 2))
    var ids: [Int64] = []
    try store.stagedIDs(result) { ids += $0 }
    #expect(ids == [2, 1, 3, 2, 4, 5])
    #expect(try store.ticket(1)?.complaint == "text B")
    #expect(try store.ticket(2)?.complaint == "text A")
    #expect(try store.add(submission("next")) == 6)
  }

  @Test(.onEveryStore) func aKeyThatHasAnotherTextIsNotStored() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.add(submission("old\nlines", key: "A"))
    try store.prepareImport()
    func record(_ number: Int, _ text: String, _ key: String) -> Submission {
      var result = submission(text, key: key)
      result.record = number
      return result
    }
    let first = try store.stage([
      record(1, "new", "A"), record(2, "x", "B"), record(3, "y", "B"),
    ])
    #expect(first == [1: .ticket(1), 3: .record(2)])
    let second = try store.stage([
      record(4, "old\r\nlines", "A"), record(5, "z", "B"), record(6, "x", "B"),
    ])
    #expect(second == [5: .record(2)])
    // Somebody else stores another text under a key that was free.
    _ = try store.stage([record(7, "mine", "C"), record(8, "mine", "C")])
    try store.add(submission("theirs", key: "C"))
    let result = try store.submitStaged(at: at(5))
    #expect((result.stored, result.known) == (1, 2))
    #expect(result.taken == [7: .ticket(2), 8: .ticket(2)])
    var ids: [Int64] = []
    try store.stagedIDs(result) { ids += $0 }
    #expect(ids == [3, 1, 3])
  }

  @Test(.onEveryStore) func whatWasStoredIsFoundAndWaits() throws {
    let folder = try Folder()
    let store = try folder.store()
    try store.prepareImport()
    var old = submission("a walrus", customer: "Jo", rough: .high)
    old.createdAt = at(-7)
    _ = try store.stage([old, submission("退款 walrus")])
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
