// The result of an import.

/// The result of an import.
package struct ImportResult: Sendable, Equatable {
  package let stored: Int
  /// Records whose key and text were stored before, or occur twice in the import.
  package let known: Int
  /// Records, by number, whose key was given to another complaint after they were staged.
  package let taken: [Int: KeyHolder]
  /// The id of the first new ticket.
  package let firstID: Int64

  package init(
    stored: Int, known: Int, taken: [Int: KeyHolder], firstID: Int64
  ) {
    self.stored = stored
    self.known = known
    self.taken = taken
    self.firstID = firstID
  }
}

/// Who already has a key, for another complaint.
package enum KeyHolder: Sendable, Equatable {
  /// A record of the same import.
  case record(Int)
  case ticket(Int64)
}
