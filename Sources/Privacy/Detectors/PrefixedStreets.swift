// Finds street addresses by the word for "street" before the name, or in Russian behind it.

import Text

extension Detector {
  static let prefixedStreet = Detector(at: .cue(.streetPrefix), .cue(.account)) { scan, label in
    // "a C/ Mayor 12" has the letters of "a/c".
    if scan.cues[.account] == label.upperBound {
      return label.count == 1
        ? findPrefixedStreet(scan.bytes, label, scan.cues).map { withTown(scan, $0) } : nil
    }
    guard let street = findPrefixedStreet(scan.bytes, label, scan.cues) else {
      return findNameBeforeStreet(
        scan.bytes, scan.phraseStart..<label.upperBound, after: scan.searchStart)
    }
    let start = min(scan.phraseStart, street.bytes.lowerBound)
    return withTown(scan, (street.kind, start..<street.bytes.upperBound))
  }
}

/// Finds `Calle Mayor 12` or `ul. Długa 5`: the word for "street", its name, the house number.
func findPrefixedStreet(
  _ bytes: [UInt8], _ label: Range<Int>, _ cues: RecentCues
) -> Match? {
  let start = bytes.run(from: label.upperBound, limit: 2) { $0.isOne(of: " ./") }
  // "al", "os" and "c" are also other words, unless a dot or a slash follows.
  if dottedPrefixes.contains(bytes[label]), !bytes.byte(at: label.upperBound).isOne(of: "./") {
    return nil
  }
  // "via Email 24/7" is no address.
  let isCertain =
    !bytes[label.lowerBound].isLowercase || cues.announce(.address, at: start, reach: 60)
  guard start > label.upperBound else { return nil }
  let isClear = isCertain || clearPrefixes.contains(bytes[label])
  var position = start
  for count in 0..<6 {
    if count > 0, bytes.byte(at: position).isDigit, let house = houseNumberEnd(bytes, position) {
      if isCounted(bytes, house) || !isClear && !hasPostcode(bytes, behind: house) { return nil }
      return (.streetAddress, label.lowerBound..<addressEnd(bytes, house))
    }
    // Calle 80 # 12-45
    guard let word = AddressWord(bytes, at: position),
      word.isCapital || (count == 0 && word.isNumber && isStreetName(bytes, word))
        || streetParticles.contains(word.hash) || bytes[position].isNonASCII
        || (count > 0 && unitWords.contains(word.hash))
    else { return nil }
    position = pastNumberSign(bytes, bytes.run(from: word.end, limit: 4) { $0.isOne(of: " ,.#") })
  }
  return nil
}

/// Past `n.º ` or `n° `.
private func pastNumberSign(_ bytes: [UInt8], _ start: Int) -> Int {
  for sign in ["n.º ", "n.° ", "nº ", "n° "] as [StaticString]
  where bytes.hasPrefix(sign, at: start) {
    return start + sign.utf8CodeUnitCount
  }
  return start
}

/// Whether a number is the name of the street: `Calle 80 # 12-45`, `Rua 25 de Março 510`.
private func isStreetName(_ bytes: [UInt8], _ number: AddressWord) -> Bool {
  if bytes.hasPrefix(" #", at: number.end) { return true }
  guard let next = AddressWord(bytes, at: number.end + 1) else { return false }
  return streetParticles.contains(next.hash) || next.isCapital
}

/// Finds `Невский пр., д. 100`: the name before the word for "street".
private func findNameBeforeStreet(
  _ bytes: [UInt8], _ label: Range<Int>, after searchStart: Int
) -> Match? {
  guard bytes[label.lowerBound].isNonASCII else { return nil }
  var number = bytes.run(from: label.upperBound, limit: 3) { $0.isOne(of: " .,") }
  let word = announcedWordEnd(bytes, number)
  if word > number, houseWords.contains(bytes[number..<word]) {
    number = bytes.run(from: word, limit: 2) { $0.isOne(of: " .") }
  }
  guard number > label.upperBound, bytes.byte(at: number).isDigit,
    let house = houseNumberEnd(bytes, number), !isCounted(bytes, house),
    bytes.byte(at: label.lowerBound - 1) == 0x20
  else { return nil }
  let name = lastWord(bytes, before: label.lowerBound - 1)
  guard name.count >= 6, name.lowerBound >= searchStart, bytes[name.lowerBound].isNonASCII,
    joiner(bytes, name) == nil
  else { return nil }
  return (.streetAddress, name.lowerBound..<addressEnd(bytes, house))
}

private let houseWords = WordSet("д дом")

private func hasPostcode(_ bytes: [UInt8], behind house: Int) -> Bool {
  let start = bytes.run(from: house, limit: 3) { $0.isOne(of: " ,-\n") }
  return start > house + 1 && postcodeEnd(bytes, start).map { bytes.byte(at: $0) == 0x20 } == true
}
