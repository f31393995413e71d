// A unit of a text as the tagger reads it: a word, or one character of a script without spaces.

import Text

/// A word, or one character of a script without spaces.
struct NameUnit {
  /// The shape of a word, without its meaning.
  enum Shape: UInt8 {
    case none, hiragana, katakana, thai, han, number
    case hangul1, hangul2, hangul3, hangul4, hangul5
    case arabic, indic, small, capital, capitals, capitalised, mixed, camel

    @inline(__always)
    var standsAlone: Bool { self >= .hiragana && self <= .han }
    var isHangul: Bool { self >= .hangul1 && self <= .hangul5 }
    var hasCapital: Bool { self >= .capital }
    /// The longest run of characters without spaces that is looked up.
    var longestRun: Int { self == .thai ? 12 : self == .katakana ? 8 : 4 }
    /// Words in lower case and numbers are never scored. The detectors of introduced names find
    /// them.
    @inline(__always)
    var mayBeName: Bool { self != .none && self != .number && self != .small }

    @inline(__always)
    static func >= (left: Shape, right: Shape) -> Bool { left.rawValue >= right.rawValue }
    @inline(__always)
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

  // 32 bits each, because a text has many units.
  private let start, end, firstLetter, letterEnd: Int32
  /// How many of the letters stand before the first apostrophe or hyphen in it. 0 without one.
  let firstPart: Int32
  /// The hash of the letters, which are folded. 0 if no feature needs it.
  let hash: UInt64
  let shape: Shape
  /// The separator before it: see `Gap`.
  let gap: UInt8
  /// The known uses of a word with the shape of a name, or beside one: see `KnownNames`.
  var uses: UInt16
  /// Whether it is scored. Words and characters that are surely no part of a name are not.
  var mayBeName: Bool

  init(
    bytes: Range<Int>, letters: Range<Int> = 0..<0, firstPart: Int = 0, hash: UInt64, shape: Shape,
    gap: UInt8, uses: UInt16 = 0, mayBeName: Bool = false
  ) {
    (start, end) = (
      Int32(truncatingIfNeeded: bytes.lowerBound), Int32(truncatingIfNeeded: bytes.upperBound)
    )
    (firstLetter, letterEnd) = (
      Int32(truncatingIfNeeded: letters.lowerBound), Int32(truncatingIfNeeded: letters.upperBound)
    )
    self.firstPart = Int32(truncatingIfNeeded: firstPart)
    (self.hash, self.shape, self.gap) = (hash, shape, gap)
    (self.uses, self.mayBeName) = (uses, mayBeName)
  }

  /// The range in the UTF-8 of the text, which is shorter than 2 GiB.
  var bytes: Range<Int> { Int(start)..<Int(end) }

  /// The range in `NameUnits.letters`. Empty if no feature needs it, and for single characters of
  /// scripts without spaces, whose hash is the letter.
  var letters: Range<Int> { Int(firstLetter)..<Int(letterEnd) }

  /// Whether only a blank, or nothing, separates it from the unit before.
  var isNear: Bool { gap == Gap.blank || gap == Gap.nothing }
}

/// The known names and titles around a unit, in scripts without spaces.
struct NameSurroundings {
  /// The known use of a run of characters that begins here, and the length of the run.
  var known: UInt64 = 0
  /// The same for a known run that began earlier and covers this unit.
  var covered: UInt64 = 0
  /// The nearest word before it that introduces names, and the nearest word after it that follows
  /// names.
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
