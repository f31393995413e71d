// Finds street addresses by the shapes of streets in many countries.

import Text

extension Detector {
  static let namedStreet = Detector(at: .number) { scan, place in
    guard scan.number != nil else { return nil }
    return unlessInEmail(
      scan, findNamedStreet(scan.bytes, place.lowerBound, after: scan.searchStart))
  }
  static let numberedStreet = Detector(at: .number) { scan, place in
    guard scan.number != nil else { return nil }
    guard let street = findNumberedStreet(scan.bytes, place.lowerBound, scan.cues) else {
      return nil
    }
    let start = buildingStart(scan.bytes, before: street.bytes.lowerBound, after: scan.searchStart)
    return unlessInEmail(scan, withTown(scan, (street.kind, start..<street.bytes.upperBound)))
  }
  static let announcedAddress = Detector(at: .cue(.address)) { scan, label in
    findAnnouncedAddress(scan.bytes, Announced(scan.bytes, after: label.upperBound))
  }
}

/// Finds `12 Baker Street`: a house number before a street name, and the rest of the address.
func findNumberedStreet(_ bytes: [UInt8], _ start: Int, _ cues: RecentCues) -> Match? {
  let isAnnounced = cues.announce(.address, at: start, reach: 80)
  var position = bytes.run(from: start, limit: 6, while: \.isDigit)
  if bytes.byte(at: position).isLetter, !bytes.isWord(at: position + 1) { position += 1 }  // 12b
  guard bytes.byte(at: position) == 0x20 || bytes.byte(at: position) == UInt8(ascii: ",") else {
    return nil
  }
  position = bytes.run(from: position, limit: 2) { $0 == 0x20 || $0 == UInt8(ascii: ",") }
  guard var first = AddressWord(bytes, at: position) else { return nil }
  if repeatedNumbers.contains(first.hash) {
    position = bytes.run(from: first.end, limit: 2) { $0.isOne(of: " ,") }  // 12 bis, rue
    guard let second = AddressWord(bytes, at: position) else { return nil }
    first = second
  }
  // 12 rue de la Paix
  if streetPrefixes.contains(first.hash) {
    return streetEnd(bytes, first.end).map { (.streetAddress, start..<addressEnd(bytes, $0)) }
  }
  var isCapital = true
  var isOfDigits = false
  for count in 0..<5 {
    guard let word = count == 0 ? first : AddressWord(bytes, at: position) else { return nil }
    // One number can be the street's: 12 42 Street.
    let isDigits = word.isNumber && bytes[position..<word.end].allSatisfy(\.isDigit)
    if isDigits, isOfDigits { return nil }
    isOfDigits = isDigits
    if count > 0, word.isCapital, placeSuffixes.contains(word.hash),
      bytes.hasPrefix(", ", at: word.end), bytes.byte(at: word.end + 2).isUppercase
    {
      return (.streetAddress, start..<addressEnd(bytes, word.end))
    }
    if count > 0, streetSuffixes.contains(word.hash) {
      // "24 hour drive" in lower case is only an address if the text announces one.
      guard
        clearSuffixes.contains(word.hash)
          || longSuffixes.contains(word.hash)
          ? clearSuffixes.contains(word.hash) || word.isCapital || isAnnounced
          : word.isCapital && isCapital
      else { return nil }
      return (.streetAddress, start..<addressEnd(bytes, pastDot(bytes, word.end)))
    }
    // 4 The Crescent
    let isThe = count == 0 && bytes.hasPrefix("The ", at: position)
    guard isThe || !smallWords.contains(word.hash), word.isCapital || word.isNumber || count < 2
    else {
      return nil
    }
    isCapital = isCapital && (word.isCapital || word.isNumber)
    position = bytes.run(from: word.end, limit: 2) { $0 == 0x20 || $0 == UInt8(ascii: ".") }
    if position == word.end { return nil }
  }
  return nil
}

/// French words after a house number that is used twice: "12 bis".
private let repeatedNumbers = WordSet("bis ter")

/// Finds `Hauptstraße 5` or `Lange Straße 5` at the house number.
func findNamedStreet(_ bytes: [UInt8], _ number: Int, after searchStart: Int) -> Match? {
  guard let nameEnd = streetNameEnd(bytes, before: number) else { return nil }
  guard bytes.byte(at: nameEnd - 1).isLetter, hasStreetEnding(bytes, nameEnd),
    let house = houseNumberEnd(bytes, number)
  else {
    return nil
  }
  var start = wordStart(bytes, before: nameEnd, after: searchStart)
  guard start < nameEnd else { return nil }
  // If the word for "street" is alone, its name is before it.
  for _ in 0..<3 {
    guard start > searchStart + 1, bytes[start - 1] == 0x20 else { break }
    let previous = wordStart(bytes, before: start - 1, after: searchStart)
    guard previous < start - 1, bytes[previous].isUppercase,
      !smallWords.contains(bytes[previous..<start - 1])
    else { break }
    start = previous
  }
  // 7. Cadde
  if start > searchStart + 2, bytes[start - 1] == 0x20, bytes[start - 2] == UInt8(ascii: ".") {
    let digits = wordStart(bytes, before: start - 2, after: searchStart, withDigits: true)
    if digits < start - 2, bytes[digits..<start - 2].allSatisfy(\.isDigit),
      !isMeasured(bytes, house)
    {
      return (.streetAddress, digits..<addressEnd(bytes, house))
    }
  }
  // "Der Weg 5 km" is no address: the word for "street" needs a name.
  let isBare = streetEndings.contains { bytes.lowercased(start..<nameEnd) == $0.description }
  guard bytes[start].isUppercase, !isBare, !isMeasured(bytes, house) else { return nil }
  return (.streetAddress, start..<addressEnd(bytes, house))
}

