// A possible secret: its range, and how much it looks like a secret.

import Text

struct SecretValue {
  let range: Range<Int>
  let isQuoted: Bool
  private let bytes: ArraySlice<UInt8>
  let digits: Int
  private let hasLetter: Bool

  /// Passwords in complaints are not shorter or longer than this.
  static let lengths = 3...64

  /// Reads the value at the place of an announcement: in quotation marks or brackets, or up to the
  /// next blank.
  init?(_ announcement: Announcement, limit: Int = 128) {
    let all = announcement.bytes
    let start = announcement.position
    guard markerEnd(all, start) == nil else { return nil }
    // Letters of a script without spaces are usually a sentence, unless a sign announces the value.
    if all.isUnspaced(at: start), announcement.connector < .statement { return nil }
    if let inner = quoted(all, start) {
      guard markerEnd(all, inner.lowerBound) == nil else { return nil }
      self.init(all, inner, isQuoted: true)
    } else {
      self.init(
        all,
        bareValue(
          all, start, limit: limit, endsAtComma: announcement.isTight,
          isInCell: announcement.isInCell), isQuoted: false)
    }
  }

  init?(_ all: [UInt8], _ range: Range<Int>, isQuoted: Bool) {
    guard !range.isEmpty else { return nil }
    (self.range, self.isQuoted, bytes) = (range, isQuoted, all[range])
    digits = bytes.count(where: \.isDigit)
    hasLetter = bytes.contains { $0.isLetter || $0.isNonASCII }
  }

  /// The number of characters: ASCII bytes and first bytes of others.
  var count: Int { bytes.count { $0 & 0xC0 != 0x80 } }

  var hasBlank: Bool { bytes.contains(where: \.isBlank) }

  /// Whether it has only letters, apostrophes and hyphens.
  var isWord: Bool { bytes.allSatisfy { $0.isLetter || $0.isNonASCII || $0.isOne(of: "'-") } }

  var isNumber: Bool { digits == bytes.count }

  /// Whether it is digits with or without groups: `482913`, `48 29 13`, `48-29-13`.
  var isDigits: Bool { digits > 0 && bytes.allSatisfy { $0.isDigit || $0.isOne(of: " -.") } }

  /// A few capitals before them: `G-482913`, `FB 482 913`.
  var isLetteredDigits: Bool {
    let letters = bytes.prefix(while: \.isUppercase).count
    let rest = bytes.dropFirst(letters + 1)
    let isParted = bytes.dropFirst(letters).first.map { $0.isOne(of: " -") } == true
    return (1...4).contains(letters) && isParted && rest.count >= 4
      && rest.allSatisfy { $0.isDigit || $0 == 0x20 }
  }

  /// Words of lower-case letters in a row: `blue-otter-river`.
  var isChain: Bool {
    guard digits == 0, bytes.contains(UInt8(ascii: "-")) else { return false }
    let parts = bytes.split(separator: UInt8(ascii: "-"))
    return isWord && parts.count >= 3
      && bytes.allSatisfy { $0.isLowercase || $0 == UInt8(ascii: "-") }
      && parts.allSatisfy { $0.count >= 3 }
  }

  var isYear: Bool {
    isNumber && (bytes.starts(with: "19".utf8) || bytes.starts(with: "20".utf8)) && count == 4
  }

  /// Whether somebody has already replaced the value by signs.
  var isHidden: Bool {
    bytes.allSatisfy { $0.isOne(of: "*xX.-_#?") }
      || bytes.allSatisfy { $0.isNonASCII && $0 >= 0xC2 || $0 & 0xC0 == 0x80 }
        && bytes.first == 0xE2
  }

  /// Whether it mixes letters, digits or signs in a way that words and numbers do not.
  var looksSecret: Bool {
    let isMixed = digits > 0 && hasLetter || (hasLetter || digits >= 3) && hasSign
    return isMixed && count >= 4 && !isPublic
  }

  /// Whether it has a sign, a letter and a digit. Hardly anything else is written like that.
  var isUnmistakable: Bool { looksSecret && hasSign && digits > 0 && hasLetter && count >= 6 }

  /// Whether it can only be a password: it also has a sign that amounts, names and formulas do not
  /// use. `hunter#22` is one, `order#4711` is not.
  var isNothingElse: Bool {
    guard isUnmistakable, let first = bytes.first, first.isAlphanumeric,
      let sign = bytes.firstIndex(where: { $0.isOne(of: "!@#%^*~") })
    else { return false }
    let isNumbering = bytes[sign] == UInt8(ascii: "#") && numberedThings.contains(bytes[..<sign])
    return !isNumbering && !bytes.contains { $0.isOne(of: "/\\()[]{}<>|&;,") }
  }

  /// Whether it has lower-case letters and digits. Identifiers of systems have capitals.
  var isOwnWord: Bool {
    looksSecret && count >= 6 && bytes.count(where: \.isLowercase) >= 2 && digits >= 2
  }

  /// Whether lower-case letters and digits alternate, as in keys.
  var isMixedWord: Bool { digits > 1 && bytes.contains(where: \.isLowercase) && isMixed(bytes) }

  /// Whether a capital letter follows a lower-case one.
  var hasInnerCapital: Bool {
    guard count >= 6, let small = bytes.firstIndex(where: \.isLowercase) else { return false }
    return bytes[small...].contains(where: \.isUppercase) && bytes.allSatisfy(\.isLetter)
  }

