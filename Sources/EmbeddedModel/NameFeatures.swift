// The tagger's features of a word: the word, its shape and affixes, its neighbours, and the
// separators.
//
// Training/names.py computes the same. A test compares both on recorded texts.

/// Computes the features of one unit of a text, as a sum of the tagger's weights.
struct NameFeatures {
  static let buckets = 1 << 18

  private let text: NameUnits

  init(_ text: NameUnits) { self.text = text }

  /// Stand for the words before the first unit and after the last.
  private static let before: UInt64 = 1
  private static let behind: UInt64 = 2

  @inline(__always)
  private func hash(_ index: Int) -> UInt64 {
    index < 0 ? Self.before : index < text.units.count ? text.units[index].hash : Self.behind
  }

  @inline(__always)
  private func shape(_ index: Int) -> UInt64 {
    text.units.indices.contains(index) ? UInt64(text.units[index].shape.rawValue) : 0
  }

  private func gap(_ index: Int) -> UInt64 {
    UInt64(index < text.units.count ? text.units[index].gap : text.end)
  }

  /// The known uses of a word.
  private func known(_ index: Int) -> UInt64 {
    guard text.units.indices.contains(index) else { return 0 }
    let unit = text.units[index]
    if unit.shape.standsAlone { return text.surroundings(at: index).known }
    guard unit.shape.mayBeName else { return 0 }
    var known = UInt64(KnownNames.uses(of: unit.hash))
    if known == 0, unit.shape.isHangul { known = knownSyllables(text.letters[unit.letters]) }
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
    let unit = text.units[index]
    let surroundings = text.surroundings(at: index)
    var sum = WeightSum()
    let word = unit.hash
    let (last, next) = (hash(index - 1), hash(index + 1))
    let (beforeLast, afterNext) = (hash(index - 2), hash(index + 2))
    let (s, sLast, sNext) = (shape(index), shape(index - 1), shape(index + 1))
    let (g, gNext) = (gap(index), gap(index + 1))
    let (k, kLast, kNext) = (known(index), known(index - 1), known(index + 1))
    let cover = surroundings.covered
    let coverLast = index > 0 ? text.surroundings(at: index - 1).covered : 0
    sum.add(1, word)
    sum.add(2, s, g)
    sum.add(3, last, s)
    sum.add(4, beforeLast, s)
    sum.add(5, next, s)
    sum.add(6, afterNext)
    sum.add(7, beforeLast, last)
    sum.add(8, last, word)
    sum.add(9, word, next)
    sum.add(10, next, afterNext)
    sum.add(11, sLast, s, sNext)
    sum.add(12, shape(index - 2), sLast, s)
    sum.add(13, s, sNext, shape(index + 2))
    sum.add(14, g, s, gNext)
    sum.add(15, sLast, g, s, gNext, sNext)
    sum.add(16, last, g, s)
    sum.add(17, next, gNext, s)
    sum.add(18, UInt64(min(text.units.count - 1 - index, 6)), s, g)
    sum.add(19, UInt64(min(index, 4)), s)
    sum.add(20, k, cover, s)
    sum.add(21, kLast, coverLast, k, s, g)
    sum.add(22, k, kNext, sNext, gNext, s)
    sum.add(23, k, cover, g, s, sNext)
    sum.add(24, k, last)
    sum.add(25, k, next)
    let (before, behind) = (surroundings.introduced, surroundings.followed)
    let (distance, ahead) = (UInt64(before.distance), UInt64(behind.distance))
    if distance > 0 {
      sum.add(49, before.word, distance, s)
      sum.add(50, distance, k, cover, s)
      sum.add(51, distance, word)
      if ahead > 0 { sum.add(55, distance, ahead, s) }
    }
    if ahead > 0 {
      sum.add(52, behind.word, ahead, s)
      sum.add(53, ahead, k, cover, s)
      sum.add(54, ahead, word)
    }
    if unit.shape.standsAlone {
      let (third, ahead3) = (hash(index - 3), hash(index + 3))
      sum.add(39, last, word, next)
      sum.add(40, beforeLast, last, word)
      sum.add(41, word, next, afterNext)
      sum.add(42, third, beforeLast, last)
      sum.add(43, next, afterNext, ahead3)
      sum.add(44, beforeLast, last, word, next)
      sum.add(45, last, word, next, afterNext)
      sum.add(46, hash(index - 4), third, beforeLast, last)
      sum.add(47, next, afterNext, ahead3, hash(index + 4))
      sum.add(48, beforeLast, last, word, next, afterNext)
    } else {
      let letters = text.letters[unit.letters]
      for length in 1...4 where letters.count > length {
        sum.add(25 + UInt64(length), LetterHash.word(letters.prefix(length)))
        sum.add(29 + UInt64(length), LetterHash.word(letters.suffix(length)))
      }
      sum.add(34, UInt64(min(letters.count, 9)), s)
      if unit.shape.isHangul {
        let first = UInt64(letters.first ?? 0)
        let rest = LetterHash.word(letters.dropFirst(3))
        sum.add(35, first, s, g, gNext)
        sum.add(36, first, s)
        sum.add(37, rest, first)
        sum.add(38, rest, last)
        // Single syllables, and the start of the next word, because titles follow names.
        let nextLetters =
          index + 1 < text.units.count ? text.letters[text.units[index + 1].letters] : [2]
        let beginning = LetterHash.word(nextLetters.prefix(2))
        sum.add(56, UInt64(letters.dropFirst().first ?? 0), s)
        sum.add(57, UInt64(letters.dropFirst(2).first ?? 0), s)
        sum.add(58, UInt64(nextLetters.first ?? 0), gNext, s)
        sum.add(59, beginning, gNext, s)
        sum.add(60, rest, s)
        sum.add(61, k, rest, beginning)
      }
    }
    return sum.total
  }
}

/// Adds up the tagger's weights, feature by feature. A feature is a number and its parts, hashed
/// together. There is one `add` for each number of parts, because a variadic one would make an
/// array for each of the fifty features of a word.
private struct WeightSum {
  private(set) var total: Int32 = 0
  private let weights = Weights.shared

  private static let seed: UInt64 = 0x7A66

  @inline(__always)
  private mutating func add(hash: UInt64) {
    let bucket = LetterHash.spread(hash, Self.seed) >> (64 - 18)
    total &+= Int32(weights.tagger(Int(truncatingIfNeeded: bucket)))
  }

  @inline(__always)
  mutating func add(_ feature: UInt64, _ a: UInt64) {
    add(hash: feature &* LetterHash.base &+ a)
  }

  @inline(__always)
  mutating func add(_ feature: UInt64, _ a: UInt64, _ b: UInt64) {
    add(hash: Self.joined(feature, a, b))
  }

  @inline(__always)
  mutating func add(_ feature: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
    add(hash: Self.joined(Self.joined(feature, a, b), c))
  }

  @inline(__always)
  mutating func add(_ feature: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
    add(hash: Self.joined(Self.joined(feature, a, b), c, d))
  }

  @inline(__always)
  mutating func add(
    _ feature: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64, _ e: UInt64
  ) {
    add(hash: Self.joined(Self.joined(Self.joined(feature, a, b), c, d), e))
  }

  @inline(__always)
  private static func joined(_ before: UInt64, _ a: UInt64) -> UInt64 {
    before &* LetterHash.base &+ a
  }

  @inline(__always)
  private static func joined(_ before: UInt64, _ a: UInt64, _ b: UInt64) -> UInt64 {
    (before &* LetterHash.base &+ a) &* LetterHash.base &+ b
  }
}
