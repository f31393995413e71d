// Finds postcodes, and street addresses that end with one.

import Text

extension Detector {
  static let postcode = Detector(at: .cue(.postcode), .cue(.pinCode)) { scan, label in
    findAnnouncedPostcode(scan.bytes, Announced(scan.bytes, after: label.upperBound))
  }
  static let postcodeLine = Detector(at: .number) { scan, place in
    findPostcodeLine(scan.bytes, place.lowerBound, after: scan.searchStart)
  }
  static let letteredPostcode = Detector(at: .code) { scan, word in
    guard let match = findLetteredPostcode(scan.bytes, word) else { return nil }
    let start = clausesStart(
      scan.bytes, before: match.bytes.lowerBound, after: scan.searchStart)
    return unlessInEmail(scan, (match.kind, start..<match.bytes.upperBound))
  }
}

/// Finds the postcode after "zip code" and similar.
func findAnnouncedPostcode(_ bytes: [UInt8], _ announced: Announced) -> Match? {
  let start = announced.start
  var end = bytes.run(from: start, limit: 9) { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
  if bytes.byte(at: end) == 0x20, end - start <= 4 {
    let next = bytes.run(from: end + 1, limit: 4, while: \.isAlphanumeric)
    let isDutch =
      end - start == 4 && next == end + 3 && bytes[end + 1..<next].allSatisfy(\.isUppercase)
    if isDutch || bytes[end + 1..<next].contains(where: \.isDigit), !bytes.isWord(at: next) {
      end = next
    }
  }
  let digits = bytes[start..<end].filter(\.isDigit).count
  guard (2...9).contains(digits), end - start >= 4, !bytes.isWord(at: end),
    !bytes.byte(at: start).isLowercase
  else { return nil }
  return (.streetAddress, start..<end)
}

/// Finds `Hinter der Kirche 5, 24103 Kiel` at its postcode, which is between a house number and a
/// town.
func findPostcodeLine(_ bytes: [UInt8], _ postcode: Int, after searchStart: Int) -> Match? {
  if let match = findIndianPostcode(bytes, postcode, after: searchStart) { return match }
  guard let end = postcodeEnd(bytes, postcode), bytes.byte(at: end) == 0x20,
    bytes.byte(at: end + 1).isUppercase, bytes.byte(at: end + 2).isLowercase
  else { return nil }
  // D-35037
  var begin = postcode
  while begin > searchStart, postcode - begin < 4,
    bytes[begin - 1].isUppercase || bytes[begin - 1] == UInt8(ascii: "-") && begin == postcode
  {
    begin -= 1
  }
  let gap = bytes[searchStart..<begin].suffix(3).reversed().prefix { $0.isOne(of: " ,\n-") }
  guard gap.contains(where: { $0.isOne(of: ",\n-") }),
    let house = houseStart(bytes, before: begin - gap.count, after: searchStart)
  else { return nil }
  var start = house
  for _ in 0..<5 {
    guard start > searchStart, bytes[start - 1] == 0x20 else { break }
    let word = wordStart(bytes, before: start - 1, after: searchStart)
    guard word < start - 1,
      bytes[word].isUppercase || streetParticles.contains(bytes[word..<start - 1])
    else { break }
    start = word
  }
  guard start < house, bytes[start].isUppercase, bytes[house - 2].isLetter else { return nil }
  return (.streetAddress, start..<addressEnd(bytes, end))
}

/// Finds `B-204 Green Meadows, Whitefield, Bengaluru 560066`: six digits behind clauses of capitalised words
/// that begin with the number of a house or a flat.
private func findIndianPostcode(
  _ bytes: [UInt8], _ postcode: Int, after searchStart: Int
) -> Match? {
  let end = bytes.run(from: postcode, limit: 7, while: \.isDigit)
  guard end - postcode == 6, bytes[postcode] != UInt8(ascii: "0"), !bytes.isWord(at: end),
    postcode > 0, bytes[postcode - 1].isOne(of: " -")
  else { return nil }
  let start = clausesStart(bytes, before: postcode, after: searchStart)
  return start < postcode ? (.streetAddress, start..<end) : nil
}

/// The end of `24103`, `61-881`, `1250-146` or `6511 PP`.
func postcodeEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
  let end = bytes.run(from: start, limit: 6, while: \.isDigit)
  let count = end - start
  if bytes.byte(at: end) == UInt8(ascii: "-") {
    let stop = bytes.run(from: end + 1, limit: 4, while: \.isDigit)
    return stop == end + 4 && (count == 2 || count == 4) ? stop : nil
  }
  if count == 4, bytes.byte(at: end) == 0x20,
    bytes.run(from: end + 1, limit: 3, while: \.isUppercase) == end + 3, !bytes.isWord(at: end + 3)
  {
    return end + 3
  }
  return (4...5).contains(count) ? end : nil
}

