// A text as the tagger reads it: its units, and the known names in scripts without spaces.

import Text

/// The units of a text, from left to right.
struct NameUnits {
  private(set) var units: [NameUnit]
  private(set) var letters: [UInt32]
  /// The separator after the last unit.
  let end: UInt8
  /// The indices of the units that may be parts of names. Only they are scored.
  private(set) var possible: [Int]
  /// One for each unit. Empty if the text has no script without spaces.
  private(set) var surroundings: [NameSurroundings] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var (letters, end, possible, hasAlone) = ([UInt32](), Gap.end, [Int](), false)
    units = Array(unsafeUninitializedCapacity: NameReader.maximumUnits(bytes.count)) {
      var reader = NameReader(bytes, $0)
      reader.read()
      $1 = reader.count
      (letters, possible, hasAlone) = (reader.letters, reader.possible, reader.hasAlone)
      if reader.count > 0, reader.gap != Gap.nothing { end = reader.gap }
    }
    (self.letters, self.end, self.possible) = (letters, end, possible)
    if hasAlone {
      findKnownRuns()
      findPossibleNames()
    }
    spellNeighbours(bytes)
  }

  /// In a script without spaces, a character may be part of a name if it is in or beside a known
  /// run, or near a word that introduces or follows names.
  private mutating func findPossibleNames() {
    func isKnown(_ index: Int) -> Bool {
      surroundings.indices.contains(index)
        && (surroundings[index].known != 0 || surroundings[index].covered != 0)
    }
    for index in units.indices where units[index].shape.standsAlone {
      let around = surroundings[index]
      guard
        around.introduced.distance > 0 || around.followed.distance > 0 || isKnown(index)
          || isKnown(index - 1) || isKnown(index + 1)
      else { continue }
      units[index].mayBeName = true
    }
    possible = units.indices.filter { units[$0].mayBeName }
  }

  /// Computes what the features of a possible name need of the words around it: hashes and kinds.
  /// Most words in lower case are far from any.
  private mutating func spellNeighbours(_ bytes: UnsafeBufferPointer<UInt8>) {
    var next = 0
    for index in possible {
      let reach = units[index].shape.standsAlone ? 3 : 2
      next = max(next, index - reach)
      while next < min(units.count, index + reach + 1) {
        if units[next].hash == 0 { spell(next, bytes) }
        if !units[next].shape.mayBeName { units[next].uses = KnownNames.uses(of: units[next].hash) }
        next += 1
      }
    }
  }

  private mutating func spell(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    let unit = units[index]
    let first = letters.count
    if index > 0, units[index - 1].shape.isHangul {
      for byte in bytes[unit.bytes] { letters.append(UInt32(byte | 0x20)) }
    }
    units[index] = NameUnit(
      bytes: unit.bytes, letters: first..<letters.count, hash: bytes.hash(ofWord: unit.bytes),
      shape: unit.shape, gap: unit.gap)
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
        let ownUses = UInt64(uses & KnownNames.own & ~(KnownNames.before | KnownNames.behind))
        if ownUses != 0 { best = (length, ownUses) }
        if uses & KnownNames.before != 0 { reach(behind: index, hash) }
        if uses & KnownNames.behind != 0 { reach(before: start, hash) }
        if uses & KnownNames.beginning == 0 { break }
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

extension UnsafeBufferPointer<UInt8> {
  /// The hash of a word of ASCII letters.
  func hash(ofWord word: Range<Int>) -> UInt64 {
    self[word].reduce(0) { LetterHash.add(UInt32($1 | 0x20), to: $0) }
  }
}
