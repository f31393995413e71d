// Recognises our own markers in stored texts.

import Text

/// The end of the marker at `start`; nil if there is none. Only real markers count, not a value
/// that somebody wrote in brackets.
func markerEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
  guard bytes.byte(at: start) == UInt8(ascii: "[") else { return nil }
  for marker in ["[CODE]", "[PASSWORD]", "[API KEY]", "[PRIVATE KEY]", "[…]"] as [StaticString] {
    if bytes.hasPrefix(marker, at: start) { return start + marker.utf8CodeUnitCount }
  }
  let card: StaticString = "[CARD …"
  let digits = start + card.utf8CodeUnitCount
  guard bytes.hasPrefix(card, at: start),
    bytes.run(from: digits, limit: 4, while: \.isDigit) == digits + 4,
    bytes.byte(at: digits + 4) == UInt8(ascii: "]")
  else { return nil }
  return digits + 5
}
