// Finds codes without a stated purpose: "the code is 482913", "the six digit code was 482913".

import Text

extension Detector {
  static let code = Detector(at: .cue(.code)) { scan, label in findBareCode(scan, label) }
}

/// The word "code" alone says little. So one of these must be true: a verb or a sign joins it with
/// the number; the number has six digits; or the text says that the code was sent, was typed, or
/// how long it is.
private func findBareCode(_ scan: Scan, _ label: Range<Int>) -> Match? {
  let bytes = scan.bytes
  let phrase = scan.phraseStart..<label.upperBound
  if isThing(bytes, before: phrase.lowerBound) || isThing(bytes, behind: label, words: 3) {
    return nil
  }
  if speaksOfWireless(bytes, around: phrase), let password = findPassword(scan, label) {
    return password
  }
  let said = saidDigits(bytes, around: phrase)
  if said == 3 { return findSaidCode(scan, label, lengths: 3...3).map { (.securityCode, $0) } }
  let isTold = said != nil || speaksOfDelivery(bytes, before: phrase.lowerBound)
  let isQualified = phrase == label && isQualified(bytes, before: label.lowerBound)
  var announcement = Announcement(bytes, behind: label)
  while announcement.advance(), announcement.unknownWords <= 4, !announcement.isForOtherThing {
    let isJoined = announcement.connector >= .copula
    let isNear = announcement.unknownWords == 0
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
      isTold || isJoined || hasLetter || announcement.connector == .toward || !isQualified
      || isGrouped
    let digits = bytes[code].count(where: \.isDigit)
    let isMessage = isNear && speaksOfMessage(bytes, around: phrase.lowerBound..<code.upperBound)
    let least =
      isNear && (isJoined || isGrouped) || isTold && isJoined || isMessage || said == 4 ? 4 : 6
    guard isCode || isMessage, isNear || isTold || isJoined, digits >= least,
      digits == 6 || isTold || isJoined || isGrouped || isMessage
    else { continue }
    if isFollowedByDigits(bytes, code) { return nil }
    return (.oneTimeCode, code.lowerBound..<listEnd(bytes, code, isList: false))
  }
  if let password = passwordCalledCode(bytes, label) { return (.password, password) }
  let isDelivered = announcement.isDelivered || isTurkishCase(bytes, label)
  let isDigits = { (value: SecretValue) in
    (value.isDigits || value.isLetteredDigits)
      && (said == 4 ? 4...8 : 6...8).contains(value.digits)
  }
  return findValueBefore(
    scan, label, .oneTimeCode,
    direct: { (isDelivered || isEnclosed(bytes, $0.range)) && isDigits($0) }, mayBe: isDigits)
}

/// In some languages, a word for code is also one for password: "รหัสคือ mango2565".
private func passwordCalledCode(_ bytes: [UInt8], _ label: Range<Int>) -> Range<Int>? {
  guard bytes[label.lowerBound].isNonASCII else { return nil }
  var announcement = Announcement(bytes, behind: label)
  while announcement.advance(), announcement.unknownWords <= 1, !announcement.isForOtherThing {
    guard let value = SecretValue(announcement) else { continue }
    let isJoined = announcement.connector >= .copula && announcement.unknownWords == 0
    if value.isOwnWord && isJoined || value.isUnmistakable { return value.range }
  }
  return nil
}

/// Finds a code with the given number of digits, after or before its label.
func findSaidCode(
  _ scan: Scan, _ label: Range<Int>, lengths: ClosedRange<Int>
) -> Range<Int>? {
  var announcement = Announcement(scan.bytes, behind: label)
  while announcement.advance(), !announcement.isForOtherThing {
    guard announcement.connector >= .copula || announcement.unknownWords <= 3 else { continue }
    let start = quoted(scan.bytes, announcement.position)?.lowerBound ?? announcement.position
    if let code = digitCode(scan.bytes, start, lengths: lengths),
      announcement.connector >= .copula || standsAlone(scan.bytes, code)
    {
      return code
    }
  }
  return findValueBefore(scan, label, .securityCode) {
    $0.isDigits && lengths.contains($0.digits)
  }?.bytes
}

/// Whether more digits follow after a blank, so that the code is the start of a longer number.
private func isFollowedByDigits(_ bytes: [UInt8], _ code: Range<Int>) -> Bool {
  bytes.byte(at: code.upperBound) == 0x20 && bytes.byte(at: code.upperBound + 1).isDigit
    && bytes[code].contains(0x20)
}

/// Whether the code is neither a year nor a count of something.
func standsAlone(_ bytes: [UInt8], _ code: Range<Int>) -> Bool {
  guard let value = SecretValue(bytes, code, isQuoted: false), !value.isYear else { return false }
  return !isCounted(bytes, code.upperBound)
}
