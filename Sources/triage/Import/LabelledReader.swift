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
  var columns: LabelledColumns?
  var complaints: [LabelledComplaint] = []
  var wrong: [(place: String, refusal: Refusal)] = []
  while let record = try reader.next() {
    guard !record.isBlank() else { continue }
    do {
      try checkEncoding(record)
      if isTable, columns == nil {
        let found = try LabelledColumns(header: record.bytes, declared: reader.declaredSeparator)
        reader.setTable(cells: found.names.count, partedBy: found.separator)
        columns = found
      } else {
        let values = try columns?.values(record.bytes) ?? jsonValues(record.bytes)
        complaints.append(try LabelledComplaint(values))
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
private let labelledKeys = ["customer_complaint", "category", "urgency", "sentiment_score"]

extension LabelledComplaint {
  fileprivate init(_ values: [String: String]) throws {
    func label<Value: Label>(_ key: String, _: Value.Type) throws -> Value? {
      guard let text = values[key]?.trimmed, !text.isEmpty else { return nil }
      guard let value = Value(parsing: text) else {
        throw Refusal("\(key) is none of \(list(Value.allCases.map(\.rawValue)))")
      }
      return value
    }
    guard let text = values["customer_complaint"] else {
      throw Refusal("there is no customer_complaint")
    }
    let mood = values["sentiment_score"]?.trimmed ?? ""
    let sentiment = Int(mood).flatMap(Sentiment.init)
    guard mood.isEmpty || sentiment != nil else {
      throw Refusal("sentiment_score is no whole number from 1 to 10")
    }
    labels = PartialLabels(
      category: try label("category", Category.self), urgency: try label("urgency", Urgency.self),
      sentiment: sentiment)
    guard !labels.isEmpty else { throw Refusal("it has no label") }
    do {
      self.text = try storable(text, limit: Limits.complaint, "the complaint")
    } catch let failure as Failure {
      throw Refusal(failure.message)
    }
  }
}

private func jsonValues(_ line: [UInt8]) throws -> [String: String] {
  let value: JSON
  do { value = try JSON(parsing: line) } catch { throw Refusal(error.description) }
  guard case .object(let members) = value else { throw Refusal.noObject }
  var values: [String: String] = [:]
  for member in members where labelledKeys.contains(member.key) {
    guard values[member.key] == nil else { throw Refusal("\(member.key) is there twice") }
    switch member.value {
    case .string(let text): values[member.key] = text
    case .int(let number) where member.key == "sentiment_score":
      values[member.key] = String(number)
    case .null: continue
    default: throw Refusal("\(member.key) is not a text")
    }
  }
  return values
}

/// The header of a table of labelled complaints.
private struct LabelledColumns {
  let separator: UInt8
  let names: [String]

  init(header: [UInt8], declared: UInt8?) throws {
    let headers = (declared.map { [$0] } ?? candidateSeparators).compactMap { separator in
      (try? csvCells(header, partedBy: separator)).map { (separator, $0.map(\.trimmed)) }
    }
    func known(_ names: [String]) -> Int { names.count(where: labelledKeys.contains) }
    guard let (separator, names) = headers.max(by: { known($0.1) < known($1.1) }),
      names.contains("customer_complaint")
    else { throw Refusal("the header has no column customer_complaint") }
    for key in labelledKeys where names.count(where: { $0 == key }) > 1 {
      throw Refusal("the header names \(key) twice")
    }
    (self.separator, self.names) = (separator, names)
  }

  func values(_ row: [UInt8]) throws -> [String: String] {
    let cells = try csvCells(row, partedBy: separator)
    guard cells.count >= names.count else {
      throw Refusal("the header has \(names.count) columns, this has \(cells.count)")
    }
    let wanted = zip(names, cells).filter { labelledKeys.contains($0.0) }
    return Dictionary(wanted) { first, _ in first }
  }
}
