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

/// The end of the value at `start` that has been taken out, and of the quotation marks around it; a
/// card's is none.
func takenValueEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
  let mark = bytes.byte(at: start)
  let isQuoted = mark.isOne(of: "\"'`(")
  let open = isQuoted ? start + 1 : start
  guard let end = markerEnd(bytes, open), !bytes.hasPrefix("[CARD", at: open) else { return nil }
  guard isQuoted else { return end }
  return bytes.byte(at: end) == (mark == UInt8(ascii: "(") ? UInt8(ascii: ")") : mark)
    ? end + 1 : nil
}
