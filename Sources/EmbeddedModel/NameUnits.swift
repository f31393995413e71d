// A text as the tagger reads it: words with their shapes and separators.

import Text

/// A word, or one character of a script without spaces.
struct NameUnit {
  /// The shape of a word, without its meaning.
  enum Shape: UInt8 {
    case none, hiragana, katakana, thai, han, number
    case hangul1, hangul2, hangul3, hangul4, hangul5
    case arabic, indic, small, capital, capitals, capitalised, mixed

    var standsAlone: Bool { self >= .hiragana && self <= .han }
    var isHangul: Bool { self >= .hangul1 && self <= .hangul5 }
    /// Words in lower case and numbers are never scored. The detectors of introduced names find
    /// them.
    var mayBeName: Bool { self != .none && self != .number && self != .small }

    static func >= (left: Shape, right: Shape) -> Bool { left.rawValue >= right.rawValue }
    static func <= (left: Shape, right: Shape) -> Bool { left.rawValue <= right.rawValue }
  }

  /// Selects the thresholds for a unit.
  enum Writing: Int, CaseIterable {
    case words, hangul, withoutCapitals, thai, kanaAndHan
  }

  var writing: Writing {
    if shape.isHangul { return .hangul }
    if shape == .arabic || shape == .indic { return .withoutCapitals }
    return !shape.standsAlone ? .words : shape == .thai ? .thai : .kanaAndHan
  }

  /// The range in the UTF-8 of the text.
  var bytes: Range<Int>
  /// The range in `NameUnits.letters`, which are folded.
  var letters: Range<Int>
  var hash: UInt64
  var shape: Shape
  /// The separator before it: see `Gap`.
  var gap: UInt8
  /// The known use of the unit, or of a run of characters that begins here, and the length of the
  /// run.
  var known: UInt64 = 0
  /// The same for a known run that began earlier and covers this unit.
  var covered: UInt64 = 0
  /// In scripts without spaces: the nearest word before it that introduces names, and the nearest
  /// word after it that follows names.
  var introduced = Reach()
  var followed = Reach()
}

/// A word nearby and its distance: 1 is directly beside, 0 means none.
struct Reach {
  var word: UInt64 = 0
  var distance = 0
}

/// The separator between two units: the code of the last sign, plus 8 if a line ended.
enum Gap {
  static let blank: UInt8 = 0
  static let nothing: UInt8 = 16
  static let start: UInt8 = 17
  static let end: UInt8 = 18

  static func sign(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), fullStop: 1
    case UInt8(ascii: ","), UInt8(ascii: ";"): 2
    case UInt8(ascii: ":"): 3
    case UInt8(ascii: "-"): 4
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): 5
    case UInt8(ascii: "\""), UInt8(ascii: "'"): 6
    default: 7
    }
  }
}

/// The units of a text, from left to right.
struct NameUnits {
  private(set) var units: [NameUnit] = []
  private(set) var letters: [UInt32] = []
  /// The separator after the last unit.
  private(set) var end = Gap.end

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    units.reserveCapacity(bytes.count / 5 + 4)
    letters.reserveCapacity(bytes.count)
    var reader = NameReader(bytes: bytes)
    reader.read(into: &units, &letters)
    if !units.isEmpty { end = reader.gap == Gap.nothing ? Gap.end : reader.gap }
    findKnownRuns()
  }

  /// Finds runs of characters that are known names, the longest from each position, and words that
  /// introduce or follow names.
  private mutating func findKnownRuns() {
    for start in units.indices where units[start].shape.standsAlone {
      var hash: UInt64 = 0
      var best: (length: Int, code: UInt64)?
      for length in 1...(units[start].shape == .thai ? 12 : 4) {
        let index = start + length - 1
        guard index < units.count, units[index].shape.standsAlone,
          length == 1 || units[index].gap == Gap.nothing
        else { break }
        hash = LetterHash.add(letters[units[index].letters.lowerBound], to: hash)
        let uses = KnownNames.uses(of: hash)
        if uses == 0 { continue }
        if uses & 3 != 0 { best = (length, UInt64(uses & 3) + 4 * UInt64(length)) }
        if uses & KnownNames.before != 0 { reach(behind: index, hash) }
        if uses & KnownNames.behind != 0 { reach(before: start, hash) }
      }
      guard let best else { continue }
      units[start].known = best.code
      for offset in 1..<max(1, best.length) {
        units[start + offset].covered = (best.code & 3) + 4 * UInt64(offset)
      }
    }
  }

  /// Marks the units after a word that introduces names.
  private mutating func reach(behind last: Int, _ word: UInt64) {
    for distance in 1...12 {
      let index = last + distance
      guard index < units.count, units[index].isNear else { return }
      units[index].introduced = Reach(word: word, distance: distance)
    }
  }

  /// Marks the units before a word that follows names. The nearest such word counts.
  private mutating func reach(before first: Int, _ word: UInt64) {
    for distance in 1...6 {
      let index = first - distance
      guard index >= 0, units[index + 1].isNear else { return }
      let known = units[index].followed.distance
      if known == 0 || known >= distance {
        units[index].followed = Reach(word: word, distance: distance)
      }
    }
  }
}

