// Finds e-mail addresses as people write them (the common part of RFC 5322 and RFC 6531).

import Text

extension Detector {
  static let email = Detector(at: .sign("@")) { scan, place in
    findEmail(scan.bytes, place.lowerBound, after: scan.searchStart)
  }
}

/// Drops a match that is part of an e-mail address.
func unlessInEmail(_ scan: Scan, _ match: Match?) -> Match? {
  match.flatMap { isInEmail(scan.bytes, $0.bytes.upperBound) ? nil : $0 }
}

/// Finds the address around the `@` at `sign`. It cannot begin before `searchStart`.
func findEmail(_ bytes: [UInt8], _ sign: Int, after searchStart: Int) -> Match? {
  guard let end = domainEnd(bytes, from: sign + 1) else { return nil }
  var start = sign
  while start > searchStart, sign - start < 64, let length = localLength(bytes, before: start) {
    start -= length
  }
  // An address begins with a letter or a digit. Quotation marks and dots before it belong to the
  // sentence.
  while start < sign, !bytes[start].isAlphanumeric, bytes[start] != UInt8(ascii: "_"),
    !bytes[start].isNonASCII
  {
    start += 1
  }
  return start < sign ? (.email, start..<end) : nil
}

/// Whether the text before `end` continues as an e-mail address.
func isInEmail(_ bytes: [UInt8], _ end: Int) -> Bool {
  let sign = bytes.run(from: end, limit: 64) { isLocalByte($0) || $0.isNonASCII }
  return bytes.byte(at: sign) == UInt8(ascii: "@") && domainEnd(bytes, from: sign + 1) != nil
}

/// The characters of an atom (RFC 5322), and the dot. `/ ? = & #` are allowed by the RFC but not
/// here, so that an address in a URL is found.
func isLocalByte(_ byte: UInt8) -> Bool {
  byte.isAlphanumeric || byte.isOne(of: "_.+-%'~!$*^{|}")
}

/// The length of the character before `end` if it can be part of an address. Of the letters outside
/// ASCII only those of two bytes count, because their scripts have blanks between words. In other
/// scripts, words before the address would be included.
func localLength(_ bytes: [UInt8], before end: Int) -> Int? {
  if isLocalByte(bytes[end - 1]) { return 1 }
  let isPair = end >= 2 && bytes[end - 1] & 0xC0 == 0x80 && (0xC3...0xDF).contains(bytes[end - 2])
  return isPair ? 2 : nil
}

/// The end of a domain of at least two labels. The last label has only letters, or is Punycode. Nil
/// if there is none.
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

/// The end of a label of at most 63 bytes. It does not end with a hyphen.
func labelEnd(_ bytes: [UInt8], from start: Int) -> Int {
  var end = start
  while end < bytes.count, end - start < 63 {
    let isPair = (0xC3...0xDF).contains(bytes[end]) && end + 1 < bytes.count
    let isAscii = bytes[end].isAlphanumeric || (bytes[end] == UInt8(ascii: "-") && end > start)
    guard isPair || isAscii else { break }
    end += isPair ? 2 : 1
  }
  while end > start, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
  return end
}

private func isTopLevel(_ bytes: [UInt8], _ label: Range<Int>) -> Bool {
  label.count >= 2
    && (bytes.hasPrefix("xn--", at: label.lowerBound) || !bytes[label].contains(where: \.isDigit))
}
