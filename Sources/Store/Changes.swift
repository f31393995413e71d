// Which tickets changed, whoever changed them.

/// How far somebody has followed the changes; what it says is the store's own affair.
package struct ChangeMark: Sendable, Equatable {
  package let place: String

  package init(place: String) { self.place = place }
}

/// What changed since a mark.
package struct Changes: Sendable {
  /// The tickets, each once, in the order of their last changes. One that was erased is among them.
  package let ids: [Int64]
  /// Where to go on.
  package let mark: ChangeMark
  /// False when more changed than is kept, so that `ids` has only the last of it.
  package let isWhole: Bool

  package init(ids: [Int64], mark: ChangeMark, isWhole: Bool) {
    self.ids = ids
    self.mark = mark
    self.isWhole = isWhole
  }
}
