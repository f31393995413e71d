// Reads labelled complaints from JSON lines or CSV.

import Foundation
import Privacy
import Tickets

/// A complaint, and the labels that people gave it.
struct LabelledComplaint: Sendable {
  let text: Redacted
  let labels: PartialLabels
}

/// Reads a whole file.
///
/// - Throws: a failure that names the first wrong lines, and counts the others.
func readLabelled(_ path: String) throws -> [LabelledComplaint] {
  let name = path == "-" ? "standard input" : path
  let isTable = path.lowercased().hasSuffix(".csv") || path.lowercased().hasSuffix(".tsv")
  var reader = try RecordReader(
    descriptor: try openForReading(path), name: name, isTable: isTable)
  let names = try FieldNames<LabelledField>([])
  var columns: CSVColumns<LabelledField>?
  var complaints: [LabelledComplaint] = []
  var wrong: [(place: String, refusal: Refusal)] = []
  while let record = try reader.next() {
    guard !record.isBlank() else { continue }
    do {
      try checkEncoding(record)
      if isTable, columns == nil {
        let found = try CSVColumns(
          header: record.bytes, declared: reader.declaredSeparator, names)
        reader.setTable(cells: found.count, partedBy: found.separator)
        columns = found
      } else {
        let fields = try columns?.fields(of: record.bytes) ?? jsonFields(record.bytes, names)
        complaints.append(try LabelledComplaint(fields))
      }
    } catch let refusal as Refusal {
      wrong.append((record.place, refusal))
      // Without its header, no row can be read.
      if isTable, columns == nil { break }
      if record.isTooLong { try reader.skipRest { _ in } }
    }
  }
  if let first = wrong.first {
    var list = wrong.prefix(namedLines).map { "\($0.place): \($0.refusal.reason)" }
    if wrong.count > namedLines { list.append("and \(wrong.count - namedLines) more") }
    throw Failure(
      .failed, "\(name), \(list.joined(separator: "; "))",
      hint: first.refusal.hint ?? labelledHint)
  }
  guard !complaints.isEmpty else {
    throw Failure(.failed, "\(name) has no labelled complaints", hint: labelledHint)
  }
  return complaints
}

/// The number of wrong lines that are named.
private let namedLines = 5

private let labelledHint =
  "a line has customer_complaint and any of category, urgency, sentiment_score"

private enum LabelledField: String, FileField {
  case complaint = "customer_complaint"
  case category, urgency
  case sentiment = "sentiment_score"
}

extension LabelledComplaint {
  fileprivate init(_ fields: [LabelledField: String]) throws {
    func label<Value: Label>(_ field: LabelledField) throws -> Value? {
      guard let text = fields[field]?.trimmed, !text.isEmpty else { return nil }
      guard let value = Value(parsing: text) else {
        throw Refusal("\(field.rawValue) is none of \(list(Value.allCases.map(\.rawValue)))")
      }
      return value
    }
    guard let text = fields[.complaint] else {
      throw Refusal("there is no \(LabelledField.complaint.rawValue)")
    }
    let mood = fields[.sentiment]?.trimmed ?? ""
    let sentiment = Int(mood).flatMap(Sentiment.init)
    guard mood.isEmpty || sentiment != nil else {
      throw Refusal("\(LabelledField.sentiment.rawValue) is no whole number from 1 to 10")
    }
    labels = PartialLabels(
      category: try label(.category), urgency: try label(.urgency), sentiment: sentiment)
    guard !labels.isEmpty else { throw Refusal("it has no label") }
    do {
      self.text = try storable(text, limit: Limits.complaint, "the complaint")
    } catch let failure as Failure {
      throw Refusal(failure.message)
    }
  }
}
