// Blanks without brackets: signs and words to be replaced.

import Text

extension BlankReader {
  func runEnd(of sign: Unicode.Scalar) -> Int {
    var end = position
    while scalar(end) == sign { end += 1 }
    return end
  }

  func run(of sign: Unicode.Scalar, isBlank: (Range<Int>) -> Bool) -> Int? {
    guard scalar(position - 1) != sign else { return nil }
    let range = position..<runEnd(of: sign)
    return isBlank(range) || isAfterSalutation(range) ? range.upperBound : nil
  }

  func isAlone(_ range: Range<Int>) -> Bool {
    scalar(range.lowerBound - 1) == "\n" && scalar(range.upperBound) == "\n"
  }

  func isBetweenWords(_ range: Range<Int>) -> Bool {
    !scalar(range.lowerBound - 1).isWordLike && !scalar(range.upperBound).isWordLike
  }

  func isUnderscoreBlank(_ range: Range<Int>) -> Bool {
    // A long line of underscores is a separator.
    range.count > 2
      ? !(isAlone(range) && range.count > 20) : range.count > 1 && isBetweenWords(range)
  }

  func isHashBlank(_ range: Range<Int>) -> Bool {
    range.count > 2 && scalar(range.lowerBound - 1) != "\n"
  }

  func isStarBlank(_ range: Range<Int>) -> Bool {
    range.count > 2 && isBetweenWords(range) && !isAlone(range)
      && scalar(range.lowerBound - 1) == " "
  }

  func isDotBlank(_ range: Range<Int>) -> Bool {
    range.count > 4 && !isAlone(range) && [" ", "\n", "#"].contains(scalar(range.lowerBound - 1))
  }

  /// "Dear ...,": signs in the place of a name.
  func isAfterSalutation(_ range: Range<Int>) -> Bool {
    guard range.count > 1, [",", "，", "!", "！", ":", "：", "\n"].contains(scalar(range.upperBound))
    else {
      return false
    }
    return isBehindSalutation(range.lowerBound)
  }

  func isBehindSalutation(_ position: Int) -> Bool {
    var start = position
    while start > 0, position - start < 40, scalar(start - 1) != "\n" { start -= 1 }
    let line = text(start..<position).lowercased()
    return BlankTable.salutations.occurs(in: Array(line.utf8), at: 0)
  }

  /// Whether it is "XXXX", "$XX", "XX/XX/XXXX" or "XX先生". "XXL" is no blank, and "XXXX 1234" is a
  /// masked number.
  func crosses() -> Int? {
    guard !scalar(position - 1).isSpacedLetterOrDigit, !scalar(position - 1).isCross else {
      return nil
    }
    var end = position
    while scalar(end).isCross { end += 1 }
    guard end - position > 1, !scalar(end).isSpacedLetterOrDigit else { return nil }
    guard !isMaskedNumber(position..<end) else { return nil }
    if end - position > 2 { return end }
    guard text(position..<end) == text(position..<end).uppercased() || scalar(end).isUnspaced else {
      return nil
    }
    let near = text(max(0, position - 12)..<min(scalars.count, end + 14)).lowercased()
    return BlankTable.centuries.occurs(in: Array(near.utf8)) ? nil : end
  }

  func isMaskedNumber(_ range: Range<Int>) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    func isMask(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isCross || scalar == " " || scalar == "-" || scalar == "*"
    }
    while end - range.upperBound < 20, isMask(scalar(end)) { end += 1 }
    while range.lowerBound - start < 20, isMask(scalar(start - 1)) { start -= 1 }
    let digits = { (step: Int, from: Int) in
      (0..<4).allSatisfy { self.scalar(from + step * $0).isASCIIDigit }
    }
    return digits(1, end) || (range.count > 2 && digits(-1, start - 1) && start < range.lowerBound)
  }

  /// "○○様", "〇〇株式会社", "○月○日".
  func circles() -> Int? {
    // Only the start of a run is checked.
    guard !BlankTable.circles.contains(scalar(position - 1)) else { return nil }
    var end = position
    while BlankTable.circles.contains(scalar(end)) { end += 1 }
    let numerals = "一二三四五六七八九十百千0123456789".unicodeScalars
    if numerals.contains(scalar(position - 1)) || numerals.contains(scalar(end)) { return nil }
    let isOne = end - position == 1
    return !isOne || "月日時様円年さ氏님".unicodeScalars.contains(scalar(end)) ? end : nil
  }

  /// "OOO 고객님".
  func koreanCircles() -> Int? {
    guard !scalar(position - 1).isSpacedLetterOrDigit else { return nil }
    var end = position
    while scalar(end) == "O" || scalar(end) == "Ｏ" { end += 1 }
    guard end - position > 1 else { return nil }
    let after = text(end..<min(scalars.count, end + 4)).withoutOuterSpaces
    return ["고객", "님", "씨", "회사"].contains { after.hasPrefix($0) } ? end : nil
  }

  /// `%name%`, or `%s` of a format string.
  func percentBlank() -> Int? {
    guard !scalar(position - 1).isASCIIDigit else { return nil }
    var start = position + 1
    if scalar(start) == "%" { start += 1 }
    var end = start
    while end - start < 32, scalar(end).isASCIIName { end += 1 }
    // Two hexadecimal digits are part of an escaped address: "%d0%bf".
    let isEscape = end - start == 2 && text(start..<end).utf8.allSatisfy(\.isHexadecimal)
    if end - start > 1, !isEscape, scalar(end) == "%" {
      return end + (scalar(end + 1) == "%" ? 2 : 1)
    }
    let isFormat = ["s", "d", "@"].contains(scalar(start)) && !scalar(start + 1).isASCIIName
    return isFormat && (scalar(start) == "@" || end == start + 1) ? start + 1 : nil
  }

  /// `*|FNAME|*`.
  func mergeTag() -> Int? {
    var end = position + 2
    while end - position < 40, scalar(end).isASCIIName || scalar(end) == ":" { end += 1 }
    return scalar(end) == "|" && scalar(end + 1) == "*" ? end + 2 : nil
  }

  /// "TBD", "Lorem ipsum".
  func fillerWord() -> Int? {
    guard !scalar(position - 1).isWordLike else { return nil }
    return BlankTable.fillers.lazy.compactMap { filler in
      let end = position + filler.unicodeScalars.count
      return end <= scalars.count && !scalar(end).isWordLike && text(position..<end) == filler
        ? end : nil
    }.first
  }
}
