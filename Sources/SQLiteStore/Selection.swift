// The queries that find what a selection means.

import GRDB
import Store
import Tickets

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