  private var hasSign: Bool { bytes.contains { $0.isOne(of: "!@#$%^&*+=?~_<>\\{}|;") } }

  /// Whether it is public in spite of its letters, digits and signs: an address, a date, an amount,
  /// a size, the name of a product.
  private var isPublic: Bool {
    isAddress || isFigure || arabicInLatin.contains(bytes)
      || productWords.contains { bytes.starts(withWord: $0) }
  }

  private var isAddress: Bool {
    let text = Array(bytes)
    if let at = text.firstIndex(of: UInt8(ascii: "@")), at > 0,
      text[at...].contains(UInt8(ascii: ".")), text.last?.isLetter == true
    {
      return true
    }
    return text.contains("://".utf8) || text.starts(withWord: "www.")
      || (digits == 0 && text.dropFirst().dropLast().contains(UInt8(ascii: ".")) && !hasSign)
  }

  /// Whether it is a number with a unit or a sign: `12.05.2026`, `12:30`, `1.234,56`, `50%`, `2nd`,
  /// `16GB`, `#1234`, `$20`, `24h`.
  private var isFigure: Bool {
    if !hasLetter {
      return bytes.allSatisfy { $0.isDigit || $0.isOne(of: ".,:/-+%$#()~") }
    }
    let text = Array(bytes)
    // 2023'ten
    if let apostrophe = text.firstIndex(of: UInt8(ascii: "'")), apostrophe > 0,
      text[..<apostrophe].allSatisfy(\.isDigit),
      text[(apostrophe + 1)...].allSatisfy({ $0.isLetter || $0.isNonASCII })
    {
      return true
    }
    let unit = text.reversed().prefix { $0.isLetter || $0.isNonASCII }.count
    let figures = text.dropLast(unit)
    let isCount = !figures.isEmpty && figures.allSatisfy { $0.isDigit || $0.isOne(of: ".,$") }
    return isCount && unit <= 5 && (unit <= 2 || units.contains(text.suffix(unit)))
  }

  /// Whether it describes a password instead of being one.
  var isOrdinary: Bool {
    if ordinaryWords.contains(bytes) { return true }
    if hasBlank {
      return bytes.split(whereSeparator: \.isBlank).contains { ordinaryWords.contains($0) }
    }
    guard bytes.allSatisfy(\.isLetter) else { return false }
    return ordinaryEndings.contains { ending in
      bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) { $0.lowered == $1 }
    }
  }
}

extension Collection<UInt8> {
  /// Ignores case. No lower-case letter may follow.
  fileprivate func starts(withWord word: StaticString) -> Bool {
    guard let first, first.lowered == word.utf8Start.pointee else { return false }
    let length = word.utf8CodeUnitCount
    return word.withUTF8Buffer { prefix(length).elementsEqual($0) { $0.lowered == $1 } }
      && dropFirst(length).first?.isLowercase != true
  }
}

/// The text in quotation marks or brackets at `start`, on one line; nil if there is none.
func quoted(_ bytes: [UInt8], _ start: Int) -> Range<Int>? {
  let mark = bytes.byte(at: start)
  let closing: UInt8
  switch Unicode.Scalar(mark) {
  case "\"", "'", "`": closing = mark
  case "[": closing = UInt8(ascii: "]")
  case "(": closing = UInt8(ascii: ")")
  case "{": closing = UInt8(ascii: "}")
  case "<": closing = UInt8(ascii: ">")
  default: return nil
  }
  let end = bytes.run(from: start + 1, limit: 80) { $0 != closing && !$0.isLineEnd && $0 != 0 }
  return end > start + 1 && bytes.byte(at: end) == closing ? start + 1..<end : nil
}

/// The range up to the next blank, without punctuation at its end. In scripts without spaces, it
/// ends where the script changes.
private func bareValue(
  _ bytes: [UInt8], _ start: Int, limit: Int, endsAtComma: Bool, isInCell: Bool
) -> Range<Int> {
  let isUnspaced = bytes.isUnspaced(at: start)
  var end = start
  while end < bytes.count, end - start < limit {
    let byte = bytes[end]
    if byte.isBlank || byte == UInt8(ascii: "\"") || byte == PlainText.barrier { break }
    if byte.isOne(of: "&;"), endsAtComma { break }
    if byte == UInt8(ascii: ","), endsAtComma || bytes.byte(at: end + 1).isNonASCII { break }
    if byte == UInt8(ascii: "|"), isInCell { break }
    if byte.isNonASCII {
      guard bytes.isUnspaced(at: end) == isUnspaced, !bytes.isForeignSign(at: end) else { break }
      end += bytes.scalar(at: end).length
    } else {
      if isUnspaced { break }
      end += 1
    }
  }
  let last = end
  while end > start, bytes[end - 1].isOne(of: ".,;:!?)\"'>]}`") { end -= 1 }
  // An exclamation mark within a sentence is the value's own.
  let continues =
    last == end + 1 && bytes[end] == UInt8(ascii: "!") && bytes.byte(at: last) == 0x20
    && bytes.byte(at: last + 1).isLowercase
  return start..<(continues ? last : end)
}

/// Whether the clause ends at `end`.
func endsSaying(_ bytes: [UInt8], _ end: Int) -> Bool {
  if end == bytes.count || bytes[end].isOne(of: ".,;!\n\r)\"|'}]") { return true }
  return [
    " and ", " but ", " - ", " und ", " y ", " et ", " e ", " en ", " i ", " и ", " | ", " / ",
  ]
  .contains { bytes[end...].starts(with: $0.utf8) }
}
