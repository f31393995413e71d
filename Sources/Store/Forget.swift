// Erasing a ticket, so that the file holds nothing of it.

import GRDB

extension Store {
  /// Erases tickets, their analyses, replies and index entries. A pass that is at work on one stores
  /// nothing of it, as its claim is gone, too.
  ///
  /// Deleting with `secure_delete` overwrites what is deleted, but a page may still have an older
  /// copy from when its rows were moved; so the file is written anew from what is left in it. That
  /// takes as much free disk as the file has, and about a second for each 100 MB.
  ///
  /// - Returns: the ids that do not exist; if there are any, nothing was changed.
  package func forget(_ ids: [Int64]) throws(StoreError) -> [Int64] {
    try translating(path) {
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    }
    let missing = try write { database in
      let missing = try ids.filter { try !exists($0, in: database) }
      if missing.isEmpty {
        for id in ids {
          try database.execute(sql: "DELETE FROM ticket WHERE id = ?", arguments: [id])
        }
        try database.rewriteSearchIndex()
      }
      return missing
    }
    if missing.isEmpty { try translating(path) { try queue.vacuum() } }
    return missing
  }
}
