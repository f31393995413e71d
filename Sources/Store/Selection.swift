// Which tickets a pass takes up, and in what order.

import GRDB
package import Privacy
package import Tickets

/// Where a ticket stands in the order in which stale ones are taken: a new analysis puts it behind
/// all others of its urgency, so no two ever share a place.
package struct StalePlace: Sendable {
  let rank: Int64
  let analysis: Int64
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

  var note: String? { if case .anew(_, let note) = self { note?.text } else { nil } }

  /// A person wants it now, whatever came of it before.
  var isAnew: Bool { if case .anew = self { true } else { false } }

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

extension Selection {
  func ids(
    upTo count: Int, after offset: Int = 0, except skipped: Set<Int64> = [], at now: Timestamp,
    in database: Database
  ) throws -> [Int64] {
    let (sql, arguments) = query(except: skipped, at: now)
    return try Int64.fetchAll(
      database.cachedStatement(sql: sql + " LIMIT ? OFFSET ?"),
      arguments: arguments + [count, offset])
  }

  /// The ids in the order in which they are taken.
  func query(
    except skipped: Set<Int64>, at now: Timestamp
  ) -> (sql: String, arguments: StatementArguments) {
    let others = "ticket.id NOT IN (SELECT value FROM json_each(?))"
    let isDue = "(next_attempt_at IS NULL OR next_attempt_at <= ?)"
    let byUrgency = "ORDER BY rough_urgency DESC, created_at, id"
    switch self {
    case .waiting:
      let sql = """
        SELECT id FROM ticket
        WHERE status = 'pending' AND resolved_at IS NULL AND \(others) AND \(isDue) \(byUrgency)
        """
      return (sql, [list(skipped), now])
    case .waitingOrFailed:
      let sql = """
        SELECT id FROM ticket
        WHERE status IN ('pending', 'failed') AND resolved_at IS NULL AND \(others)
          AND (status = 'failed' OR \(isDue)) \(byUrgency)
        """
      return (sql, [list(skipped), now])
    case .stale(let maker, let start, let place):
      let sql = """
        SELECT ticket.id FROM ticket JOIN analysis ON analysis.id = ticket.analysis_id
        WHERE status = 'completed' AND (queue_rank, analysis_id) > (?, ?) AND \(others)
          AND \(isDue) AND faults < \(Claim.maximumFaults) AND analysis.created_at < ?
          AND (ai_status = 'fallback'
            OR engine <> ? OR asked_model IS NOT ? OR prompt_version IS NOT ?)
        ORDER BY queue_rank, analysis_id
        """
      let (rank, analysis) = place.map { ($0.rank, $0.analysis) } ?? (0, 0)
      return (
        sql,
        [
          rank, analysis, list(skipped), now, start, maker.engine, maker.askedModel,
          maker.promptVersion,
        ]
      )
    case .tickets(let wanted), .anew(let wanted, _):
      let sql = """
        SELECT id FROM ticket
        WHERE \(amongIDs) AND \(others)
          AND \(claimable) \(byUrgency)
        """
      return (sql, [list(wanted), list(skipped)])
    }
  }
}

extension Selection {
  /// Which of the tickets that it names may be claimed.
  private var claimable: String {
    if case .anew = self { "status <> 'processing'" } else { "status IN ('pending', 'failed')" }
  }
}
