// Which detectors are asked at a word, at a number, at a sign, and behind a cue.

import Text

extension Scan {
  func findAtWord(_ word: Range<Int>) -> Match? {
    switch quarry {
    case .secrets: findKey(bytes, word.lowerBound, keys)
    case .personalData(let names): findPersonal(names, word)
    case .placeholders: nil
    }
  }

  private func findPersonal(_ names: [CustomerName], _ word: Range<Int>) -> Match? {
    let start = word.lowerBound
    if !names.isEmpty, let match = findCustomer(names, bytes, start) { return match }
    if word.count == 2, let match = findSpelledEmail(bytes, at: word, after: floor) { return match }
    // Everything else has a digit in its first word or right behind it.
    let next = bytes.byte(at: word.upperBound)
    guard
      bytes[word].contains(where: \.isDigit) || next == UInt8(ascii: ":")
        || (word.count <= 4 && bytes.byte(at: word.upperBound + 1).isDigit)
    else { return nil }
    if isInEmail(bytes, word.upperBound) { return nil }
    return findIBAN(bytes, start) ?? findHexAddress(bytes, start) ?? findLetteredID(bytes, word)
      ?? findLetteredPostcode(bytes, word)
  }

  func findAtNumber(_ start: Int) -> Match? {
    switch quarry {
    case .secrets: return findCard(bytes, start) ?? findBotToken(bytes, start)
    case .personalData(let names):
      return findCustomer(names, bytes, start) ?? findHexAddress(bytes, start)
        ?? findNumberKind(start)
    case .placeholders: return nil
    }
  }

  private func findNumberKind(_ start: Int) -> Match? {
    guard let number = Number(bytes, at: start) else { return nil }
    // Digits one by one are a row of figures, and there may be many.
    let isLong = number.groups.contains { $0.count > 1 }
    let match =
      (isLong ? findIPv4(number, bytes, cues) ?? findNumericID(number, bytes, cues) : nil)
      ?? findNamedStreet(bytes, start, after: floor)
      ?? findUnspacedAddress(bytes, start, after: floor)
      ?? (isLong ? findPhone(bytes, start, cues) : nil) ?? findNumberedStreet(bytes, start, cues)
    guard let match, !isInEmail(bytes, match.bytes.upperBound) else { return nil }
    return match
  }

  func findAtSign(_ start: Int) -> Match? {
    switch (quarry, Unicode.Scalar(bytes[start])) {
    case (.secrets, "-"): findPrivateKey(bytes, start)
    case (.secrets, ":"): findURLPassword(bytes, start)
    case (.personalData, "@"): findEmail(bytes, start, after: floor)
    case (.personalData, "["), (.placeholders, "["): findPlaceholder(bytes, start)
    case (.personalData, "-"): findDelimitedSignature(bytes, start)
    case (.personalData, "+"), (.personalData, "("): findPhone(bytes, start, cues)
    default: nil
    }
  }

  /// What `cue`, which stands at `label`, says will follow.
  func findAnnounced(by cue: Cue, after label: Range<Int>) -> Match? {
    let value = Announced(bytes, after: label.upperBound)
    switch (quarry, cue) {
    case (.secrets, .password): return findPassword(bytes, value)
    case (.secrets, .oneTimeCode): return findCode(bytes, value, 3...10, .oneTimeCode)
    case (.secrets, .pinCode): return findCode(bytes, value, 4...5, .oneTimeCode)
    case (.secrets, .securityCode): return findCode(bytes, value, 3...8, .securityCode)
    case (.secrets, .cardCode) where label.lowerBound - cardEnd < 80:
      return findCode(bytes, value, 3...4, .securityCode)
    case (.secrets, .token): return findToken(bytes, value)
    case (.secrets, .bearer): return findBearer(bytes, value)
    case (.personalData, .account): return findAnnouncedNumber(bytes, value, .account)
    case (.personalData, .governmentID): return findAnnouncedNumber(bytes, value, .governmentID)
    case (.personalData, .birth): return findBirthDate(bytes, value)
    case (.personalData, .name): return findAnnouncedName(bytes, value, isCertain: true)
    case (.personalData, .holder): return findAnnouncedName(bytes, value, isCertain: false)
    case (.personalData, .introduction): return findCapitalName(bytes, label, words: 2)
    case (.personalData, .relative): return findCapitalName(bytes, label, words: 1)
    case (.personalData, .title): return findTitledName(bytes, label)
    case (.personalData, .signature): return findSignature(bytes, label)
    case (.personalData, .address): return findAnnouncedAddress(bytes, value)
    case (.personalData, .postcode), (.personalData, .pinCode):
      return findAnnouncedPostcode(bytes, value)
    case (.personalData, .streetPrefix): return findPrefixedStreet(bytes, label, cues)
    case (.personalData, .unit): return findUnit(bytes, label, after: floor)
    case (.personalData, .box): return findBox(bytes, label)
    default: return nil
    }
  }
}

func findCustomer(_ names: [CustomerName], _ bytes: [UInt8], _ start: Int) -> Match? {
  for name in names {
    if let match = name.find(in: bytes, start) { return match }
  }
  return nil
}
