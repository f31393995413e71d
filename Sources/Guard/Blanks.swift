// Blanks in a reply that nobody filled: `[Your Name]`, `{{customer_name}}`, `○○様`, `XXXX`, `Dear ___`.

import Text

/// The first blank in a reply, as it stands there; nil when there is none. Our own placeholders and
/// markers are none, nor are notes such as `[1]` and `[sic]`, nor what the customer wrote so.
///
/// - Parameter complaint: what the reply answers; what stands there too is the customer's.
package func unfilledBlank(in reply: String, to complaint: String) -> String? {
  var reader = BlankReader(Array(reply.unicodeScalars), Array(complaint.utf8))
  return reader.first()
}

private struct BlankReader {
  private let scalars: [Unicode.Scalar]
  private let complaint: [UInt8]
  private var position = 0

  /// Longer text in brackets is a remark.
  private static let longest = 60

  init(_ scalars: [Unicode.Scalar], _ complaint: [UInt8]) {
    (self.scalars, self.complaint) = (scalars, complaint)
  }

  mutating func first() -> String? {
    while position < scalars.count {
      if let end = blankEnd() {
        let blank = text(position..<end)
        // The customer's own.
        if !complaint.holds(blank.utf8) { return blank }
        position = end
      } else {
        position += 1
      }
    }
    return nil
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range.clamped(to: scalars.indices)]))
  }

  private func scalar(_ index: Int) -> Unicode.Scalar {
    scalars.indices.contains(index) ? scalars[index] : "\n"
  }

  /// Where the blank that begins here ends; nil when none does.
  private func blankEnd() -> Int? {
    let first = scalars[position]
    if first.value < 0x80, !"[<{%*_xX#.(TLO".unicodeScalars.contains(first) { return nil }
    switch first {
    case "[", "［", "〔": return bracketed(by: ["]", "］", "〕"], isBlank: isSquareBlank)
    case "【": return bracketed(by: ["】"], isBlank: isHeadingBlank)
    case "(", "（": return bracketed(by: [")", "）"], isBlank: isRoundBlank)
    case "<", "＜", "‹": return bracketed(by: [">", "＞", "›"], isBlank: isAngleBlank)
    case "{", "｛": return bracketed(by: ["}", "｝"], isBlank: isCurlyBlank)
    case "%": return percentBlank()
    case "x", "X", "х", "Х", "ｘ", "Ｘ": return crosses()
    case "_": return run(of: "_", isBlank: isUnderscoreBlank)
    case "#": return run(of: "#", isBlank: isHashBlank)
    case "*": return scalar(position + 1) == "|" ? mergeTag() : run(of: "*", isBlank: isStarBlank)
    case ".": return run(of: ".", isBlank: isDotBlank)
    case "T", "L": return fillerWord()
    case "某": return ["某", "先", "女", "小", "公"].contains(scalar(position + 1)) ? position + 2 : nil
    case _ where BlankTable.circles.contains(first): return circles()
    case "O", "Ｏ": return koreanCircles()
    default: return nil
    }
  }
}

// MARK: - Brackets

extension BlankReader {
  private func bracketed(
    by closers: Set<Unicode.Scalar>, isBlank: (Content) -> Bool
  ) -> Int? {
    // `{{name}}`, `<<name>>`, `[[name]]`.
    var start = position + 1
    while scalar(start) == scalars[position], start - position < 3 { start += 1 }
    let window = start..<min(scalars.count, start + Self.longest)
    guard var end = scalars[window].firstIndex(where: closers.contains),
      !scalars[start..<end].contains("\n")
    else { return nil }
    let content = Content(text(start..<end))
    end += 1
    while closers.contains(scalar(end)), end - start < Self.longest + 3 { end += 1 }
    return isBlank(content) ? end : nil
  }

  private func isSquareBlank(_ content: Content) -> Bool {
    guard content.hasLetter, !content.isMarker, !content.isNote else { return false }
    // `[text](address)` is a link.
    let end = position + 1 + content.length + 1
    if scalar(end) == "(" { return content.asksToFill }
    if content.hasDigit { return content.asksToFill || content.isName }
    if content.namesAField { return true }
    guard !isLabel(length: content.length + 2) else { return false }
    return content.words.count > 1 || content.isName || content.startsLikeAName
  }

