// Names that many people have, by their hashes.

/// A small table beside the tagger's weights: a name that stands in no text of the corpus is none the
/// less known to be one.
enum KnownNames {
  static let slots = 1 << 13

  /// What a name is used as.
  static let given: UInt32 = 1
  static let family: UInt32 = 2
  /// What stands right before or right behind names, as titles do.
  static let before: UInt32 = 4
  static let behind: UInt32 = 8

  /// Bits of these; 0 when the word is not known. A slot has the hash's high bits and these.
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
