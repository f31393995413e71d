// What pages hold outside their rows is overwritten, and no row is.

import Foundation
import GRDB
import Support
import Testing

@testable import SQLiteStore

@Suite struct ScrubTests {
  @Test func copiesOfRowsThatMovedAwayAreOverwritten() throws {
    let folder = try Folder()
    let (store, other) = (try folder.file(), try folder.file())
    let gone = try store.queue.write(churn)
    let rows = try other.queue.read(rows)
    #expect(try !traces(of: gone, in: folder).isEmpty, "nothing was left behind to overwrite")

    try store.scrub()
    #expect(try traces(of: gone, in: folder).isEmpty)
    #expect(try other.queue.read(self.rows) == rows)
    // Who had pages in memory writes none of their older copies back.
    try other.queue.write { try $0.execute(sql: "UPDATE note SET text = text || '.'") }
    #expect(try traces(of: gone, in: folder).isEmpty)
    #expect(try folder.sqlite3("PRAGMA integrity_check") == "ok")
  }

  @Test func onlyWhatIsOutsideTheRowsIsUnused() {
    // A leaf with two rows, one of which is followed by a free block of 8 bytes.
    var page = [UInt8](repeating: 7, count: 64)
    page.replaceSubrange(0..<12, with: [13, 0, 48, 0, 2, 0, 40, 0, 0, 40, 0, 56])
    page.replaceSubrange(48..<52, with: [0, 0, 0, 8])
    #expect(unusedRanges(of: page, headerAt: 0) == [12..<40, 52..<56])
    page[0] = 0
    #expect(unusedRanges(of: page, headerAt: 0).isEmpty)
    let broken: [UInt8] = [13, 255, 255, 255, 255, 255, 255, 255]
    #expect(unusedRanges(of: broken + page, headerAt: 0).isEmpty)
  }

  /// Makes rows grow and move between pages, and erases some.
  ///
  /// - Returns: the ids of the erased.
  private func churn(_ database: Database) throws -> Set<Int> {
    var numbers = SeededGenerator(seed: 23)
    try database.execute(
      sql: """
        CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT, word TEXT);
        CREATE INDEX note_by_word ON note (word)
        """)
    var (live, count) = ([] as [Int], 0)
    func words(_ id: Int, _ most: Int) -> String {
      String(repeating: word(id), count: Int.random(in: 1...most, using: &numbers))
    }
    for _ in 0..<4000 {
      let act = live.count < 50 ? 0 : Int.random(in: 0..<10, using: &numbers)
      if act < 4 {
        count += 1
        live.append(count)
        try database.execute(
          sql: "INSERT INTO note VALUES (?, ?, ?)",
          arguments: [count, words(count, 60), words(count, 12)])
      } else {
        let index = live.indices.randomElement(using: &numbers) ?? 0
        let id = live[index]
        if act < 9 {
          try database.execute(
            sql: "UPDATE note SET text = ?, word = ? WHERE id = ?",
            arguments: [words(id, act < 5 ? 800 : 80), words(id, 12), id])
        } else {
          live.remove(at: index)
          try database.execute(sql: "DELETE FROM note WHERE id = ?", arguments: [id])
        }
      }
    }
    return Set(1...count).subtracting(live)
  }

  private func word(_ id: Int) -> String { "quibbet\(1_000_000 + id);" }

  private func rows(_ database: Database) throws -> [String] {
    try String.fetchAll(database, sql: "SELECT id || text || word FROM note ORDER BY id")
  }

  private func traces(of ids: Set<Int>, in folder: Folder) throws -> [Int] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.database))
    return ids.filter { bytes.range(of: Data(word($0).utf8)) != nil }
  }
}
