// The values of an imported record, checked by the same rules as a typed complaint.

import Processing
import Store
import Tickets

/// Why a record is refused. It is reported with its line.
struct Refusal: Error {
  let reason: String
  /// What to do about it, if that is not what the reader of the file says.
  let hint: String?

  init(_ reason: String, hint: String? = nil) { (self.reason, self.hint) = (reason, hint) }
}

/// The values that can be imported, by the names that our own lists use.
enum ImportedField: String, FileField {
  case complaint = "customer_complaint"
  case key, customer, channel
  case createdAt = "created_at"
}

extension Submission {
  /// An empty value counts as missing, because CSV has no other way to say so.
  ///
  /// - Throws: `Refusal`.
  init(_ fields: [ImportedField: String], of record: Record, at now: Timestamp) throws {
    guard let text = fields[.complaint] else {
      throw Refusal("there is no \(ImportedField.complaint.rawValue)")
    }
    func optional<T>(_ field: ImportedField, _ check: (String, String) throws -> T) throws -> T? {
      guard let value = fields[field], !value.isEmpty else { return nil }
      return try check(value, field.rawValue)
    }
    do {
      let complaint = try storable(text, limit: Limits.complaint, "the complaint")
      self.init(
        complaint: complaint,
        origin: Origin(
          customer: try optional(.customer, storableName),
          channel: try optional(.channel, storableName), key: try optional(.key, storableKey)),
        roughUrgency: Processing.roughUrgency(of: complaint),
        createdAt: try optional(.createdAt) { try time($0, $1, notAfter: now) },
        record: record.number)
    } catch let failure as Failure {
      throw Refusal(failure.message)
    }
  }
}

/// A time up to a day ahead is accepted: other machines may have wrong clocks or zones.
private func time(_ text: String, _ what: String, notAfter now: Timestamp) throws -> Timestamp {
  let time = try importedTime(text, what)
  guard time <= now.advanced(by: .seconds(86_400)) else {
    throw Refusal("\(what) is in the future")
  }
  return time
}
