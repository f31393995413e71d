// Reads the values of the domain from database rows.

package import Tickets

/// All columns of a ticket, in one row.
package let ticketColumns = """
  ticket.id, ticket.customer_complaint, ticket.status, ticket.category, ticket.urgency,
  ticket.sentiment_score, ticket.review_reasons, ticket.ai_status, ticket.error_message,
  ticket.resolved_at, ticket.agent_id, ticket.created_at, ticket.updated_at, ticket.customer,
  ticket.channel, ticket.key, ticket.attempts, ticket.next_attempt_at, reply.text AS reply_text,
  ticket.fixed_category, ticket.fixed_urgency, ticket.fixed_sentiment AS fixed_sentiment_score,
  correction.created_at AS corrected_at, correction.agent_id AS corrected_by, correction.reason,
  analysis.category AS ai_category, analysis.urgency AS ai_urgency,
  analysis.sentiment_score AS ai_sentiment_score, analysis.summary, analysis.language,
  analysis.evidence, analysis.draft, analysis.engine, analysis.model,
  analysis.asked_model, analysis.prompt_version,
  analysis.input_tokens, analysis.output_tokens, analysis.cost_usd
  """

package let ticketTables = "ticket " + whatTicketsShow

/// The joins for what a ticket shows from other tables.
package let whatTicketsShow = """
  LEFT JOIN analysis ON analysis.id = ticket.analysis_id
    LEFT JOIN reply ON reply.id = ticket.reply_id
    LEFT JOIN correction ON correction.id = ticket.correction_id
  """

/// A row that the schema's checks should have refused.
package struct MalformedRow: Error {
  package init() {}
}

extension Ticket {
  package init(_ row: some SQLRow) throws {
    guard let status = Status(rawValue: row["status"]) else { throw MalformedRow() }
    self.init(
      id: row["id"], complaint: row["customer_complaint"], status: status,
      labels: PartialLabels(row), correction: Correction(row), analysis: Analysis(row),
      aiStatus: (row["ai_status"] as String?).flatMap(AIStatus.init),
      agentReply: row["reply_text"], resolution: Resolution(row), createdAt: row["created_at"],
      updatedAt: row["updated_at"], errorMessage: row["error_message"],
      origin: Origin(customer: row["customer"], channel: row["channel"], key: row["key"]),
      attempts: row["attempts"], nextAttemptAt: row["next_attempt_at"])
  }
}

extension PartialLabels {
  package init(_ row: some SQLRow, prefix: String = "") {
    let category: String? = row[prefix + "category"]
    let urgency: String? = row[prefix + "urgency"]
    let score: Int? = row[prefix + "sentiment_score"]
    self.init(
      category: category.flatMap(Category.init(rawValue:)),
      urgency: urgency.flatMap(Urgency.init(rawValue:)), sentiment: score.flatMap(Sentiment.init))
  }
}

extension Labels {
  package init?(_ row: some SQLRow, prefix: String) {
    self.init(PartialLabels(row, prefix: prefix))
  }
}

extension Correction {
  package init?(_ row: some SQLRow) {
    guard let at: Timestamp = row["corrected_at"] else { return nil }
    self.init(
      labels: PartialLabels(row, prefix: "fixed_"), at: at, agent: row["corrected_by"],
      reason: row["reason"])
  }
}

extension Analysis<String> {
  package init?(_ row: some SQLRow) {
    guard let labels = Labels(row, prefix: "ai_") else { return nil }
    self.init(
      labels: labels, summary: row["summary"], language: row["language"],
      evidence: row["evidence"], draft: row["draft"],
      reviewReasons: ReviewReasons(rawValue: row["review_reasons"]), maker: Maker(row),
      usage: Usage(
        inputTokens: row["input_tokens"] ?? 0, outputTokens: row["output_tokens"] ?? 0,
        cost: row["cost_usd"]))
  }
}

extension Maker {
  package init(_ row: some SQLRow) {
    self.init(
      engine: row["engine"], model: row["model"], askedModel: row["asked_model"],
      promptVersion: row["prompt_version"])
  }
}

extension Resolution {
  package init?(_ row: some SQLRow) {
    guard let at: Timestamp = row["resolved_at"], let agent: String = row["agent_id"] else {
      return nil
    }
    self.init(at: at, agent: agent)
  }
}
