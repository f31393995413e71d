// What a person's act meets: the reply that a ticket shows, and the correction that counts.

package import Privacy
package import Tickets

/// What a ticket shows as its reply.
package struct CurrentReply {
  /// The agent's reply, else the engine's draft, else nothing.
  package let text: String
  /// Who wrote it; nil for the engine.
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

/// The correction that counts, and the labels that people gave so far.
package struct LastCorrection {
  package let act: AgentAct
  private let labels: PartialLabels

  fileprivate init(_ row: some SQLRow) {
    act = AgentAct(agent: row["agent_id"], at: row["created_at"])
    labels = PartialLabels(row, prefix: "fixed_")
  }

  /// Whether somebody else's word does not count any more.
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
  /// By ticket; none for those that nobody corrected.
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
