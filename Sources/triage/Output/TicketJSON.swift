// A ticket as JSON: the keys and their order are a promise to every script.

import Processing
import Store
import Tickets

extension Ticket {
  var json: JSON { .object(jsonMembers) }

  /// The first fourteen keys are those of the service that triage re-shapes.
  var jsonMembers: [JSON.Member] { serviceKeys + judgementKeys + originKeys + runKeys }

  /// The names of its values, in order.
  static var keys: [String] {
    let time = Timestamp(milliseconds: 0)
    return Ticket(
      id: 0, complaint: "", status: .pending, labels: PartialLabels(), correction: nil,
      analysis: nil, aiStatus: nil,
      agentReply: nil, resolution: nil, createdAt: time, updatedAt: time, errorMessage: nil,
      origin: Origin(), attempts: 0, nextAttemptAt: nil
    ).jsonMembers.map(\.key)
  }

  private var serviceKeys: [JSON.Member] {
    [
      .init("id", .int(id)),
      .init("customer_complaint", .string(complaint)),
      .init("status", JSON(status)),
      .init("category", JSON(labels.category)),
      .init("sentiment_score", JSON(labels.sentiment?.score)),
      .init("urgency", JSON(labels.urgency)),
      .init("ai_draft_response", JSON(analysis?.draft)),
      .init("ai_status", JSON(aiStatus)),
      .init("agent_edited_response", JSON(agentReply)),
      .init("resolved_at", JSON(resolution?.at)),
      .init("agent_id", JSON(resolution?.agent)),
      .init("created_at", JSON(createdAt)),
      .init("updated_at", JSON(updatedAt)),
      .init("error_message", JSON(errorMessage)),
    ]
  }

  private var judgementKeys: [JSON.Member] {
    [
      .init("summary", JSON(analysis?.summary)),
      .init("language", JSON(analysis?.language)),
      .init("evidence", JSON(analysis?.evidence)),
      .init("review_reasons", .array((analysis?.reviewReasons.names ?? []).map(JSON.string))),
      .init("ai_category", JSON(analysis?.labels.category)),
      .init("ai_urgency", JSON(analysis?.labels.urgency)),
      .init("ai_sentiment_score", JSON(analysis?.labels.sentiment.score)),
    ]
  }

  private var originKeys: [JSON.Member] {
    [
      .init("customer", JSON(origin.customer)),
      .init("channel", JSON(origin.channel)),
      .init("key", JSON(origin.key)),
    ]
  }

  private var runKeys: [JSON.Member] {
    [
      .init("engine", JSON(analysis?.maker.engine)),
      .init("model", JSON(analysis?.maker.model)),
      .init("prompt_version", JSON(analysis?.maker.promptVersion)),
      .init("attempts", JSON(attempts)),
      .init("next_attempt_at", JSON(nextAttemptAt)),
      .init("input_tokens", JSON(analysis?.usage.inputTokens)),
      .init("output_tokens", JSON(analysis?.usage.outputTokens)),
      .init("cost_usd", JSON(analysis?.usage.cost)),
    ]
  }
}

extension HistoryEntry {
  /// One event of a ticket's history.
  func json(of ticket: Int64) -> JSON {
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
