// Which tickets a pass takes up, and in what order.

package import Privacy
package import Tickets

/// Where a ticket stands in the order in which stale ones are taken: a new analysis puts it behind
/// all others of its urgency, so no two ever share a place.
package struct StalePlace: Sendable {
  package let rank: Int64
  package let analysis: Int64

  package init(rank: Int64, analysis: Int64) {
    self.rank = rank
    self.analysis = analysis
  }
}

/// Which tickets a pass may claim.
package enum Selection: Sendable {
  /// Those that wait, whose time has come, and that nobody has resolved meanwhile.
  case waiting
  /// Those whose analysis is a fallback, or not the work of this engine, model and prompt, and is
  /// older than the pass: none is analysed twice in one. A pass takes them up behind the last one
  /// that it took, and looks at none of those before it again.
  case stale(Maker, before: Timestamp, after: StalePlace? = nil)
  /// These, even if their time has not come or their attempts are used up: a person asked for it.
  case tickets([Int64])
  /// These, analysed or not, to be analysed anew; the note is what an agent asks of the reply.
  case anew([Int64], note: Redacted?)
  /// `waiting`, once `retryFailed` has been there; for estimates.
  case waitingOrFailed
}

extension Selection {
  /// The tickets that it names; nil when it names none.
  package var names: [Int64]? {
    switch self {
    case .tickets(let ids), .anew(let ids, _): ids
    case .waiting, .waitingOrFailed, .stale: nil
    }
  }

  /// The same, but naming these tickets.
  package func naming(_ ids: [Int64]) -> Selection {
    switch self {
    case .tickets: .tickets(ids)
    case .anew(_, let note): .anew(ids, note: note)
    case .waiting, .waitingOrFailed, .stale: self
    }
  }

  package var note: String? { if case .anew(_, let note) = self { note?.text } else { nil } }

  /// A person wants it now, whatever came of it before.
  package var isAnew: Bool { if case .anew = self { true } else { false } }

  /// What is left of it when these have been claimed.
  package func without(_ claims: [Claim]) -> Selection {
    switch self {
    case .waiting, .waitingOrFailed: return self
    case .stale(let maker, let start, let place):
      return .stale(maker, before: start, after: claims.last?.place ?? place)
    case .tickets(let ids), .anew(let ids, _):
      let claimed = Set(claims.map(\.id))
      return naming(ids.filter { !claimed.contains($0) })
    }
  }

  /// The same with every stale ticket before it again.
  package var fromStart: Selection {
    guard case .stale(let maker, let start, _) = self else { return self }
    return .stale(maker, before: start)
  }
}
