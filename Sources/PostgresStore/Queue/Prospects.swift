// Reads the queue without claiming: what a pass would take, and what is not due yet.

package import Store
package import Tickets

/// The tickets that one transaction reads.
private let pageSize = 500

extension PostgresStore {
  package func prospects(
    of selection: Selection, retriesFailed: Bool, at now: Timestamp, isGone: (Owner) -> Bool,
    _ visit: ([Prospect]) -> Bool
  ) throws(StoreError) {
    let ids = try read { database in
      try database.prospects(of: selection, retriesFailed: retriesFailed, at: now, isGone: isGone)
    }
    for start in stride(from: 0, to: ids.count, by: pageSize) {
      let page = ids[start...].prefix(pageSize)
      if !visit(try read { try $0.prospects(page) }) { return }
    }
  }

  package func deferred(
    _ selections: [Selection], at now: Timestamp
  ) throws(StoreError) -> (count: Int, first: Timestamp?) {
    try read { try $0.deferred(selections, at: now) }
  }
}
