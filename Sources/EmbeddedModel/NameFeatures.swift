// The tagger's features of a word: the word, its shape and affixes, its neighbours, and the
// separators.
//
// Training/name_features.py computes the same. A test compares both on recorded texts.

/// Computes the features of each unit of a text, as sums of the tagger's weights.
struct NameFeatures {
  static let bits: UInt64 = 19
  static let buckets = 1 << bits

  private let text: NameUnits
  /// The known uses of each unit that may be part of a name.
  private let known: [UInt64]

  init(_ text: NameUnits) {
    self.text = text
    known = text.units.indices.map { text.known($0) }
  }

  /// The sums of the weights at `index`, without scale and bias: for the first part of a name, and
  /// for a further part.
  func sums(at index: Int) -> SIMD2<Int32> {
    text.units.withUnsafeBufferPointer { units in
      text.letters.withUnsafeBufferPointer { letters in
        let neighbours = NameNeighbours(units, letters, end: text.end, known)
        return neighbours.sums(at: index, text)
      }
    }
  }
}

/// The units around one, and its features.
private struct NameNeighbours {
  private let units: UnsafeBufferPointer<NameUnit>
  private let letters: UnsafeBufferPointer<UInt32>
  private let end: UInt8
  private let knowledge: [UInt64]

  init(
    _ units: UnsafeBufferPointer<NameUnit>, _ letters: UnsafeBufferPointer<UInt32>, end: UInt8,
    _ knowledge: [UInt64]
  ) {
    (self.units, self.letters, self.end, self.knowledge) = (units, letters, end, knowledge)
  }

  /// Stand for the words before the first unit and after the last.
  private static let before: UInt64 = 1
  private static let behind: UInt64 = 2

  @inline(__always)
  private func hash(_ index: Int) -> UInt64 {
    index < 0 ? Self.before : index < units.count ? units[index].hash : Self.behind
  }

  @inline(__always)
  private func shape(_ index: Int) -> UInt64 {
    index >= 0 && index < units.count ? UInt64(units[index].shape.rawValue) : 0
  }

  @inline(__always)
  private func gap(_ index: Int) -> UInt64 {
    UInt64(index < units.count ? units[index].gap : end)
  }

  @inline(__always)
  private func known(_ index: Int) -> UInt64 {
    index >= 0 && index < units.count ? knowledge[index] : 0
  }

  /// The hash of `count` letters from `first`.
  @inline(__always)
  private func hash(_ first: Int, _ count: Int) -> UInt64 {
    var hash: UInt64 = 0
    for index in first..<first + count { hash = LetterHash.add(letters[index], to: hash) }
    return hash
  }

