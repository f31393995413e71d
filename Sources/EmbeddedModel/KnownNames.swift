// Names that many people have, by their hashes.

/// A small table beside the tagger's weights: a name that stands in no text of the corpus is none the
/// less known to be one.
enum KnownNames {
  static let slots = 1 << 13

  /// What a name is used as.
  static let given: UInt32 = 1
  static let family: UInt32 = 2

  /// Bits of both; 0 when the word is not known. A slot has the hash's high bits and these.
  static func uses(of hash: UInt64) -> UInt32 {
    let mixed = LetterHash.spread(hash, 0x9A3E)
    let mark = UInt32(truncatingIfNeeded: mixed >> 34) << 2
    var slot = Int(truncatingIfNeeded: mixed & UInt64(slots - 1))
    while true {
      let entry = Weights.shared.knownName(slot)
      if entry == 0 { return 0 }
      if entry & ~3 == mark { return entry & 3 }
      slot = (slot + 1) & (slots - 1)
    }
  }
}
