// Stores a complaint.

import GRDB
import Privacy
package import Store
package import Tickets

extension SQLiteStore {
  package func submit(_ submission: Submission, at now: Timestamp) throws(StoreError) -> Receipt {
    defer { bell.ring() }
    return try write { try store(submission, at: now, in: $0) }
  }

  package func submit(
    _ submissions: [Submission], at now: Timestamp
  ) throws(StoreError) -> [Receipt] {
    defer { bell.ring() }
    return try write { database in try submissions.map { try store($0, at: now, in: database) } }
  }
}

private func store(
  _ submission: Submission, at now: Timestamp, in database: Database
) throws -> Receipt {
  if let known = try receipt(forKeyOf: submission, in: database) { return known }
  try database.executeOften(
    """
    INSERT INTO ticket (key, customer_complaint, customer, customer_name, customer_address,
      channel, created_at, updated_at, status, rough_urgency)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'pending', ?)
    """,
    [
      submission.origin.key?.text, submission.complaint.text, submission.origin.customer?.text,
      submission.customerTerms?.name, submission.customerTerms?.address,
      submission.origin.channel?.text, now, now, submission.roughUrgency.rank,
    ])
  return .stored(id: database.lastInsertedRowID)
}

/// The receipt for a submission whose key is in use; nil when the key is free.
private func receipt(
  forKeyOf submission: Submission, in database: Database
) throws -> Receipt? {
  guard let key = submission.origin.key?.text else { return nil }
  let sql = "SELECT id, customer_complaint FROM ticket WHERE key = ?"
  return try Row.fetchOne(database, sql: sql, arguments: [key]).map { row in
    let isSame = isSameText(row["customer_complaint"], submission.complaint.text)
    return isSame ? .known(id: row["id"]) : .taken(id: row["id"])
  }
}