  func sums(at index: Int, _ text: NameUnits) -> SIMD2<Int32> {
    let unit = units[index]
    let all = text.surroundings
    let surroundings = all.isEmpty ? NameSurroundings() : all[index]
    var sum = WeightSum()
    let word = unit.hash
    let (last, next) = (hash(index - 1), hash(index + 1))
    let (beforeLast, afterNext) = (hash(index - 2), hash(index + 2))
    let (s, sLast, sNext) = (shape(index), shape(index - 1), shape(index + 1))
    let (g, gNext) = (gap(index), gap(index + 1))
    let (k, kLast, kNext) = (known(index), known(index - 1), known(index + 1))
    let cover = surroundings.covered
    func covered(_ index: Int) -> UInt64 { all.indices.contains(index) ? all[index].covered : 0 }
    let (coverLast, coverNext) = (covered(index - 1), covered(index + 1))
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
    sum.add(18, UInt64(min(units.count - 1 - index, 6)), s, g)
    sum.add(19, UInt64(min(index, 4)), s)
    sum.add(20, k, cover, s)
    sum.add(21, kLast, coverLast, k, s, g)
    sum.add(22, k, kNext, sNext, gNext, s)
    sum.add(23, k, cover, g, s, sNext)
    sum.add(24, k, last)
    sum.add(25, k, next)
    sum.add(62, last, next)
    sum.add(69, kLast, coverLast, k, cover, kNext, coverNext)
    sum.add(70, known(index - 2), covered(index - 2), kLast, coverLast, k, cover)
    sum.add(71, k, cover, kNext, coverNext, known(index + 2), covered(index + 2))
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
      let (before2, before3) = (joined(beforeLast, last), joined(third, beforeLast))
      let (here, next2, next3) = (joined(last, word), joined(word, next), joined(next, afterNext))
      let around = joined(here, next)
      let (until, from) = (joined(before2, word), joined(next2, afterNext))
      let (untilLast, fromNext) = (joined(before3, last), joined(next3, ahead3))
      let (long, onward) = (joined(until, next), joined(around, afterNext))
      sum.add(39, run: around, of: 3)
      sum.add(40, run: until, of: 3)
      sum.add(41, run: from, of: 3)
      sum.add(42, run: untilLast, of: 3)
      sum.add(43, run: fromNext, of: 3)
      sum.add(44, run: long, of: 4)
      sum.add(45, run: onward, of: 4)
      sum.add(46, hash(index - 4), third, beforeLast, last)
      sum.add(47, run: joined(fromNext, hash(index + 4)), of: 4)
      sum.add(48, run: joined(long, afterNext), of: 5)
    } else {
      let (first, count) = (unit.letters.lowerBound, unit.letters.count)
      for length in 1...4 where count > length {
        sum.add(25 + UInt64(length), hash(first, length))
        sum.add(29 + UInt64(length), hash(first + count - length, length))
      }
      sum.add(34, UInt64(min(count, 9)), s)
      let begun = k == 0 ? text.knownBeginning(index) : 0
      if begun > 0 { sum.add(63, begun, s) }
      let paired = text.knownPairs(index)
      if paired > 0 { sum.add(64, paired, s) }
      for distance in 1...3 {
        sum.add(67, hash(index - distance))
        sum.add(68, hash(index + distance))
      }
      if unit.shape.isHangul {
        func syllable(_ place: Int) -> UInt64 {
          place < count ? UInt64(letters[first + place]) : 0
        }
        let rest = count > 3 ? hash(first + 3, count - 3) : 0
        sum.add(35, syllable(0), s, g, gNext)
        sum.add(36, syllable(0), s)
        sum.add(37, rest, syllable(0))
        sum.add(38, rest, last)
        // Single syllables, and the start of the next word, because titles follow names.
        let (start, beginning) = beginning(of: index + 1)
        sum.add(56, syllable(1), s)
        sum.add(57, syllable(2), s)
        sum.add(58, start, gNext, s)
        sum.add(59, beginning, gNext, s)
        sum.add(60, rest, s)
        sum.add(61, k, rest, beginning)
      }
    }
    return sum.total
  }

  /// The first letter of a unit, and the hash of its first two.
  private func beginning(of index: Int) -> (UInt64, UInt64) {
    guard index < units.count else { return (Self.behind, Self.behind) }
    let unit = units[index]
    if unit.shape.standsAlone { return (unit.hash, unit.hash) }
    let first = unit.letters.lowerBound
    return (UInt64(letters[first]), hash(first, min(2, unit.letters.count)))
  }
}

/// The hash of two consecutive parts.
@inline(__always)
private func joined(_ before: UInt64, _ next: UInt64) -> UInt64 {
  before &* LetterHash.base &+ next
}

/// Adds up the tagger's weights, feature by feature. A feature is a number and its parts, hashed
/// together. There is one `add` for each number of parts, because a variadic one would make an
/// array for each of the fifty features of a word.
private struct WeightSum {
  private(set) var total = SIMD2<Int32>()
  private let weights = Weights.shared

  private static let seed: UInt64 = 0x7A66

  @inline(__always)
  private mutating func add(hash: UInt64) {
    let bucket = LetterHash.spread(hash, Self.seed) >> (64 - NameFeatures.bits)
    total &+= SIMD2<Int32>(truncatingIfNeeded: weights.tagger(Int(truncatingIfNeeded: bucket)))
  }

  /// - Parameter run: the hash of `count` parts.
  @inline(__always)
  mutating func add(_ feature: UInt64, run: UInt64, of count: Int) {
    var hash = feature
    for _ in 0..<count { hash = hash &* LetterHash.base }
    add(hash: hash &+ run)
  }

  @inline(__always)
  mutating func add(_ feature: UInt64, _ a: UInt64) {
    add(hash: joined(feature, a))
  }

  @inline(__always)
  mutating func add(_ feature: UInt64, _ a: UInt64, _ b: UInt64) {
    add(hash: joined(joined(feature, a), b))
  }

  @inline(__always)
  mutating func add(_ feature: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
    add(hash: joined(joined(joined(feature, a), b), c))
  }

  @inline(__always)
  mutating func add(_ feature: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
    add(hash: joined(joined(joined(joined(feature, a), b), c), d))
  }

  @inline(__always)
  mutating func add(
    _ feature: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64, _ e: UInt64
  ) {
    add(hash: joined(joined(joined(joined(joined(feature, a), b), c), d), e))
  }

  @inline(__always)
  mutating func add(
    _ feature: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64, _ e: UInt64, _ f: UInt64
  ) {
    add(hash: joined(joined(joined(joined(joined(joined(feature, a), b), c), d), e), f))
  }
}
