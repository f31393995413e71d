// The changes of tickets after a backup was restored on another server.

import Privacy
import Store
import Support
import Testing
import Tickets

@testable import PostgresStore

@Suite struct ChangeTests {
  private func add(_ store: PostgresStore) throws -> Int64 {
    let new = Submission(complaint: redact("It broke"), origin: Origin(), roughUrgency: .low)
    return try #require(try store.submit([new], at: store.clock.now()).first).id
  }

  /// The new server's transactions have lower numbers than those in the backup.
  @Test(.timeLimit(.minutes(5))) func changesOfTheServerBeforeAreNotNew() async throws {
    let place = try Place()
    defer { place.drop() }
    let store = try PostgresStore(place.address(), create: true)
    for _ in 1...3 { _ = try add(store) }
    try place.server.sql("UPDATE triage.change SET xid = xid + 1000000000", in: place.database)
    var mark = try store.changes(since: nil).mark
    for _ in 1...3 {
      let idle = try store.changes(since: mark)
      #expect(idle.ids == [])
      let id = try add(store)
      let changes = try store.changes(since: idle.mark)
      #expect(changes.ids == [id])
      mark = changes.mark
    }
    try await until("their end") {
      _ = try add(store)
      let left = "SELECT count(*) FROM triage.change WHERE xid > 1000000000"
      return try place.server.sql(left, in: place.database) == "0"
    }
    let kept = "SELECT count(*) > 3 FROM triage.change"
    #expect(try place.server.sql(kept, in: place.database) == "t")
  }
}
