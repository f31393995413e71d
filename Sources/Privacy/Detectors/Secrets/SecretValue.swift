// A value that may be a secret: where it ends, and how much it looks like one.

import Text

struct SecretValue {
  let range: Range<Int>
  let isQuoted: Bool
  private let bytes: ArraySlice<UInt8>
  let digits: Int
  private let hasLetter: Bool

  /// No password that people tell is longer, nor shorter.
  static let lengths = 3...64

  /// The value where an announcement says that one may begin: in quotation marks or brackets, or as
  /// far as no blank comes.
  init?(_ announcement: Announcement, limit: Int = 128) {
    let all = announcement.bytes
    let start = announcement.position
    guard markerEnd(all, start) == nil else { return nil }
    // Letters without blanks between them are a sentence, unless a sign says otherwise.
    if all.isUnspaced(at: start), announcement.joint < .statement { return nil }
    if let inner = quoted(all, start) {
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
    hasLetter = bytes.contains { $0.isLetter || $0.isForeign }
  }

  /// In characters, as far as that matters: a byte of ASCII or the first of another.
  var count: Int { bytes.count { $0 & 0xC0 != 0x80 } }

  var hasBlank: Bool { bytes.contains(where: \.isBlank) }

  /// Letters and nothing else.
  var isWord: Bool { bytes.allSatisfy { $0.isLetter || $0.isForeign || $0.isOne(of: "'-") } }

  var isNumber: Bool { digits == bytes.count }

  /// Digits in groups: `482913`, `48 29 13`, `48-29-13`.
  var isDigits: Bool { digits > 0 && bytes.allSatisfy { $0.isDigit || $0.isOne(of: " -.") } }

  var isYear: Bool {
    isNumber && (bytes.starts(with: "19".utf8) || bytes.starts(with: "20".utf8)) && count == 4
  }

  /// Signs in place of what somebody has hidden already.
  var isHidden: Bool {
    bytes.allSatisfy { $0.isOne(of: "*xX.-_#?") }
      || bytes.allSatisfy { $0.isForeign && $0 >= 0xC2 || $0 & 0xC0 == 0x80 } && bytes.first == 0xE2
  }

  /// Whether it is of letters and digits, or of signs among them, as no word and no number is.
  var looksSecret: Bool {
    let isMixed = digits > 0 && hasLetter || (hasLetter || digits >= 3) && hasSign
    return isMixed && count >= 4 && !isPublic
  }

  /// With a sign, a letter and a digit: nothing else is written like that.
  var isUnmistakable: Bool { looksSecret && hasSign && digits > 0 && hasLetter && count >= 6 }

  /// The same, with a sign within that is in no sum, name or formula: `hunter#22`, but not `order#4711`.
  var isNothingElse: Bool {
    guard isUnmistakable, let first = bytes.first, first.isAlphanumeric,
      let sign = bytes.firstIndex(where: { $0.isOne(of: "!@#%^*~") })
    else { return false }
    let name = bytes[..<sign].small
    let isNumbering = bytes[sign] == UInt8(ascii: "#") && numberedThings.contains(name)
    return !isNumbering && !bytes.contains { $0.isOne(of: "/\\()[]{}<>|&;,") }
  }

  /// Small letters with digits: what systems call things by has capitals.
  var isOwnWord: Bool {
    looksSecret && count >= 6 && bytes.count(where: \.isLowercase) >= 2 && digits >= 2
  }

  /// Small letters and digits that take turns, as in keys.
  var isMixedWord: Bool { digits > 1 && bytes.contains(where: \.isLowercase) && isMixed(bytes) }

  /// Small letters, and a capital behind them.
  var hasInnerCapital: Bool {
    guard count >= 6, let small = bytes.firstIndex(where: \.isLowercase) else { return false }
    return bytes[small...].contains(where: \.isUppercase) && bytes.allSatisfy(\.isLetter)
  }

  private var hasSign: Bool { bytes.contains { $0.isOne(of: "!@#$%^&*+=?~_<>\\{}|;") } }

  /// What is written with letters, digits and signs and is for everybody to see: addresses, days,
  /// sums, sizes, the names of products.
  private var isPublic: Bool {
    isAddress || isFigure || productWords.contains { bytes.starts(withWord: $0) }
  }

  private var isAddress: Bool {
    let text = Array(bytes)
    if let at = text.firstIndex(of: UInt8(ascii: "@")), at > 0,
      text[at...].contains(UInt8(ascii: ".")), text.last?.isLetter == true
    {
      return true
    }
    return text.holds("://".utf8) || text.starts(withWord: "www.")
      || (digits == 0 && text.dropFirst().dropLast().contains(UInt8(ascii: ".")) && !hasSign)
  }

  /// `12.05.2026`, `12:30`, `1.234,56`, `50%`, `2nd`, `16GB`, `#1234`, `$20`, `24h`.
  private var isFigure: Bool {
    if !hasLetter {
      return bytes.allSatisfy { $0.isDigit || $0.isOne(of: ".,:/-+%$#()~") }
    }
    let text = Array(bytes)
    // 2023'ten
    if let apostrophe = text.firstIndex(of: UInt8(ascii: "'")), apostrophe > 0,
      text[..<apostrophe].allSatisfy(\.isDigit),
      text[(apostrophe + 1)...].allSatisfy({ $0.isLetter || $0.isForeign })
    {
      return true
    }
    let unit = text.reversed().prefix { $0.isLetter || $0.isForeign }.count
    let figures = text.dropLast(unit)
    let isCount = !figures.isEmpty && figures.allSatisfy { $0.isDigit || $0.isOne(of: ".,$") }
    return isCount && unit <= 5 && (unit <= 2 || units.contains(text[(text.count - unit)...].small))
  }

  /// Whether it says of a password what it is rather than being one.
  var isOrdinary: Bool {
    let word = bytes.small
    if ordinaryWords.contains(word) { return true }
    if hasBlank {
      return bytes.split(whereSeparator: \.isBlank).contains { ordinaryWords.contains($0.small) }
    }
    guard bytes.allSatisfy(\.isLetter) else { return false }
    return ordinaryEndings.contains { word.hasSuffix($0) }
  }
}

extension Collection<UInt8> {
  fileprivate var small: String { String(decoding: map(\.lowered), as: UTF8.self) }

