// The longest texts, and cutting and trimming text to them.

/// The longest texts, in characters as people see them (grapheme clusters).
package enum Limits {
  package static let complaint = 5000
  package static let draft = 2000
  package static let summary = 140
  package static let evidence = 500
  package static let error = 500
  /// Why a person corrects a label, or the note for a new draft.
  package static let remark = 500
  /// `customer`, `channel`, `key` and an agent's name.
  package static let name = 200
  /// The most bytes of UTF-8 in any text. A character may carry any number of combining marks, so a
  /// limit of characters alone is not enough.
  package static let bytes = 262_144
}

/// Few texts have more bytes per character than this, in any language and in emoji.
private let mostBytesOfCharacter = 16

extension String {
  /// The text cut to at most `count` characters, with an ellipsis where it was cut. Its bytes are
  /// limited too, as one character may have any number of marks.
  package func clipped(to count: Int) -> String {
    let limit = count * mostBytesOfCharacter
    if utf8.count <= limit { return isAtMost(count) ? self : prefix(count - 1) + "…" }
    var end = utf8.index(startIndex, offsetBy: limit)
    while end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
    return self[..<end].prefix(count - 1) + "…"
  }

  /// Whether the text has at most `count` characters. Bytes are compared first: characters are
  /// never more than bytes, and counting them is slow.
  package func isAtMost(_ count: Int) -> Bool { utf8.count <= count || self.count <= count }

  /// Whether a reader sees nothing: only blanks and characters without width.
  package var showsNothing: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.isBlank || scalar.isInvisible && scalar.value != 0
        || scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Without white space, line breaks and byte order marks at both ends.
  package var trimmed: String { String(trimming { $0.isBlank || $0 == "\u{FEFF}" }) }
}

extension StringProtocol where SubSequence == Substring {
  /// Without what `isCut` names at both ends.
  package func trimming(where isCut: (Unicode.Scalar) -> Bool) -> Substring {
    guard let first = unicodeScalars.firstIndex(where: { !isCut($0) }),
      let last = unicodeScalars.lastIndex(where: { !isCut($0) })
    else { return "" }
    return self[first..<unicodeScalars.index(after: last)]
  }
}

extension Unicode.Scalar {
  /// White space of any kind. Asks Unicode's tables only beyond ASCII, as that is slow.
  package var isBlank: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
