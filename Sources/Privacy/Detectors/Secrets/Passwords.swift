// Finds passwords. A value must look like one, or be announced by more than "is".

import Text

extension Detector {
  static let password = Detector(at: .cue(.password)) { scan, label in
    findPassword(scan, label)
  }
}

func findPassword(_ scan: Scan, _ label: Range<Int>) -> Match? {
  guard !isCompound(scan.bytes, label), !isOtherWord(scan, label) else { return nil }
  if let value = passwordOfPair(scan, label) { return (.password, value) }
  var announcement = Announcement(
    scan.bytes, behind: scan.phraseStart..<label.upperBound, passesValues: true)
  while announcement.advance() {
    if announcement.isBehindValue {
      if let value = nextPassword(announcement, label) { return (.password, value) }
      continue
    }
    if let value = SecretValue(announcement), isPassword(value, announcement, label) {
      return (.password, value.range)
    }
    if let phrase = passphrase(announcement, scan, label) { return (.password, phrase) }
    // In many languages a PIN is also called a password.
    if let code = findPINAsPassword(scan, label, announcement) { return (.password, code) }
  }
  let isTurkish = isTurkishCase(scan.bytes, label)
  let isDirect = { (value: SecretValue) in
    value.isUnmistakable
      || (isTurkish && value.isNumber && (4...8).contains(value.count) && !value.isYear)
  }
  return findValueBefore(scan, label, .password, direct: isDirect) {
    $0.looksSecret || ($0.isNumber && $0.count >= 6)
  } ?? findPassphraseBefore(scan, label) ?? findPasswordFarBefore(scan)
}

/// The second value behind `user/password: jo / hunter2`.
private func passwordOfPair(_ scan: Scan, _ label: Range<Int>) -> Range<Int>? {
  let bytes = scan.bytes
  guard scan.phraseStart > 0, bytes[scan.phraseStart - 1] == UInt8(ascii: "/"),
    userWords.contains(bytes[lastWord(bytes, before: scan.phraseStart - 1)])
  else { return nil }
  let sign = bytes.run(from: label.upperBound, limit: 48) {
    $0 != UInt8(ascii: "/") && !$0.isLineEnd
  }
  let start = bytes.run(from: sign + 1, limit: 2) { $0 == 0x20 }
  let end = bytes.run(from: start, limit: 64) { !$0.isBlank && $0 != 0 }
  guard bytes.byte(at: sign) == UInt8(ascii: "/"),
    let value = SecretValue(bytes, start..<max(start, end), isQuoted: false), value.looksSecret
  else { return nil }
  return value.range
}

/// The value that took the place of one which has been taken out: "from … to hunter2".
private func nextPassword(_ announcement: Announcement, _ label: Range<Int>) -> Range<Int>? {
  let bytes = announcement.bytes
  guard announcement.unknownWords <= 3, !announcement.isForOtherThing,
    let value = SecretValue(announcement), SecretValue.lengths.contains(value.count),
    !value.isHidden, !value.hasBlank
  else { return nil }
  let isJoined = announcement.connector >= .toward
  let isCode =
    value.isNumber && value.count >= 4 && isJoined && standsAlone(bytes, value.range)
  guard value.looksSecret || isCode || (isJoined && (value.hasInnerCapital || value.isChain)),
    isJoined || announcement.unknownWords == 0 || isCalledNew(bytes, value.range),
    speaksOfChange(bytes, label, value.range)
  else { return nil }
  return value.range
}

/// "Why is hunter#22 rejected when it is the password that you sent": finds a value earlier in the
/// sentence that can only be a password.
private func findPasswordFarBefore(_ scan: Scan) -> Match? {
  let bytes = scan.bytes
  let limit = max(scan.searchStart, scan.phraseStart - 90)
  guard scan.hasSign(since: limit) else { return nil }
  var end = scan.phraseStart
  while end > limit {
    let isText = { (byte: UInt8) in !byte.isBlank && !byte.isNonASCII && byte != PlainText.barrier }
    while end > limit, !isText(bytes[end - 1]) {
      if bytes[end - 1].isLineEnd { return nil }
      end -= 1
    }
    var start = end
    while start > limit, isText(bytes[start - 1]) { start -= 1 }
    let next = start
    guard start < end, start > limit || limit == scan.searchStart else { return nil }
    // Another sentence.
    if end < scan.phraseStart, bytes[end - 1].isOne(of: ".!?"), bytes[end].isBlank { return nil }
    while end > start, bytes[end - 1].isOne(of: ".,;:!?)\"'") { end -= 1 }
    while start < end, bytes[start].isOne(of: "(\"'") { start += 1 }
    if let value = SecretValue(bytes, start..<end, isQuoted: false), value.isNothingElse {
      return (.password, value.range)
    }
    end = next
  }
  return nil
}

/// Finds digits that a verb or a sign announces, digits in groups, or the password of a card.
private func findPINAsPassword(
  _ scan: Scan, _ label: Range<Int>, _ announcement: Announcement
) -> Range<Int>? {
  guard !announcement.isForOtherThing, announcement.unknownWords <= 3,
    let code = digitCode(scan.bytes, announcement.position, lengths: 4...10)
  else { return nil }
  if announcement.connector >= .copula { return code }
  guard announcement.unknownWords == 0, standsAlone(scan.bytes, code) else { return nil }
  let isGrouped = !scan.bytes[code].allSatisfy(\.isDigit)
  return isGrouped || isOfCard(scan.bytes, before: scan.phraseStart)
    || saidDigits(scan.bytes, around: scan.phraseStart..<label.upperBound) != nil ? code : nil
}

