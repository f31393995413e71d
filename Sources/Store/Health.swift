// What `doctor` is told of a store.

package import Tickets

/// The state of the file and of its queue.
package struct StoreHealth: Sendable {
  /// What SQLite finds wrong; empty for a sound file.
  package var damage: [String]
  package var sizeInBytes: Int64
  /// In SQLite's words: `truncate` for the rollback journal that is wanted.
  package var journalMode: String
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
    damage: [String], sizeInBytes: Int64, journalMode: String, countByStatus: [Status: Int],
    oldestWaiting: Timestamp?, failing: Int, expiredLeases: Int, latestChange: Timestamp?
  ) {
    self.damage = damage
    self.sizeInBytes = sizeInBytes
    self.journalMode = journalMode
    self.countByStatus = countByStatus
    self.oldestWaiting = oldestWaiting
    self.failing = failing
    self.expiredLeases = expiredLeases
    self.latestChange = latestChange
  }
}