  /// In any case; what follows is no small letter.
  fileprivate func starts(withWord word: StaticString) -> Bool {
    guard let first, first.lowered == word.utf8Start.pointee else { return false }
    let length = word.utf8CodeUnitCount
    return word.withUTF8Buffer { prefix(length).elementsEqual($0) { $0.lowered == $1 } }
      && dropFirst(length).first?.isLowercase != true
  }
}

/// Between quotation marks of one kind, or in brackets; on one line.
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

/// To the next blank, without the sentence's own punctuation at its end. Where words have no blanks
/// between them, to the first letter of such a script.
private func bareValue(
  _ bytes: [UInt8], _ start: Int, limit: Int, endsAtComma: Bool, isInCell: Bool
) -> Range<Int> {
  let isUnspaced = bytes.isUnspaced(at: start)
  var end = start
  while end < bytes.count, end - start < limit {
    let byte = bytes[end]
    if byte.isBlank || byte == UInt8(ascii: "\"") || byte == PlainText.wall { break }
    if byte.isOne(of: "&;"), endsAtComma { break }
    if byte == UInt8(ascii: ","), endsAtComma || bytes.byte(at: end + 1).isForeign { break }
    if byte == UInt8(ascii: "|"), isInCell { break }
    if byte.isForeign {
      guard bytes.isUnspaced(at: end) == isUnspaced, !bytes.isForeignSign(at: end) else { break }
      end += bytes.scalar(at: end).length
    } else {
      if isUnspaced { break }
      end += 1
    }
  }
  while end > start, bytes[end - 1].isOne(of: ".,;:!?)\"'>]}`") { end -= 1 }
  return start..<end
}

/// Whether the sentence, or what it says of the value, ends here.
func endsSaying(_ bytes: [UInt8], _ end: Int) -> Bool {
  if end == bytes.count || bytes[end].isOne(of: ".,;!\n\r)\"|'}]") { return true }
  return [
    " and ", " but ", " - ", " und ", " y ", " et ", " e ", " en ", " i ", " и ", " | ", " / ",
  ]
  .contains { bytes[end...].starts(with: $0.utf8) }
}
