// Finds blanks that a reply left unfilled: `[Your Name]`, `{{customer_name}}`, `○○様`, `XXXX`, `Dear
// ___`.

import Text

/// The first unfilled blank in a reply, verbatim. Our own placeholders and markers do not count,
/// nor do notes such as `[1]` and `[sic]`.
///
/// - Parameter complaint: the customer's text. A blank that also occurs there does not count.
package func unfilledBlank(in reply: String, to complaint: String) -> String? {
  var reader = BlankReader(Array(reply.unicodeScalars), Array(complaint.utf8))
  return reader.first()
}

struct BlankReader {
  let scalars: [Unicode.Scalar]
  private let complaint: [UInt8]
  private(set) var position = 0

  /// The most scalars of a blank in brackets. Longer text is a remark.
  private static let longest = 60

  init(_ scalars: [Unicode.Scalar], _ complaint: [UInt8]) {
    (self.scalars, self.complaint) = (scalars, complaint)
  }

  mutating func first() -> String? {
    while position < scalars.count {
      if let end = blankEnd() {
        let blank = text(position..<end)
        // A blank that the customer wrote does not count.
        if !complaint.holds(blank.utf8) { return blank }
        position = end
      } else {
        position += 1
      }
    }
    return nil
  }

  func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range.clamped(to: scalars.indices)]))
  }

  func scalar(_ index: Int) -> Unicode.Scalar {
    scalars.indices.contains(index) ? scalars[index] : "\n"
  }

  /// The end of the blank that begins at `position`; nil if none does.
  func blankEnd() -> Int? {
    let first = scalars[position]
    if first.isASCII, !blankStarts.contains(UInt8(first.value)) { return nil }
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

private let blankStarts = ASCIISet { $0.isOne(of: "[<{%*_xX#.(TLO") }

extension BlankReader {
  func bracketed(
    by closers: [Unicode.Scalar], isBlank: (BlankContent) -> Bool
  ) -> Int? {
    // Doubled brackets: `{{name}}`, `<<name>>`, `[[name]]`.
    var start = position + 1
    while scalar(start) == scalars[position], start - position < 3 { start += 1 }
    let window = start..<min(scalars.count, start + Self.longest)
    guard var end = scalars[window].firstIndex(where: closers.contains),
      !scalars[start..<end].contains("\n")
    else { return nil }
    let content = BlankContent(text(start..<end))
    end += 1
    while closers.contains(scalar(end)), end - start < Self.longest + 3 { end += 1 }
    return isBlank(content) ? end : nil
  }

  func isSquareBlank(_ content: BlankContent) -> Bool {
    guard content.hasLetter, !content.isMarker, !content.isNote else { return false }
    // `[text](address)` is a link.
    let end = position + 1 + content.length + 1
    if scalar(end) == "(" { return content.asksToFill }
    if content.hasDigit { return content.asksToFill || content.isName }
    if content.namesAField { return true }
    guard !isLabel(length: content.length + 2) else { return false }
    return content.words.count > 1 || content.isName || content.startsLikeAName
  }

  /// `【】` also encloses headings.
  func isHeadingBlank(_ content: BlankContent) -> Bool {
    let next = scalar(position + content.length + 2)
    return content.namesAField && !content.hasDigit
      && !":：0123456789\n".unicodeScalars.contains(next)
  }

  /// "(your name)" in the place of a name.
  func isRoundBlank(_ content: BlankContent) -> Bool {
    guard content.namesAField else { return false }
    if content.asksToFill { return true }
    let isAlone = (1...3).map { scalar(position - $0) }.first { $0 != " " } == "\n"
    return (isAlone || isBehindSalutation(position)) && content.words.count <= 3
      && !content.hasDigit
  }

  func isAngleBlank(_ content: BlankContent) -> Bool {
    guard content.startsWithLetter, !content.isMarker, !content.isMarkup else { return false }
    return !isLabel(length: content.length + 2) || content.namesAField
  }

  func isCurlyBlank(_ content: BlankContent) -> Bool {
    content.isEmpty
      || (!content.isMarker && !content.isData && (content.hasLetter || content.length <= 2))
  }

  /// Whether the brackets enclose the label of a button or menu: "click [Save]", "[設定]をタップ".
  func isLabel(length: Int) -> Bool {
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