  /// Headings stand in such brackets, too.
  private func isHeadingBlank(_ content: Content) -> Bool {
    let next = scalar(position + content.length + 2)
    return content.namesAField && !content.hasDigit
      && !":：0123456789\n".unicodeScalars.contains(next)
  }

  /// "(your name)" in the place of a name.
  private func isRoundBlank(_ content: Content) -> Bool {
    guard content.namesAField else { return false }
    if content.asksToFill { return true }
    let isAlone = (1...3).map { scalar(position - $0) }.first { $0 != " " } == "\n"
    return (isAlone || isBehindSalutation(position)) && content.words.count <= 3
      && !content.hasDigit
  }

  private func isAngleBlank(_ content: Content) -> Bool {
    guard content.startsWithLetter, !content.isMarker, !content.isMarkup else { return false }
    return !isLabel(length: content.length + 2) || content.namesAField
  }

  private func isCurlyBlank(_ content: Content) -> Bool {
    content.isEmpty
      || (!content.isMarker && !content.isData && (content.hasLetter || content.length <= 2))
  }

  /// A button or a menu: "click [Save]", "[設定]をタップ".
  private func isLabel(length: Int) -> Bool {
    let end = position + length
    let before = text(max(0, position - 30)..<position).lowercased()
    let after = text(end..<max(end, min(scalars.count, end + 16))).lowercased()
    if before.trimmedEnd.hasSuffixIn(">→›»\"“„「『'") || after.trimmedStart.hasPrefixIn(">→›»") {
      return true
    }
    let (left, right) = (Array(before.utf8), Array(after.utf8))
    return BlankTable.labelWords.contains { left.holds($0) }
      || BlankTable.lateLabelWords.contains { right.holds($0) }
  }
}

// MARK: - Signs that stand for a word

extension BlankReader {
  private func runEnd(of sign: Unicode.Scalar) -> Int {
    var end = position
    while scalar(end) == sign { end += 1 }
    return end
  }

  private func run(of sign: Unicode.Scalar, isBlank: (Range<Int>) -> Bool) -> Int? {
    guard scalar(position - 1) != sign else { return nil }
    let range = position..<runEnd(of: sign)
    return isBlank(range) || isAfterSalutation(range) ? range.upperBound : nil
  }

  private func isAlone(_ range: Range<Int>) -> Bool {
    scalar(range.lowerBound - 1) == "\n" && scalar(range.upperBound) == "\n"
  }

  private func isBetweenWords(_ range: Range<Int>) -> Bool {
    !scalar(range.lowerBound - 1).isWordLike && !scalar(range.upperBound).isWordLike
  }

  private func isUnderscoreBlank(_ range: Range<Int>) -> Bool {
    // A long line of them parts what stands above it from what stands below.
    range.count > 2
      ? !(isAlone(range) && range.count > 20) : range.count > 1 && isBetweenWords(range)
  }

  private func isHashBlank(_ range: Range<Int>) -> Bool {
    range.count > 2 && scalar(range.lowerBound - 1) != "\n"
  }

  private func isStarBlank(_ range: Range<Int>) -> Bool {
    range.count > 2 && isBetweenWords(range) && !isAlone(range)
      && scalar(range.lowerBound - 1) == " "
  }

  private func isDotBlank(_ range: Range<Int>) -> Bool {
    range.count > 4 && !isAlone(range) && [" ", "\n", "#"].contains(scalar(range.lowerBound - 1))
  }

  /// "Dear ...,": something that is no name where one belongs.
  private func isAfterSalutation(_ range: Range<Int>) -> Bool {
    guard range.count > 1, [",", "，", "!", "！", ":", "：", "\n"].contains(scalar(range.upperBound))
    else {
      return false
    }
    return isBehindSalutation(range.lowerBound)
  }

  private func isBehindSalutation(_ position: Int) -> Bool {
    var start = position
    while start > 0, position - start < 40, scalar(start - 1) != "\n" { start -= 1 }
    let line = text(start..<position).lowercased()
    return BlankTable.salutations.contains { line.hasPrefix($0) }
  }

