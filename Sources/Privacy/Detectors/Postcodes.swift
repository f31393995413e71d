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
    unlessInEmail(scan, findLetteredPostcode(scan.bytes, word))
  }
}

/// Finds the postcode after "zip code" and similar.
func findAnnouncedPostcode(_ bytes: [UInt8], _ announced: Announced) -> Match? {
  let start = announced.start
  var end = bytes.run(from: start, limit: 9) { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
  if bytes.byte(at: end) == 0x20, end - start <= 4 {
    let next = bytes.run(from: end + 1, limit: 4, while: \.isAlphanumeric)
    if bytes[end + 1..<next].contains(where: \.isDigit), !bytes.isWord(at: next) { end = next }
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
  let end = bytes.run(from: postcode, limit: 6, while: \.isDigit)
  guard (4...5).contains(end - postcode), bytes.byte(at: end) == 0x20,
    bytes.byte(at: end + 1).isUppercase, bytes.byte(at: end + 2).isLowercase
  else { return nil }
  let gap = bytes[searchStart..<postcode].suffix(3).reversed().prefix { $0.isOne(of: " ,\n") }
  guard gap.contains(where: { $0.isOne(of: ",\n") }),
    let house = houseStart(bytes, before: postcode - gap.count, after: searchStart)
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
  return (.streetAddress, start..<addressEnd(bytes, postcode - gap.count))
}

/// The start of `5`, `5a` or `12/3` before `end`.
private func houseStart(_ bytes: [UInt8], before end: Int, after searchStart: Int) -> Int? {
  var start = end
  while start > searchStart, end - start < 6,
    bytes[start - 1].isAlphanumeric || bytes[start - 1].isOne(of: "/-")
  {
    start -= 1
  }
  guard start > searchStart + 1, end > start, end - start < 6, bytes[start].isDigit,
    bytes[start - 1] == 0x20
  else { return nil }
  return start
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
