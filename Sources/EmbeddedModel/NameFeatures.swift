// The tagger's features of a word: the word, its shape and affixes, its neighbours, and the
// separators.
//
// Training/name_features.py computes the same. A test compares both on recorded texts.

/// Computes the features of each unit of a text, as sums of the tagger's weights.
struct NameFeatures {
  /// The weights of each feature stand in one of two slots.
  static let pairBits: UInt64 = 17
  static let pairs = 1 << pairBits

  /// For each of `NameUnits.possible`, the sums of its weights, without scale and bias: for the first
  /// part of a name, and for a further part.
  let sums: [SIMD2<Int32>]

  init(_ text: NameUnits) {
    var known: [UInt64] = Array(repeating: 0, count: text.units.count)
    for index in text.possible { known[index] = text.known(index) }
    for index in text.surroundings.indices where text.units[index].shape.standsAlone {
      known[index] = text.surroundings[index].known
    }
    sums = text.units.withUnsafeBufferPointer { units in
      text.letters.withUnsafeBufferPointer { letters in
        text.surroundings.withUnsafeBufferPointer { surroundings in
          known.withUnsafeBufferPointer { known in
            let neighbours = NameNeighbours(
              text: text, units: units, letters: letters, surroundings: surroundings,
              knowledge: known)
            return text.possible.map(neighbours.sums)
          }
        }
      }
    }
  }
}

