// Finds streets that only the flat behind their house number tells.

import Text

extension Detector {
  static let streetBeforeUnit = Detector(at: .number) { scan, place in
    guard scan.number != nil else { return nil }
    return unlessInEmail(
      scan, findStreetBeforeUnit(scan.bytes, place.lowerBound, after: scan.searchStart))
  }
}

/// Finds `Lipowa 14 m. 3`, `Гагарина 12, кв. 71`, `Tucumán 3410, 5.º C`: a name and a house number with a
/// flat behind them.
private func findStreetBeforeUnit(
  _ bytes: [UInt8], _ number: Int, after searchStart: Int
) -> Match? {
  guard number > searchStart + 3, bytes[number - 1] == 0x20 else { return nil }
  let isBehindComma = bytes[number - 2] == UInt8(ascii: ",")
  let stop = isBehindComma ? number - 2 : number - 1
  let isForeign = bytes[stop - 1].isNonASCII
  guard isForeign || !isBehindComma && bytes[stop - 1].isLetter,
    let house = houseNumberEnd(bytes, number), isFlat(bytes, behind: house)
  else { return nil }
  var start = stop
  for _ in 0..<3 {
    guard start == stop || start > searchStart && bytes[start - 1] == 0x20 else { break }
    let end = start < stop ? start - 1 : start
    let word =
      isForeign
      ? lastWord(bytes, before: end).lowerBound : wordStart(bytes, before: end, after: searchStart)
    guard word < end, word >= searchStart,
      isForeign ? bytes[word].isNonASCII : bytes[word].isUppercase,
      !everydayWords.contains(bytes[word..<end])
    else { break }
    start = word
    if isForeign { break }
  }
  return stop - start >= 4 ? (.streetAddress, start..<addressEnd(bytes, house)) : nil
}

/// Whether a flat or a floor with its number follows.
private func isFlat(_ bytes: [UInt8], behind house: Int) -> Bool {
  let next = bytes.run(from: house, limit: 2) { $0.isOne(of: " ,") }
  guard next > house, let word = AddressWord(bytes, at: next) else { return false }
  if word.isNumber {
    guard next == house + 2, word.count <= 3 else { return false }
    if bytes.hasPrefix(".º", at: word.end) || bytes.hasPrefix("º", at: word.end) { return true }
    let unit = AddressWord(bytes, at: word.end + 1)
    return unit.map { floorWords.contains($0.hash) } == true
  }
  let number = bytes.run(from: word.end, limit: 2) { $0.isOne(of: " .:") }
  return flatWords.contains(word.hash) && number > word.end && bytes.byte(at: number).isDigit
}

private let floorWords = WordSet("подъезд этаж piso piętro etage étage kat andar lantai verdieping")

/// Words for flats and floors without another meaning behind a house number.
private let flatWords = WordSet(
  """
  кв квартира подъезд этаж оф офис m lok apto apt appt dpto depto dto piso interno int scala daire kat wohnung etage bte
  piętro
  """)
