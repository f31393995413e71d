// What came of an import.

/// What an import came to.
package struct ImportResult: Sendable, Equatable {
  package let stored: Int
  /// Those that were there already, or twice in the import, under the same key.
  package let known: Int
  /// Those whose key got another complaint in the database after they were staged, by record.
  package let taken: [Int: KeyHolder]
  /// New tickets have the ids from here on.
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

/// Who has a key already, with another complaint.
package enum KeyHolder: Sendable, Equatable {
  /// A record of the same import.
  case record(Int)
  case ticket(Int64)
}
