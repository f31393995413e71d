// What a search found.

/// What a search found, in the thousands of ids that were ranked.
package struct Matches: Sendable {
  /// The newest thousand first, in it the best first, the newer of equals first.
  package let ids: [Int64]
  /// The lowest of the ids that were ranked: older matches are below.
  package let floor: Int64

  /// Matches are ranked within so many ids, from a multiple of it on, the newest such thousand
  /// first. To rank all that have a common word, all their entries in the index would have to be
  /// read; and a place that depends on nothing but the ticket and the query is not changed by what
  /// arrives meanwhile, so that pages neither skip nor repeat.
  package static let span: Int64 = 1000

  package init(
    ids: [Int64], floor: Int64
  ) {
    self.ids = ids
    self.floor = floor
  }
}
