// Common names, by their hashes.

/// A small table beside the tagger's weights, for names that do not occur in the corpus.
enum KnownNames {
  static let slots = 1 << 17

  /// The uses of a word.
  static let given: UInt16 = 1
  static let family: UInt16 = 2
  /// Words directly before or after names, such as titles.
  static let before: UInt16 = 4
  static let behind: UInt16 = 8
  /// Names of companies, places and products. Of several words, the first two are known as a pair.
  static let thing: UInt16 = 16
  /// A name that is also an everyday word.
  static let word: UInt16 = 32
  /// All of these: what the word itself may be.
  static let own: UInt16 = 63
  /// An everyday word that is never a name.
  static let common: UInt16 = 64
  /// In scripts without spaces: a longer known run begins so.
  static let beginning: UInt16 = 128
  /// What a word tells of those beside it: names of a place ("street") or a company ("bakery"), or
  /// of a person ("colleague", "promised").
  static let kinds: UInt16 = 0xF00

  /// The uses of a word as bits; 0 for an unknown word. A slot has the high bits of the hash, and
  /// these twelve.
  static func uses(of hash: UInt64) -> UInt16 {
    let weights = Weights.shared
    let mixed = LetterHash.spread(hash, 0x9A3E)
    let mark = UInt32(truncatingIfNeeded: mixed >> 44)
    var slot = Int(truncatingIfNeeded: mixed & UInt64(slots - 1))
    while true {
      let entry = weights.knownName(slot)
      if entry == 0 { return 0 }
      if entry >> 12 == mark { return UInt16(truncatingIfNeeded: entry & 0xFFF) }
      slot = (slot + 1) & (slots - 1)
    }
  }
}

/// Whether a word of ASCII letters is a given name and no other word.
package func isGivenName(_ word: ArraySlice<UInt8>) -> Bool {
  let hash = word.reduce(0) { LetterHash.add(UInt32($1 | 0x20), to: $0) }
  let uses = KnownNames.uses(of: hash)
  return uses & KnownNames.given != 0 && uses & ~(KnownNames.given | KnownNames.family) == 0
}

extension NameUnits {
  /// The known uses of a unit that may be a name, or else of a part of it. 0 for an unknown unit.
  func known(_ index: Int) -> UInt64 {
    let unit = units[index]
    if unit.shape.standsAlone { return surroundings[index].known }
    let uses = unit.uses & KnownNames.own
    if uses != 0 { return UInt64(uses) }
    let letters = letters[unit.letters]
    if unit.firstPart > 0 {
      // "John's", "Jean-Luc"; "d'Antoine".
      let length = Int(unit.firstPart)
      let uses =
        Self.uses(length > 2 ? letters.prefix(length) : letters.dropFirst(length))
        & KnownNames.own
      if uses != 0 { return UInt64(uses) | 64 }
    }
    if unit.shape.isHangul { return Self.knownSyllables(letters) }
    if unit.shape == .arabic, letters.count > 3,
      Self.arabicPrefixes.contains(letters[letters.startIndex])
    {
      let uses = Self.uses(letters.dropFirst()) & KnownNames.own
      return uses == 0 ? 0 : UInt64(uses) | 128
    }
    return 0
  }

  /// In a word that is not known, a known name at its start with the ending of a case after it: the
  /// uses of the name, and the length of the ending. The ending may stand for the last letter of the
  /// name: "Halinę", "Георгию".
  func knownBeginning(_ index: Int) -> UInt64 {
    let unit = units[index]
    guard unit.shape.hasCapital else { return 0 }
    let isLatin = letters[unit.letters.lowerBound] < 0x370
    for ending in 1...3 where unit.letters.count - ending >= 3 {
      let stem = LetterHash.word(letters[unit.letters].dropLast(ending))
      if unit.letters.count - ending >= 4, let uses = Self.nameUses(stem) {
        return uses + 4 * UInt64(ending)
      }
      for letter in isLatin ? Self.latinLast : Self.cyrillicLast {
        if let uses = Self.nameUses(LetterHash.add(letter, to: stem)) {
          return uses + 4 * UInt64(ending) + 16
        }
      }
    }
    return 0
  }

  private static let latinLast = "ao".unicodeScalars.map(\.value)
  private static let cyrillicLast = "аяйь".unicodeScalars.map(\.value)

  private static func nameUses(_ hash: UInt64) -> UInt64? {
    let uses = KnownNames.uses(of: hash) & (KnownNames.given | KnownNames.family)
    return uses == 0 ? nil : UInt64(uses)
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

  private static func uses(_ letters: ArraySlice<UInt32>) -> UInt16 {
    KnownNames.uses(of: LetterHash.word(letters))
  }

  /// The letters for "and", "by", "for", "so" and "like", which Arabic joins to the next word.
  private static let arabicPrefixes = Set("وبلفك".unicodeScalars.map(\.value))

  /// The known syllables of a Korean word. A Korean name is a family name of one syllable,
  /// sometimes two, and a given name of two. Particles follow it.
  private static func knownSyllables(_ letters: ArraySlice<UInt32>) -> UInt64 {
    func isKnown(_ first: Int, _ end: Int, _ asked: UInt16) -> Bool {
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
