// What `doctor` is told of a store.

package import Tickets

/// The state of a database and of its queue.
package struct StoreHealth: Sendable {
  /// About where it is kept.
  package var findings: [Finding]
  package var countByStatus: [Status: Int]
  /// When the ticket came that has waited longest for its analysis.
  package var oldestWaiting: Timestamp?
  /// Waiting tickets whose analysis came to nothing before.
  package var failing: Int
  /// Claims whose lease has run out and that no pass has taken back yet.
  package var expiredLeases: Int
  /// The latest time that anything was stored at; later than now, a clock was wrong.
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
