// What a store tells `doctor`.

package import Tickets

/// The state of a database and its queue.
package struct StoreHealth: Sendable {
  /// About the place where the data is kept.
  package var findings: [Finding]
  package var countByStatus: [Status: Int]
  /// When the ticket was created that has waited longest for its analysis.
  package var oldestWaiting: Timestamp?
  /// Waiting tickets whose last analysis failed.
  package var failing: Int
  /// Claims whose lease has ended and that no pass has taken back yet.
  package var expiredLeases: Int
  /// The latest time in the database. If it is later than now, a clock was wrong.
  package var latestChange: Timestamp?

  package init(
    findings: [Finding], countByStatus: [Status: Int], oldestWaiting: Timestamp?, failing: Int,
    expiredLeases: Int, latestChange: Timestamp?
  ) {
    self.findings = findings
    self.countByStatus = countByStatus
    self.oldestWaiting = oldestWaiting
    self.failing = failing
    self.expiredLeases = expiredLeases
    self.latestChange = latestChange
  }
}