  /// "XXXX", "$XX", "XX/XX/XXXX", "XX先生"; not "XXL" nor "XXXX 1234", a number that is masked.
  private func crosses() -> Int? {
    let signs: Set<Unicode.Scalar> = ["x", "X", "х", "Х", "ｘ", "Ｘ"]
    guard !scalar(position - 1).isSpacedLetterOrDigit, !signs.contains(scalar(position - 1)) else {
      return nil
    }
    var end = position
    while signs.contains(scalar(end)) { end += 1 }
    guard end - position > 1, !scalar(end).isSpacedLetterOrDigit else { return nil }
    guard !isMaskedNumber(position..<end, signs) else { return nil }
    if end - position > 2 { return end }
    guard text(position..<end) == text(position..<end).uppercased() || scalar(end).isUnspaced else {
      return nil
    }
    let near = text(max(0, position - 12)..<min(scalars.count, end + 14)).lowercased()
    return BlankTable.centuries.contains { near.contains($0) } ? nil : end
  }

  private func isMaskedNumber(_ range: Range<Int>, _ signs: Set<Unicode.Scalar>) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    let joints: Set<Unicode.Scalar> = [" ", "-", "*"]
    while end - range.upperBound < 20, joints.contains(scalar(end)) || signs.contains(scalar(end)) {
      end += 1
    }
    while range.lowerBound - start < 20,
      joints.contains(scalar(start - 1)) || signs.contains(scalar(start - 1))
    { start -= 1 }
    let digits = { (step: Int, from: Int) in
      (0..<4).allSatisfy { self.scalar(from + step * $0).isASCIIDigit }
    }
    return digits(1, end) || (range.count > 2 && digits(-1, start - 1) && start < range.lowerBound)
  }

  /// "○○様", "〇〇株式会社", "○月○日".
  private func circles() -> Int? {
    // Each run is looked at once.
    guard !BlankTable.circles.contains(scalar(position - 1)) else { return nil }
    var end = position
    while BlankTable.circles.contains(scalar(end)) { end += 1 }
    let numerals = "一二三四五六七八九十百千0123456789".unicodeScalars
    if numerals.contains(scalar(position - 1)) || numerals.contains(scalar(end)) { return nil }
    let isOne = end - position == 1
    return !isOne || "月日時様円年さ氏님".unicodeScalars.contains(scalar(end)) ? end : nil
  }

  /// "OOO 고객님".
  private func koreanCircles() -> Int? {
    guard !scalar(position - 1).isSpacedLetterOrDigit else { return nil }
    var end = position
    while ["O", "Ｏ"].contains(scalar(end)) { end += 1 }
    guard end - position > 1 else { return nil }
    let after = text(end..<min(scalars.count, end + 4)).trimmedStart
    return ["고객", "님", "씨", "회사"].contains { after.hasPrefix($0) } ? end : nil
  }

  /// `%name%`, and `%s` of a program's format.
  private func percentBlank() -> Int? {
    guard !scalar(position - 1).isASCIIDigit else { return nil }
    var start = position + 1
    if scalar(start) == "%" { start += 1 }
    var end = start
    while end - start < 32, scalar(end).isASCIIName { end += 1 }
    // Two digits of an address: "%d0%bf".
    let isEscape = end - start == 2 && text(start..<end).utf8.allSatisfy(\.isHexadecimal)
    if end - start > 1, !isEscape, scalar(end) == "%" {
      return end + (scalar(end + 1) == "%" ? 2 : 1)
    }
    let isFormat = ["s", "d", "@"].contains(scalar(start)) && !scalar(start + 1).isASCIIName
    return isFormat && (scalar(start) == "@" || end == start + 1) ? start + 1 : nil
  }

  /// `*|FNAME|*`.
  private func mergeTag() -> Int? {
    var end = position + 2
    while end - position < 40, scalar(end).isASCIIName || scalar(end) == ":" { end += 1 }
    return scalar(end) == "|" && scalar(end + 1) == "*" ? end + 2 : nil
  }

  /// "TBD", "Lorem ipsum".
  private func fillerWord() -> Int? {
    guard !scalar(position - 1).isWordLike else { return nil }
    return BlankTable.fillers.lazy.compactMap { filler in
      let end = position + filler.unicodeScalars.count
      return end <= scalars.count && !scalar(end).isWordLike && text(position..<end) == filler
        ? end : nil
    }.first
  }
}

