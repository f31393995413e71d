// Finds codes by their form: digits with or without groups, letters and digits, lists.

import Text

/// Finds `4711`, `604 913`, `2-0-8-5`, `G-482913`, `1234 5678`. Groups between blanks must have the
/// same length; groups between hyphens need not.
func digitCode(_ bytes: [UInt8], _ start: Int, lengths: ClosedRange<Int>) -> Range<Int>? {
  var position = start
  if bytes.byte(at: start).isUppercase, bytes.byte(at: start + 1) == UInt8(ascii: "-") {
    position += 2
  }
  let first = bytes.run(from: position, limit: 12, while: \.isDigit) - position
  guard first > 0 else { return nil }
  var (end, digits) = (position + first, first)
  while let gap = groupGap(bytes, end), digits < lengths.upperBound {
    let next = bytes.run(from: end + gap, limit: 12, while: \.isDigit)
    let isHyphen = gap == 1 && bytes[end] == UInt8(ascii: "-")
    guard next > end + gap, next - end - gap == first || isHyphen, !bytes.isWord(at: next),
      first <= 4 || isHyphen, digits + next - end - gap <= min(10, lengths.upperBound)
    else { break }
    digits += next - end - gap
    end = next
  }
  guard lengths.contains(digits), digits <= 12, endsCode(bytes, end),
    !isDay(bytes, position..<end)
  else { return nil }
  return start..<end
}

/// The length of the separator between two groups of digits.
private func groupGap(_ bytes: [UInt8], _ end: Int) -> Int? {
  let gap = bytes.run(from: end, limit: 3) { $0.isOne(of: " -.") } - end
  if gap == 0, bytes.hasPrefix("·", at: end) { return 2 }
  return gap > 0 && bytes.byte(at: end + gap).isDigit ? gap : nil
}

/// Whether the code ends properly: not within a word, an amount, a time or a longer number.
private func endsCode(_ bytes: [UInt8], _ end: Int) -> Bool {
  let next = bytes.byte(at: end)
  if bytes.isWord(at: end) || next.isOne(of: "%$@") { return false }
  guard next.isOne(of: ".,-/:"), bytes.byte(at: end + 1).isDigit else { return true }
  // The comma of a list: sums have three digits behind theirs.
  return next == UInt8(ascii: ",")
    && bytes.run(from: end + 1, limit: 4, while: \.isDigit) == end + 5
}

/// Whether the value stands in brackets, or opens a quotation.
func isEnclosed(_ bytes: [UInt8], _ value: Range<Int>) -> Bool {
  let before = bytes.byte(at: value.lowerBound - 1)
  return before == UInt8(ascii: "\"")
    || before == UInt8(ascii: "(") && bytes.byte(at: value.upperBound) == UInt8(ascii: ")")
}

private func isDay(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  Number(bytes, at: range.lowerBound).map { $0.isDate(in: bytes) && $0.range == range } ?? false
}

/// Finds capitals or lower-case letters with digits, with or without groups: `A7K-29Q`,
/// `7f3a-22bc-90de`.
func mixedCode(
  _ bytes: [UInt8], _ start: Int, lengths: ClosedRange<Int>, isLong: Bool
) -> Range<Int>? {
  var end = bytes.run(from: start, limit: lengths.upperBound + 1) {
    $0.isAlphanumeric || $0 == UInt8(ascii: "-")
  }
  while end > start, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
  guard let value = SecretValue(bytes, start..<max(start, end), isQuoted: false), value.looksSecret,
    value.count >= 5, lengths.contains(value.count), value.digits >= (isLong ? 1 : 2),
    !bytes.isWord(at: end), !bytes.byte(at: end).isNonASCII || bytes.isUnspaced(at: end)
  else { return nil }
  return start..<end
}

/// Past more codes of the same form: lists of them are handed out.
///
/// - Parameter isList: whether the label is of codes that come in lists; else only long ones are.
func listEnd(_ bytes: [UInt8], _ code: Range<Int>, isList: Bool) -> Int {
  var end = code.upperBound
  guard isList || code.count >= 6 else { return end }
  for _ in 0..<20 {
    var next = bytes.run(from: end, limit: 6) { $0.isBlank || $0.isOne(of: ",;/|-*") }
    next = pastConjunction(bytes, next)
    guard next > end, hasForm(of: code, bytes, next) else { break }
    end = next + code.count
  }
  return end
}

/// Past `、` or "and" in any language, and a blank.
private func pastConjunction(_ bytes: [UInt8], _ start: Int) -> Int {
  if bytes.hasPrefix("、", at: start) || bytes.hasPrefix("和", at: start)
    || bytes.hasPrefix("と", at: start)
  {
    return bytes.run(from: start + 3, limit: 1) { $0 == 0x20 }
  }
  let end = announcedWordEnd(bytes, start)
  guard end > start, conjunctions.contains(bytes[start..<end]) else { return start }
  return bytes.run(from: end, limit: 1) { $0 == 0x20 }
}

/// Whether as many characters follow, with blanks and hyphens at the same places and a digit among them.
private func hasForm(of code: Range<Int>, _ bytes: [UInt8], _ start: Int) -> Bool {
  let stop = start + code.count
  guard stop <= bytes.count, bytes[start..<stop].contains(where: \.isDigit), !bytes.isWord(at: stop)
  else { return false }
  return zip(bytes[code], bytes[start..<stop]).allSatisfy { first, next in
    first.isAlphanumeric ? next.isAlphanumeric : first == next
  }
}

private let conjunctions = WordSet("and und et y e en i и ve dan và و और aur or oder ou กับ และ")
