// Finds numbers of accounts and documents that only the words before them reveal.

import Text

/// The most other words between the label and the number: "the account at Barclays 12345678".
private let maximumUnknownWords = 2

/// Finds the number after a label such as "account number" or "passport no." that ends at `label`.
/// It has letters and digits in up to six groups, with at least four digits.
func findAnnouncedNumber(_ bytes: [UInt8], after label: Int, _ kind: SensitiveKind) -> Match? {
  var announcement = Announcement(bytes, behind: label..<label)
  while announcement.advance(), announcement.unknownWords <= maximumUnknownWords {
    if announcement.isForOtherThing { return nil }
    if let number = announcedNumber(bytes, announcement) { return (kind, number) }
  }
  return nil
}

private func announcedNumber(_ bytes: [UInt8], _ announcement: Announcement) -> Range<Int>? {
  let start = announcement.position
  var position = start
  var end = start
  var digits = 0
  var groups = 0
  while groups < 6 {
    let stop = bytes.run(from: position, limit: 34, while: \.isAlphanumeric)
    let group = bytes[position..<stop]
    let isLetters = stop - position <= 5 && group.allSatisfy(\.isUppercase)
    guard stop > position,
      group.contains(where: \.isDigit) || (isLetters && (groups == 0 || group.count == 1)),
      !bytes.isWord(at: stop)
    else { break }
    groups += 1
    digits += group.count(where: \.isDigit)
    if !isLetters || stop - position == 1 { end = stop }
    guard let next = nextGroup(bytes, stop) else { break }
    position = next
  }
  let range = start..<end
  let isNear = announcement.unknownWords == 0
  let isClear = announcement.connector >= .copula || bytes[range].contains(where: \.isLetter)
  guard (4...34).contains(digits), digits >= (isClear ? 4 : 5),
    !isAmount(bytes, range), isNear || (digits >= 6 && !isDateOrPrice(bytes, range))
  else { return nil }
  return range
}

/// The next group: after a blank, a hyphen, a dot or a slash, or after ` - `.
private func nextGroup(_ bytes: [UInt8], _ end: Int) -> Int? {
  // 記号10170番号77182901
  if bytes.hasPrefix("番号", at: end) { return end + "番号".utf8.count }
  let next = bytes.run(from: end, limit: 3) { $0.isOne(of: " -./") }
  return next > end && bytes.byte(at: next).isAlphanumeric ? next : nil
}

/// `2.700`, `1.250.000`, `06/2017`
private func isAmount(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard let number = Number(bytes, at: range.lowerBound), let separator = number.separator,
    number.range == range
  else { return false }
  let shape = number.shape
  let isGrouped = separator == UInt8(ascii: ".") && shape[0] <= 3
  if isGrouped, shape.dropFirst().allSatisfy({ $0 == 3 }) { return true }
  return separator == UInt8(ascii: "/") && shape.count == 2 && shape[1] == 4
}

private func isDateOrPrice(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard bytes[range.lowerBound].isDigit else { return false }
  guard let number = Number(bytes, at: range.lowerBound), !number.isDate(in: bytes) else {
    return true
  }
  let next = range.upperBound
  return bytes.byte(at: next).isOne(of: ",.") && bytes.byte(at: next + 1).isDigit
}
