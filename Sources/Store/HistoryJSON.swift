// A ticket's history as JSON, one object for each event.

package import Tickets

extension HistoryEntry {
  /// One event of a ticket's history.
  package func json(of ticket: Int64) -> JSON {
    let head: [JSON.Member] = [.init("ticket", .int(ticket)), .init("at", JSON(at))]
    switch event {
    case .analysed(let analysis, let note):
      return .object(
        head + [
          .init("event", "analysis"), .init("engine", .string(analysis.maker.engine)),
          .init("model", JSON(analysis.maker.model)),
          .init("prompt_version", JSON(analysis.maker.promptVersion)),
          .init("category", JSON(analysis.labels.category)),
          .init("urgency", JSON(analysis.labels.urgency)),
          .init("sentiment_score", JSON(analysis.labels.sentiment.score)),
          .init("summary", .string(analysis.summary)),
          .init("draft_response", .string(analysis.draft)), .init("note", JSON(note)),
          .init("cost_usd", JSON(analysis.usage.cost)),
        ])
    case .faulted(let reason, let maker):
      return .object(
        head + [
          .init("event", "fault"), .init("engine", .string(maker.engine)),
          .init("model", JSON(maker.model)), .init("error_message", .string(reason)),
        ])
    case .replied(let agent, let text):
      return .object(
        head + [
          .init("event", "reply"), .init("agent_id", .string(agent)), .init("text", .string(text)),
        ])
    case .corrected(let labels, let agent, let reason):
      return .object(
        head + [
          .init("event", "correction"), .init("agent_id", .string(agent)),
          .init("category", JSON(labels.category)), .init("urgency", JSON(labels.urgency)),
          .init("sentiment_score", JSON(labels.sentiment?.score)), .init("why", JSON(reason)),
        ])
    case .resolved(let agent):
      return .object(head + [.init("event", "resolve"), .init("agent_id", .string(agent))])
    case .reopened(let agent):
      return .object(head + [.init("event", "reopen"), .init("agent_id", .string(agent))])
    }
  }
}
