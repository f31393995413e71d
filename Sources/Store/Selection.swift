// Which tickets a pass takes up, and in what order.

package import Privacy
package import Tickets

/// Which tickets a pass may claim.
package enum Selection: Sendable {
  /// Those that wait and that nobody has resolved meanwhile.
  case waiting
  /// Those of them that are named, resolved or not.
  case tickets([Int64])
  /// Those whose analysis is not up to date.
  case stale(Staleness)
  /// These, analysed or not, to be analysed anew; the note is what an agent asks of the reply.
  case anew([Int64], note: Redacted?)

  package var note: String? { if case .anew(_, let note) = self { note?.text } else { nil } }

  /// What is left of it when these have been claimed: asked for anew is asked once. All others stand
  /// in the store with their state.
  package func without(_ claims: [Claim]) -> Selection {
    guard case .anew(let ids, let note) = self else { return self }
    let claimed = Set(claims.map(\.id))
    return .anew(ids.filter { !claimed.contains($0) }, note: note)
  }

  /// A person wants it now, whatever came of it before.
  package var isAnew: Bool { if case .anew = self { true } else { false } }
}

/// What makes an analysis one to be made again.
package struct Staleness: Sendable {
  /// Who would make it now: whatever is another's work is stale.
  package var maker: Maker
  /// An analysis made since then is not stale, whoever made it: two passes that disagree about the
  /// prompt must not go on forever.
  package var start: Timestamp
  /// Only its own engine's work: rules that stand in do not replace what a model wrote.
  package var replacesOnlyItsOwn = false
  package var includesResolved = false

  package init(_ maker: Maker, since start: Timestamp) {
    self.maker = maker
    self.start = start
  }
}
