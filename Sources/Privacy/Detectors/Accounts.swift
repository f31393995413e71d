// Finds bank accounts: IBANs by their check digits, others by the words before them.

import Text

extension Detector {
  static let iban = Detector(at: .code) { scan, word in
    unlessInEmail(scan, findIBAN(scan.bytes, word.lowerBound))
  }
  static let account = Detector(at: .cue(.account)) { scan, label in
    findAnnouncedNumber(scan.bytes, after: label.upperBound, .account)
      ?? findAccount(
        scan.bytes, before: scan.phraseStart, after: scan.searchStart,
        label: label.upperBound)
  }
  /// "Debited from 20144771", "신한 110-447-182910": a longer number, and no day or sum.
  static let debited = Detector(at: .cue(.debit), .cue(.bank)) { scan, label in
    guard
      let match = findAnnouncedNumber(scan.bytes, after: label.upperBound, .account)
        ?? findAccount(
          scan.bytes, before: scan.phraseStart, after: scan.searchStart, isJoined: true),
      scan.bytes[match.bytes].count(where: \.isDigit) >= 7,
      Number(scan.bytes, at: match.bytes.lowerBound).map({ !$0.isDate(in: scan.bytes) }) ?? true,
      !isCounted(scan.bytes, match.bytes.upperBound)
    else { return nil }
    return match
  }
}

/// Finds an IBAN (ISO 13616) at `start`, with or without groups. Its length and check digits must
/// be right.
func findIBAN(_ bytes: [UInt8], _ start: Int) -> Match? {
  guard start + 15 <= bytes.count, bytes[start].isLetter, bytes[start + 1].isLetter,
    bytes[start + 2].isDigit, bytes[start + 3].isDigit, !bytes.continuesWord(at: start),
    let length = ibanLength(bytes[start].lowered, bytes[start + 1].lowered)
  else { return nil }
  var characters: [UInt8] = []
  var position = start
  while characters.count < length, position < bytes.count {
    if bytes[position].isAlphanumeric {
      characters.append(bytes[position].lowered)
      position += 1
    } else {
      // The groups may be on two lines.
      let next = bytes.run(from: position, limit: 3) { $0.isBlank || $0 == UInt8(ascii: "-") }
      guard next > position, bytes.byte(at: next).isAlphanumeric else { return nil }
      position = next
    }
  }
  guard characters.count == length, !bytes.isWord(at: position),
    remainder(ibanDigits(characters), by: 97) == 1
  else { return nil }
  return (.iban, start..<position)
}

/// The digits for the check: the first four characters move to the end, and letters become numbers
/// from 10.
private func ibanDigits(_ characters: [UInt8]) -> [UInt8] {
  (characters[4...] + characters[..<4]).flatMap { character -> [UInt8] in
    guard !character.isDigit else { return [character - 0x30] }
    let value = character - 0x61 + 10
    return [value / 10, value % 10]
  }
}

/// An account's number before its label: `20144771 - account number`, "20144771 is my account".
private func findAccount(
  _ bytes: [UInt8], before phrase: Int, after searchStart: Int, isJoined: Bool = false,
  label: Int? = nil
) -> Match? {
  var end = phrase
  var isJoined = isJoined
  for _ in 0..<3 {
    let gap = end
    while end > searchStart, gap - end < 4, bytes[end - 1].isOne(of: " -,(") { end -= 1 }
    isJoined = isJoined || bytes[end..<gap].contains { $0.isOne(of: "-(") }
    guard end > searchStart, end < gap || bytes[end - 1].isNonASCII else { return nil }
    if bytes[end - 1].isDigit { break }
    let word = lastWord(bytes, before: end)
    guard !word.isEmpty, word.lowerBound >= searchStart else { return nil }
    switch joiner(bytes, word) {
    case .neutral: break
    case .copula, .statement: isJoined = true
    default: return nil
    }
    end = word.lowerBound
  }
  var start = end
  while start > searchStart, end - start < 26,
    bytes[start - 1].isDigit
      || bytes[start - 1].isOne(of: " -") && start < end && bytes[start].isDigit
        && bytes.byte(at: start - 2).isDigit
  {
    start -= 1
  }
  let isTurkish = bytes.hasPrefix("hesab", at: phrase) || bytes.hasPrefix("Hesab", at: phrase)
  let isWholeClause = { label.map { opensClause(bytes, start) && closesClause(bytes, $0) } == true }
  guard isJoined || isTurkish || isWholeClause(),
    (7...24).contains(bytes[start..<end].count(where: \.isDigit)),
    !bytes.continuesWord(at: start),
    Number(bytes, at: start).map({ !$0.isDate(in: bytes) && $0.range.upperBound >= end }) ?? false,
    !words(bytes, before: start).prefix(2).contains(where: { isOtherThing(bytes, $0) })
  else { return nil }
  return (.account, start..<end)
}

private func ibanLength(_ first: UInt8, _ second: UInt8) -> Int? {
  ibanLengths[String(decoding: [first, second], as: UTF8.self)]
}

/// From the IBAN registry of SWIFT, release 99.
private let ibanLengths: [String: Int] = {
  let table = """
    15 no|16 be|18 dk fi fo gl nl sd fk|19 mk si|20 at ba ee kz lt lu xk|21 ch cr hr li lv|\
    22 bg bh de gb ge ie me rs va|23 ae gi il iq om tl so|24 ad cz es md mr pk ro sa se sk tn vg|\
    25 ly pt st|26 is tr|27 bi dj fr gr it mc sm|28 al az by cy do gt hu lb ni pl sv hn|\
    29 br eg ps qa ua|30 jo kw mu|31 mt sc|32 lc|33 ru|20 mn
    """
  var lengths: [String: Int] = [:]
  for row in table.split(separator: "|") {
    let words = row.split(separator: " ")
    for country in words.dropFirst() { lengths[String(country)] = Int(words[0]) }
  }
  return lengths
}()