private func isOfCard(_ bytes: [UInt8], before start: Int) -> Bool {
  words(bytes, before: start).prefix(1).contains {
    isCardWord(bytes, $0) || cashWords.contains(bytes[$0])
  }
}

/// Short forms of "pass" that are other words, too, but behind a user's name: "यूज़र ramesh पास ganga88".
private func isOtherWord(_ scan: Scan, _ label: Range<Int>) -> Bool {
  let bytes = scan.bytes
  guard label.count <= 9, shortForms.contains(bytes[label]) else { return false }
  return !words(bytes, before: scan.phraseStart).prefix(5).contains { word in
    bytes.isUnspaced(at: word.lowerBound)
      ? unspacedUsers.stand(in: word, of: bytes) : userWords.contains(bytes[word])
  }
}

private let shortForms = WordSet("पास باس 패스 密")

private let userWords = WordSet(
  """
  user username benutzer usuario utente gebruiker login id kullanıcı adı یوزر يوزر اليوزر المستخدم ايدي الايدي यूज़र यूजर यूज़रनेम यूजरनेम आईडी लॉगिन юзер
  логин hesap
  """)

private let unspacedUsers = UnspacedPhrases<Void>([
  ((), "账号 帳號 账户 用户 用戶 用户名 아이디 아디 유저 계정 ユーザー アカウント ยูส ยูสเซอร์ ไอดี")
])

private let cashWords = WordSet("atm bankamatik banka")

/// "password manager": the second word makes it another thing.
private func isCompound(_ bytes: [UInt8], _ label: Range<Int>) -> Bool {
  let start = bytes.run(from: label.upperBound, limit: 1) { $0 == 0x20 || $0 == UInt8(ascii: "-") }
  guard start > label.upperBound else { return false }
  let end = bytes.run(from: start, limit: 12, while: \.isLetter)
  return compounds.contains(bytes[start..<end])
}

private let compounds = WordSet("manager policy generator protection")

private func isPassword(
  _ value: SecretValue, _ announcement: Announcement, _ label: Range<Int>
) -> Bool {
  guard SecretValue.lengths.contains(value.count), !value.isHidden else { return false }
  if announcement.isForOtherThing { return value.isUnmistakable }
  if value.isQuoted, announcement.connector >= .copula, announcement.unknownWords <= 3 {
    return !value.isOrdinary
      && (!value.hasBlank || announcement.connector > .copula || value.digits > 0)
  }
  if value.hasBlank { return false }
  let unknownWords = announcement.unknownWords
  switch announcement.connector {
  case .sign, .statement:
    if value.looksSecret || value.hasInnerCapital { return true }
    if value.isNumber { return value.count >= 4 }
    return unknownWords == 0 && announcement.isDirect && !announcement.isOnNextLine
      && isLoneWord(value, announcement.bytes)
  case .copula:
    if value.looksSecret { return true }
    if value.isNumber { return value.count >= 4 && unknownWords <= 3 }
    guard unknownWords == 0 else { return value.hasInnerCapital && unknownWords <= 3 }
    return value.hasInnerCapital || value.isChain
      || (announcement.isDirect && isEnglish(announcement.bytes, label)
        && isLoneWord(value, announcement.bytes))
  case .toward:
    return value.looksSecret && unknownWords <= 4 || (value.isChain && unknownWords == 0)
      || (value.isNumber && value.count >= 4 && unknownWords <= 2 && !value.isYear)
  case .none:
    if unknownWords > 0 {
      return value.isUnmistakable && unknownWords <= 6 || value.isOwnWord && unknownWords <= 4
        || (announcement.hadCopula && value.looksSecret && value.count >= 6 && unknownWords <= 2)
    }
    let least = announcement.bytes[label.lowerBound].isNonASCII ? 4 : 6
    return value.looksSecret || (value.isNumber && value.count >= least)
  }
}

/// Whether it is a word at the end of a clause, and not one that describes passwords.
private func isLoneWord(_ value: SecretValue, _ bytes: [UInt8]) -> Bool {
  let isMadeUp = !value.isWord && value.count >= 4 && !value.isNumber
  return (value.isWord || isMadeUp) && !value.isOrdinary
    && endsSaying(bytes, value.range.upperBound)
}

/// In English, people say "my password is swordfish." In other languages a word after "is" usually
/// describes the password.
private func isEnglish(_ bytes: [UInt8], _ label: Range<Int>) -> Bool {
  let verb = bytes.run(from: label.upperBound, limit: 2) { $0 == 0x20 || $0 == UInt8(ascii: "'") }
  return englishLabels.contains(bytes[label])
    && (bytes.hasPrefix("is ", at: verb) || bytes.hasPrefix("was ", at: verb)
      || bytes.hasPrefix("s ", at: verb) || bytes.hasPrefix("will be ", at: verb))
}

private let englishLabels = WordSet("password passphrase pass pw")
