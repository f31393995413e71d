// Statistics and histories.

package import Store
package import Tickets

extension PostgresStore {
  package func history(of id: Int64) throws(StoreError) -> [HistoryEntry] {
    try read { try $0.history(of: id) }
  }

  package func statistics(
    since: Timestamp?, until: Timestamp?
  ) throws(StoreError) -> Statistics {
    try read { try $0.statistics(since: since, until: until) }
  }

  package func countWaiting() throws(StoreError) -> Int { try read { try $0.countWaiting() } }

  package func countByStatus() throws(StoreError) -> [Status: Int] {
    try read { try $0.countByStatus() }
  }
}
