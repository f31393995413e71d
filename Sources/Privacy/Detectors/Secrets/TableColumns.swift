// Finds secrets in a table whose header row names their column: `| User | Password |` above `| jo |
// hunter2! |`. The separators are vertical bars, tabs, commas or semicolons.

import Text

/// A column of secrets below its header cell.
struct SecretColumn {
  let kind: SensitiveKind
  /// The values of the cells.
  let values: [Range<Int>]
  /// The end of the header row, and the end of the table.
  let headerEnd: Int
  let end: Int
}

extension SecretColumn {
  private static let maximumColumns = 24
  private static let maximumRows = 2000
  private static let maximumLine = 600

  /// Reads the column below the label at `phrase`. The header cell may have only a few other words.
  init?(_ bytes: [UInt8], _ cue: Cue, _ phrase: Range<Int>) {
    // Products also have codes, and Indian places have PIN codes.
    guard cue != .code, cue != .pinCode,
      let separator = Self.separator(bytes, behind: phrase.upperBound),
      let line = Self.line(bytes, around: phrase)
    else { return nil }
    let header = Self.cells(bytes, line, separator)
    guard (2...Self.maximumColumns).contains(header.count),
      let index = header.firstIndex(where: { $0.contains(phrase.lowerBound) }),
      header.allSatisfy({ Self.isName(bytes, $0) })
    else { return nil }
    var values: [Range<Int>] = []
    var position = bytes.run(from: line.upperBound, limit: 2, while: \.isLineEnd)
    for _ in 0..<Self.maximumRows {
      let end = bytes.run(from: position, limit: Self.maximumLine) { !$0.isLineEnd && $0 != 0 }
      let row = Self.cells(bytes, position..<end, separator)
      guard end > position, row.count == header.count else { break }
      if Self.isSecret(bytes, row[index], cue, separator) { values.append(row[index]) }
      position = bytes.run(from: end, limit: 2, while: \.isLineEnd)
    }
    guard !values.isEmpty else { return nil }
    (kind, self.values) = (Self.kind(of: cue), values)
    (headerEnd, end) = (line.upperBound, position)
  }

  /// The separator after the cell of the label, or else the one before it.
  private static func separator(_ bytes: [UInt8], behind end: Int) -> UInt8? {
    let next = bytes.run(from: end, limit: 24) {
      $0 == 0x20 || $0.isAlphanumeric || $0.isOne(of: "\"'()")
    }
    let byte = bytes.byte(at: next)
    if byte.isOne(of: "|,;") || byte == 0x09 { return byte }
    // The last cell of its row.
    guard byte.isLineEnd else { return nil }
    let before = bytes[..<end].suffix(60).last { $0.isOne(of: "|,;\n") || $0 == 0x09 }
    return before == 0x0A ? nil : before
  }

  private static func line(_ bytes: [UInt8], around phrase: Range<Int>) -> Range<Int>? {
    var start = phrase.lowerBound
    while start > 0, !bytes[start - 1].isLineEnd {
      guard phrase.lowerBound - start < maximumLine else { return nil }
      start -= 1
    }
    let end = bytes.run(from: phrase.upperBound, limit: maximumLine) { !$0.isLineEnd }
    return bytes.byte(at: end).isLineEnd ? start..<end : nil
  }

  /// The cells of a line, without surrounding blanks and quotation marks.
  private static func cells(
    _ bytes: [UInt8], _ line: Range<Int>, _ separator: UInt8
  ) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var isQuoted = false
    for position in line {
      if bytes[position] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard bytes[position] == separator, !isQuoted || separator == UInt8(ascii: "|") else {
        continue
      }
      cells.append(trimmed(bytes, start..<position))
      start = position + 1
      if cells.count > maximumColumns { return [] }
    }
    cells.append(trimmed(bytes, start..<line.upperBound))
    return cells
  }

  private static func trimmed(_ bytes: [UInt8], _ cell: Range<Int>) -> Range<Int> {
    var (start, end) = (cell.lowerBound, cell.upperBound)
    while start < end, bytes[start].isOne(of: " \"'") { start += 1 }
    while end > start, bytes[end - 1].isOne(of: " \"'\r") { end -= 1 }
    return start..<end
  }

  /// Whether a header cell can name a column: it has a few words, or is empty at the edge of a
  /// table.
  private static func isName(_ bytes: [UInt8], _ cell: Range<Int>) -> Bool {
    cell.count <= 48 && bytes[cell].count(where: { $0 == 0x20 }) <= 3
      && !bytes[cell].contains { $0.isOne(of: ".!?:=") }
  }

  private static func kind(of cue: Cue) -> SensitiveKind {
    switch cue {
    case .password: .password
    case .securityCode, .cardBack, .cardCode: .securityCode
    case .token, .bearer: .apiKey
    default: .oneTimeCode
    }
  }

  private static func isSecret(
    _ bytes: [UInt8], _ cell: Range<Int>, _ cue: Cue, _ separator: UInt8
  ) -> Bool {
    guard let value = SecretValue(bytes, cell, isQuoted: false), !value.isHidden,
      markerEnd(bytes, cell.lowerBound) == nil
    else { return false }
    switch cue {
    case .password:
      guard SecretValue.lengths.contains(value.count), !value.hasBlank else { return false }
      if value.looksSecret || value.hasInnerCapital { return true }
      if value.isNumber { return value.count >= 4 }
      // Commas also separate a list in a sentence.
      let isTable = separator == UInt8(ascii: "|") || separator == 0x09
      return isTable && value.count >= 4 && !value.isOrdinary && value.isWord
    case .token, .bearer: return value.count >= 8 && value.digits > 0 && !value.hasBlank
    case .securityCode, .cardBack, .cardCode:
      return value.isDigits && (3...4).contains(value.digits)
    case .backupCode: return value.looksSecret || value.isDigits && value.digits >= 4
    default: return value.isDigits && (4...8).contains(value.digits)
    }
  }
}
