// The tables and rows of a copy.

/// A table that is copied whole, with the columns that are not computed.
package struct CopiedTable: Sendable {
  package let name: String
  package let columns: [CopiedColumn]

  package var columnNames: [String] { columns.map(\.name) }
}

/// A column and the type of its values.
package struct CopiedColumn: Sendable {
  package enum Kind: Sendable { case integer, real, text }

  package let name: String
  package let kind: Kind
}

/// Each table comes after those that it refers to, apart from what `ticket` refers to. Quotas and
/// thinking levels are not copied, because passes learn them again soon.
package let copiedTables: [CopiedTable] = [
  table("maker", integers: "id", texts: "engine asked_model prompt_version"),
  table(
    "ticket",
    integers: """
      id created_at updated_at review_reasons analysis_id maker_id reply_id correction_id resolved_at
      judged_sentiment fixed_sentiment rough_urgency attempts faults outages crashes next_attempt_at
      deferred_at token lease_pid lease_started lease_expires_at
      """,
    texts: """
      key customer_complaint customer customer_name customer_address channel status ai_status error_message agent_id
      judged_category judged_urgency fixed_category fixed_urgency lease_host
      """),
  table(
    "analysis",
    integers: """
      id ticket_id token created_at input_tokens output_tokens sentiment_score review_reasons
      """,
    reals: "cost_usd",
    texts: """
      engine model asked_model prompt_version error_message category urgency summary language evidence
      draft note
      """),
  table("reply", integers: "id ticket_id created_at", texts: "agent_id text"),
  table(
    "correction", integers: "id ticket_id created_at sentiment_score",
    texts: "agent_id category urgency reason"),
  table("resolution", integers: "id ticket_id created_at is_reopened", texts: "agent_id"),
  table("extra_usage", integers: "id created_at input_tokens output_tokens", reals: "cost_usd"),
]

private func table(
  _ name: String, integers: String = "", reals: String = "", texts: String = ""
) -> CopiedTable {
  func columns(_ names: String, _ kind: CopiedColumn.Kind) -> [CopiedColumn] {
    names.split(whereSeparator: \.isWhitespace).map { CopiedColumn(name: String($0), kind: kind) }
  }
  return CopiedTable(
    name: name, columns: columns(integers, .integer) + columns(reals, .real) + columns(texts, .text)
  )
}

/// Rows are copied in pages of this size.
package let copiedPage = 1000

/// Takes rows of a table, each as the values of its columns in order.
package typealias TakeRows = (CopiedTable, [[SQLValue]]) throws -> Void

extension CopiedTable {
  /// The values of a row in the order of the columns.
  package func values(of row: some SQLRow) -> [SQLValue] {
    columns.map { column in
      switch column.kind {
      case .integer: row.integer(column.name).map(SQLValue.integer) ?? .null
      case .real: row.real(column.name).map(SQLValue.real) ?? .null
      case .text: row.text(column.name).map(SQLValue.text) ?? .null
      }
    }
  }

  /// Reads the page after an id.
  package var pageQuery: String {
    """
    SELECT \(columnNames.joined(separator: ", ")) FROM \(name) WHERE id > ? ORDER BY id
    LIMIT \(copiedPage)
    """
  }
}

extension SQLDatabase {
  /// Sends every row of every table to `take`, page by page.
  package func dump(_ take: TakeRows) throws {
    for table in copiedTables {
      var last: Int64 = 0
      while true {
        let rows = try map(table.pageQuery, [last]) { row in
          last = row["id"]
          return table.values(of: row)
        }
        if rows.isEmpty { break }
        try take(table, rows)
      }
    }
  }
}
