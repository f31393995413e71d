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

  /// Blanks in the reply that the customer wrote.
  private var known: Set<[UInt8]> = []

  /// The most scalars of a blank in brackets. Longer text is a remark.
  private static let longest = 60
  /// The most different blanks that are looked for in the complaint, so that the time is linear.
  private static let mostKnown = 50

  init(_ scalars: [Unicode.Scalar], _ complaint: [UInt8]) {
    (self.scalars, self.complaint) = (scalars, complaint)
  }

  mutating func first() -> String? {
    while position < scalars.count {
      if let end = blankEnd() {
        guard isKnown(bytes(position..<end)) else { return text(position..<end) }
        position = end
      } else {
        position += 1
      }
    }
    return nil
  }

  private mutating func isKnown(_ blank: [UInt8]) -> Bool {
    if known.contains(blank) { return true }
    guard known.count < Self.mostKnown, complaint.contains(blank) else { return false }
    known.insert(blank)
    return true
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes(range), as: UTF8.self) }

  private func bytes(_ range: Range<Int>) -> [UInt8] {
    // Appending scalars to a string takes much longer.
    scalars[range.clamped(to: scalars.indices)].reduce(into: []) { $0.append(scalar: $1.value) }
  }

  func scalar(_ index: Int) -> Unicode.Scalar {
    scalars.indices.contains(index) ? scalars[index] : "\n"
  }

  /// The end of the blank that begins at `position`; nil if none does.
  func blankEnd() -> Int? {
    let first = scalars[position]
    if first.isASCII, !blankStarts.contains(UInt8(first.value)) { return nil }
    switch first {
    case "[", "［", "〔":
      return bracketed(by: { $0 == "]" || $0 == "］" || $0 == "〕" }, isBlank: isSquareBlank)
    case "【": return bracketed(by: { $0 == "】" }, isBlank: isHeadingBlank)
    case "(", "（": return bracketed(by: { $0 == ")" || $0 == "）" }, isBlank: isRoundBlank)
    case "<", "＜", "‹":
      return bracketed(by: { $0 == ">" || $0 == "＞" || $0 == "›" }, isBlank: isAngleBlank)
    case "{", "｛": return bracketed(by: { $0 == "}" || $0 == "｝" }, isBlank: isCurlyBlank)
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
  @inline(__always)
  func bracketed(
    by isCloser: (Unicode.Scalar) -> Bool, isBlank: (BlankContent) -> Bool
  ) -> Int? {
    // Doubled brackets: `{{name}}`, `<<name>>`, `[[name]]`.
    var start = position + 1
    while scalar(start) == scalars[position], start - position < 3 { start += 1 }
    let window = start..<min(scalars.count, start + Self.longest)
    guard var end = scalars[window].firstIndex(where: { isCloser($0) || $0 == "\n" }),
      isCloser(scalars[end])
    else { return nil }
    let content = BlankContent(text(start..<end))
    end += 1
    while isCloser(scalar(end)), end - start < Self.longest + 3 { end += 1 }
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
    return before.withoutOuterSpaces.hasSuffixIn(">→›»\"“„「『'")
      || after.withoutOuterSpaces.hasPrefixIn(">→›»")
      || BlankTable.labelWords.occurs(in: Array(before.utf8))
      || BlankTable.lateLabelWords.occurs(in: Array(after.utf8))
  }
}
