// Scans a text once and finds all sensitive data in it.

import Text

extension PlainText {
  /// The findings of `detectors`, in the order of the source, without overlaps.
  ///
  /// - Parameter stops: the places at which the detectors may find something.
  func findings(
    of detectors: DetectorTable, at stops: ScanStops, customer names: [CustomerName] = []
  ) -> [Finding] {
    let scan = Scan(bytes: bytes, detectors, stops, names)
    scan.run()
    let matches =
      scan.matches
      + scan.columns.flatMap { column in
        column.values.map { (column.kind, $0) }
      }
    if matches.isEmpty { return [] }
    // Attributes of tags come last in the plain text, and two of its letters can be one in the
    // source. So matches are sorted here, and none begins before the last one ended.
    let stretches = matches.map { ($0, sourceRange($0.bytes)) }
      .sorted { $0.1.lowerBound < $1.1.lowerBound }
    var searchStart = 0
    return stretches.compactMap { match, range in
      guard range.upperBound > searchStart else { return nil }
      let stretch = max(range.lowerBound, searchStart)..<range.upperBound
      searchStart = stretch.upperBound
      return Finding(
        kind: match.kind, bytes: stretch, value: sourceText(stretch), plain: match.bytes)
    }
  }
}

/// A scan of the plain text from left to right. Each detector reads a limited number of bytes, so
/// that a scan takes linear time. Findings never overlap. It is a class, because every detector
/// gets it, and passing a value with so many arrays would retain each of them.
final class Scan {
  let bytes: [UInt8]
  /// The customer's names, which came with the complaint.
  let names: [CustomerName]
  let detectors: DetectorTable
  var stops: ScanStops
  private(set) var matches: [Match] = []
  private(set) var cues = RecentCues()
  /// The number at the current position; only for detectors of personal data.
  private(set) var number: Number?
  /// The start of the last cue's phrase. Detectors only get its last word.
  private(set) var phraseStart = 0
  /// The last digit or sign before `signsEnd`.
  private var (lastSign, signsEnd) = (-1, 0)
  /// The end of the last card number. Security codes are often near it.
  private(set) var cardEnd = -10_000
  /// Table columns with secrets. Their cells are after the current position.
  private(set) var columns: [SecretColumn] = []
  /// The ends of the last table's header row and of the table.
  private var (headerEnd, tableEnd) = (0, 0)

  init(
    bytes: [UInt8], _ detectors: DetectorTable, _ stops: ScanStops, _ names: [CustomerName]
  ) {
    (self.bytes, self.detectors, self.stops, self.names) = (bytes, detectors, stops, names)
  }

  /// The end of the last finding. No finding may begin before it.
  var searchStart: Int { matches.last?.bytes.upperBound ?? 0 }

  /// Whether a digit or a sign, which every secret has, is before the current phrase and not before
  /// `start`. Each byte is read once, so that repeated labels take little time.
  func hasSign(since start: Int) -> Bool {
    while signsEnd < phraseStart {
      let byte = bytes[signsEnd]
      if !byte.isNonASCII, !byte.isLetter, !byte.isBlank { lastSign = signsEnd }
      signsEnd += 1
    }
    return lastSign >= start
  }

  func run() {
    let bytes = bytes
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isNonASCII {
        position = scanForeign(bytes, position)
        continue
      }
      position = nextStop(from: position)
      guard position < bytes.count, !bytes[position].isNonASCII else { continue }
      if bytes[position].isLetter {
        position = scanWord(bytes, position)
      } else if bytes[position].isDigit {
        position = scanNumber(position)
      } else {
        position = scanSign(position)
      }
    }
  }

  /// Asks the detectors in order, and keeps the first match.
  ///
  /// - Returns: the position at which the scan continues; nil without a match.
  func take(_ finders: [Finder], at place: Range<Int>) -> Int? {
    for finder in finders {
      guard let match = finder.find(self, place), match.bytes.lowerBound >= searchStart,
        !match.bytes.isEmpty, markerEnd(bytes, match.bytes.lowerBound) == nil
      else { continue }
      matches.append(match)
      if match.kind == .card { cardEnd = match.bytes.upperBound }
      // The value may be before the word that announces it.
      return max(place.upperBound, match.bytes.upperBound)
    }
    return nil
  }

  private func scanSign(_ start: Int) -> Int {
    markerEnd(bytes, start) ?? take(detectors[atSign: bytes[start]], at: start..<start + 1)
      ?? start + 1
  }

  private func scanNumber(_ start: Int) -> Int {
    if detectors.needsNumbers { number = Number(bytes, at: start) }
    var before = start - 1
    while before > 0, start - before <= 2, bytes[before] == 0x20 { before -= 1 }
    let isBehindForeign = before >= 0 && bytes[before].isNonASCII
    let all = isBehindForeign ? detectors.atNumbersBehindForeign : detectors.atNumbers
    if let next = take(all, at: start..<start + 1) { return next }
    let end = bytes.run(from: start, while: \.isWordByte)
    // 2FA
    if end - start <= 4, bytes[end - 1].isLetter,
      let next = takeAnnounced(by: start..<end)
    {
      return next
    }
    return end
  }

  /// Records the cue that ends with the word, and runs its detectors.
  ///
  /// - Returns: the position at which the scan continues; nil without a match.
  func takeAnnounced(by word: Range<Int>) -> Int? {
    guard let (cue, start) = detectors.cues.cue(endingWith: word, in: bytes) else { return nil }
    return takeAnnounced(by: word, cue, from: start)
  }

  /// Whether the next word belongs to a longer phrase, as in "PIN code" after "PIN". The longer
  /// phrase runs its own detectors.
  func continuesPhrase(_ label: Range<Int>) -> Bool {
    let next = bytes.run(from: label.upperBound, limit: 1) { $0.isOne(of: " -") }
    guard next > label.upperBound, next < bytes.count else { return false }
    let end =
      bytes[next].isNonASCII
      ? foreignWordEnd(from: next) : bytes.run(from: next, limit: 20, while: \.isWordByte)
    guard let (_, start) = detectors.cues.cue(endingWith: next..<end, in: bytes) else {
      return false
    }
    return start < next
  }

  /// - Parameter start: the start of the phrase that ends with the word.
  func takeAnnounced(by word: Range<Int>, _ cue: Cue, from start: Int) -> Int? {
    cues[cue] = word.upperBound
    phraseStart = start
    if cue.isOfSecrets, word.upperBound >= tableEnd || word.upperBound <= headerEnd,
      let column = SecretColumn(bytes, cue, start..<word.upperBound), !continuesPhrase(word)
    {
      columns.append(column)
      (headerEnd, tableEnd) = (column.headerEnd, column.end)
      return word.upperBound
    }
    return take(detectors[behind: cue], at: word)
  }
}
