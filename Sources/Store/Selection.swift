// Which tickets a pass takes up, and in what order.

package import Privacy
package import Tickets

/// The tickets that a pass may claim.
package enum Selection: Sendable {
  /// Waiting tickets that are not resolved.
  case waiting
  /// These waiting tickets, resolved or not.
  case tickets([Int64])
  /// Tickets whose analysis is out of date.
  case stale(Staleness)
  /// These tickets, analysed or not, for a new analysis; the note is the agent's, for the new
  /// draft.
  case anew([Int64], note: Redacted?)

  package var note: String? { if case .anew(_, let note) = self { note?.text } else { nil } }

  /// The selection without the tickets just claimed. Only `anew` needs it: other tickets show by
  /// their state that they are claimed.
  package func without(_ claims: [Claim]) -> Selection {
    guard case .anew(let ids, let note) = self else { return self }
    let claimed = Set(claims.map(\.id))
    return .anew(ids.filter { !claimed.contains($0) }, note: note)
  }

  /// Whether a person asked for a new analysis.
  package var isAnew: Bool { if case .anew = self { true } else { false } }
}

/// Which analyses are out of date.
package struct Staleness: Sendable {
  /// Analyses by any other maker are stale.
  package var maker: Maker
  /// Analyses made since then are not stale, whoever made them. Otherwise two passes with different
  /// prompts would go on forever.
  package var start: Timestamp
  /// Whether only analyses of the same engine are stale: an engine that stands in does not replace
  /// the work of a model.
  package var replacesOnlyItsOwn = false
  package var includesResolved = false

  package init(_ maker: Maker, since start: Timestamp) {
    self.maker = maker
    self.start = start
  }
}
