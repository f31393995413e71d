// Finds PINs, one-time codes and backup codes: digits with or without groups, or letters and
// digits.

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
}

private func findOneTimeCode(
  _ scan: Scan, _ label: Range<Int>, lengths: ClosedRange<Int>
) -> Match? {
  let bytes = scan.bytes
  if scan.continuesPhrase(label) || isThing(bytes, behind: label, words: 1) { return nil }
  let isList = lengths.upperBound > 10
  // Tan and Nip are also names of people.
  let isName =
    givenNames.contains(bytes[label]) && bytes[label].contains(where: \.isLowercase)
  var announcement = Announcement(bytes, behind: label, passesValues: true)
  while announcement.advance() {
    if announcement.isBehindValue {
      if let code = nextCode(announcement, label) { return (.oneTimeCode, code) }
      continue
    }
    let isSure = announcement.connector >= .copula || announcement.unknownWords == 0
    guard isSure || !isName, let code = code(announcement, lengths) else { continue }
    if isPostcode(bytes, scan.phraseStart, label, code, announcement) { return nil }
    return (.oneTimeCode, code.lowerBound..<listEnd(bytes, code, isList: isList))
  }
  let isDigits = { (value: SecretValue) in
    (value.isDigits || value.isLetteredDigits) && lengths.contains(value.digits)
      && value.digits <= 8
  }
  // In Turkish, what belongs to a PIN stands before it.
  let isDelivered = announcement.isDelivered || isTurkishCase(bytes, label)
  let isDirect = { (value: SecretValue) in
    (isDelivered || isEnclosed(bytes, value.range)) && isDigits(value) && !value.isYear
  }
  return findValueBefore(scan, label, .oneTimeCode, direct: { isDirect($0) }) {
    isDigits($0) || (isList && $0.looksSecret)
  }
}

/// The code that took the place of one which has been taken out: "from … to 4711".
private func nextCode(_ announcement: Announcement, _ label: Range<Int>) -> Range<Int>? {
  guard announcement.unknownWords <= 3, !announcement.isForOtherThing,
    announcement.connector >= .toward || announcement.unknownWords == 0,
    let code = digitCode(announcement.bytes, announcement.position, lengths: 4...8),
    standsAlone(announcement.bytes, code), speaksOfChange(announcement.bytes, label, code)
  else { return nil }
  return code
}

/// The code at the place of the announcement, if there is enough evidence for one.
private func code(_ announcement: Announcement, _ lengths: ClosedRange<Int>) -> Range<Int>? {
  let bytes = announcement.bytes
  guard !announcement.isForOtherThing, markerEnd(bytes, announcement.position) == nil else {
    return nil
  }
  let start = quoted(bytes, announcement.position)?.lowerBound ?? announcement.position
  let unknownWords = announcement.unknownWords
  let farthest =
    switch announcement.connector {
    // "my wife's PIN, 2937, was"
    case .none: announcement.hasPassedComma && !isBetweenCommas(announcement) ? 1 : 3
    case .toward: 4
    default: 6
    }
  guard unknownWords <= farthest else { return nil }
  if let digits = digitCode(bytes, start, lengths: lengths) {
    let isJoined = announcement.connector >= .copula || unknownWords == 0
    return isJoined || standsAlone(bytes, digits) ? digits : nil
  }
  guard announcement.connector >= .copula || unknownWords == 0 else { return nil }
  return mixedCode(bytes, start, lengths: lengths, isLong: lengths.upperBound > 10)
}

/// Whether the label has an ending of "my PIN" or "your code" in Turkish: "3308 pinimi".
func isTurkishCase(_ bytes: [UInt8], _ label: Range<Int>) -> Bool {
  turkishCases.contains(bytes[label])
}

private let turkishCases = WordSet(
  """
  pinim pinimi pinimle pinime pinimin pinimden kodum kodumu kodumla kodumun kodunuz kodunuzu kodunuzdur şifrem şifremi
  şifremle şifremin şifreme parolam parolamı parolamla parolamın
  """)

private func isBetweenCommas(_ announcement: Announcement) -> Bool {
  let end = announcement.bytes.run(from: announcement.position, limit: 12) {
    $0.isDigit || $0.isOne(of: " -")
  }
  return announcement.isBehindComma && announcement.bytes.byte(at: end) == UInt8(ascii: ",")
}

/// Whether it is an Indian postcode. These have six digits and are called PIN: after the name of a
/// place, or as "PIN code".
private func isPostcode(
  _ bytes: [UInt8], _ phrase: Int, _ label: Range<Int>, _ code: Range<Int>,
  _ announcement: Announcement
) -> Bool {
  guard bytes[code].count(where: \.isDigit) == 6, bytes[code.lowerBound] != UInt8(ascii: "0"),
    announcement.unknownWords == 0
  else { return false }
  let name = bytes.lowercased(phrase..<label.upperBound)
  guard ["pin", "pin code", "pincode", "pin-code", "पिन", "पिन कोड"].contains(name) else {
    return false
  }
  var end = phrase
  while end > 0, phrase - end < 4, bytes[end - 1].isBlank || bytes[end - 1].isOne(of: ",.-(") {
    end -= 1
  }
  var start = end
  while start > 0, end - start < 40, bytes[start - 1].isLetter { start -= 1 }
  // In Hindi, only a postcode is called so, unless a card or a bank is named.
  if name == "पिन कोड",
    !words(bytes, before: phrase).prefix(6).contains(where: { isOfBank(bytes, $0) })
  {
    return true
  }
  if speaksOfPlace(bytes, around: phrase..<label.upperBound) { return true }
  let isBehindPlace =
    start < end && bytes[start].isUppercase && bytes.byte(at: start + 1).isLowercase
    && joiner(bytes, start..<end) == nil && !notPlaces.contains(bytes[start..<end])
  return isBehindPlace || (name != "pin" && name != "पिन" && announcement.connector != .copula)
}

/// Whether the words around the label are about an address or a delivery.
private func speaksOfPlace(_ bytes: [UInt8], around label: Range<Int>) -> Bool {
  if words(bytes, before: label.lowerBound).prefix(12).contains(where: { isOfPlace(bytes, $0) }) {
    return true
  }
  var position = label.upperBound
  for _ in 0..<10 {
    position = bytes.run(from: position, limit: 3) { $0.isOne(of: " ,:") }
    let end = bytes.run(from: position, limit: 30) { $0.isWordByte || $0.isNonASCII }
    guard end > position else { return false }
    if isOfPlace(bytes, position..<end) { return true }
    position = end
  }
  return false
}

private let givenNames = WordSet("tan nip")

private func isOfPlace(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  placeWords.contains(bytes[word])
}

private func isOfBank(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  isCardWord(bytes, word) || bankWords.contains(bytes[word])
}

private let bankWords = WordSet("एटीएम यूपीआई बैंक ऐप लॉगिन सिम atm upi bank app login sim")

private let placeWords = WordSet(
  """
  address area city courier deliver delivers delivery delivered district location pickup region
  serviceable ship shipping state town village पता पते शहर डिलीवरी कूरियर इलाका इलाके गांव
  """)

private let notPlaces = WordSet(
  """
  atm sim upi card bank login secret debit credit app account phone and user hello hi dear
  please
  """)
