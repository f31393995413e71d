// Stores a complaint.

import GRDB
package import Store
package import Tickets

extension SQLiteStore {
  /// A command stores one complaint and no more, so no pass needs to wait for others.
  package func submit(_ submission: Submission, at now: Timestamp) throws(StoreError) -> Receipt {
    defer { bell.ring() }
    return try write(.usual) { try store(submission, at: now, in: $0) }
  }

  package func submit(
    _ submissions: @autoclosure () -> [Submission], at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> [Receipt] {
    defer { bell.ring() }
    return try write(.posts) { database in
      let (submissions, now) = (submissions(), now())
      return try submissions.map { try store($0, at: now, in: database) }
    }
  }
}

private func store(
  _ submission: Submission, at now: Timestamp, in database: Database
) throws -> Receipt {
  if let known = try database.receipt(forKeyOf: submission) { return known }
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
