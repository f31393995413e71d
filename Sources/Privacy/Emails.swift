// E-mail addresses, as people write them (the common part of RFC 5322 and RFC 6531).

/// An address around the `@` at `position`.
func findEmail(_ bytes: [UInt8], _ position: Int) -> (SensitiveKind, Range<Int>)? {
  var start = position
  while start > 0, position - start < 64, isLocalByte(bytes[start - 1]) { start -= 1 }
  while start < position, bytes[start] == UInt8(ascii: ".") { start += 1 }
  guard start < position, let end = domainEnd(bytes, from: position + 1) else { return nil }
  return (.email, start..<end)
}

/// Atom characters of RFC 5322 that occur in real addresses, and any character beyond ASCII.
private func isLocalByte(_ byte: UInt8) -> Bool {
  if byte.isWord { return true }
  switch Unicode.Scalar(byte) {
  case ".", "+", "-", "%", "'", "&", "#", "=", "~": return true
  default: return false
  }
}

/// The end of a domain with at least two labels, the last without digits; nil when there is none.
private func domainEnd(_ bytes: [UInt8], from start: Int) -> Int? {
  let isDomainByte = { (byte: UInt8) in
    byte.isAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
  var end = bytes.run(from: start, limit: 255, while: isDomainByte)
  while end > start, !(bytes[end - 1].isLetter || bytes[end - 1] >= 0x80) { end -= 1 }
  let labels = bytes[start..<end].split(
    separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), let top = labels.last,
    top.count >= 2, top.allSatisfy({ !$0.isDigit })
  else { return nil }
  return end
}
