// Scans words: runs detectors at some, and skips the many others.

import Text

extension Scan {
  /// The next position from `position` on at which a detector may find something. It skips plain
  /// words, blanks and other signs, which are most of a text.
  func nextStop(from position: Int) -> Int {
    // Within a word, where the last match ended.
    if bytes.continuesWord(at: position), bytes[position].isWordByte { return position }
    let stop = stops.next(from: position, of: detectors) ?? bytes.count
    // Any word may be the customer's name.
    return names.isEmpty
      ? stop : bytes.run(from: position, limit: stop - position) { !$0.isLetter }
  }

  func scanWord(_ bytes: [UInt8], _ start: Int) -> Int {
    let letters = bytes.run(from: start, while: \.isLetter)
    let end = bytes.run(from: letters, while: \.isWordByte)
    let word = start..<end
    if detectors.findsKeys ? detectors.keys.mayBegin(bytes, start) : !names.isEmpty,
      let next = take(detectors.atWords, at: word)
    {
      return next
    }
    let isCode =
      letters < end
      || bytes.withUnsafeBufferPointer {
        codeStops($0, start..<letters, behindShortWords: detectors.findsKeys ? 0 : 1) != 0
      }
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