/// What stands in brackets.
private struct Content {
  let text: String
  /// In scalars, blanks at the ends included.
  let length: Int
  let words: [Substring]

  init(_ text: String) {
    length = text.unicodeScalars.count
    self.text = text.trimmedStart.trimmedEnd
    words = self.text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
  }

  private var small: String { text.lowercased() }
  var isEmpty: Bool { text.isEmpty }
  var hasLetter: Bool { text.contains(where: \.isLetter) }
  var hasDigit: Bool { text.contains(where: \.isNumber) }
  var startsWithLetter: Bool { text.first.map { $0.isLetter || $0 == "_" } ?? false }
  /// As a program's name for a value: `customer_name`, `firstName`.
  var isName: Bool { text.contains("_") && !text.contains(" ") }

  /// A capital letter, or one of a script that has none.
  var startsLikeAName: Bool {
    guard let first = text.first, first.isLetter else { return false }
    return !first.isLowercase
  }

  /// Ours, as handed out or as a model altered it; what was never handed out is found when the
  /// values are put back.
  var isMarker: Bool {
    if ["CODE", "PASSWORD", "API KEY", "PRIVATE KEY"].contains(text) || text.hasPrefix("CARD …") {
      return true
    }
    let parts = text.split(whereSeparator: { $0 == "_" || $0 == " " || $0 == "\\" })
    return parts.count == 2 && parts[1].allSatisfy(\.isNumber)
      && BlankTable.placeholders.contains(parts[0].uppercased())
  }

  /// An editor's or an author's remark.
  var isNote: Bool { BlankTable.notes.contains(small) }

  var namesAField: Bool {
    let bytes = Array(small.utf8)
    return words.contains { word in
      let word = word.lowercased()
      return BlankTable.fields.contains(word)
        || BlankTable.fieldBeginnings.contains { word.hasPrefix($0) }
    }
      || bytes.contains(where: \.isForeign)
        && BlankTable.unspacedFields.contains { bytes.holds($0) }
  }

  var asksToFill: Bool {
    let bytes = Array(small.utf8)
    return BlankTable.fillWords.contains { bytes.holds($0) }
  }

  /// HTML, an address, an autolink.
  var isMarkup: Bool {
    if text.contains("@") || text.contains("://") || text.contains("=") || text.contains("www.") {
      return true
    }
    let name = small.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return BlankTable.tags.contains(String(name))
      && (name.count == text.count || !text.dropFirst(name.count).hasPrefix(" ")
        || text.hasSuffix("/"))
  }

  /// JSON, or an amount as some authorities write it: `{$20.00}`.
  var isData: Bool {
    text.contains { "\":$€£¥,;".contains($0) } && !text.hasPrefix("$") || isAmount
  }

  private var isAmount: Bool { text.dropFirst().first?.isNumber == true && !startsWithLetter }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isASCIIName: Bool {
    isASCIIDigit || self == "_" || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
  fileprivate var isWordLike: Bool { properties.isAlphabetic || properties.numericType != nil }
  /// Of a script without spaces, or one that writes what follows a name right behind it.
  fileprivate var isUnspaced: Bool {
    (0x3040..<0xA000).contains(value) || (0xAC00..<0xD7B0).contains(value)
      || (0xE00..<0xE80).contains(value)
  }
  fileprivate var isSpacedLetterOrDigit: Bool { isWordLike && !isUnspaced }
}

extension StringProtocol {
  fileprivate var trimmedStart: String {
    String(drop { $0 == " " || $0 == "\t" || $0 == "\u{3000}" })
  }
  fileprivate var trimmedEnd: String {
    var rest = self[...]
    while let last = rest.last, last == " " || last == "\t" || last == "\u{3000}" {
      rest = rest.dropLast()
    }
    return String(rest)
  }
  fileprivate func hasSuffixIn(_ characters: String) -> Bool {
    last.map { characters.contains($0) } ?? false
  }
  fileprivate func hasPrefixIn(_ characters: String) -> Bool {
    first.map { characters.contains($0) } ?? false
  }
}
