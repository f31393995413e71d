// Common names, by their hashes.

/// A small table beside the tagger's weights, for names that do not occur in the corpus.
enum KnownNames {
  static let slots = 1 << 13

  /// The uses of a word.
  static let given: UInt32 = 1
  static let family: UInt32 = 2
  /// Words directly before or after names, such as titles.
  static let before: UInt32 = 4
  static let behind: UInt32 = 8

  /// The uses of a word as bits; 0 for an unknown word. A slot has the high bits of the hash, and
  /// these four.
  static func uses(of hash: UInt64) -> UInt32 {
    let mixed = LetterHash.spread(hash, 0x9A3E)
    let mark = UInt32(truncatingIfNeeded: mixed >> 36) << 4
    var slot = Int(truncatingIfNeeded: mixed & UInt64(slots - 1))
    while true {
      let entry = Weights.shared.knownName(slot)
      if entry == 0 { return 0 }
      if entry & ~15 == mark { return entry & 15 }
      slot = (slot + 1) & (slots - 1)
    }
  }
}
