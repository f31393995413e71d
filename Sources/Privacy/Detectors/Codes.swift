// Passwords, one-time codes and card security codes: secrets that only the words before them betray.

import Text

extension Detector {
  static let password = Detector(at: .cue(.password)) { scan, label in
    findPassword(scan.bytes, Announced(scan.bytes, after: label.upperBound))
  }
  static let oneTimeCode = Detector(at: .cue(.oneTimeCode)) { scan, label in
    findCode(scan.bytes, Announced(scan.bytes, after: label.upperBound), 3...10, .oneTimeCode)
  }
  static let pinCode = Detector(at: .cue(.pinCode)) { scan, label in
    findCode(scan.bytes, Announced(scan.bytes, after: label.upperBound), 4...5, .oneTimeCode)
  }
  static let securityCode = Detector(at: .cue(.securityCode)) { scan, label in
    findCode(scan.bytes, Announced(scan.bytes, after: label.upperBound), 3...8, .securityCode)
  }
  static let cardCode = Detector(at: .cue(.cardCode)) { scan, label in
    guard label.lowerBound - scan.cardEnd < 80 else { return nil }
    return findCode(
      scan.bytes, Announced(scan.bytes, after: label.upperBound), 3...4, .securityCode)
  }
  static let token = Detector(at: .cue(.token)) { scan, label in
    findToken(scan.bytes, Announced(scan.bytes, after: label.upperBound))
  }
  static let bearer = Detector(at: .cue(.bearer)) { scan, label in
    findBearer(scan.bytes, Announced(scan.bytes, after: label.upperBound))
  }
}

/// A password that is announced: quoted, or of more than letters, or a word at the end of what is
/// said. "My password is broken" announces none.
func findPassword(_ bytes: [UInt8], _ announced: Announced) -> Match? {
  let announced = announced.isJoined ? announced : announced.behindWords(bytes)
  if let quoted = quotedValue(bytes, announced), announced.isJoined { return (.password, quoted) }
  let value = unquotedValue(bytes, announced.start, isAssigned: announced.isAssigned)
  guard (3...64).contains(value.count) else { return nil }
  let text = bytes[value]
  let hasDigit = text.contains(where: \.isDigit)
  let isMixed =
    text.dropFirst().contains(where: \.isUppercase) && text.contains(where: \.isLowercase)
  let hasSymbol = text.contains { !$0.isAlphanumeric && !$0.isForeign && !$0.isOne(of: "-'/") }
  if announced.isJoined, hasDigit || isMixed || hasSymbol { return (.password, value) }
  if hasDigit, text.count >= 6 { return (.password, value) }
  guard announced.isJoined, endsSaying(bytes, value.upperBound), !isOrdinary(text) else {
    return nil
  }
  return (.password, value)
}