/// The start of `5`, `5a` or `12/3` before `end`, and before the flat: `7A m. 12`, `12, 4o izda`.
private func houseStart(_ bytes: [UInt8], before end: Int, after searchStart: Int) -> Int? {
  var stop = end
  for _ in 0..<4 {
    if let house = numberStart(bytes, before: stop, after: searchStart) {
      let unit = wordBefore(bytes, house, after: searchStart)
      guard isUnit(bytes, unit) else { return house }
      stop = unit.lowerBound
    } else {
      // 2 piętro, 4o izda
      let unit = wordBefore(bytes, stop, after: searchStart)
      guard let floor = numberStart(bytes, before: unit.lowerBound - 1, after: searchStart),
        isUnit(bytes, unit) || bytes.byte(at: unit.lowerBound - 2).isNonASCII
      else { return nil }
      stop = floor
    }
    while stop > searchStart, bytes[stop - 1].isOne(of: " ,") { stop -= 1 }
  }
  return nil
}

private func isUnit(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  unitWords.contains(bytes[word]) || numberedUnits.contains(bytes[word])
}

private func wordBefore(_ bytes: [UInt8], _ end: Int, after searchStart: Int) -> Range<Int> {
  var stop = end
  while stop > searchStart, end - stop < 2, bytes[stop - 1].isOne(of: " .:") { stop -= 1 }
  return wordStart(bytes, before: stop, after: searchStart)..<stop
}

private func numberStart(_ bytes: [UInt8], before end: Int, after searchStart: Int) -> Int? {
  var start = end
  while start > searchStart, end - start < 6,
    bytes[start - 1].isAlphanumeric || bytes[start - 1].isOne(of: "/-")
      || bytes[start - 1].isNonASCII
  {
    start -= 1
  }
  guard start > searchStart + 1, end > start, end - start < 6, bytes[start].isDigit,
    bytes[start - 1] == 0x20
  else { return nil }
  return start
}

/// The start of the clauses before a postcode, if one names a street or a building, or begins with the number
/// of a house: `The Old Rectory, Church Lane, Wickham, Hants PO17 5AA`, `B-404, Shanti Residency, Pune 411038`.
private func clausesStart(_ bytes: [UInt8], before postcode: Int, after searchStart: Int) -> Int {
  var start = postcode
  var namesPlace = false
  var words = 0
  for _ in 0..<12 {
    var stop = start
    while stop > searchStart, start - stop < 3, bytes[stop - 1].isOne(of: " ,-") { stop -= 1 }
    let word = wordStart(bytes, before: stop, after: searchStart, withDigits: true)
    guard word < stop, stop < start else { break }
    let hash = WordSet.hash(bytes[word..<stop])
    let isNumber = bytes[word..<stop].contains(where: \.isDigit)
    if isNumber {
      guard stop - word <= 6, words >= 2 else { break }
      let unit = wordStart(bytes, before: word - 1, after: searchStart)
      return unit < word - 1 && unitWords.contains(bytes[unit..<word - 1]) ? unit : word
    }
    guard bytes[word].isUppercase && !smallWords.contains(hash) || streetParticles.contains(hash)
    else { break }
    (start, words) = (word, words + 1)
    namesPlace = namesPlace || streetSuffixes.contains(hash) || buildingWords.contains(hash)
  }
  return namesPlace && bytes[start].isUppercase ? start : postcode
}

/// Finds British and Canadian postcodes, which look like no other words, and a US state with its
/// ZIP code.
func findLetteredPostcode(_ bytes: [UInt8], _ word: Range<Int>) -> Match? {
  guard word.count <= 4, word.count >= 2, bytes[word.lowerBound].isUppercase else { return nil }
  let outward = bytes[word]
  guard bytes.byte(at: word.upperBound) == 0x20 else { return nil }
  let next = word.upperBound + 1
  let end = bytes.run(from: next, limit: 10, while: \.isAlphanumeric)
  let inward = bytes[next..<end]
  if outward.contains(where: \.isDigit), inward.count == 3, inward.first?.isDigit == true {
    let isBritish =
      inward.dropFirst().allSatisfy(\.isUppercase) && !outward.contains(where: \.isLowercase)
    let isCanadian =
      outward.count == 3 && inward.dropFirst().first?.isUppercase == true
      && inward.last?.isDigit == true
    return isBritish || isCanadian ? (.streetAddress, word.lowerBound..<end) : nil
  }
  guard word.count == 2, outward.allSatisfy(\.isUppercase), inward.count == 5,
    inward.allSatisfy(\.isDigit), states.contains(outward)
  else { return nil }
  let plusFour = bytes.run(from: end + 1, limit: 4, while: \.isDigit)
  let isLong = bytes.byte(at: end) == UInt8(ascii: "-") && plusFour == end + 5
  return (.streetAddress, word.lowerBound..<(isLong ? plusFour : end))
}
