// The text between brackets that may be a blank to fill in.

import Text
import Tickets

/// The text between two brackets.
struct BlankContent {
  let text: String
  /// The number of scalars, with blanks at the ends.
  let length: Int
  /// In lower case.
  private let lowercased: [UInt8]

  init(_ text: String) {
    length = text.unicodeScalars.count
    self.text = String(text.withoutOuterSpaces)
    lowercased = Array(self.text.lowercased().utf8)
  }

  var words: [Substring] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
  }
  var isEmpty: Bool { text.isEmpty }
  var hasLetter: Bool { text.unicodeScalars.contains(where: \.properties.isAlphabetic) }
  var hasDigit: Bool { text.unicodeScalars.contains { $0.properties.numericType != nil } }
  var startsWithLetter: Bool { text.first.map { $0.isLetter || $0 == "_" } ?? false }
  /// Whether it looks like a variable in a program: `customer_name`, `firstName`.
  var isName: Bool { text.contains("_") && !text.contains(" ") }

  /// Whether it begins with a capital letter, or a letter of a script without capitals.
  var startsLikeAName: Bool {
    guard let first = text.first, first.isLetter else { return false }
    return !first.isLowercase
  }

  /// Whether it is one of our own markers or placeholders, even if a model changed it.
  /// `Masked.restore` finds placeholders that were never handed out.
  var isMarker: Bool {
    if BlankTable.markers.contains(text) || text.hasPrefix("CARD …") { return true }
    guard hasDigit else { return false }
    let parts = text.split(whereSeparator: { $0 == "_" || $0 == " " || $0 == "\\" })
    return parts.count == 2 && parts[1].allSatisfy(\.isNumber)
      && BlankTable.placeholders.contains(parts[0].uppercased())
  }

  /// Whether it is an editor's note or the label of a button, such as "sic" or "Save".
  var isNote: Bool { BlankTable.notes.contains(String(decoding: lowercased, as: UTF8.self)) }

  var namesAField: Bool {
    guard hasLetter else { return false }
    return BlankTable.unspacedFields.occurs(in: lowercased)
      || words.contains { word in
        let word = word.lowercased()
        return BlankTable.fields.contains(word)
          || BlankTable.fieldBeginnings.occurs(in: Array(word.utf8), at: 0)
      }
  }

  var asksToFill: Bool { BlankTable.fillWords.occurs(in: lowercased) }

  /// Whether it is HTML or an address.
  var isMarkup: Bool {
    if lowercased.contains(where: { $0.isOne(of: "@=") }) || lowercased.contains("://".utf8)
      || lowercased.contains("www.".utf8)
    {
      return true
    }
    let name = lowercased.prefix(while: \.isAlphanumeric)
    return BlankTable.tags.contains(String(decoding: name, as: UTF8.self))
      && (lowercased.byte(at: name.count) != 0x20 || lowercased.last == UInt8(ascii: "/"))
  }

  /// Whether it is JSON, or an amount as some authorities write it: `{$20.00}`.
  var isData: Bool {
    text.contains { "\":$€£¥,;".contains($0) } && !text.hasPrefix("$") || isAmount
  }

  private var isAmount: Bool { text.dropFirst().first?.isNumber == true && !startsWithLetter }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
  var isASCIIName: Bool {
    isASCIIDigit || self == "_" || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
  /// Latin or Cyrillic.
  var isCross: Bool {
    switch self {
    case "x", "X", "х", "Х", "ｘ", "Ｘ": true
    default: false
    }
  }
  var isWordLike: Bool { properties.isAlphabetic || properties.numericType != nil }
  /// Whether the scalar is from a script that has no spaces, or that attaches suffixes to names.
  var isUnspaced: Bool {
    (0x3040..<0xA000).contains(value) || (0xAC00..<0xD7B0).contains(value)
      || (0xE00..<0xE80).contains(value)
  }
  var isSpacedLetterOrDigit: Bool { isWordLike && !isUnspaced }
}

extension StringProtocol where SubSequence == Substring {
  var withoutOuterSpaces: Substring {
    trimming { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
  }
  func hasSuffixIn(_ characters: String) -> Bool {
    last.map { characters.contains($0) } ?? false
  }
  func hasPrefixIn(_ characters: String) -> Bool {
    first.map { characters.contains($0) } ?? false
  }
}
