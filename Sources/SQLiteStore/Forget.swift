// Erasing a ticket, so that the file holds nothing of it.

import Foundation
import GRDB
package import Store

extension SQLiteStore {
  /// Erases tickets, their analyses, replies and index entries. A pass that is at work on one stores
  /// nothing of it, as its claim is gone, too. Deleted bytes are overwritten, but a page may have an
  /// older copy from when its rows were moved; `rewriteIfDue` has to follow, and until it has
  /// succeeded the file says that it is due.
  ///
  /// - Returns: the ids that do not exist; if there are any, nothing was changed.
  package func forget(_ ids: [Int64]) throws(StoreError) -> [Int64] {
    try write { database in
      let missing = try database.missing(ids)
      guard missing.isEmpty else { return missing }
      for id in ids {
        try database.execute(sql: "DELETE FROM ticket WHERE id = ?", arguments: [id])
      }
      try database.execute(sql: "INSERT OR IGNORE INTO rewrite_due (id) VALUES (1)")
      return []
    }
  }

  /// Overwrites what is left of erased tickets, if any was erased since the last time. Others wait
  /// for a fraction of a second at a time.
  package func rewriteIfDue() throws(StoreError) {
    let isDue = try read { database in
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM rewrite_due)") == true
    }
    guard isDue else { return }
    try rewriteSearchIndex()
    try scrub()
    try write { try $0.execute(sql: "DELETE FROM rewrite_due") }
  }

  /// Merges the whole index into one part, so that nothing is left in it of what was taken out:
  /// FTS5 only marks an entry as gone until it merges the part that has it. (Its secure-delete
  /// option, new in SQLite 3.42, would not reach what earlier changes left behind.) A little at a
  /// time, so that nobody waits long for the lock.
  private func rewriteSearchIndex() throws(StoreError) {
    // The sign asks for all parts, whatever their size; after it, for the rest of them.
    var pages = -mergedPages
    while true {
      let isChanged = try write { database in
        let before = database.totalChangesCount
        try database.execute(
          sql: "INSERT INTO search (search, rank) VALUES ('merge', ?)", arguments: [pages])
        // By FTS5's own word, it has nothing left to do when it changes no more than one row.
        return database.totalChangesCount - before >= 2
      }
      guard isChanged else { return }
      pages = mergedPages
      usleep(turn)
    }
  }
}

/// So many pages of the index are written in one transaction: some tens of milliseconds.
private let mergedPages = 500
