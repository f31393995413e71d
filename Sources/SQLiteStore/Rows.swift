// Between a row of the database and the values of the domain.

import GRDB
import Store
import Tickets

/// Everything a ticket shows, in one row.
let ticketColumns = """
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

let ticketTables = "ticket " + whatTicketsShow

/// The rows of other tables that a ticket shows.
let whatTicketsShow = """
  LEFT JOIN analysis ON analysis.id = ticket.analysis_id
    LEFT JOIN reply ON reply.id = ticket.reply_id
    LEFT JOIN correction ON correction.id = ticket.correction_id
  """

extension Database {
  /// Executes a statement that a pass executes for every ticket, and prepares it only once.
  func executeOften(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

/// Ids as one value of SQL, so that the statement is the same for any number of them.
func list(_ ids: some Sequence<Int64>) -> String { JSON.array(ids.map(JSON.int)).text }

/// Whether a ticket is in such a list.
let amongIDs = "id IN (SELECT value FROM json_each(?))"

/// A row that this schema's own checks should have kept out.
struct MalformedRow: Error {}

extension Ticket {
  init(_ row: Row) throws {
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
  init(_ row: Row, prefix: String = "") {
    let category: String? = row[prefix + "category"]
    let urgency: String? = row[prefix + "urgency"]
    let score: Int? = row[prefix + "sentiment_score"]
    self.init(
      category: category.flatMap(Category.init(rawValue:)),
      urgency: urgency.flatMap(Urgency.init(rawValue:)), sentiment: score.flatMap(Sentiment.init))
  }
}

extension Labels {
  init?(_ row: Row, prefix: String) {
    let known = PartialLabels(row, prefix: prefix)
    guard let category = known.category, let urgency = known.urgency,
      let sentiment = known.sentiment
    else { return nil }
    self.init(category: category, urgency: urgency, sentiment: sentiment)
  }
}

extension Correction {
  init?(_ row: Row) {
    guard let at: Timestamp = row["corrected_at"] else { return nil }
    self.init(
      labels: PartialLabels(row, prefix: "fixed_"), at: at, agent: row["corrected_by"],
      reason: row["reason"])
  }
}

extension Analysis<String> {
  init?(_ row: Row) {
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
  init(_ row: Row) {
    self.init(
      engine: row["engine"], model: row["model"], askedModel: row["asked_model"],
      promptVersion: row["prompt_version"])
  }
}

extension Resolution {
  init?(_ row: Row) {
    guard let at: Timestamp = row["resolved_at"], let agent: String = row["agent_id"] else {
      return nil
    }
    self.init(at: at, agent: agent)
  }
}

extension Timestamp: DatabaseValueConvertible {
  var databaseValue: DatabaseValue { milliseconds.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Timestamp? {
    Int64.fromDatabaseValue(value).map(Timestamp.init(milliseconds:))
  }
}
