// The columns that a text takes on a terminal, and cutting and padding to columns.

/// Characters that East Asian terminals draw two columns wide: the blocks in which every assigned
/// character is Wide or Fullwidth, by UAX #11 as of Unicode 18 (EastAsianWidth.txt). Emoji that are
/// pictures by default are wide as well; the standard library knows them.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
  0x3041...0x3247, 0x3250...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
  0xFE10...0xFE19,
  0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
  0x1D300...0x1D376, 0x1F200...0x1F265, 0x20000...0x3FFFD,
]

/// Vowels and finals that join a Hangul syllable.
private let joiningJamo: [ClosedRange<UInt32>] = [0x1160...0x11FF, 0xD7B0...0xD7FF]

/// Selects the picture of a character that has one.
private let pictureSelector: Unicode.Scalar = "\u{FE0F}"

extension Unicode.Scalar {
  fileprivate var columns: Int {
    switch value {
    case 0x20..<0x7F: 1
    case ..<0xA0: 0
    case ..<0x300: value == 0xAD ? 0 : 1
    default: isZeroWidth ? 0 : isWide ? 2 : 1
    }
  }

  private var isZeroWidth: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: joiningJamo.contains { $0.contains(value) }
    }
  }

  private var isWide: Bool {
    properties.isEmojiPresentation || wideRanges.contains { $0.contains(value) }
  }
}

/// No emoji has more scalars, with all joiners, skin tones and selectors.
private let longestEmoji = 16

extension Character {
  /// The columns of its parts. The parts of a conjunct, as in Hindi and Burmese, are drawn side by
  /// side. An emoji is two columns wide.
  var columns: Int {
    let sum = unicodeScalars.reduce(0) { $0 + $1.columns }
    let isPicture = unicodeScalars.contains(pictureSelector)
    guard isPicture || sum > 2, unicodeScalars.count <= longestEmoji, isEmoji else { return sum }
    return 2
  }

  /// `#`, `*` and the digits are emoji, too, when a selector follows.
  private var isEmoji: Bool { unicodeScalars.first?.properties.isEmoji == true }
}

extension StringProtocol {
  /// The columns that the text takes on a terminal.
  var columns: Int {
    let isPlain = utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    return isPlain ? utf8.count : reduce(0) { $0 + $1.columns }
  }

  /// The longest beginning that fits. A conjunct that does not fit is cut.
  func prefix(columns limit: Int) -> SubSequence {
    var left = limit
    let whole = prefix { character in
      left -= character.columns
      return left >= 0
    }
    guard let next = self[whole.endIndex...].first, next.columns > 2 else { return whole }
    left += next.columns
    let part = self[whole.endIndex...].unicodeScalars.prefix { scalar in
      left -= scalar.columns
      return left >= 0
    }
    return self[startIndex..<part.endIndex]
  }
}

extension String {
  /// The text cut to at most `limit` columns, with an ellipsis where it was cut.
  func fitted(to limit: Int) -> String {
    columns <= limit ? self : String(prefix(columns: limit - 1)) + "…"
  }

  /// Padded with blanks to `width` columns.
  func padded(to width: Int, alignRight: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - columns))
    return alignRight ? blanks + self : self + blanks
  }
}