/// A code of so many letters and digits, at least three of them digits; in two groups, too.
func findCode(
  _ bytes: [UInt8], _ announced: Announced, _ length: ClosedRange<Int>, _ kind: SensitiveKind
) -> Match? {
  let start = quotedValue(bytes, announced)?.lowerBound ?? announced.start
  var end = bytes.run(from: start) { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
  while end > start, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
  if end - start == 3, bytes.byte(at: end).isBlank {  // 482 913
    let next = bytes.run(from: end + 1, while: \.isDigit)
    if next - end == 4, !bytes.isWord(at: next) { end = next }
  }
  let digits = bytes[start..<end].filter(\.isDigit).count
  let isPlain = announced.isJoined || digits >= (kind == .securityCode ? 3 : 4)
  guard digits >= 3, length.contains(end - start), isPlain,
    kind == .oneTimeCode || digits == end - start
  else { return nil }
  return (kind, start..<end)
}

/// A key or token that is announced by what it is: at least eight characters that no word has.
func findToken(_ bytes: [UInt8], _ announced: Announced) -> Match? {
  let value = quotedValue(bytes, announced) ?? unquotedValue(bytes, announced.start)
  let end = bytes.run(from: value.lowerBound, limit: value.count, while: isTokenByte)
  let token = bytes[value.lowerBound..<end]
  guard announced.isJoined, (8...4096).contains(token.count), token.contains(where: \.isDigit),
    token.contains(where: \.isLetter) || token.count >= 16
  else { return nil }
  return (.apiKey, value.lowerBound..<end)
}

/// What follows `Bearer` or `Basic` in a header (RFC 6750, RFC 7617).
func findBearer(_ bytes: [UInt8], _ announced: Announced) -> Match? {
  let value = unquotedValue(bytes, announced.start)
  let end = bytes.run(from: value.lowerBound, limit: value.count, while: isTokenByte)
  let token = bytes[value.lowerBound..<end]
  let isMixed = token.contains(where: \.isUppercase) && token.contains(where: \.isLowercase)
  guard token.count >= 12, token.contains(where: \.isDigit) || token.last == UInt8(ascii: "="),
    isMixed || token.count >= 20
  else { return nil }
  return (.apiKey, value.lowerBound..<end)
}

private func isTokenByte(_ byte: UInt8) -> Bool {
  byte.isAlphanumeric || byte.isOne(of: "_-.+/=~:")
}

/// Between quotation marks of the same kind.
private func quotedValue(_ bytes: [UInt8], _ announced: Announced) -> Range<Int>? {
  let mark = bytes.byte(at: announced.start)
  guard mark.isOne(of: "\"'`") else { return nil }
  let start = announced.start + 1
  let end = bytes.run(from: start, limit: 64) { $0 != mark && $0 != 0x0A }
  return end > start && bytes.byte(at: end) == mark ? start..<end : nil
}

/// To the next blank, without the sentence's own punctuation at the end. Where words have no blanks
/// between them, to the first letter of another script.
private func unquotedValue(
  _ bytes: [UInt8], _ start: Int, isAssigned: Bool = false
) -> Range<Int> {
  let isForeign = bytes.byte(at: start).isForeign
  var end = bytes.run(from: start, limit: 4096) {
    !$0.isBlank && $0 != UInt8(ascii: "\"") && $0.isForeign == isForeign
      && !(isAssigned && $0.isOne(of: "&;"))
  }
  while end > start, bytes[end - 1].isOne(of: ".,;:!?)\"'>]") { end -= 1 }
  return start..<end
}

/// Whether the sentence, or what it says of the password, ends here.
private func endsSaying(_ bytes: [UInt8], _ end: Int) -> Bool {
  if end == bytes.count || bytes[end].isOne(of: ".,;!\n\r)\"") { return true }
  return [" and ", " but ", " - ", " und ", " y ", " et ", " e "].contains {
    bytes.hasPrefix($0, at: end)
  }
}

/// Whether it is a word that is said of passwords rather than one.
private func isOrdinary(_ text: ArraySlice<UInt8>) -> Bool {
  guard text.allSatisfy(\.isLetter) else { return text.contains(where: \.isForeign) }
  let word = String(decoding: text.map(\.lowered), as: UTF8.self)
  return ordinaryWords.contains(word)
    || ["ed", "ing", "able", "ible", "ly", "ful", "less", "ado", "ada", "to"].contains {
      word.hasSuffix($0)
    }
}

private let ordinaryWords = Set(
  """
  the and for not too now still being wrong right correct incorrect invalid valid required good bad \
  weak strong safe secure secret fine same different unknown needed case set reset sent never always \
  also only just very that this what there mine yours our your his her their public private broken \
  gone lost stolen useless missing old new empty short long simple hard easy unique known visible \
  hidden temporary permanent mandatory optional off out back down again nothing something anything \
  falsch richtig weg alt neu ungültig gültig faux correct invalide incorrecte perdu nouveau oublie \
  incorrecta invalida errata giusta sbagliata errada inválida verkeerd fout fel
  """.split(separator: " ").map(String.init))
