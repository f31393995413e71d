// Putting a complaint into the store.

import Privacy
package import Store
package import Tickets

extension PostgresStore {
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
  _ submission: Submission, at now: Timestamp, in database: PostgresDatabase
) throws -> Receipt {
  if let known = try receipt(forKeyOf: submission, in: database) { return known }
  let id = try database.first(
    """
    INSERT INTO ticket (key, customer_complaint, customer, customer_name, customer_address,
      channel, created_at, updated_at, status, rough_urgency)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'pending', ?) RETURNING id
    """,
    [
      submission.origin.key?.text, submission.complaint.text, submission.origin.customer?.text,
      submission.customerTerms?.name, submission.customerTerms?.address,
      submission.origin.channel?.text, now, now, submission.roughUrgency.rank,
    ]
  ) { $0["id"] as Int64 }
  guard let id else { throw MalformedRow() }
  try database.index([(id, SearchTexts(complaint: submission.complaint.text))])
  return .stored(id: id)
}

/// What a submission comes to whose key a ticket has already; nil when none has. Of two that come at
/// once with one key, the later is tried again, and then finds the other.
private func receipt(
  forKeyOf submission: Submission, in database: PostgresDatabase
) throws -> Receipt? {
  guard let key = submission.origin.key?.text else { return nil }
  return try database.first("SELECT id, customer_complaint FROM ticket WHERE key = ?", [key]) {
    row in
    let isSame = isSameText(row["customer_complaint"], submission.complaint.text)
    return isSame ? .known(id: row["id"]) : .taken(id: row["id"])
  }
}
