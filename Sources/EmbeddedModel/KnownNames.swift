// Common names, by their hashes.

/// A small table beside the tagger's weights, for names that do not occur in the corpus.
enum KnownNames {
  static let slots = 1 << 17

  /// The uses of a word.
  static let given: UInt8 = 1
  static let family: UInt8 = 2
  /// Words directly before or after names, such as titles.
  static let before: UInt8 = 4
  static let behind: UInt8 = 8
  /// Names of companies, places and products. Of several words, the first two are known as a pair.
  static let thing: UInt8 = 16
  /// A name that is also an everyday word.
  static let word: UInt8 = 32
  /// An everyday word that is never a name.
  static let common: UInt8 = 64
  /// In scripts without spaces: a longer known run begins so.
  static let beginning: UInt8 = 128

  /// The uses of a word as bits; 0 for an unknown word. A slot has the high bits of the hash, and
  /// these eight.
  static func uses(of hash: UInt64) -> UInt8 {
    let weights = Weights.shared
    let mixed = LetterHash.spread(hash, 0x9A3E)
    let mark = UInt32(truncatingIfNeeded: mixed >> 40)
    var slot = Int(truncatingIfNeeded: mixed & UInt64(slots - 1))
    while true {
      let entry = weights.knownName(slot)
      if entry == 0 { return 0 }
      if entry >> 8 == mark { return UInt8(truncatingIfNeeded: entry) }
      slot = (slot + 1) & (slots - 1)
    }
  }
}

extension NameUnits {
  /// The known uses of a unit that may be a name, or else of a part of it. 0 for an unknown unit.
  func known(_ index: Int) -> UInt64 {
    let unit = units[index]
    if unit.shape.standsAlone { return surroundings[index].known }
    let uses = unit.uses & ~KnownNames.common
    if uses != 0 { return UInt64(uses) }
    let letters = letters[unit.letters]
    if unit.firstPart > 0 {
      // "John's", "Jean-Luc"; "d'Antoine".
      let length = Int(unit.firstPart)
      let uses = Self.uses(length > 2 ? letters.prefix(length) : letters.dropFirst(length))
      if uses != 0 { return UInt64(uses) | 64 }
    }
    if unit.shape.isHangul { return Self.knownSyllables(letters) }
    if unit.shape == .arabic, letters.count > 3,
      Self.arabicPrefixes.contains(letters[letters.startIndex])
    {
      let uses = Self.uses(letters.dropFirst())
      return uses == 0 ? 0 : UInt64(uses) | 128
    }
    return 0
  }

  /// In a word that is not known, a known name at its start with the ending of a case after it: the
  /// uses of the name, and the length of the ending.
  func knownBeginning(_ index: Int) -> UInt64 {
    let unit = units[index]
    guard unit.shape.hasCapital else { return 0 }
    for ending in 1...3 where unit.letters.count - ending >= 4 {
      let uses =
        Self.uses(letters[unit.letters].dropLast(ending)) & (KnownNames.given | KnownNames.family)
      if uses != 0 { return UInt64(uses) + 4 * UInt64(ending) }
    }
    return 0
  }

  /// Whether a word and the next are the known name of a thing, and whether the word before and it
  /// are.
  func knownPairs(_ index: Int) -> UInt64 {
    func isPair(_ first: Int) -> Bool {
      guard first >= 0, first + 1 < units.count,
        units[first + 1].gap == Gap.blank || units[first + 1].gap == Gap.sign(UInt8(ascii: ".")),
        units[first].shape.mayBeName, !units[first].shape.standsAlone
      else { return false }
      return KnownNames.uses(of: LetterHash.pair(units[first].hash, units[first + 1].hash)) != 0
    }
    return (isPair(index) ? 1 : 0) + (isPair(index - 1) ? 2 : 0)
  }

  private static func uses(_ letters: ArraySlice<UInt32>) -> UInt8 {
    KnownNames.uses(of: LetterHash.word(letters))
  }

  /// The letters for "and", "by", "for", "so" and "like", which Arabic joins to the next word.
  private static let arabicPrefixes = Set("وبلفك".unicodeScalars.map(\.value))

  /// The known syllables of a Korean word. A Korean name is a family name of one syllable,
  /// sometimes two, and a given name of two. Particles follow it.
  private static func knownSyllables(_ letters: ArraySlice<UInt32>) -> UInt64 {
    func isKnown(_ first: Int, _ end: Int, _ asked: UInt8) -> Bool {
      letters.count >= end && uses(letters.prefix(end).dropFirst(first)) & asked != 0
    }
    let (given, family, thing) = (KnownNames.given, KnownNames.family, KnownNames.thing)
    var bits: UInt64 = 0
    if isKnown(0, 1, family) { bits |= 1 }
    if letters.count > 3, isKnown(0, 2, family) { bits |= 2 }
    if isKnown(1, 3, given) { bits |= 4 }
    if isKnown(0, 2, given) { bits |= 8 }
    if isKnown(0, 3, given | family) { bits |= 16 }
    if isKnown(0, 2, thing) { bits |= 32 }
    if isKnown(0, 3, thing) { bits |= 64 }
    return bits == 0 ? 0 : 256 | bits
  }
}
