// Reads a file record by record, with little of it in memory.

/// A line of JSON, an element of a JSON array or a row of a table, as it is in the file.
struct Record: Sendable {
  /// From 1: the number of its line or, for JSON that spans lines, of the element.
  let number: Int
  /// The line on which it begins, from 1.
  let line: Int
  /// Without its end; only the beginning of a record that is too long.
  let bytes: [UInt8]
  let isTooLong: Bool
  let isElement: Bool

  /// Its place in words.
  var place: String { isElement ? "item \(number) (line \(line))" : "line \(line)" }

  /// In bytes: several times the longest complaint with draft and reply, with every character
  /// escaped.
  static let limit = 8 << 20
}

/// Reads the records of a file one after the other.
struct RecordReader {
  /// How records are separated.
  private enum Layout {
    case lines
    case table(Table)
    /// The elements of one JSON array.
    case array
    /// JSON objects that may span lines, as `jq` prints them.
    case objects
    /// After the array's end, where nothing may follow.
    case closed
  }

  private var buffer: FileBuffer
  private var layout = Layout.lines
  private var elements = 0
  /// Up to this position each line counts as a row, because an open quotation mark before it would
  /// take them all.
  private var brokenEnd = 0
  /// The separator that Excel's own first line declares.
  private(set) var declaredSeparator: UInt8?

  /// - Parameter isTable: whether it is CSV in any dialect, and not JSON.
  init(descriptor: Int32, name: String, isTable: Bool) throws {
    buffer = try FileBuffer(descriptor: descriptor, name: name)
    let first = try buffer.peekLine()
    if isTable {
      layout = .table(Table())
      declaredSeparator = separator(declaredBy: first)
      if declaredSeparator != nil { _ = buffer.take(upTo: first.endIndex) }
    } else if first.first == UInt8(ascii: "[") {
      layout = .array
      _ = buffer.take(upTo: first.startIndex + 1)
    } else if first.first == UInt8(ascii: "{"), first.dropFirst().allSatisfy({ $0 == 0x20 }),
      try buffer.isFollowed(at: first.endIndex, by: UInt8(ascii: "\""))
    {
      // In JSON lines, no line is a bracket alone with a key on the next line.
      layout = .objects
    }
  }

  /// The unit in which its records are counted.
  var unit: String {
    switch layout {
    case .lines, .table: "line"
    case .array, .objects, .closed: "item"
    }
  }

  /// Sets the number of cells in the header of a table, and their separator.
  mutating func setTable(cells: Int, partedBy separator: UInt8) {
    layout = .table(Table(separators: [separator], cells: cells))
  }

  /// The next record; nil at the end of the file. After a record that is too long, call `skipRest`.
  mutating func next() throws -> Record? {
    switch layout {
    case .lines: try nextLine()
    case .table(let table): try nextRow(table)
    case .array, .objects, .closed: try nextElement()
    }
  }

  /// Skips to the end of a line that is too long, and passes on its bytes.
  mutating func skipRest(_ body: ([UInt8]) throws -> Void) throws {
    while true {
      let end = buffer.endOfLine(from: buffer.position)
      try body(buffer.take(upTo: end ?? buffer.bytes.count))
      if end != nil || buffer.isAtEnd { return }
      try buffer.fill()
    }
  }

  private mutating func record(
    upTo end: Int, isElement: Bool = false, isTooLong: Bool = false
  ) -> Record {
    let line = buffer.line
    var bytes = buffer.take(upTo: end)
    let isEnded = bytes.last == 0x0A || buffer.endsLinesAtCR && bytes.last == 0x0D
    if isEnded, !isTooLong { bytes.removeLast() }
    if isElement { elements += 1 }
    return Record(
      number: isElement ? elements : line, line: line, bytes: bytes, isTooLong: isTooLong,
      isElement: isElement)
  }
}

// MARK: Lines and rows

extension RecordReader {
  private mutating func nextLine() throws -> Record? {
    var scanned = buffer.position
    while true {
      if let end = buffer.endOfLine(from: scanned) { return record(upTo: end) }
      if buffer.isAtEnd { return buffer.count > 0 ? record(upTo: buffer.bytes.count) : nil }
      if buffer.count > Record.limit { return record(upTo: buffer.bytes.count, isTooLong: true) }
      scanned = buffer.count
      try buffer.fill()
    }
  }

  /// The next row. If its quotes are wrong and the lines after it look like rows, the row is its
  /// first line alone. So an open quotation mark does not take the rest of the file.
  private mutating func nextRow(_ table: Table) throws -> Record? {
    if buffer.offset + buffer.position < brokenEnd { return try nextLine() }
    let endsAtCR = buffer.endsLinesAtCR
    var scanner = RowScanner(table, endsAtCR: endsAtCR)
    var scanned = buffer.position
    while true {
      if let end = scanner.endOfRow(in: buffer.bytes, from: scanned) ?? endOfLastRow(scanner) {
        if scanner.isBroken, let first = buffer.endOfLine(from: buffer.position), first < end,
          table.areRows(buffer.bytes[first..<end], endsAtCR: endsAtCR)
        {
          brokenEnd = buffer.offset + buffer.startOfLastLine(before: end)
          return record(upTo: first)
        }
        return record(upTo: end)
      }
      if buffer.isAtEnd || buffer.count > Record.limit {
        guard buffer.count > 0 else { return nil }
        let end = buffer.bytes.count
        brokenEnd = buffer.offset + (buffer.isAtEnd ? end : buffer.startOfLastLine(before: end))
        return try nextLine()
      }
      scanned = buffer.count
      try buffer.fill()
    }
  }

  /// The last row of a file may have no line break.
  private func endOfLastRow(_ scanner: RowScanner) -> Int? {
    buffer.isAtEnd && buffer.count > 0 && !scanner.isOpen ? buffer.bytes.count : nil
  }
}

// MARK: JSON that spans lines

extension RecordReader {
  private mutating func nextElement() throws -> Record? {
    let first = try buffer.skipBlanks()
    switch (layout, first) {
    case (.array, nil): throw failure("the JSON ends too early")
    case (_, nil): return nil
    case (.closed, _): throw failure("something follows the JSON")
    case (.array, UInt8(ascii: "]")) where elements == 0:
      close(at: buffer.position)
      return try nextElement()
    case (.array, _): return try nextElement(isInArray: true)
    default: return try nextElement(isInArray: false)
    }
  }

  private mutating func nextElement(isInArray: Bool) throws -> Record {
    var scanner = ElementScanner(isInArray: isInArray)
    var scanned = buffer.position
    while true {
      if let end = scanner.end(in: buffer.bytes, from: scanned) {
        let found = record(upTo: end, isElement: true)
        if isInArray { close(at: end) }
        return found
      }
      if buffer.isAtEnd { throw failure("the JSON ends too early") }
      if buffer.count > Record.limit {
        throw failure("an item is longer than \(Record.limit >> 20) MiB")
      }
      scanned = buffer.count
      try buffer.fill()
    }
  }

  /// Moves past the comma or bracket that ends an element.
  private mutating func close(at end: Int) {
    if buffer.take(upTo: end + 1).last == UInt8(ascii: "]") { layout = .closed }
  }

  private func failure(_ reason: String) -> Failure {
    Failure(
      .failed, "\(buffer.name), line \(buffer.line): \(reason)",
      hint: "nothing was stored; `jq . FILE` says what is wrong with it")
  }
}
