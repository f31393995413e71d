// Finds keys and tokens that a sentence, a header or a settings file announces.

import Text

extension Detector {
  static let token = Detector(at: .cue(.token)) { scan, label in findToken(scan, label) }

  static let bearer = Detector(at: .cue(.bearer)) { scan, label in
    var announcement = Announcement(scan.bytes, behind: label)
    guard announcement.advance() else { return nil }
    return findBearer(announcement)
  }

  /// `ACME_CLIENT_SECRET=…`, `"dbPassword": "…"`: the name of the setting ends with its kind.
  static let setting = Detector(at: .code) { scan, word in
    guard let kind = settingKind(scan.bytes, word) else { return nil }
    var announcement = Announcement(scan.bytes, behind: word)
    guard announcement.advance(), announcement.connector == .sign,
      let value = SecretValue(announcement, limit: 4096), value.count >= 3, !value.isHidden,
      !value.hasBlank
    else { return nil }
    if kind == .password {
      return value.isWord && value.isOrdinary ? nil : (.password, value.range)
    }
    let isKey = value.count >= 6 && !(value.isWord && value.isOrdinary)
    return isKey ? (.apiKey, value.range) : nil
  }
}

/// Finds a token of at least eight characters that is no word.
private func findToken(_ scan: Scan, _ label: Range<Int>) -> Match? {
  if speaksOfWireless(scan.bytes, around: scan.phraseStart..<label.upperBound),
    let password = findPassword(scan, label)
  {
    return password
  }
  var announcement = Announcement(scan.bytes, behind: label)
  while announcement.advance(), announcement.unknownWords <= 6 {
    let start = quoted(scan.bytes, announcement.position)?.lowerBound ?? announcement.position
    if let code = digitCode(scan.bytes, start, lengths: 6...8), announcement.connector >= .copula,
      announcement.unknownWords == 0
    {
      return (.oneTimeCode, code)
    }
    if let token = token(announcement, start) { return (.apiKey, token) }
    if announcement.unknownWords <= 2, !announcement.isForOtherThing,
      let seed = seed(scan.bytes, start)
    {
      return (.apiKey, seed)
    }
  }
  let isKey = { (value: SecretValue) in
    (value.looksSecret || value.isMixedWord) && value.count >= 12
  }
  // Banks also call a one-time code a token.
  return findValueBefore(scan, label, .apiKey, direct: isKey, mayBe: isKey)
    ?? findValueBefore(scan, label, .oneTimeCode) { $0.isNumber && (6...8).contains($0.count) }
}

private func token(_ announcement: Announcement, _ start: Int) -> Range<Int>? {
  let bytes = announcement.bytes
  guard !announcement.isForOtherThing, markerEnd(bytes, start) == nil else { return nil }
  // Only a value that looks like a key is read to its end, so that a scan takes linear time.
  let head = bytes.run(from: start, limit: 64, while: isTokenByte)
  let text = bytes[start..<head]
  guard text.count >= 8, text.contains(where: \.isDigit), !isLink(text),
    text.contains(where: \.isLetter) || text.count >= 16
  else { return nil }
  let isJoined = announcement.connector >= .copula
  // Numbers of other things are in capitals.
  let isKey = text.count >= 12 && isMixed(text)
  guard
    isJoined || (isKey && announcement.unknownWords == 0)
      || (isKey && announcement.unknownWords <= 3 && text.contains(where: \.isLowercase))
  else { return nil }
  var end = head - start < 64 ? head : bytes.run(from: head, limit: 4096, while: isTokenByte)
  while bytes[end - 1].isOne(of: ".:-") { end -= 1 }
  return start..<end
}

