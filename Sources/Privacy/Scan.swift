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
        kind: match.kind, bytes: stretch, value: sourceText(stretch),
        plainValue: String(decoding: bytes[match.bytes], as: UTF8.self).uppercased())
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
  private let detectors: DetectorTable
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
    while true {
      position = endOfPlainWords(from: position)
      guard position < bytes.count else { return }
      let byte = bytes[position]
      if byte.isLetter {
        position = scanWord(bytes, position)
      } else if byte.isDigit {
        position = scanNumber(position)
      } else if byte.isForeign {
        position = scanForeign(position)
      } else {
        position = scanSign(position)
      }
    }
  }

  /// Where the next byte is that may be of what a detector looks for. Most of a text is plain words
  /// and blanks; they are passed here, with everything that this asks for at hand.
  private func endOfPlainWords(from start: Int) -> Int {
    let (mayBeName, mayBeKey) = (!names.isEmpty, detectors.findsKeys)
    return bytes.withUnsafeBufferPointer { bytes in
      detectors.cues.lastWords.withUnsafeBufferPointer { cues in
        detectors.keys.beginnings.withUnsafeBufferPointer { beginnings in
          var position = start
          while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x20 {
              position += 1
              continue
            }
            guard byte.isLetter, !mayBeName else { break }
            let end = bytes.endOfLetters(from: position)
            let second = position + 1 < bytes.count ? bytes[position + 1] : 0
            let third = position + 2 < bytes.count ? bytes[position + 2] : 0
            let length = end - position
            let cue =
              cues[CueIndex.beginning(byte, length > 1 ? second : 0)]
              >> CueIndex.bit(bytes[end - 1], length)
            let number = KeyIndex.beginning(byte, second, third)
            let key = mayBeKey ? beginnings[number >> 6] >> UInt64(number & 63) : 0
            guard (cue | key) & 1 == 0, endsPlainly(bytes, end, mayBeKey) else { break }
            position = end
          }
          return position
        }
      }
    }
  }

  /// Whether nothing begins with a word because of what follows it: a digit, or a colon.
  private func endsPlainly(
    _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ mayBeKey: Bool
  ) -> Bool {
    guard end + 1 < bytes.count else { return end == bytes.count }
    let next = bytes[end]
    return !next.isOfWord && next != 0x22 && next != 0x3A && next != 0x3D  // " : =
      && (mayBeKey || !bytes[end + 1].isDigit)
  }

  /// Asks the detectors in their order, and keeps what the first of them finds. The place to go on
  /// from; nil when none found anything.
  private func take(_ detectors: [Detector], at place: Range<Int>) -> Int? {
    for detector in detectors {
      guard let match = detector.find(self, place), match.bytes.lowerBound >= floor,
        !match.bytes.isEmpty, markerEnd(bytes, match.bytes.lowerBound) == nil
      else { continue }
      matches.append(match)
      if match.kind == .card { cardEnd = match.bytes.upperBound }
      // A value may stand before what says that it is one.
      return max(place.upperBound, match.bytes.upperBound)
    }
    return nil
  }

  private func scanWord(_ bytes: [UInt8], _ start: Int) -> Int {
    let letters = bytes.run(from: start, while: \.isLetter)
    let end = bytes.run(from: letters, while: \.isOfWord)
    let word = start..<end
    if detectors.findsKeys ? detectors.keys.mayBegin(bytes, start) : !names.isEmpty,
      let next = take(detectors.atWords, at: word)
    {
      return next
    }
    if mayBeCode(bytes, word), let next = take(detectors.atCodes, at: word) { return next }
    if let next = heed(word) { return next }
    // A label may run into its value: `CVV123`.
    if letters < end, bytes[letters..<end].allSatisfy(\.isDigit), let next = heed(start..<letters) {
      return next
    }
    return end
  }

  /// Whether a digit stands in the word or right behind it, a `_` in it, or what assigns a value to it.
  private func mayBeCode(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    let end = word.upperBound
    for position in word where !bytes[position].isLetter { return true }
    switch bytes.byte(at: end) {
    case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"): return true
    default: break
    }
    let next = bytes.byte(at: end + 1)
    return next == UInt8(ascii: "=") || (word.count <= 4 && next.isDigit)
  }

  /// Notes what the word announces, and takes what stands behind it; the place to go on from, if
  /// anything did.
  private func heed(_ word: Range<Int>) -> Int? {
    guard let (cue, start) = detectors.cues.cue(endingWith: word, in: bytes) else { return nil }
    return heed(cue, at: word, from: start)
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

  private func heed(_ cue: Cue, at word: Range<Int>, from start: Int) -> Int? {
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

  private func scanNumber(_ start: Int) -> Int {
    if detectors.needsNumbers { number = Number(bytes, at: start) }
    if let next = take(detectors.atNumbers, at: start..<start + 1) { return next }
    let end = bytes.run(from: start, while: \.isOfWord)
    // 2FA
    if end - start <= 4, bytes[end - 1].isLetter, let next = heed(start..<end) { return next }
    return end
  }

  /// Letters beyond ASCII: words where there are blanks between them, else one by one.
  private func scanForeign(_ start: Int) -> Int {
    if !names.isEmpty, let next = take(detectors.atForeignWords, at: start..<start + 1) {
      return next
    }
    guard bytes[start] < 0xE2, !bytes.isUnspaced(at: start) else {
      guard let (cue, end) = detectors.cues.unspacedCue(at: start, in: bytes) else {
        return start + bytes.scalar(at: start).length
      }
      return heed(cue, at: start..<end, from: start) ?? end
    }
    let end = foreignWordEnd(from: start)
    if let next = heed(start..<end) { return next }
    return heedArabic(start..<end) ?? end
  }

  /// "with", "as", "and" are written as one with the next word in Arabic, and "our" with the one before.
  private func heedArabic(_ word: Range<Int>) -> Int? {
    let (start, end) = (word.lowerBound, word.upperBound)
    if (0xD8...0xD9).contains(bytes[start]), end - start > 6,
      ["و", "ف", "ب", "ك", "ل"].contains(where: { bytes[start..<start + 2].elementsEqual($0.utf8) }
      ),
      let next = heed(start + 2..<end)
    {
      return next
    }
    for suffix in ["نا", "كم", "ي", "ك"]
    where end - start > 6 && bytes[start..<end].suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    {
      if let next = heed(start..<end - suffix.utf8.count) { return next }
    }
    return nil
  }

  private func foreignWordEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, end - start < 120, (0x80..<0xE2).contains(bytes[end]),
      !bytes.isUnspaced(at: end)
    {
      end += bytes.scalar(at: end).length
    }
    return max(end, start + 1)
  }

  private func scanSign(_ start: Int) -> Int {
    markerEnd(bytes, start) ?? take(detectors[atSign: bytes[start]], at: start..<start + 1)
      ?? start + 1
  }
}
