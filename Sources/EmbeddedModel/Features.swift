// The classifier's features: hashed words, pairs of words, and runs of characters.
//
// Training/features.py computes the same. A test compares both on recorded texts.

/// The slots of a text's features. Features to which training gave no slot do not count.
enum Features {
  /// A feature stands in one of the two slots of a pair.
  static let pairs = 173_000
  static let slots = 2 * pairs
  /// The longest run inside a word, and the length of runs that go over a blank.
  static let longestRun = 5
  static let runAcross = 6

  /// Calls `body` with each slot once, in the order of first occurrence.
  @inline(__always)
  static func each(of letters: ArraySlice<UInt32>, _ body: (Int) -> Void) {
    // At most eight features begin at one letter.
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 8 * letters.count) { all in
      var count = 0
      letters.withUnsafeBufferPointer { letters in
        collect(letters) { hash in
          all[count] = hash
          count += 1
        }
      }
      // All are looked up before any is used. The processor then fetches many at once.
      let weights = Weights.shared
      for index in 0..<count { all[index] = UInt64(weights.slot(of: all[index])) }
      // One bit for each slot. A set would take longer than everything else.
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: slots / 64 + 1) { seen in
        seen.initialize(repeating: 0)
        for slot in all[..<count].lazy.map(Int.init) where slot < slots {
          let bit: UInt64 = 1 << UInt64(slot & 63)
          if seen[slot >> 6] & bit == 0 {
            seen[slot >> 6] |= bit
            body(slot)
          }
        }
      }
    }
  }
}

/// Hashes of sequences of letters.
enum LetterHash {
  static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  static func add(_ letter: UInt32, to hash: UInt64) -> UInt64 { hash &* base &+ UInt64(letter) }

  /// Spreads a hash over all 64 bits, differently for each seed. The high bits are the best.
  @inline(__always)
  static func spread(_ hash: UInt64, _ seed: UInt64) -> UInt64 {
    var value = (hash ^ seed) &* 0xD6E8_FEB8_6659_FD93
    value ^= value >> 32
    return value &* 0xD6E8_FEB8_6659_FD93
  }

  static func word(_ letters: some Sequence<UInt32>) -> UInt64 {
    letters.reduce(0) { add($1, to: $0) }
  }

  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    first &* 0xC2B2_AE3D_27D4_EB4F &+ second
  }

  static let wordSeed: UInt64 = 0xABC1
  static let pairSeed: UInt64 = 0x0B16
  @inline(__always)
  static func runSeed(_ length: Int) -> UInt64 { 0x51ED + 8 * UInt64(length) }
}

/// - Parameter letters: words separated by single blanks, with a blank at both ends.
@inline(__always)
private func collect(_ letters: UnsafeBufferPointer<UInt32>, _ take: (UInt64) -> Void) {
  guard letters.count > 2 else { return }
  var before: UInt64?
  var word: UInt64 = 0
  for start in 0..<letters.count - 1 {
    let first = letters[start]
    if first != Letters.blank {
      word = LetterHash.add(first, to: word)
      if letters[start + 1] == Letters.blank {
        take(LetterHash.spread(word, LetterHash.wordSeed))
        if let before {
          take(LetterHash.spread(LetterHash.pair(before, word), LetterHash.pairSeed))
        }
        (before, word) = (word, 0)
      }
      if Letters.standsAlone(first) {
        take(LetterHash.spread(UInt64(first), LetterHash.runSeed(1)))
      }
    }
    var run = UInt64(first)
    var crossesBlank = false
    for length in 2...Features.runAcross {
      guard start + length <= letters.count else { break }
      let next = letters[start + length - 1]
      run = LetterHash.add(next, to: run)
      if crossesBlank ? length == Features.runAcross : length <= Features.longestRun {
        take(LetterHash.spread(run, LetterHash.runSeed(length)))
      }
      if next == Letters.blank { crossesBlank = true }
    }
  }
}
