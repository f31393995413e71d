// Finds street addresses that name their parts: "12/4 hẻm 86 Lê Lợi, phường 5", "ซอย 5 ถนนพระราม
// 4".

import Text

extension Detector {
  static let addressParts = Detector(at: .cue(.addressPart)) { scan, _ in
    findAddressParts(scan.bytes, scan.phraseStart, after: scan.searchStart, scan.cues)
  }
  /// `128 Lê Lợi, P. Bến Thành`: a house number, a street, and a named district.
  static let namedDistrict = Detector(at: .number) { scan, place in
    findStreetBeforeDistrict(scan.bytes, place.lowerBound)
  }
}

/// Finds the address around the part that begins at `anchor`. It has at least two parts, or one
/// with a house number before it.
private func findAddressParts(
  _ bytes: [UInt8], _ anchor: Int, after searchStart: Int, _ cues: RecentCues
) -> Match? {
  var walk = PartWalk(bytes, from: anchor)
  walk.run()
  guard walk.parts > 0 else { return nil }
  let start = houseNumberStart(bytes, before: walk.start(after: searchStart), after: searchStart)
  let hasHouse = start < anchor && bytes[start].isDigit
  let isAnnounced = cues.announce(.address, at: anchor, reach: 60)
  guard
    walk.parts >= 2 && (walk.hasNumber || hasHouse || walk.parts >= 3 || walk.hasPlace)
      || walk.hasNumber && walk.hasName && walk.hasPlace
      || (hasHouse && walk.hasName) || (isAnnounced && (walk.hasNumber || hasHouse))
  else { return nil }
  return (.streetAddress, start..<walk.end)
}

private func findStreetBeforeDistrict(_ bytes: [UInt8], _ start: Int) -> Match? {
  let number = bytes.run(from: start, limit: 10) { $0.isDigit || $0 == UInt8(ascii: "/") }
  let house = bytes.byte(at: number).isLetter ? number + 1 : number
  guard bytes.byte(at: house) == 0x20, bytes.byte(at: house + 1).isUppercase else { return nil }
  let comma = bytes.run(from: house, limit: 50) { $0.isAlphanumeric || $0 == 0x20 }
  guard bytes.byte(at: comma) == UInt8(ascii: ",") else { return nil }
  let words = bytes[house..<comma].split(separator: 0x20)
  guard (1...5).contains(words.count), words.allSatisfy({ $0.first?.isLowercase == false }) else {
    return nil
  }
  let next = bytes.run(from: comma, limit: 3) { $0.isOne(of: " ,") }
  guard districtWords.contains(where: { isPart($0, bytes, at: next) }) else { return nil }
  var walk = PartWalk(bytes, from: next)
  walk.run()
  return walk.parts > 0 ? (.streetAddress, start..<walk.end) : nil
}

/// Moves back over a house number such as `12/4 `.
private func houseNumberStart(_ bytes: [UInt8], before end: Int, after searchStart: Int) -> Int {
  var stop = end
  while stop > searchStart, end - stop < 3, bytes[stop - 1].isOne(of: " ,") { stop -= 1 }
  var start = stop
  while start > searchStart, stop - start < 12,
    bytes[start - 1].isAlphanumeric || bytes[start - 1].isOne(of: "/-")
  {
    start -= 1
  }
  return start < stop && bytes[start].isDigit && stop - start <= 8 ? start : end
}

/// Whether a word for a part of an address is at `start`.
func startsWithPart(_ bytes: [UInt8], at start: Int) -> Bool {
  partWords.contains { word, kind in kind == .before && isPart(word, bytes, at: start) }
}

/// Whether the word is at `start`. In scripts with spaces it must be a whole word.
func isPart(_ word: [UInt8], _ bytes: [UInt8], at start: Int) -> Bool {
  let end = start + word.count
  guard end <= bytes.count, bytes[start].lowered == word[0], !bytes.continuesWord(at: start),
    zip(bytes[start..<end], word).allSatisfy({ $0.lowered == $1 })
  else { return false }
  if bytes.isUnspaced(at: start) { return true }
  // A short one is an abbreviation: `P. 5`, `Q1`.
  if word.count <= 2 {
    let next = bytes.byte(at: end + 1)
    return bytes.byte(at: end) == UInt8(ascii: ".")
      || (bytes[start].isUppercase && bytes.byte(at: end).isDigit)
      || (bytes.byte(at: end) == 0x20 && (next.isUppercase || next.isDigit))
  }
  return !bytes.byte(at: end).isLetterLike
}
