// Which tickets have changed, in any process.

/// A position in the stream of changes. Only the store can read it.
package struct ChangeMark: Sendable, Equatable {
  package let place: String

  package init(place: String) { self.place = place }
}

/// The changes since a mark.
package struct Changes: Sendable {
  /// Each changed ticket once, in the order of the last changes. Erased tickets are included.
  package let ids: [Int64]
  /// The position to continue from.
  package let mark: ChangeMark
  /// False when there were more changes than the store keeps; `ids` then has only the latest.
  package let isWhole: Bool

  package init(ids: [Int64], mark: ChangeMark, isWhole: Bool) {
    self.ids = ids
    self.mark = mark
    self.isWhole = isWhole
  }
}