extension NameUnit {
  /// Whether only a blank, or nothing, separates it from the unit before.
  fileprivate var isNear: Bool { gap == Gap.blank || gap == Gap.nothing }
}

private struct NameReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var gap = Gap.start
  private var position = 0
  private var hasCapital = false
  private var hasSmall = false
  private var startsCapital = false
  private var hasDigit = false

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func read(into units: inout [NameUnit], _ letters: inout [UInt32]) {
    while position < bytes.count {
      let (value, length) = bytes.codePoint(at: position)
      switch folded(value) {
      case .letter(let letter) where Self.isThai(letter):
        addAlone(letter, length, &units, &letters)
      case .letter: addWord(&units, &letters)
      case .ideograph: addAlone(value, length, &units, &letters)
      case .invisible, .hidden: position += length
      case .punctuation(let byte): pass(byte, length)
      }
    }
  }

  @inline(__always)
  private func folded(_ value: UInt32) -> FoldedScalar {
    value < 0x80 ? foldASCII(UInt8(truncatingIfNeeded: value)) : fold(value)
  }

  private static func isThai(_ value: UInt32) -> Bool { (0xE00..<0xE80).contains(value) }

  private mutating func pass(_ byte: UInt8, _ length: Int) {
    position += length
    if gap == Gap.nothing { gap = Gap.blank }
    if byte == 0x0A { return gap = (gap & 7) | 8 }
    if byte.isBlank || gap == Gap.start { return }
    gap = (gap & 8) | Gap.sign(byte)
  }

  private mutating func addAlone(
    _ letter: UInt32, _ length: Int, _ units: inout [NameUnit], _ letters: inout [UInt32]
  ) {
    let shape: NameUnit.Shape =
      switch letter {
      case 0xE00..<0xE80: .thai
      case 0x3040..<0x30A0: .hiragana
      case 0x30A0..<0x3100: .katakana
      default: .han
      }
    units.append(
      NameUnit(
        bytes: position..<position + length, letters: letters.count..<letters.count + 1,
        hash: UInt64(letter), shape: shape, gap: gap))
    letters.append(letter)
    position += length
    gap = Gap.nothing
  }

  private mutating func addWord(_ units: inout [NameUnit], _ letters: inout [UInt32]) {
    let (start, first) = (position, letters.count)
    var hash: UInt64 = 0
    (hasCapital, hasSmall, startsCapital, hasDigit) = (false, false, false, false)
    var end = start
    scan: while position < bytes.count {
      // Fast path: most letters are ASCII.
      var (capitals, smalls) = (false, false)
      while position < bytes.count, bytes[position].isLetter {
        let byte = bytes[position]
        if byte & 0x20 == 0 { capitals = true } else { smalls = true }
        if letters.count == first { startsCapital = capitals }
        hash = LetterHash.add(UInt32(byte | 0x20), to: hash)
        letters.append(UInt32(byte | 0x20))
        position += 1
        end = position
      }
      hasCapital = hasCapital || capitals
      hasSmall = hasSmall || smalls
      guard position < bytes.count else { break }
      let (value, length) = bytes.codePoint(at: position)
      switch folded(value) {
      case .letter(let letter) where !Self.isThai(letter):
        note(value, isFirst: letters.count == first)
        hash = LetterHash.add(letter, to: hash)
        letters.append(letter)
        position += length
        end = position
      case .invisible, .hidden: position += length
      case .punctuation(let byte)
      where (byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-")) && joins(position + length):
        position += length
      default: break scan
      }
    }
    position = end
    units.append(
      NameUnit(
        bytes: start..<end, letters: first..<letters.count, hash: hash,
        shape: shape(of: letters[first...]), gap: gap))
    gap = Gap.nothing
  }

  /// Whether a word continues at `next`, for example after the apostrophe of "O'Brien".
  private func joins(_ next: Int) -> Bool {
    guard next < bytes.count, position > 0 else { return false }
    let (value, _) = bytes.codePoint(at: next)
    if case .letter(let letter) = folded(value) { return letter >= 0x3A && !Self.isThai(letter) }
    return false
  }

  private mutating func note(_ value: UInt32, isFirst: Bool) {
    let isCapital: Bool
    if value < 0x80 {
      let byte = UInt8(truncatingIfNeeded: value)
      if byte.isDigit { return hasDigit = true }
      isCapital = byte.isUppercase
    } else {
      let properties = Unicode.Scalar(value)?.properties
      if properties?.numericType == .decimal { return hasDigit = true }
      isCapital = value < 0x590 && properties?.isUppercase == true
    }
    if isCapital { hasCapital = true } else { hasSmall = true }
    if isFirst { startsCapital = isCapital }
  }

  private func shape(of letters: ArraySlice<UInt32>) -> NameUnit.Shape {
    if hasDigit { return .number }
    switch letters.first ?? 0 {
    case 0xAC00..<0xD7B0:
      let length = UInt8(min(letters.count, 5))
      return NameUnit.Shape(rawValue: NameUnit.Shape.hangul1.rawValue + length - 1) ?? .hangul5
    case 0x590..<0x800: return .arabic
    case 0x900..<0xA00: return .indic
    default: break
    }
    if !hasCapital { return .small }
    if letters.count == 1 { return .capital }
    if !hasSmall { return .capitals }
    return startsCapital ? .capitalised : .mixed
  }
}
