// Scans words: runs detectors at some, and skips the many others.

import Text

extension Scan {
  /// The position of the next byte that a detector may need. It skips plain words, blanks and other
  /// signs, which are most of a text, and keeps everything for that in local variables.
  func endOfPlainWords(from start: Int) -> Int {
    let (mayBeName, mayBeKey) = (!names.isEmpty, detectors.findsKeys)
    let (stops, shortestKey, cues) = (detectors.stops, KeyIndex.shortest, detectors.cues)
    return bytes.withUnsafeBufferPointer { bytes in
      cues.lastWords.withUnsafeBufferPointer { lastWords in
        detectors.keys.beginnings.withUnsafeBufferPointer { beginnings in
          var position = start
          while position < bytes.count {
            let byte = bytes[position]
            guard byte.isLetter else {
              if byte.isForeign || stops.contains(byte) { break }
              position &+= 1
              continue
            }
            let (end, head) = bytes.wordOfLetters(from: position)
            let length = end &- position
            let hash = head.hash(length: length)
            if mayBeName { break }
            if CueIndex.holds(lastWords, hash),
              cues.mayEnd(hash, behind: cues.endOfWord(before: position, in: bytes))
            {
              break
            }
            // Fast path: a short word before a blank is no key.
            if mayBeKey, length >= shortestKey || end >= bytes.count || bytes[end] != 0x20,
              KeyIndex.holds(beginnings, bytes.eightBytes(from: position))
            {
              break
            }
            if mayBeCode(bytes, position..<end) { break }
            position = end
          }
          return position
        }
      }
    }
  }

  func scanWord(_ bytes: [UInt8], _ start: Int) -> Int {
    let letters = bytes.run(from: start, while: \.isLetter)
    let end = bytes.run(from: letters, while: \.isOfWord)
    let word = start..<end
    if detectors.findsKeys ? detectors.keys.mayBegin(bytes, start) : !names.isEmpty,
      let next = take(detectors.atWords, at: word)
    {
      return next
    }
    let isCode =
      letters < end || bytes.withUnsafeBufferPointer { mayBeCode($0, start..<letters) }
    if isCode, let next = take(detectors.atCodes, at: word) { return next }
    if let next = takeAnnounced(by: word) { return next }
    // A label can be directly before its value: `CVV123`.
    if letters < end, bytes[letters..<end].allSatisfy(\.isDigit),
      let next = takeAnnounced(by: start..<letters)
    {
      return next
    }
    return end
  }

  /// Whether detectors of codes run at a word, because of what follows its letters: a digit or `_`,
  /// a sign that assigns a value, or, for a short word, a blank and a digit.
  @inline(__always)
  private func mayBeCode(_ bytes: UnsafeBufferPointer<UInt8>, _ letters: Range<Int>) -> Bool {
    let end = letters.upperBound
    guard end < bytes.count else { return false }
    let next = bytes[end]
    let after = end + 1 < bytes.count ? bytes[end + 1] : 0
    switch next {
    case 0x20:
      return after == UInt8(ascii: "=")
        || (letters.count <= 4 && after.isDigit && !detectors.findsKeys)
    case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "\""): return true
    case UInt8(ascii: "'"): return !after.isLetter
    default: return next.isOfWord
    }
  }

  /// Scans letters outside ASCII: by words in scripts with spaces, else one by one.
  func scanForeign(_ bytes: [UInt8], _ start: Int) -> Int {
    if !names.isEmpty, let next = take(detectors.atForeignWords, at: start..<start + 1) {
      return next
    }
    guard bytes[start] < 0xE2, !bytes.isUnspaced(at: start) else {
      var position = start
      repeat {
        if let (cue, end) = detectors.cues.unspacedCue(at: position, in: bytes) {
          return takeAnnounced(by: position..<end, cue, from: position) ?? end
        }
        position += bytes.codePoint(at: position).length
      } while names.isEmpty && position < bytes.count
        && (bytes[position] >= 0xE2 || bytes.isUnspaced(at: position))
      return position
    }
    let end = foreignWordEnd(from: start)
    if let next = takeAnnounced(by: start..<end) { return next }
    return takeAnnouncedInArabic(start..<end) ?? end
  }

  /// In Arabic, "with", "as" and "and" are prefixes of the next word, and "our" is a suffix.
  private func takeAnnouncedInArabic(_ word: Range<Int>) -> Int? {
    let (start, end) = (word.lowerBound, word.upperBound)
    if (0xD8...0xD9).contains(bytes[start]), end - start > 6,
      ["و", "ف", "ب", "ك", "ل"].contains(where: { bytes[start..<start + 2].elementsEqual($0.utf8) }
      ),
      let next = takeAnnounced(by: start + 2..<end)
    {
      return next
    }
    for suffix in ["نا", "كم", "ي", "ك"]
    where end - start > 6 && bytes[start..<end].suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    {
      if let next = takeAnnounced(by: start..<end - suffix.utf8.count) { return next }
    }
    return nil
  }

  func foreignWordEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, end - start < 120, (0x80..<0xE2).contains(bytes[end]),
      bytes[end] < 0xE0 || !bytes.isUnspaced(at: end)
    {
      end += bytes.codePoint(at: end).length
    }
    return max(end, start + 1)
  }
}
