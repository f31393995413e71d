// Finds what belongs to an address behind its street: a flat, a postcode, a town.

import Text

/// The end of an address that is certain up to `start`: adds flat, town and postcode.
func addressEnd(_ bytes: [UInt8], _ start: Int) -> Int {
  var walk = AddressWalk(bytes, from: start, isAnnounced: false, allowsSmall: false)
  walk.run()
  return townEnd(bytes, max(start, walk.end))
}

/// The end of a town behind a preposition: "Goethestraße 8b in Kassel", "w Łodzi".
func townEnd(_ bytes: [UInt8], _ end: Int) -> Int {
  guard bytes.byte(at: end) == 0x20 else { return end }
  let stop = announcedWordEnd(bytes, end + 1)
  guard stop > end + 1, townPrepositions.contains(bytes[end + 1..<stop]),
    bytes.byte(at: stop) == 0x20,
    bytes.byte(at: stop + 1).isUppercase
  else { return end }
  let town = announcedWordEnd(bytes, stop + 1)
  let isTown =
    town - stop > 3 && !bytes.byte(at: town).isWordByte && !months.contains(bytes[stop + 1..<town])
  return isTown ? town : end
}

let townPrepositions = WordSet("in à w we en em te a")
private let months = WordSet(
  """
  january february march april may june july august september october november december januar februar märz mai juni juli
  oktober dezember monday tuesday wednesday thursday friday saturday sunday
  """)
