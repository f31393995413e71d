// Erases tickets, so that no trace of them is left in the file.

import Foundation
import GRDB
package import Store

extension SQLiteStore {
  /// Deleted bytes are overwritten at once, but a page may still contain an older copy of a row that
  /// was moved.
  package func rewrite() throws(StoreError) {
    try rewriteSearchIndex()
    try scrub()
  }

  /// Merges the whole search index into one part. FTS5 only marks an entry as deleted until it
  /// merges the part that contains it. (Its secure-delete option, new in SQLite 3.42, does not
  /// reach what earlier changes left behind.) It merges a little at a time, so that nobody waits
  /// long for the lock.
  private func rewriteSearchIndex() throws(StoreError) {
    // A negative number asks FTS5 to merge all parts, whatever their size; the calls after it
    // continue.
    var pages = -mergedPages
    while true {
      let isChanged = try write { database in
        let before = database.totalChangesCount
        try database.execute(
          sql: "INSERT INTO search (search, rank) VALUES ('merge', ?)", arguments: [pages])
        // FTS5's documentation: there is nothing left to merge when fewer than two rows change.
        return database.totalChangesCount - before >= 2
      }
      guard isChanged else { return }
      pages = mergedPages
      usleep(turn)
    }
  }
}

/// The pages of the index that one transaction writes: some tens of milliseconds.
private let mergedPages = 500
