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
  return !(next.isOne(of: ".,-/:") && bytes.byte(at: end + 1).isDigit)
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
    !bytes.isWord(at: end), !bytes.byte(at: end).isForeign || bytes.isUnspaced(at: end)
  else { return nil }
  return start..<end
}

/// The end of a list of codes of the same length. Backup codes often come as a list.
func listEnd(_ bytes: [UInt8], _ code: Range<Int>) -> Int {
  var end = code.upperBound
  for _ in 0..<20 {
    var next = bytes.run(from: end, limit: 6) { $0.isBlank || $0.isOne(of: ",;/|-*") }
    if bytes.hasPrefix("and ", at: next) { next += 4 }
    guard next > end else { break }
    let stop = bytes.run(from: next, limit: 40) { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
    guard stop - next == code.count, bytes[next..<stop].contains(where: \.isDigit),
      !bytes.isWord(at: stop)
    else { break }
    end = stop
  }
  return end
}
