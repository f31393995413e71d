// A text as the tagger reads it: its units, and the known names in scripts without spaces.

import Text

/// The units of a text, from left to right.
struct NameUnits {
  let units: [NameUnit]
  let letters: [UInt32]
  /// The separator after the last unit.
  let end: UInt8
  /// Whether any unit may be part of a name.
  let mayHoldName: Bool
  /// One for each unit. Empty if the text has no script without spaces.
  private(set) var surroundings: [NameSurroundings] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (letters, end, mayHoldName, hasAlone) = ([UInt32](), Gap.end, false, false)
    units = Array(unsafeUninitializedCapacity: NameReader.maximumUnits(bytes.count)) {
      var reader = NameReader(bytes, $0)
      reader.read()
      $1 = reader.count
      (letters, mayHoldName, hasAlone) = (reader.letters, reader.mayHoldName, reader.hasAlone)
      if reader.count > 0, reader.gap != Gap.nothing { end = reader.gap }
    }
    (self.letters, self.end, self.mayHoldName) = (letters, end, mayHoldName)
    if hasAlone { findKnownRuns() }
  }

  /// Finds runs of characters that are known names, the longest from each position, and words that
  /// introduce or follow names.
  private mutating func findKnownRuns() {
    surroundings = Array(repeating: NameSurroundings(), count: units.count)
    for start in units.indices where units[start].shape.standsAlone {
      var hash: UInt64 = 0
      var best: (length: Int, uses: UInt64)?
      let longest = units[start].shape.longestRun
      for index in start..<min(start + longest, units.count) {
        let length = index - start + 1
        guard units[index].shape.standsAlone, length == 1 || units[index].gap == Gap.nothing
        else { break }
        // The hash of a single letter is the letter.
        hash = LetterHash.add(UInt32(truncatingIfNeeded: units[index].hash), to: hash)
        let uses = KnownNames.uses(of: hash)
        if uses == 0 { continue }
        let ownUses = UInt64(uses & ~(KnownNames.before | KnownNames.behind))
        if ownUses != 0 { best = (length, ownUses) }
        if uses & KnownNames.before != 0 { reach(behind: index, hash) }
        if uses & KnownNames.behind != 0 { reach(before: start, hash) }
      }
      guard let best else { continue }
      surroundings[start].known = best.uses + 64 * UInt64(best.length)
      for offset in 1..<max(1, best.length) {
        surroundings[start + offset].covered = best.uses + 64 * UInt64(offset)
      }
    }
  }

  /// Marks the units after a word that introduces names.
  private mutating func reach(behind last: Int, _ word: UInt64) {
    for distance in 1...12 {
      let index = last + distance
      guard index < units.count, units[index].isNear else { return }
      surroundings[index].introduced = Reach(word: word, distance: distance)
    }
  }

  /// Marks the units before a word that follows names. The nearest such word counts.
  private mutating func reach(before first: Int, _ word: UInt64) {
    for distance in 1...6 {
      let index = first - distance
      guard index >= 0, units[index + 1].isNear else { return }
      let known = surroundings[index].followed.distance
      if known == 0 || known >= distance {
        surroundings[index].followed = Reach(word: word, distance: distance)
      }
    }
  }
}
