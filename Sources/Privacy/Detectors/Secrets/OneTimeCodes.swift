// PINs, one-time codes and backup codes: digits, in groups, too, and codes of letters and digits.

import Text

extension Detector {
  static let oneTimeCode = Detector(at: .cue(.oneTimeCode)) { scan, label in
    findOneTimeCode(scan, label, lengths: 4...10)
  }
  static let backupCode = Detector(at: .cue(.backupCode)) { scan, label in
    findOneTimeCode(scan, label, lengths: 4...40)
  }
  static let pinCode = Detector(at: .cue(.pinCode)) { scan, label in
    findOneTimeCode(scan, label, lengths: 4...8)
  }
  static let code = Detector(at: .cue(.code)) { scan, label in findBareCode(scan, label) }
}

private func findOneTimeCode(
  _ scan: Scan, _ label: Range<Int>, lengths: ClosedRange<Int>
) -> Match? {
  let bytes = scan.bytes
  if scan.goesOn(label) || isThing(bytes, behind: label, words: 1) { return nil }
  let isList = lengths.upperBound > 10
  // Tan and Nip are people's names, too.
  let isName =
    ["tan", "nip"].contains(bytes.small(label)) && bytes[label].contains(where: \.isLowercase)
  var announcement = Announcement(bytes, behind: label)
  while announcement.advance() {
    let isSure = announcement.joint >= .copula || announcement.strangers == 0
    guard isSure || !isName, let code = code(announcement, lengths) else { continue }
    if isPostcode(bytes, scan.phraseStart, label, code, announcement) { return nil }
    return (.oneTimeCode, isList ? code.lowerBound..<listEnd(bytes, code) : code)
  }
  let isDigits = { (value: SecretValue) in
    value.isDigits && lengths.contains(value.digits) && value.digits <= 8
  }
  let isDelivered = announcement.isDelivered
  return findValueBefore(scan, label, .oneTimeCode, direct: { isDelivered && isDigits($0) }) {
    isDigits($0) || (isList && $0.looksSecret)
  }
}

/// The code where the announcement stands, if it says enough for one.
private func code(_ announcement: Announcement, _ lengths: ClosedRange<Int>) -> Range<Int>? {
  let bytes = announcement.bytes
  guard !announcement.isOfOther, markerEnd(bytes, announcement.position) == nil else { return nil }
  let start = quoted(bytes, announcement.position)?.lowerBound ?? announcement.position
  let strangers = announcement.strangers
  let farthest =
    switch announcement.joint {
    // "my wife's PIN, 2937, was"
    case .none: announcement.hasPassedComma && !isBetweenCommas(announcement) ? 1 : 3
    case .toward: 4
    default: 6
    }
  guard strangers <= farthest else { return nil }
  if let digits = digitCode(bytes, start, lengths: lengths) {
    let isJoined = announcement.joint >= .copula || strangers == 0
    return isJoined || standsAlone(bytes, digits) ? digits : nil
  }
  guard announcement.joint >= .copula || strangers == 0 else { return nil }
  return mixedCode(bytes, start, lengths: lengths, isLong: lengths.upperBound > 10)
}

private func isBetweenCommas(_ announcement: Announcement) -> Bool {
  let end = announcement.bytes.run(from: announcement.position, limit: 12) {
    $0.isDigit || $0.isOne(of: " -")
  }
  return announcement.isBehindComma && announcement.bytes.byte(at: end) == UInt8(ascii: ",")
}

/// "The code is 482913": the word alone says little, so a verb or a sign must stand right behind it,
/// or six digits, as most of them have; or something said that it was sent, typed, or how long it is.
private func findBareCode(_ scan: Scan, _ label: Range<Int>) -> Match? {
  let bytes = scan.bytes
  let phrase = scan.phraseStart..<label.upperBound
  if isThing(bytes, before: phrase.lowerBound) || isThing(bytes, behind: label, words: 3) {
    return nil
  }
  let said = saidDigits(bytes, around: phrase)
  if said == 3 { return findSaidCode(scan, label, lengths: 3...3).map { (.securityCode, $0) } }
  let isTold = said != nil || speaksOfDelivery(bytes, before: phrase.lowerBound)
  let isQualified = phrase == label && isQualified(bytes, before: label.lowerBound)
  var announcement = Announcement(bytes, behind: label)
  while announcement.advance(), announcement.strangers <= 4, !announcement.isOfOther {
    let isJoined = announcement.joint >= .copula
    let isNear = announcement.strangers == 0
    let start = quoted(bytes, announcement.position)?.lowerBound ?? announcement.position
    guard !announcement.isOnNextLine,
      let code = digitCode(bytes, start, lengths: 4...8), isJoined || standsAlone(bytes, code)
    else { continue }
    let isTold =
      isTold || announcement.isDelivered || speaksOfDelivery(bytes, behind: code.upperBound)
    let isGrouped = bytes[start].isDigit && !bytes[code].allSatisfy(\.isDigit)
    // G-482913
    let hasLetter = !bytes[start].isDigit
    let isCode =
      isTold || isJoined || hasLetter || announcement.joint == .toward || !isQualified || isGrouped
    let digits = bytes[code].count(where: \.isDigit)
    let least = isNear && (isJoined || isGrouped) || isTold && isJoined || said == 4 ? 4 : 6
    guard isCode, isNear || isTold || isJoined, digits >= least,
      digits == 6 || isTold || isJoined || isGrouped
    else { continue }
    if goesOn(bytes, code) { return nil }
    return (.oneTimeCode, code)
  }
  let isDelivered = announcement.isDelivered
  let isDigits = { (value: SecretValue) in
    value.isDigits && (said == 4 ? 4...8 : 6...8).contains(value.digits)
  }
  return findValueBefore(
    scan, label, .oneTimeCode, direct: { isDelivered && isDigits($0) }, mayBe: isDigits)
}

