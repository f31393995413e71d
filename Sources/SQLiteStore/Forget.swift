// Erasing a ticket, so that the file holds nothing of it.

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
    try translating(path) {
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    }
    return try write { database in
      let missing = try ids.filter { try !exists($0, in: database) }
      guard missing.isEmpty else { return missing }
      for id in ids {
        try database.execute(sql: "DELETE FROM ticket WHERE id = ?", arguments: [id])
      }
      try database.rewriteSearchIndex()
      try database.execute(sql: "INSERT OR IGNORE INTO rewrite_due (id) VALUES (1)")
      return []
    }
  }

  /// Writes the file anew from what is left in it, if a ticket was erased since the last time. It
  /// takes as much free disk as the file has, and about a second for each 100 MB.
  package func rewriteIfDue() throws(StoreError) {
    let isDue = try read { database in
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM rewrite_due)") == true
    }
    guard isDue else { return }
    try translating(path) { try queue.vacuum() }
    try write { try $0.execute(sql: "DELETE FROM rewrite_due") }
  }
}
