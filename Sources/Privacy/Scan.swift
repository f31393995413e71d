// The one pass over a text that finds what is sensitive in it.

import Text

extension PlainText {
  /// What `detectors` find, in the order of the source, without overlaps.
  func findings(of detectors: DetectorTable, customer names: [CustomerName] = []) -> [Finding] {
    let scan = Scan(bytes: bytes, detectors, names)
    scan.run()
    let matches =
      scan.matches
      + scan.columns.flatMap { column in
        column.values.map { (column.kind, $0) }
      }
    if matches.isEmpty { return [] }
    // The attributes of tags stand at the end of the view, and two letters of it may be one in the
    // source: no stretch begins before the last one ended.
    let stretches = matches.map { ($0, sourceRange($0.bytes)) }
      .sorted { $0.1.lowerBound < $1.1.lowerBound }
    var floor = 0
    return stretches.compactMap { match, range in
      guard range.upperBound > floor else { return nil }
      let stretch = max(range.lowerBound, floor)..<range.upperBound
      floor = stretch.upperBound
      return Finding(
        kind: match.kind, bytes: stretch, value: sourceText(stretch), plain: match.bytes)
    }
  }
}

/// A pass over the plain view from left to right. Detectors read a bounded number of bytes around
/// where they are asked, so that a scan is linear; what they find never overlaps. A class, as every
/// detector is handed it, and handing on a value of so many arrays takes a hold on each.
final class Scan {
  let bytes: [UInt8]
  /// The names that came with the complaint.
  let names: [CustomerName]
  let detectors: DetectorTable
  private(set) var matches: [Match] = []
  private(set) var cues = RecentCues()
  /// The number that begins where detectors are asked, if they are those of personal data.
  private(set) var number: Number?
  /// Where the last cue's phrase began, of whose last word detectors are told.
  private(set) var phraseStart = 0
  /// Where the last card number ended, for the codes that stand near one.
  private(set) var cardEnd = -10_000
  /// Columns of tables that hold secrets. What they hold lies behind where the scan is.
  private(set) var columns: [SecretColumn] = []
  /// Where the last table's first row and the table end.
  private var (headerEnd, tableEnd) = (0, 0)

  init(bytes: [UInt8], _ detectors: DetectorTable, _ names: [CustomerName]) {
    (self.bytes, self.detectors, self.names) = (bytes, detectors, names)
  }

  /// Where the last finding ended: nothing may begin before.
  var floor: Int { matches.last?.bytes.upperBound ?? 0 }

  func run() {
    let bytes = bytes
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isForeign {
        position = scanForeign(bytes, position)
        continue
      }
      position = endOfPlainWords(from: position)
      guard position < bytes.count, !bytes[position].isForeign else { continue }
      if bytes[position].isLetter {
        position = scanWord(bytes, position)
      } else if bytes[position].isDigit {
        position = scanNumber(position)
      } else {
        position = scanSign(position)
      }
    }
  }

  /// Asks the detectors in their order, and keeps what the first of them finds. The place to go on
  /// from; nil when none found anything.
  func take(_ finders: [Finder], at place: Range<Int>) -> Int? {
    for finder in finders {
      guard let match = finder.find(self, place), match.bytes.lowerBound >= floor,
        !match.bytes.isEmpty, markerEnd(bytes, match.bytes.lowerBound) == nil
      else { continue }
      matches.append(match)
      if match.kind == .card { cardEnd = match.bytes.upperBound }
      // A value may stand before what says that it is one.
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
    let isBehindForeign = before >= 0 && bytes[before].isForeign
    let all = isBehindForeign ? detectors.atNumbersBehindForeign : detectors.atNumbers
    if let next = take(all, at: start..<start + 1) { return next }
    let end = bytes.run(from: start, while: \.isOfWord)
    // 2FA
    if end - start <= 4, bytes[end - 1].isLetter,
      let next = takeAnnounced(by: start..<end)
    {
      return next
    }
    return end
  }

  /// Notes what the word announces, and takes what stands behind it; the place to go on from, if
  /// anything did.
  func takeAnnounced(by word: Range<Int>) -> Int? {
    guard let (cue, start) = detectors.cues.cue(endingWith: word, in: bytes) else { return nil }
    return takeAnnounced(by: word, cue, from: start)
  }

  /// Whether the next word makes another phrase of the last one: "PIN" of "PIN code". It is asked for
  /// at its own last word.
  func goesOn(_ label: Range<Int>) -> Bool {
    let next = bytes.run(from: label.upperBound, limit: 1) { $0.isOne(of: " -") }
    guard next > label.upperBound, next < bytes.count else { return false }
    let end =
      bytes[next].isForeign
      ? foreignWordEnd(from: next) : bytes.run(from: next, limit: 20, while: \.isOfWord)
    guard let (_, start) = detectors.cues.cue(endingWith: next..<end, in: bytes) else {
      return false
    }
    return start < next
  }

  /// - Parameter start: of the phrase of which the word is the last.
  func takeAnnounced(by word: Range<Int>, _ cue: Cue, from start: Int) -> Int? {
    cues[cue] = word.upperBound
    phraseStart = start
    if cue.isOfSecrets, word.upperBound >= tableEnd || word.upperBound <= headerEnd,
      let column = SecretColumn(bytes, cue, start..<word.upperBound), !goesOn(word)
    {
      columns.append(column)
      (headerEnd, tableEnd) = (column.headerEnd, column.end)
      return word.upperBound
    }
    return take(detectors[behind: cue], at: word)
  }
}
