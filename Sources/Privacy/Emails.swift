// E-mail addresses, as people write them (the common part of RFC 5322 and RFC 6531).

/// The longest part before the `@` that is looked at, in bytes; RFC 5321 allows 64.
private let longestLocalPart = 128

/// An address that begins at `start`.
func findEmail(_ bytes: [UInt8], _ start: Int) -> (SensitiveKind, Range<Int>)? {
  guard localLength(bytes, start) > 0, bytes[start] != UInt8(ascii: "."),
    start == 0 || !continuesLocalPart(bytes, before: start)
  else { return nil }
  var position = start
  while position - start < longestLocalPart {
    let length = localLength(bytes, position)
    if length == 0 { break }
    position += length
  }
  guard position < bytes.count, bytes[position] == UInt8(ascii: "@"),
    let end = domainEnd(bytes, from: position + 1)
  else { return nil }
  return (.email, start..<end)
}

/// The length of a character that may stand before the `@`: an atom's (RFC 5322), a dot, or a
/// letter of a script that has blanks between its words; in the others, words would be swallowed.
private func localLength(_ bytes: [UInt8], _ position: Int) -> Int {
  guard position < bytes.count else { return 0 }
  if bytes.isWordByte(bytes[position]) { return 1 }
  switch Unicode.Scalar(bytes[position]) {
  // Not `/ ? = & #`, which RFC 5322 allows too: there, an address begins within a URL.
  case ".", "+", "-", "%", "'", "~", "!", "$", "*", "^", "{", "|", "}": return 1
  default: return bytes.shortLetter(at: position)
  }
}

/// Whether an address that held `position` would have begun before it.
private func continuesLocalPart(_ bytes: [UInt8], before position: Int) -> Bool {
  let previous = bytes[position - 1]
  return previous < 0x80
    ? previous != UInt8(ascii: ".") && localLength(bytes, position - 1) > 0
    : bytes.hasShortLetter(before: position)
}

/// The end of a domain with at least two labels, the last of letters or in Punycode; what follows
/// it after a dot is no part of it. Nil when there is none.
private func domainEnd(_ bytes: [UInt8], from start: Int) -> Int? {
  var labels: [Range<Int>] = []
  var position = start
  while labels.count < 20 {
    let end = labelEnd(bytes, from: position)
    guard end > position else { break }
    labels.append(position..<end)
    guard end < bytes.count, bytes[end] == UInt8(ascii: ".") else { break }
    position = end + 1
  }
  while let last = labels.last, !isTopLevel(bytes, last) { labels.removeLast() }
  return labels.count >= 2 ? labels.last?.upperBound : nil
}

/// The end of a label of at most 63 bytes, without hyphens at its end.
private func labelEnd(_ bytes: [UInt8], from start: Int) -> Int {
  var end = start
  while end < bytes.count, end - start < 63 {
    let letter = bytes.shortLetter(at: end)
    let isAscii = bytes[end].isAlphanumeric || (bytes[end] == UInt8(ascii: "-") && end > start)
    guard letter > 0 || isAscii else { break }
    end += max(1, letter)
  }
  while end > start, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
  return end
}

private func isTopLevel(_ bytes: [UInt8], _ label: Range<Int>) -> Bool {
  label.count >= 2
    && (bytes.hasPrefix("xn--", at: label.lowerBound) || !bytes[label].contains(where: \.isDigit))
}
