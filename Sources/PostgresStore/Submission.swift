// Stores complaints.

import Privacy
package import Store
package import Tickets

extension PostgresStore {
  package func submit(
    _ submissions: @autoclosure () -> [Submission], at now: @autoclosure () -> Timestamp
  ) throws(StoreError) -> [Receipt] {
    defer { bell.ring() }
    return try write { database in
      let (submissions, now) = (submissions(), now())
      let keyless = submissions.filter { $0.origin.key == nil }
      var ids = try database.store(keyless, at: now)[...]
      return try submissions.map { submission in
        if submission.origin.key == nil { return .stored(id: ids.removeFirst()) }
        if let known = try database.receipt(forKeyOf: submission) { return known }
        return .stored(id: try database.store([submission], at: now)[0])
      }
    }
  }
}

extension PostgresDatabase {
  /// Stores all in one statement and returns their ids.
  fileprivate func store(_ submissions: [Submission], at now: Timestamp) throws -> [Int64] {
    guard !submissions.isEmpty else { return [] }
    let rows = submissions.map { submission in
      let (origin, terms) = (submission.origin, submission.customerTerms)
      return JSON.array([
        JSON(origin.key?.text), .string(submission.complaint.text), JSON(origin.customer?.text),
        JSON(terms?.name), JSON(terms?.address), JSON(origin.channel?.text),
        JSON(submission.roughUrgency.rank),
      ])
    }
    let ids = try map(
      """
      WITH given AS (
        SELECT nextval('triage.ticket_id_seq') AS id, line, place
        FROM jsonb_array_elements(?::jsonb) WITH ORDINALITY AS rows (line, place)),
      stored AS (
        INSERT INTO ticket (id, key, customer_complaint, customer, customer_name,
          customer_address, channel, rough_urgency, created_at, updated_at, status)
        SELECT id, line ->> 0, line ->> 1, line ->> 2, line ->> 3, line ->> 4, line ->> 5,
          (line ->> 6)::integer, ?, ?, 'pending' FROM given ORDER BY place)
      SELECT id FROM given ORDER BY place
      """, [JSON.array(rows).text, now, now]
    ) { $0["id"] as Int64 }
    guard ids.count == submissions.count else { throw MalformedRow() }
    try index(
      zip(ids, submissions).map { ($0, SearchTexts(complaint: $1.complaint.text)) })
    return ids
  }
}
