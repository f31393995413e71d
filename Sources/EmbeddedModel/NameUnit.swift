// A unit of a text as the tagger reads it: a word, or one character of a script without spaces.

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
  /// The range in `NameUnits.letters`, which are folded. Empty until the unit is spelled.
  var letters: Range<Int>
  /// The hash of the letters. 0 until the unit is spelled.
  var hash: UInt64
  var shape: Shape
  /// The separator before it: see `Gap`.
  var gap: UInt8

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
