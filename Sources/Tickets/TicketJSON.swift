// A ticket as JSON: the keys and their order are a promise to every script.

extension Ticket {
  package var json: JSON { .object(jsonMembers) }

  /// The first fourteen keys are those of the service that triage re-shapes.
  package var jsonMembers: [JSON.Member] { serviceKeys + judgementKeys + originKeys + runKeys }

  /// The names of its values, in order.
  package static var keys: [String] {
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