/// `JBSW Y3DP EHPK 3PXP`: a secret of base 32 as apps show it, in groups of four (RFC 4648, section 6).
private func seed(_ bytes: [UInt8], _ start: Int) -> Range<Int>? {
  var end = start
  var groups = 0
  var (digits, capitals) = (0, 0)
  while groups < 16 {
    let first = groups == 0 ? end : bytes.run(from: end, limit: 1) { $0.isOne(of: " -") }
    let stop = bytes.run(from: first, limit: 5) { $0.isLetter || (0x32...0x37).contains($0) }
    guard stop == first + 4, groups == 0 || first > end, !bytes.isWord(at: stop) else { break }
    let group = bytes[first..<stop]
    digits += group.count(where: \.isDigit)
    capitals += group.count(where: \.isUppercase)
    (end, groups) = (stop, groups + 1)
  }
  let letters = groups * 4 - digits
  guard groups >= 3, capitals == letters || capitals == 0,
    digits > (capitals == 0 ? 1 : 0) || groups >= 4 && capitals > 0
  else { return nil }
  return start..<end
}

/// Whether letters and digits alternate more than in order numbers, or the text is very long.
func isMixed(_ text: ArraySlice<UInt8>) -> Bool {
  var turns = 0
  for (left, right) in zip(text, text.dropFirst()) where left.isDigit != right.isDigit {
    turns += 1
  }
  return turns >= 3 || text.count >= 20
}

private func isLink(_ text: ArraySlice<UInt8>) -> Bool {
  text.starts(with: "http".utf8) || Array(text).contains("://".utf8)
}

/// Finds the token after `Bearer` or `Basic` in a header (RFC 6750, RFC 7617).
private func findBearer(_ announcement: Announcement) -> Match? {
  let bytes = announcement.bytes
  let start = announcement.position
  let end = bytes.run(from: start, limit: 4096, while: isTokenByte)
  let token = bytes[start..<end]
  let isMixed = token.contains(where: \.isUppercase) && token.contains(where: \.isLowercase)
  guard token.count >= 12, token.contains(where: \.isDigit) || token.last == UInt8(ascii: "="),
    isMixed || token.count >= 20
  else { return nil }
  return (.apiKey, start..<end)
}

private func isTokenByte(_ byte: UInt8) -> Bool {
  byte.isAlphanumeric || byte.isOne(of: "_-.+/=~:")
}

private enum SettingKind { case password, key }

/// The kind of secret in a setting, from the last part of its name. Parts begin at `_` or at
/// capitals.
private func settingKind(_ bytes: [UInt8], _ word: Range<Int>) -> SettingKind? {
  guard (5...64).contains(word.count), isAssignedSoon(bytes, word.upperBound) else { return nil }
  let name = bytes[word]
  let hasParts =
    name.dropFirst().contains(UInt8(ascii: "_"))
    || zip(name, name.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
  let lowercased = String(decoding: name.map(\.lowered), as: UTF8.self)
  if passwordNames.contains(where: { lowercased.hasSuffix($0) }),
    hasParts || lowercased.hasSuffix("password")
  {
    return .password
  }
  guard hasParts || lowercased.hasSuffix("apikey") else { return nil }
  return keyNames.contains { lowercased.hasSuffix($0) } ? .key : nil
}

/// Whether a sign follows soon: at most a quotation mark and blanks come before it.
private func isAssignedSoon(_ bytes: [UInt8], _ end: Int) -> Bool {
  let sign = bytes.run(from: end, limit: 3) { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
  return bytes.byte(at: sign) == UInt8(ascii: "=") || bytes.byte(at: sign) == UInt8(ascii: ":")
}

private let passwordNames = ["password", "passwd", "pwd", "pass", "passphrase", "_pw", "passwort"]
private let keyNames = [
  "secret", "token", "apikey", "api_key", "secret_key", "secretkey", "access_key", "accesskey",
  "private_key",
  "privatekey", "auth_key", "authkey", "signing_key", "signingkey", "encryption_key", "master_key",
  "account_key", "service_key", "client_key", "shared_key", "webhook_key", "deploy_key",
  "credential",
  "credentials", "_key", "jwt", "salt",
]
