// An import: every record of a file is read and judged, and then all are stored, or none.

import Foundation
import Store
import Tickets

/// One import of one file.
struct Import {
  let session: Session
  let name: String
  let skipsInvalid: Bool
  private var reader: RecordReader
  private var rejects: Rejects?
  private var progress: ImportProgress
  private var read = 0
  private var refused = 0

  /// So many refused lines are named, the others are counted.
  private static let named = 20
  private static let batch = 4000

  init(_ session: Session, _ source: ImportSource) throws {
    self.session = session
    skipsInvalid = source.skipsInvalid
    name = source.file == "-" ? "standard input" : source.file
    reader = RecordReader(
      descriptor: try openForReading(source.file), name: name, isQuoted: source.isCSV)
    rejects = try source.rejects.map { try Rejects(path: $0) }
    progress = ImportProgress(session.console)
  }

  /// - Returns: what was stored; nil when something was refused, and so nothing was stored.
  mutating func run(_ store: Store) async throws -> (result: ImportResult, refused: Int)? {
    let format = reader.isQuoted ? try header() : .jsonLines
    try store.prepareImport()
    var records = try nextRecords()
    var submissions: [Submission] = []
    let now = session.clock.now()
    while !records.isEmpty {
      // While this batch is judged, the one before is stored and the next one read.
      let batch = records
      async let judged = judgeAll(batch, format, at: now)
      try store.stage(submissions)
      let isCut = batch.last?.isTooLong == true
      var next = isCut ? [] : try nextRecords()
      submissions = try sort(await judged, batch)
      if isCut {
        try reader.skipRest { try rejects?.append($0) }
        next = try nextRecords()
      }
      if refused > 0, !skipsInvalid { submissions = [] }
      progress.draw(read)
      records = next
    }
    try store.stage(submissions)
    progress.clear()
    summarizeRefused()
    guard refused == 0 || skipsInvalid else { return nil }
    return (try store.submitStaged(at: session.clock.now()), refused)
  }

  private mutating func header() throws -> ImportFormat {
    guard let record = try reader.next() else {
      throw Failure(.failed, "\(name) is empty", hint: "its first line names the columns")
    }
    do {
      try checkEncoding(record)
      let columns = try CSVColumns(header: record.bytes)
      try rejects?.begin(with: record.bytes)
      if !columns.unknown.isEmpty {
        let names = columns.unknown.joined(separator: ", ")
        session.console.note("\(name): nothing is taken from the columns \(names)")
      }
      return .csv(columns)
    } catch let refusal as Refusal {
      throw Failure(
        .failed, "\(name), line \(record.line): \(refusal.reason)",
        hint: "the first line names the columns; `triage help submit` says which")
    }
  }

  /// The next batch, which ends where a record is too long; blank lines are no records.
  private mutating func nextRecords() throws -> [Record] {
    var records: [Record] = []
    var bytes = 0
    while records.count < Self.batch, bytes < 1 << 22, let record = try reader.next() {
      guard !record.isBlank else { continue }
      records.append(record)
      bytes += record.bytes.count
      if record.isTooLong { break }
    }
    read += records.count
    return records
  }

  /// The submissions of the records that are good; the others are refused.
  private mutating func sort(
    _ judged: [Result<Submission, Refusal>], _ records: [Record]
  ) throws -> [Submission] {
    var submissions: [Submission] = []
    submissions.reserveCapacity(records.count)
    for (record, result) in zip(records, judged) {
      switch result {
      case .success(let submission): submissions.append(submission)
      case .failure(let refusal): try refuse(record, refusal)
      }
    }
    return submissions
  }

  private mutating func refuse(_ record: Record, _ refusal: Refusal) throws {
    refused += 1
    if refused <= Self.named {
      progress.clear()
      session.console.note("\(name), line \(record.line): \(refusal.reason)")
    }
    try rejects?.append(record.isTooLong ? record.bytes : record.bytes + [0x0A])
  }

  private func summarizeRefused() {
    if refused > Self.named {
      session.console.note("\(name): \(refused - Self.named) more lines are refused")
    }
  }
}

/// Judges records on all processors: the rough urgency takes more time than everything else.
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
private func openForReading(_ path: String) throws -> Int32 {
  if path == "-" { return STDIN_FILENO }
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    throw Failure(
      .failed, "\(path) cannot be opened: \(String(cString: strerror(errno)))",
      hint: "check the path; - reads standard input")
  }
  return descriptor
}
