// Finds the end of a record: a row of a table, or an element of JSON.

/// Finds the end of a row: a line break outside quotes (RFC 4180).
struct RowScanner {
  private enum State { case cellStart, plain, quoted, quoteInQuoted }

  private let table: Table
  private let endsAtCR: Bool
  private var state = State.cellStart
  /// Whether there is a quotation mark where none is allowed.
  private(set) var isBroken = false

  init(_ table: Table, endsAtCR: Bool) {
    self.table = table
    self.endsAtCR = endsAtCR
  }

  /// Whether the scanned bytes end within quotes.
  var isOpen: Bool { state == .quoted }

  /// The position after the line break; nil when the row continues beyond the bytes.
  mutating func endOfRow(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var position = start
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        if state != .quoted, byte == 0x0A || endsAtCR && byte == 0x0D { return position }
        step(byte)
      }
      return nil
    }
  }

  private mutating func step(_ byte: UInt8) {
    let isQuote = byte == UInt8(ascii: "\"")
    switch state {
    case .quoted: if isQuote { state = .quoteInQuoted }
    case .quoteInQuoted where isQuote, .cellStart where isQuote: state = .quoted
    case .quoteInQuoted, .cellStart, .plain:
      let isCellEnd = table.separators.contains(byte)
      // Before a line break, a CR is part of it.
      if isQuote || state == .quoteInQuoted && !isCellEnd && byte != 0x0D { isBroken = true }
      state = isCellEnd ? .cellStart : .plain
    }
  }
}

/// The separator and width of a table.
struct Table: Sendable {
  /// The header's separator, or all possible ones until the header is read.
  var separators = candidateSeparators
  /// The number of cells in the header.
  var cells: Int?

  /// Whether these lines, which belong to a broken row, are rows of their own: each has as many
  /// cells as the header. The last one may continue beyond them.
  func areRows(_ lines: ArraySlice<UInt8>, endsAtCR: Bool) -> Bool {
    guard let cells, cells > 1, let separator = separators.first else { return false }
    var rows = lines.split { $0 == 0x0A || endsAtCR && $0 == 0x0D }
    guard let last = rows.popLast() else { return false }
    func isRow(_ row: ArraySlice<UInt8>) -> Bool {
      (try? csvCells(Array(row), partedBy: separator).count) == cells
    }
    var scanner = RowScanner(self, endsAtCR: endsAtCR)
    _ = scanner.endOfRow(in: Array(last), from: 0)
    return rows.allSatisfy(isRow) && (scanner.isOpen || isRow(last))
  }
}

/// Finds the end of a JSON value by its brackets and quotes. It does not check that the value is
/// valid.
struct ElementScanner {
  /// Whether a comma or the array's bracket ends it; otherwise its own last bracket does.
  private let isInArray: Bool
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var isBare = true

  init(isInArray: Bool) { self.isInArray = isInArray }

  /// The position after the value; nil when it continues beyond the bytes.
  mutating func end(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      for position in start..<bytes.count {
        let byte = bytes[position]
        if !isInString, depth == 0 {
          if isInArray, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") { return position }
          if !isInArray, isBare, byte == 0x0A { return position }
        }
        step(byte)
        if !isInArray, !isBare, depth == 0, !isInString { return position + 1 }
      }
      return nil
    }
  }

  private mutating func step(_ byte: UInt8) {
    switch byte {
    case _ where isEscaped: isEscaped = false
    case UInt8(ascii: "\\") where isInString: isEscaped = true
    case UInt8(ascii: "\""): isInString.toggle()
    case _ where isInString: break
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      depth += 1
      isBare = false
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    default: break
    }
  }
}