/// The units around one, and its features.
private struct NameNeighbours {
  let text: NameUnits
  let units: UnsafeBufferPointer<NameUnit>
  let letters: UnsafeBufferPointer<UInt32>
  /// Empty, or one for each unit.
  let surroundings: UnsafeBufferPointer<NameSurroundings>
  /// The known uses of each unit.
  let knowledge: UnsafeBufferPointer<UInt64>
  let weights = Weights.shared

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
    UInt64(index < units.count ? units[index].gap : text.end)
  }

  @inline(__always)
  private func known(_ index: Int) -> UInt64 {
    index >= 0 && index < units.count ? knowledge[index] : 0
  }

  @inline(__always)
  private func kind(_ index: Int) -> UInt64 {
    guard index >= 0, index < units.count, !units[index].shape.standsAlone else { return 0 }
    return UInt64(units[index].uses & KnownNames.kinds)
  }

  /// The hash of `count` letters from `first`.
  @inline(__always)
  private func hash(_ first: Int, _ count: Int) -> UInt64 {
    var hash: UInt64 = 0
    for index in first..<first + count { hash = LetterHash.add(letters[index], to: hash) }
    return hash
  }

  /// The known use of a run that began before a unit and covers it.
  @inline(__always)
  private func covered(_ index: Int) -> UInt64 {
    surroundings.indices.contains(index) ? surroundings[index].covered : 0
  }

  func sums(at index: Int) -> SIMD2<Int32> {
    let unit = units[index]
    var sum = WeightSum(weights)
    let word = unit.hash
    let (last, next) = (hash(index - 1), hash(index + 1))
    let (beforeLast, afterNext) = (hash(index - 2), hash(index + 2))
    let (s, sLast, sNext) = (shape(index), shape(index - 1), shape(index + 1))
    let (g, gNext) = (gap(index), gap(index + 1))
    let (k, kLast, kNext) = (known(index), known(index - 1), known(index + 1))
    let (cover, coverLast, coverNext) = (covered(index), covered(index - 1), covered(index + 1))
    sum.add(1, word)
    sum.add(2, s, g)
    sum.add(3, last, s)
    sum.add(4, beforeLast, s)
    sum.add(5, next, s)
    sum.add(6, afterNext)
    sum.add(8, last, word)
    sum.add(9, word, next)
    sum.add(11, sLast, s, sNext)
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
    sum.add(86, k, cover, last, next)
    sum.add(87, k, beforeLast, last)
    sum.add(88, k, next, afterNext)
    sum.add(89, sLast, g, next, gNext, s)
    addKinds(index, s, k, &sum)
    if !surroundings.isEmpty { addReaches(surroundings[index], word, s, k, cover, &sum) }
    if unit.shape.standsAlone {
      addRuns(index, &sum)
    } else {
      addLetters(index, s, k, &sum)
    }
    if unit.shape.isHangul { addSyllables(index, s, k, &sum) }
    return sum.total
  }

  /// What the word and those beside it tell of names beside them.
  private func addKinds(_ index: Int, _ s: UInt64, _ k: UInt64, _ sum: inout WeightSum) {
    let (own, last, next) = (kind(index), kind(index - 1), kind(index + 1))
    let (beforeLast, afterNext) = (kind(index - 2), kind(index + 2))
    if last != 0 {
      sum.add(72, last, shape(index - 1), gap(index), s)
      sum.add(74, last, k)
    }
    if next != 0 {
      sum.add(73, next, gap(index + 1), s)
      sum.add(75, next, k)
    }
    if beforeLast != 0 { sum.add(76, beforeLast, shape(index - 1), s) }
    if afterNext != 0 { sum.add(77, afterNext, hash(index + 1), s) }
    if last | next != 0 { sum.add(78, last, next, s) }
    if own != 0 { sum.add(79, own, s, gap(index)) }
  }

  /// The words nearby that introduce or follow names.
  private func addReaches(
    _ around: NameSurroundings, _ word: UInt64, _ s: UInt64, _ k: UInt64, _ cover: UInt64,
    _ sum: inout WeightSum
  ) {
    let (before, behind) = (around.introduced, around.followed)
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
  }

  /// The runs of characters around a character of a script without spaces.
  private func addRuns(_ index: Int, _ sum: inout WeightSum) {
    let (third, beforeLast, last) = (hash(index - 3), hash(index - 2), hash(index - 1))
    let word = hash(index)
    let (next, afterNext, ahead3) = (hash(index + 1), hash(index + 2), hash(index + 3))
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
    sum.add(48, run: joined(long, afterNext), of: 5)
  }

  /// The beginnings and ends of a word, and its parts that are known.
  private func addLetters(_ index: Int, _ s: UInt64, _ k: UInt64, _ sum: inout WeightSum) {
    let (first, count) = (units[index].letters.lowerBound, units[index].letters.count)
    var (start, end, power): (UInt64, UInt64, UInt64) = (0, 0, 1)
    for length in 1...4 where count > length {
      start = LetterHash.add(letters[first + length - 1], to: start)
      sum.add(25 + UInt64(length), start)
      end &+= UInt64(letters[first + count - length]) &* power
      power &*= LetterHash.base
      sum.add(29 + UInt64(length), end)
    }
    sum.add(34, UInt64(min(count, 9)), s)
    let begun = k == 0 ? text.knownBeginning(index) : 0
    if begun > 0 { sum.add(63, begun, s) }
    let paired = text.knownPairs(index)
    if paired > 0 { sum.add(64, paired, s) }
  }

  /// Single syllables, and the start of the next word, because titles follow names.
  private func addSyllables(_ index: Int, _ s: UInt64, _ k: UInt64, _ sum: inout WeightSum) {
    let (first, count) = (units[index].letters.lowerBound, units[index].letters.count)
    let (g, gNext) = (gap(index), gap(index + 1))
    func syllable(_ place: Int) -> UInt64 { place < count ? UInt64(letters[first + place]) : 0 }
    let rest = count > 3 ? hash(first + 3, count - 3) : 0
    let (start, beginning) = beginning(of: index + 1)
    sum.add(35, syllable(0), s, g, gNext)
    sum.add(36, syllable(0), s)
    sum.add(37, rest, syllable(0))
    sum.add(38, rest, hash(index - 1))
    sum.add(56, syllable(1), s)
    sum.add(57, syllable(2), s)
    sum.add(58, start, gNext, s)
    sum.add(59, beginning, gNext, s)
    sum.add(60, rest, s)
    sum.add(61, k, rest, beginning)
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
