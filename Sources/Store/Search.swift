// The matches of a search.

/// The matches of a search, from the thousands of ids that were ranked.
package struct Matches: Sendable {
  /// The newest thousand first; in each the best match first, and the newer of two equals first.
  package let ids: [Int64]
  /// The lowest id that was ranked; older matches are below it.
  package let lowest: Int64

  /// The number of ids that are ranked together, counted from a multiple of it. To rank all matches
  /// of a common word would mean reading its whole index. In this order a ticket's place depends on
  /// the ticket and the query alone, so new tickets make no page skip or repeat a match.
  package static let span: Int64 = 1000

  package init(
    ids: [Int64], lowest: Int64
  ) {
    self.ids = ids
    self.lowest = lowest
  }
}