/// The code of as many digits as were said to be behind or before its label.
func findSaidCode(
  _ scan: Scan, _ label: Range<Int>, lengths: ClosedRange<Int>
) -> Range<Int>? {
  var announcement = Announcement(scan.bytes, behind: label)
  while announcement.advance(), !announcement.isOfOther {
    guard announcement.joint >= .copula || announcement.strangers <= 3 else { continue }
    let start = quoted(scan.bytes, announcement.position)?.lowerBound ?? announcement.position
    if let code = digitCode(scan.bytes, start, lengths: lengths),
      announcement.joint >= .copula || standsAlone(scan.bytes, code)
    {
      return code
    }
  }
  return findValueBefore(scan, label, .securityCode) {
    $0.isDigits && lengths.contains($0.digits)
  }?.bytes
}

/// Whether more digits follow behind a blank: it is the beginning of a longer number.
private func goesOn(_ bytes: [UInt8], _ code: Range<Int>) -> Bool {
  bytes.byte(at: code.upperBound) == 0x20 && bytes.byte(at: code.upperBound + 1).isDigit
    && bytes[code].contains(0x20)
}

/// Neither a year nor so many of something.
func standsAlone(_ bytes: [UInt8], _ code: Range<Int>) -> Bool {
  guard let value = SecretValue(bytes, code, isQuoted: false), !value.isYear else { return false }
  return !isCounted(bytes, code.upperBound)
}

/// `4711`, `604 913`, `2-0-8-5`, `G-482913`, `1234 5678`: digits in groups of one length between
/// blanks, or of any between hyphens.
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

/// The length of what parts two groups of digits.
private func groupGap(_ bytes: [UInt8], _ end: Int) -> Int? {
  let gap = bytes.run(from: end, limit: 3) { $0.isOne(of: " -.") } - end
  if gap == 0, bytes.hasPrefix("·", at: end) { return 2 }
  return gap > 0 && bytes.byte(at: end + gap).isDigit ? gap : nil
}

/// Not within a word, a sum, a time or a longer number.
private func endsCode(_ bytes: [UInt8], _ end: Int) -> Bool {
  let next = bytes.byte(at: end)
  if bytes.isWord(at: end) || next.isOne(of: "%$@") { return false }
  return !(next.isOne(of: ".,-/:") && bytes.byte(at: end + 1).isDigit)
}

private func isDay(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  Number(bytes, at: range.lowerBound).map { $0.isDate && $0.range == range } ?? false
}

/// Capitals or small letters with digits, in groups, too: `A7K-29Q`, `7f3a-22bc-90de`.
private func mixedCode(
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

/// Past more codes of the same length: lists of them are handed out.
private func listEnd(_ bytes: [UInt8], _ code: Range<Int>) -> Int {
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

/// India's postcodes have six digits, and are called PIN: behind a place's name, or as "PIN code".
private func isPostcode(
  _ bytes: [UInt8], _ phrase: Int, _ label: Range<Int>, _ code: Range<Int>,
  _ announcement: Announcement
) -> Bool {
  guard bytes[code].count(where: \.isDigit) == 6, bytes[code.lowerBound] != UInt8(ascii: "0"),
    announcement.strangers == 0
  else { return false }
  let name = bytes.small(phrase..<label.upperBound)
  guard ["pin", "pin code", "pincode", "pin-code", "पिन", "पिन कोड"].contains(name) else {
    return false
  }
  var end = phrase
  while end > 0, phrase - end < 4, bytes[end - 1].isBlank || bytes[end - 1].isOne(of: ",.-(") {
    end -= 1
  }
  var start = end
  while start > 0, end - start < 40, bytes[start - 1].isLetter { start -= 1 }
  if speaksOfPlace(bytes, around: phrase..<label.upperBound) { return true }
  let isBehindPlace =
    start < end && bytes[start].isUppercase && bytes.byte(at: start + 1).isLowercase
    && joiner(bytes, start..<end) == nil && !notPlaces.contains(bytes.small(start..<end))
  return isBehindPlace || (name != "pin" && name != "पिन" && announcement.joint != .copula)
}

/// Whether somebody is to come to where the postcode is.
private func speaksOfPlace(_ bytes: [UInt8], around label: Range<Int>) -> Bool {
  if words(bytes, before: label.lowerBound).prefix(12).contains(where: { isOfPlace(bytes, $0) }) {
    return true
  }
  var position = label.upperBound
  for _ in 0..<10 {
    position = bytes.run(from: position, limit: 3) { $0.isOne(of: " ,:") }
    let end = bytes.run(from: position, limit: 30) { $0.isOfWord || $0.isForeign }
    guard end > position else { return false }
    if isOfPlace(bytes, position..<end) { return true }
    position = end
  }
  return false
}

private func isOfPlace(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  placeWords.contains(bytes.small(word))
}

private let placeWords: Set<String> = [
  "address", "area", "city", "courier", "deliver", "delivers", "delivery", "delivered", "district",
  "location", "pickup", "region", "serviceable", "ship", "shipping", "state", "town", "village",
  "पता", "पते", "शहर", "डिलीवरी", "कूरियर", "इलाका", "इलाके", "गांव",
]

private let notPlaces: Set<String> = [
  "atm", "sim", "upi", "card", "bank", "login", "secret", "debit", "credit", "app", "account",
  "phone", "and",
  "user", "hello", "hi", "dear", "please",
]
