// Takes a batch of an import into a temporary table, and finds out whose keys are in use.

import Store

/// The complaint that has a key.
private struct Holder {
  let record: Staged
  let name: KeyHolder
  let text: String
}

extension ImportInProgress {
  /// - Returns: the records that are refused because another complaint has their key.
  mutating func stage(_ submissions: [Submission]) throws -> [Int: KeyHolder] {
    var holders = try database.holders(of: submissions.compactMap { $0.origin.key?.text })
    var refused: [Int: KeyHolder] = [:]
    var rows = CopyRows()
    for submission in submissions {
      let (key, text) = (submission.origin.key?.text, submission.complaint.text)
      let record = submission.record ?? 0
      if let holder = key.flatMap({ holders[$0] }) {
        guard isSameText(holder.text, text) else {
          refused[record] = holder.name
          continue
        }
        staged.append(holder.record)
        if case .new(let place) = holder.record { twins[place, default: []].append(record) }
      } else {
        if let key {
          holders[key] = Holder(record: .new(place: count), name: .record(record), text: text)
        }
        try rows.append(submission, at: count)
        staged.append(.new(place: count))
        count += 1
      }
    }
    try connection.copy(rows, into: "incoming", until: nil)
    return refused
  }
}

extension CopyRows {
  fileprivate mutating func append(_ submission: Submission, at place: Int) throws(PostgresFault) {
    let (origin, text) = (submission.origin, submission.complaint.text)
    try append([
      place, submission.record, origin.key?.text, text, origin.customer?.text,
      submission.customerTerms?.name, submission.customerTerms?.address, origin.channel?.text,
      submission.createdAt, submission.roughUrgency.rank, SearchTexts(complaint: text).tsvector,
    ])
  }
}

extension PostgresDatabase {
  /// The holders of the keys. A staged record comes before a ticket that was stored since.
  fileprivate func holders(of keys: [String]) throws -> [String: Holder] {
    guard !keys.isEmpty else { return [:] }
    let stored = try map(
      "SELECT key, id, customer_complaint FROM ticket WHERE key = ANY (?::text[])",
      [PostgresDatabase.list(keys)]
    ) { row in
      let id: Int64 = row["id"]
      let text: String = row["customer_complaint"]
      return (row["key"] as String, Holder(record: .known(id: id), name: .ticket(id), text: text))
    }
    let staged = try map(
      "SELECT key, place, record, customer_complaint FROM incoming WHERE key = ANY (?::text[])",
      [PostgresDatabase.list(keys)]
    ) { row in
      let record = Staged.new(place: row["place"])
      let text: String = row["customer_complaint"]
      return (
        row["key"] as String, Holder(record: record, name: .record(row["record"] ?? 0), text: text)
      )
    }
    return Dictionary(staged + stored) { first, _ in first }
  }
}
