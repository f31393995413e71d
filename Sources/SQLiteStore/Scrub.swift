// Overwrites what the pages of the file hold outside their rows: copies of rows that were moved.

import Foundation
import GRDB
import GRDBSQLite
import Store

/// The pages that are scrubbed under one lock: some milliseconds.
private let scrubbedPages = 1024

/// The pause between two locks, so that others get the lock.
let turn: UInt32 = 3000  // microseconds

extension SQLiteStore {
  /// SQLite overwrites deleted rows. But when it rearranges a page, the space between the rows
  /// keeps its old bytes. That space is not part of the database, so it is overwritten in the file
  /// itself, under the exclusive lock.
  func scrub() throws(StoreError) {
    var next = 0
    while next >= 0 {
      try translating(path) {
        try queue.inTransaction(.exclusive) { database in
          next = try scrub(from: next, in: database)
          return .commit
        }
      }
      // Our cached pages may be older than those in the file.
      queue.releaseMemory()
      usleep(turn)
    }
  }

  /// - Parameter first: the number of a page, from 0.
  /// - Returns: the next page to scrub; -1 at the end.
  private func scrub(from first: Int, in database: Database) throws -> Int {
    let count = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    let size = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
    let file = try DatabaseFile(database)
    var isChanged = false
    let end = min(first + scrubbedPages, count)
    for number in first..<max(first, end) {
      var page = try file.read(size, at: number * size)
      let stale = unusedRanges(of: page, headerAt: number == 0 ? 100 : 0).filter { range in
        page[range].contains { $0 != 0 }
      }
      guard !stale.isEmpty else { continue }
      for range in stale { page.replaceSubrange(range, with: repeatElement(0, count: range.count)) }
      try file.write(page, at: number * size)
      isChanged = true
    }
    if isChanged {
      // A change through SQLite makes every process drop its cached pages, and syncs the file.
      try database.execute(sql: "DELETE FROM rewrite_due; INSERT INTO rewrite_due (id) VALUES (1)")
    }
    return end < count ? end : -1
  }
}

/// The ranges of a page without a row or a pointer; none for a page that is not part of a b-tree
/// (https://www.sqlite.org/fileformat2.html, section 1.6). Other pages begin with a page number,
/// which is below 2^25 while the file is smaller than 128 GB.
///
/// - Parameter start: the position of its header: after the file's own header on the first page.
func unusedRanges(of page: [UInt8], headerAt start: Int) -> [Range<Int>] {
  func number(_ index: Int) -> Int { Int(page[index]) << 8 | Int(page[index + 1]) }
  let (interiorIndex, interiorTable, leafIndex, leafTable) =
    (2, 5, 10, 13) as (UInt8, UInt8, UInt8, UInt8)
  let header: Int
  switch page[start] {
  case interiorIndex, interiorTable: header = 12
  case leafIndex, leafTable: header = 8
  default: return []
  }
  let rows = start + header + 2 * number(start + 3)
  let content = number(start + 5) == 0 ? 65_536 : number(start + 5)
  guard rows <= content, content <= page.count else { return [] }
  var ranges = [rows..<content]
  var block = number(start + 1)
  while block >= content, block + 4 <= page.count {
    let (next, end) = (number(block), block + number(block + 2))
    guard end >= block + 4, end <= page.count else { break }
    ranges.append(block + 4..<end)
    guard next > block else { break }
    block = next
  }
  return ranges
}

/// The file through SQLite's own descriptor. If this process opened and closed another one, it
/// would lose all its locks on the file.
private struct DatabaseFile {
  private let file: UnsafeMutablePointer<sqlite3_file>
  private let methods: sqlite3_io_methods

  init(_ database: Database) throws {
    var file: UnsafeMutablePointer<sqlite3_file>?
    let code = sqlite3_file_control(
      database.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    guard code == SQLITE_OK, let file, let methods = file.pointee.pMethods else {
      throw DatabaseError(resultCode: .SQLITE_IOERR)
    }
    self.file = file
    self.methods = methods.pointee
  }

  func read(_ count: Int, at offset: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    try check(methods.xRead?(file, &bytes, Int32(count), Int64(offset)))
    return bytes
  }

  func write(_ bytes: [UInt8], at offset: Int) throws {
    try check(methods.xWrite?(file, bytes, Int32(bytes.count), Int64(offset)))
  }

  private func check(_ code: Int32?) throws {
    guard code == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code ?? SQLITE_IOERR))
    }
  }
}
