// The tagger's features of a word: the word, its shape and affixes, its neighbours, and the
// separators.
//
// Training/names.py computes the same. A test compares both on recorded texts.

/// Computes the features of one unit of a text, as a sum of the tagger's weights.
struct NameFeatures {
  static let buckets = 1 << 18
  static let seed: UInt64 = 0x7A66

  private let units: [NameUnit]
  private let letters: [UInt32]
  private let end: UInt8
  private let weights = Weights.shared

  init(_ text: NameUnits) { (units, letters, end) = (text.units, text.letters, text.end) }

  /// Stand for the words before the first unit and after the last.
  private static let before: UInt64 = 1
  private static let behind: UInt64 = 2

  private func hash(_ index: Int) -> UInt64 {
    index < 0 ? Self.before : index < units.count ? units[index].hash : Self.behind
  }

  private func shape(_ index: Int) -> UInt64 {
    units.indices.contains(index) ? UInt64(units[index].shape.rawValue) : 0
  }

  private func gap(_ index: Int) -> UInt64 {
    UInt64(index < units.count ? units[index].gap : end)
  }

  /// The known uses of a word. It is computed on demand, because most words never need it.
  private func known(_ index: Int) -> UInt64 {
    guard units.indices.contains(index) else { return 0 }
    let unit = units[index]
    if unit.shape.standsAlone { return unit.known }
    guard unit.shape.mayBeName else { return 0 }
    var known = UInt64(KnownNames.uses(of: unit.hash))
    if known == 0, unit.shape.isHangul { known = knownSyllables(letters[unit.letters]) }
    return known
  }

  /// The known syllables of a Korean word. A Korean name is a family name of one syllable,
  /// sometimes two, and a given name of two.
  private func knownSyllables(_ letters: ArraySlice<UInt32>) -> UInt64 {
    func uses(_ range: Range<Int>) -> UInt32 {
      guard letters.count >= range.upperBound else { return 0 }
      let start = letters.startIndex
      let part = letters[start + range.lowerBound..<start + range.upperBound]
      return KnownNames.uses(of: LetterHash.word(part))
    }
    return (uses(0..<1) & KnownNames.family != 0 ? 8 : 0)
      + (letters.count > 3 && uses(0..<2) & KnownNames.family != 0 ? 16 : 0)
      + (uses(1..<3) & KnownNames.given != 0 ? 32 : 0)
  }

  /// The sum of the weights at `index`, without scale and bias.
  func sum(at index: Int) -> Int32 {
    let unit = units[index]
    var sum: Int32 = 0
    @inline(__always) func add(_ parts: UInt64...) {
      var hash: UInt64 = 0
      for part in parts { hash = hash &* LetterHash.base &+ part }
      let bucket = LetterHash.spread(hash, Self.seed) >> (64 - 18)
      sum &+= Int32(weights.tagger(Int(truncatingIfNeeded: bucket)))
    }
    let word = unit.hash
    let (last, next) = (hash(index - 1), hash(index + 1))
    let (beforeLast, afterNext) = (hash(index - 2), hash(index + 2))
    let (s, sLast, sNext) = (shape(index), shape(index - 1), shape(index + 1))
    let (g, gNext) = (gap(index), gap(index + 1))
    let (k, kLast, kNext) = (known(index), known(index - 1), known(index + 1))
    let cover = unit.covered
    let coverLast = index > 0 ? units[index - 1].covered : 0
    add(1, word)
    add(2, s, g)
    add(3, last, s)
    add(4, beforeLast, s)
    add(5, next, s)
    add(6, afterNext)
    add(7, beforeLast, last)
    add(8, last, word)
    add(9, word, next)
    add(10, next, afterNext)
    add(11, sLast, s, sNext)
    add(12, shape(index - 2), sLast, s)
    add(13, s, sNext, shape(index + 2))
    add(14, g, s, gNext)
    add(15, sLast, g, s, gNext, sNext)
    add(16, last, g, s)
    add(17, next, gNext, s)
    add(18, UInt64(min(units.count - 1 - index, 6)), s, g)
    add(19, UInt64(min(index, 4)), s)
    add(20, k, cover, s)
    add(21, kLast, coverLast, k, s, g)
    add(22, k, kNext, sNext, gNext, s)
    add(23, k, cover, g, s, sNext)
    add(24, k, last)
    add(25, k, next)
    let (before, behind) = (unit.introduced, unit.followed)
    let (distance, ahead) = (UInt64(before.distance), UInt64(behind.distance))
    if distance > 0 {
      add(49, before.word, distance, s)
      add(50, distance, k, cover, s)
      add(51, distance, word)
      if ahead > 0 { add(55, distance, ahead, s) }
    }
    if ahead > 0 {
      add(52, behind.word, ahead, s)
      add(53, ahead, k, cover, s)
      add(54, ahead, word)
    }
    if unit.shape.standsAlone {
      let (third, ahead3) = (hash(index - 3), hash(index + 3))
      add(39, last, word, next)
      add(40, beforeLast, last, word)
      add(41, word, next, afterNext)
      add(42, third, beforeLast, last)
      add(43, next, afterNext, ahead3)
      add(44, beforeLast, last, word, next)
      add(45, last, word, next, afterNext)
      add(46, hash(index - 4), third, beforeLast, last)
      add(47, next, afterNext, ahead3, hash(index + 4))
      add(48, beforeLast, last, word, next, afterNext)
    } else {
      let letters = letters[unit.letters]
      for length in 1...4 where letters.count > length {
        add(25 + UInt64(length), LetterHash.word(letters.prefix(length)))
        add(29 + UInt64(length), LetterHash.word(letters.suffix(length)))
      }
      add(34, UInt64(min(letters.count, 9)), s)
      if unit.shape.isHangul {
        let first = UInt64(letters.first ?? 0)
        let rest = LetterHash.word(letters.dropFirst(3))
        add(35, first, s, g, gNext)
        add(36, first, s)
        add(37, rest, first)
        add(38, rest, last)
        // Single syllables, and the start of the next word, because titles follow names.
        let nextLetters = index + 1 < units.count ? self.letters[units[index + 1].letters] : [2]
        let beginning = LetterHash.word(nextLetters.prefix(2))
        add(56, UInt64(letters.dropFirst().first ?? 0), s)
        add(57, UInt64(letters.dropFirst(2).first ?? 0), s)
        add(58, UInt64(nextLetters.first ?? 0), gNext, s)
        add(59, beginning, gNext, s)
        add(60, rest, s)
        add(61, k, rest, beginning)
      }
    }
    return sum
  }
}
