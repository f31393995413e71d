// The rows that an agent's change builds on: the current reply and the last correction.

package import Privacy
package import Tickets

/// The reply that a ticket shows now.
package struct CurrentReply {
  /// The agent's reply, or else the engine's draft, or else empty.
  package let text: String
  /// Who wrote the reply and when; nil for the engine's draft.
  package let act: AgentAct?

  /// Nil when there is no such ticket.
  package init?(of id: Int64, in database: some SQLDatabase) throws {
    let sql = """
      SELECT coalesce(reply.text, analysis.draft, '') AS text, reply.agent_id, reply.created_at
      FROM ticket LEFT JOIN reply ON reply.id = ticket.reply_id
        LEFT JOIN analysis ON analysis.id = ticket.analysis_id
      WHERE ticket.id = ?
      """
    guard let reply = try database.first(sql, [id], Self.init) else { return nil }
    self = reply
  }

  private init(_ row: some SQLRow) {
    text = row["text"]
    act = (row["agent_id"] as String?).map { AgentAct(agent: $0, at: row["created_at"]) }
  }
}

/// The correction that counts now.
package struct LastCorrection {
  package let act: AgentAct
  private let labels: PartialLabels

  fileprivate init(_ row: some SQLRow) {
    act = AgentAct(agent: row["agent_id"], at: row["created_at"])
    labels = PartialLabels(row, prefix: "fixed_")
  }

  /// Whether the new labels replace another agent's labels.
  package func isOverridden(by new: PartialLabels, of agent: Redacted) -> Bool {
    func differs<Value: Equatable>(_ label: KeyPath<PartialLabels, Value?>) -> Bool {
      guard let old = labels[keyPath: label], let new = new[keyPath: label] else { return false }
      return old != new
    }
    guard act.agent != agent.text else { return false }
    return new.isEmpty || differs(\.category) || differs(\.urgency) || differs(\.sentiment)
  }
}

extension SQLDatabase {
  /// The last correction of each ticket that has one.
  package func lastCorrections(of ids: [Int64]) throws -> [Int64: LastCorrection] {
    let sql = """
      SELECT ticket.id, correction.agent_id, correction.created_at, fixed_category, fixed_urgency,
        fixed_sentiment AS fixed_sentiment_score
      FROM ticket JOIN correction ON correction.id = ticket.correction_id
      WHERE ticket.\(Self.amongIDs)
      """
    let pairs = try map(sql, [Self.list(ids)]) { ($0["id"] as Int64, LastCorrection($0)) }
    return Dictionary(pairs) { first, _ in first }
  }
}