/// Whether a unit follows, so that the number is no house number.
private func isMeasured(_ bytes: [UInt8], _ end: Int) -> Bool {
  guard bytes.byte(at: end) == 0x20 else { return false }
  let stop = bytes.run(from: end + 1, limit: 8) { $0.isLetter || $0.isNonASCII }
  return ["km", "m", "cm", "kg", "g", "eur", "euro", "min", "h", "std", "uhr", "stück"].contains(
    bytes.lowercased(end + 1..<stop))
}

/// The end of the street name: before the blank, the dot of an abbreviation, or `No:`.
private func streetNameEnd(_ bytes: [UInt8], before number: Int) -> Int? {
  var end = number
  while end > 0, number - end < 3, bytes[end - 1].isOne(of: " .:") { end -= 1 }
  guard end < number, end >= 3 else { return nil }
  if bytes[end - 3].isOne(of: " ."), ["no", "nr"].contains(bytes.lowercased(end - 2..<end)) {
    end -= 3
    while end > 3, bytes[end - 1].isOne(of: " .,") { end -= 1 }
  }
  return end
}

func wordStart(
  _ bytes: [UInt8], before end: Int, after searchStart: Int, withDigits: Bool = false
) -> Int {
  var start = end
  while start > searchStart, end - start < 40,
    bytes[start - 1].isLetter || bytes[start - 1].isOne(of: "-'")
      || (withDigits && bytes[start - 1].isDigit)
  {
    start -= 1
  }
  return start
}

/// Finds the address after "lives at", "billing address:" and similar. It must have a number and a
/// name.
func findAnnouncedAddress(_ bytes: [UInt8], _ announced: Announced) -> Match? {
  let start = bytes.run(from: announced.start, limit: 4) { $0.isBlank || $0 == UInt8(ascii: "\"") }
  guard start < bytes.count, bytes[start].isAlphanumeric || bytes[start].isNonASCII,
    !announced.hasVerb || bytes[start].isDigit || bytes[start].isUppercase
      || bytes[start].isNonASCII
  else { return nil }
  var walk = AddressWalk(bytes, from: start, isAnnounced: true, allowsSmall: announced.hasSign)
  walk.run()
  guard walk.hasNumber, walk.hasName, walk.end - start >= 5 else { return nil }
  return (.streetAddress, start..<townEnd(bytes, walk.end))
}

/// The position after a house number: `12`, `12b`, `12-14`, `12/3`, `41/b`, `402-hs`, `12 B`.
func houseNumberEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
  var end = bytes.run(from: start, limit: 6, while: \.isDigit)
  guard end - start <= 5 else { return nil }
  if bytes.byte(at: end).isOne(of: "-/"), bytes.byte(at: end + 1).isDigit {
    end = bytes.run(from: end + 1, limit: 5, while: \.isDigit)
  }
  if bytes.byte(at: end).isOne(of: "-/") {
    let letters = bytes.run(from: end + 1, limit: 5, while: \.isLetter)
    if letters > end + 1, letters <= end + 5, !bytes.isWord(at: letters) { end = letters }
  }
  if bytes.byte(at: end).isLetter, !bytes.isWord(at: end + 1) { end += 1 }
  // 11a/3
  if bytes.byte(at: end) == UInt8(ascii: "/"), bytes.byte(at: end + 1).isDigit {
    end = bytes.run(from: end + 1, limit: 5, while: \.isDigit)
  }
  return bytes.isWord(at: end) ? nil : end
}

private func pastDot(_ bytes: [UInt8], _ end: Int) -> Int {
  bytes.byte(at: end) == UInt8(ascii: ".") ? end + 1 : end
}

/// Whether the word that ends at `end` has the ending of a street name: `…strasse`, `…weg`,
/// `…laan`, `utca`.
private func hasStreetEnding(_ bytes: [UInt8], _ end: Int) -> Bool {
  guard end > 0 else { return false }
  return endingsByLetter[Int(bytes[end - 1] & 0x1F)].contains { ending in
    let start = end - ending.utf8CodeUnitCount
    guard start >= 0, bytes[start].lowered == ending.utf8Start.pointee else { return false }
    return ending.withUTF8Buffer { ending in
      bytes[start..<end].elementsEqual(ending) { $0.lowered == $1 }
    }
  }
}

/// Grouped by the low bits of their last letters, because most words end with none of them.
private let endingsByLetter = (0..<UInt8(32)).map { letter in
  streetEndings.filter { ($0.withUTF8Buffer { $0.last } ?? 0) & 0x1F == letter }
}

/// The end of a street name of up to five words after `start`.
private func streetEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
  var end: Int?
  var position = start
  for _ in 0..<5 {
    position = bytes.run(from: position, limit: 2) {
      $0 == 0x20 || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: ".")
    }
    guard let word = AddressWord(bytes, at: position),
      word.isCapital || streetParticles.contains(word.hash)
    else { break }
    if word.isCapital { end = word.end }
    position = word.end
  }
  return end
}
