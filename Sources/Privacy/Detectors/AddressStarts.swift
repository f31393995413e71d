// Finds what belongs to an address before its street: a flat, a building, a town.

import Text

/// The address with the town that stands between it and the words that announced it: "abito a Napoli
/// in via Toledo 156", "j'habite à Marseille, 33 rue Paradis".
func withTown(_ scan: Scan, _ match: Match) -> Match {
  let (bytes, street) = (scan.bytes, match.bytes.lowerBound)
  if let town = openingTown(bytes, before: street, after: scan.searchStart) {
    return (match.kind, town..<match.bytes.upperBound)
  }
  let start = max(scan.cues[.address], scan.searchStart)
  guard start < street, street - scan.cues[.address] <= 40 else { return match }
  let gap = start..<street
  let words = bytes[gap].split { $0.isOne(of: " ,:") }
  guard (1...5).contains(words.count), !bytes[gap].contains(where: \.isLineEnd),
    words.allSatisfy({
      $0.first?.isUppercase == true && $0.allSatisfy(\.isLetter) || townPrepositions.contains($0)
    }),
    let town = words.first(where: { $0.first?.isUppercase == true }), town.count >= 3
  else { return match }
  return (match.kind, town.startIndex..<match.bytes.upperBound)
}

/// The town that opens a line or a clause before a street: `г. Казань, ул. Чехова, д. 9`.
private func openingTown(_ bytes: [UInt8], before street: Int, after searchStart: Int) -> Int? {
  guard street > searchStart + 4, bytes[street - 1] == 0x20, bytes[street - 2] == UInt8(ascii: ",")
  else { return nil }
  let town = lastWord(bytes, before: street - 2)
  guard town.count >= 4, town.lowerBound >= searchStart,
    bytes[town.lowerBound].isUppercase || bytes[town.lowerBound].isNonASCII,
    !bytes.isUnspaced(at: town.lowerBound), !bytes[town].contains(where: \.isDigit)
  else { return nil }
  if bytes[..<town.lowerBound].suffix(4).elementsEqual("г. ".utf8) { return town.lowerBound - 4 }
  let before = bytes[..<town.lowerBound].last { $0 != 0x20 }
  return before == nil || before?.isOne(of: "\n:") == true ? town.lowerBound : nil
}

/// The start of the flat and the building before a house number: `Flat 4, Juniper House, 18 Albion Road`.
func buildingStart(_ bytes: [UInt8], before house: Int, after searchStart: Int) -> Int {
  var start = house
  for _ in 0..<3 {
    var end = start
    while end > searchStart, start - end < 3, bytes[end - 1].isOne(of: " ,\n") { end -= 1 }
    guard bytes[end..<start].contains(where: { $0.isOne(of: ",\n") }) else {
      let unit = wordStart(bytes, before: end, after: searchStart)
      return end < start && unitWords.contains(bytes[unit..<end]) ? unit : start
    }
    var clause = end
    var isBuilding = false
    for count in 0..<4 {
      let stop = count > 0 && bytes.byte(at: clause - 1) == 0x20 ? clause - 1 : clause
      let word = wordStart(bytes, before: stop, after: searchStart, withDigits: true)
      guard word < stop, stop < clause || count == 0,
        !bytes[word].isLowercase || unitWords.contains(bytes[word..<stop]),
        !smallWords.contains(bytes[word..<stop])
      else { break }
      clause = word
      isBuilding =
        isBuilding || buildingWords.contains(bytes[word..<stop])
        || unitWords.contains(bytes[word..<stop])
    }
    guard isBuilding else { return start }
    start = clause
  }
  return start
}
