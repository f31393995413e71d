// An import: reads and checks all records of a file, and then stores all of them or none.

import Foundation
import Store
import Tickets

/// The import of one file.
struct Import {
  let session: Session
  let name: String
  let skipsInvalid: Bool
  private let names: FieldNames<ImportedField>
  private let isTable: Bool
  private var reader: RecordReader
  private var rejects: Rejects?
  private var progress: ProgressLine
  private var read = 0
  private var refused = 0
  private var taken = 0
  private var firstHint: String?

  /// The number of refused lines that are named; the others are only counted.
  private static let named = 20
  private static let batch = 4000

  init(_ session: Session, _ source: ImportSource) throws {
    self.session = session
    skipsInvalid = source.skipsInvalid
    name = source.file == "-" ? "standard input" : source.file
    names = source.names
    isTable = source.isCSV
    reader = try RecordReader(
      descriptor: try openForReading(source.file), name: name, isTable: isTable)
    rejects = try source.rejects.map { try Rejects(path: $0) }
    progress = ProgressLine(session.console)
  }

  /// What to do about a file of which no record could be read: it may be in another format.
  var formatHint: String? { refused == read ? firstHint : nil }

  /// - Returns: the result; nil when a record was refused and so nothing was stored.
  mutating func run(_ store: any Store) async throws -> ImportSummary? {
    let format = isTable ? try header() : .json(names)
    try store.prepareImport()
    var records = try nextRecords(format)
    var judged: [Judged] = []
    let now = session.clock.now()
    while !records.isEmpty {
      // While one batch is judged, the batch before is stored and the next one is read.
      let batch = records
      async let results = judgeAll(batch, format, at: now)
      try settle(judged, store)
      let isCut = batch.last?.isTooLong == true
      var next = isCut ? [] : try nextRecords(format)
      judged = Array(zip(batch, await results))
      if isCut {
        try settle(judged, store)
        judged = []
        try reader.skipRest { try rejects?.append($0) }
        next = try nextRecords(format)
      }
      progress.draw("\(read) read")
      records = next
    }
    try settle(judged, store)
    progress.clear()
    guard refused == 0 || skipsInvalid else {
      summarizeRefused()
      return nil
    }
    let result = try store.submitStaged(at: session.clock.now())
    for (record, holder) in result.taken.sorted(by: { $0.key < $1.key }) {
      taken += 1
      name("\(reader.unit) \(record)", Refusal(holder, in: reader.unit))
    }
    summarizeRefused()
    return ImportSummary(result: result, refused: refused + taken, isWhole: taken == 0)
  }

  private mutating func header() throws -> ImportFormat {
    var first = try reader.next()
    while first?.isBlank() == true { first = try reader.next() }
    guard let record = first else {
      throw Failure(.failed, "\(name) is empty", hint: "its first line names the columns")
    }
    do {
      try checkEncoding(record)
      if record.bytes.first == UInt8(ascii: "{") || record.bytes.first == UInt8(ascii: "[") {
        throw Refusal("this is JSON", hint: "--jsonl imports it")
      }
      let columns = try CSVColumns(
        header: record.bytes, declared: reader.declaredSeparator, names)
      reader.setTable(cells: columns.count, partedBy: columns.separator)
      rejects?.begin(with: record.bytes)
      if !columns.unknown.isEmpty {
        let list = columns.unknown.map(String.init).joined(separator: ", ").clipped(to: 200)
        let noun = columns.unknown.count == 1 ? "column" : "columns"
        session.console.note("\(name): not imported: \(noun) \(list)")
      }
      return .csv(columns)
    } catch let refusal as Refusal {
      throw Failure(
        .failed, "\(name), line \(record.line): \(refusal.reason)",
        hint: refusal.hint
          ?? "the first line names the columns; --map 'NAME=customer_complaint' takes another's")
    }
  }

  /// The next batch, which ends where a record is too long. Blank lines are no records.
  private mutating func nextRecords(_ format: ImportFormat) throws -> [Record] {
    var records: [Record] = []
    var bytes = 0
    while records.count < Self.batch, bytes < 1 << 22, let record = try reader.next() {
      guard !record.isBlank(in: format) else { continue }
      records.append(record)
      bytes += record.bytes.count
      if record.isTooLong { break }
    }
    read += records.count
    return records
  }

  /// Stages the good records and refuses the others, in their order.
  private mutating func settle(_ judged: [Judged], _ store: any Store) throws {
    let taken = try store.stage(judged.compactMap { try? $0.result.get() })
    for (record, result) in judged {
      switch (result, taken[record.number]) {
      case (.failure(let refusal), _):
        refused += 1
        try refuse(record, refusal)
      case (_, .record(let first)?):
        refused += 1
        try refuse(record, Refusal(KeyHolder.record(first), in: reader.unit))
      case (_, .ticket(let id)?):
        // The rest of the file is still correct.
        self.taken += 1
        try refuse(record, Refusal(KeyHolder.ticket(id), in: reader.unit))
      case (.success, nil): break
      }
    }
  }

  private mutating func refuse(_ record: Record, _ refusal: Refusal) throws {
    firstHint = firstHint ?? refusal.hint
    name(record.place, refusal)
    try rejects?.append(record.isTooLong ? record.bytes : record.bytes + [0x0A])
  }

  private mutating func name(_ place: String, _ refusal: Refusal) {
    guard refused + taken <= Self.named else { return }
    progress.clear()
    session.console.note("\(name), \(place): \(refusal.reason)")
  }

  private func summarizeRefused() {
    let count = refused + taken
    if count > Self.named {
      session.console.note("\(name): \(count - Self.named) more lines are refused")
    }
  }
}

/// A record, and what is to be stored of it.
private typealias Judged = (record: Record, result: Result<Submission, Refusal>)

/// The result of an import.
struct ImportSummary {
  let result: ImportResult
  let refused: Int
  /// Whether all other records are stored, now or before.
  let isWhole: Bool
}

extension Refusal {
  init(_ holder: KeyHolder, in unit: String) {
    switch holder {
    case .record(let number):
      self.init("\(unit) \(number) has its key with another complaint")
    case .ticket(let id):
      self.init("ticket \(id) has its key with another complaint")
    }
  }
}

/// Judges records on all processors, because their rough urgency takes more time than all else.
private func judgeAll(
  _ records: [Record], _ format: ImportFormat, at now: Timestamp
) async -> [Result<Submission, Refusal>] {
  let width = 500
  return await withTaskGroup(of: (Int, [Result<Submission, Refusal>]).self) { group in
    for start in stride(from: 0, to: records.count, by: width) {
      let part = records[start..<min(start + width, records.count)]
      group.addTask { (start, part.map { judge($0, format, at: now) }) }
    }
    var parts: [(Int, [Result<Submission, Refusal>])] = []
    for await part in group { parts.append(part) }
    return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }
}

private func judge(
  _ record: Record, _ format: ImportFormat, at now: Timestamp
) -> Result<Submission, Refusal> {
  do {
    return .success(try format.submission(record, at: now))
  } catch {
    return .failure(error as? Refusal ?? Refusal("this cannot be read"))
  }
}

/// `-` is standard input.
func openForReading(_ path: String) throws -> Int32 {
  if path == "-" { return STDIN_FILENO }
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    throw Failure(
      .failed, "\(path) cannot be opened: \(String(cString: strerror(errno)))",
      hint: "check the path; - reads standard input")
  }
  return descriptor
}
