// The one pass over a text that finds what is sensitive in it.

/// What a scan looks for.
enum Quarry {
  /// What must not be stored.
  case secrets
  /// What may be stored and must not be sent; the names are those that came with the complaint.
  case personalData(of: [CustomerName])
  /// What stands for personal data in a model's text.
  case placeholders
}

extension Folded {
  func findings(of quarry: Quarry) -> [Finding] {
    var scan = Scan(bytes: bytes, quarry: quarry)
    scan.run()
    // Two letters of the view may be one in the source: no stretch begins before the last one ended.
    var floor = 0
    return scan.matches.compactMap { match in
      let range = sourceRange(match.bytes)
      guard range.upperBound > floor else { return nil }
      let stretch = max(range.lowerBound, floor)..<range.upperBound
      floor = stretch.upperBound
      return Finding(
        kind: match.kind, bytes: stretch, value: sourceText(stretch),
        foldedValue: String(decoding: bytes[match.bytes], as: UTF8.self).uppercased())
    }
  }
}

/// A pass over the folded text from left to right. Detectors read a bounded number of bytes around
/// where they are asked, so that a scan is linear; what they find never overlaps.
struct Scan {
  let bytes: [UInt8]
  let quarry: Quarry
  private let index: CueIndex
  private let keys = KeyIndex.standard
  private let mayBeName: Bool
  private let mayBeKey: Bool
  private(set) var matches: [Match] = []
  private(set) var cues = RecentCues()
  /// Where the last card number ended, for the codes that stand near one.
  private(set) var cardEnd = -10_000
  private var position = 0

  init(bytes: [UInt8], quarry: Quarry) {
    self.bytes = bytes
    self.quarry = quarry
    switch quarry {
    case .personalData(let names):
      (index, mayBeName, mayBeKey) = (.personalData, !names.isEmpty, false)
    case .secrets: (index, mayBeName, mayBeKey) = (.secrets, false, true)
    case .placeholders: (index, mayBeName, mayBeKey) = (.none, false, false)
    }
  }

  /// Where the last finding ended: nothing may begin before.
  var floor: Int { matches.last?.bytes.upperBound ?? 0 }

  /// Most of a text is plain words and blanks; they are passed here, with everything that this asks
  /// for at hand, and the rest is left to the detectors.
  mutating func run() {
    let (bytes, lengths, beginnings) = (bytes, index.lengths, keys.beginnings)
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isLetter {
        let end = bytes.run(from: position, while: \.isLetter)
        let isKnown =
          lengths[CueIndex.beginning(bytes, position..<end)] & CueIndex.bit(end - position)
        let second = position + 1 < bytes.count ? bytes[position + 1] : 0
        let isKey = mayBeKey && beginnings[KeyIndex.beginning(byte, second)]
        if isKnown == 0, !mayBeName, !isKey, endsPlainly(bytes, end) {
          position = end
        } else {
          scanWord(letters: end)
        }
      } else if byte == 0x20 {
        position += 1
      } else if byte.isDigit {
        scanNumber()
      } else if byte.isForeign {
        scanForeign()
      } else {
        scanSign()
      }
    }
  }

  /// Whether nothing begins with a word because of what follows it: a digit, or a colon.
  private func endsPlainly(_ bytes: [UInt8], _ end: Int) -> Bool {
    guard end + 1 < bytes.count else { return end == bytes.count }
    let next = bytes[end]
    return !next.isOfWord && next != UInt8(ascii: ":") && (mayBeKey || !bytes[end + 1].isDigit)
  }

  /// Keeps what was found and goes on behind it. What begins with a bracket is a marker of ours:
  /// it stands for a secret and is none.
  private mutating func take(_ match: Match?) -> Bool {
    guard let match, match.bytes.lowerBound >= floor, !match.bytes.isEmpty else { return false }
    if case .secrets = quarry, bytes[match.bytes.lowerBound] == UInt8(ascii: "[") { return false }
    matches.append(match)
    if match.kind == .card { cardEnd = match.bytes.upperBound }
    position = match.bytes.upperBound
    return true
  }

  private mutating func scanWord(letters: Int) {
    let start = position
    let end = bytes.run(from: letters, while: bytes.isWordByte)
    if take(findAtWord(start..<end)) { return }
    // A label may run into its value: `CVV123`.
    let isLabelled = letters < end && bytes[letters..<end].allSatisfy(\.isDigit)
    if heed(start..<end) { return }
    if isLabelled, heed(start..<letters) { return }
    position = end
    // A card number may stand right behind a word, but no other number does.
    guard case .secrets = quarry, let digits = bytes[start..<end].firstIndex(where: \.isDigit),
      bytes[digits..<end].prefix(4).allSatisfy(\.isDigit)
    else { return }
    _ = take(findCard(bytes, digits))
  }

  /// Notes what the word announces, and takes what follows it; whether anything did.
  private mutating func heed(_ word: Range<Int>) -> Bool {
    guard let cue = index.cue(endingWith: word, in: bytes) else { return false }
    return heed(cue, at: word)
  }

  private mutating func heed(_ cue: Cue, at word: Range<Int>) -> Bool {
    cues[cue] = word.upperBound
    guard cue.announcesValue else { return false }
    let match = findAnnounced(by: cue, after: word)
    // The customer's own name has its own placeholder.
    if case .personalData(let names) = quarry, let match, match.kind == .name,
      take(findCustomer(names, bytes, match.bytes.lowerBound))
    {
      return true
    }
    return take(match)
  }

  private mutating func scanNumber() {
    if take(findAtNumber(position)) { return }
    position = bytes.run(from: position, while: bytes.isWordByte)
  }

  /// Letters beyond ASCII: words where there are blanks between them, else one by one.
  private mutating func scanForeign() {
    let start = position
    if case .personalData(let names) = quarry, take(findCustomer(names, bytes, start)) { return }
    guard bytes[start] < 0xE2 else {
      if let (cue, end) = index.unspacedCue(at: start, in: bytes) {
        position = end
        _ = heed(cue, at: start..<end)
      } else {
        position += bytes.scalar(at: start).length
      }
      return
    }
    position = bytes.run(from: start, limit: 120) { (0x80..<0xE2).contains($0) }
    position = max(position, start + 1)
    _ = heed(start..<position)
  }

  private mutating func scanSign() {
    if take(findAtSign(position)) { return }
    position += 1
  }
}

extension Scan {
  private func findAtWord(_ word: Range<Int>) -> Match? {
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

  private func findAtNumber(_ start: Int) -> Match? {
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

  private func findAtSign(_ start: Int) -> Match? {
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
  private func findAnnounced(by cue: Cue, after label: Range<Int>) -> Match? {
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

private func findCustomer(_ names: [CustomerName], _ bytes: [UInt8], _ start: Int) -> Match? {
  for name in names {
    if let match = name.find(in: bytes, start) { return match }
  }
  return nil
}
