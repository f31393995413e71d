// E-mail addresses, as people write them (the common part of RFC 5322 and RFC 6531).

import Text

extension Detector {
  static let email = Detector(at: .sign("@")) { scan, place in
    findEmail(scan.bytes, place.lowerBound, after: scan.floor)
  }
}

/// What an address holds is not of another kind.
func unlessInEmail(_ scan: Scan, _ match: Match?) -> Match? {
  match.flatMap { isInEmail(scan.bytes, $0.bytes.upperBound) ? nil : $0 }
}

/// The address around the `@` at `sign`, beginning at `floor` or later.
func findEmail(_ bytes: [UInt8], _ sign: Int, after floor: Int) -> Match? {
  guard let end = domainEnd(bytes, from: sign + 1) else { return nil }
  var start = sign
  while start > floor, sign - start < 64, let length = localLength(bytes, before: start) {
    start -= length
  }
  // It begins with a letter or a digit: quotation marks and dots before it are the sentence's.
  while start < sign, !bytes[start].isAlphanumeric, bytes[start] != UInt8(ascii: "_"),
    !bytes[start].isForeign
  {
    start += 1
  }
  return start < sign ? (.email, start..<end) : nil
}

/// Whether an address that goes on to its `@` holds what ends at `end`.
func isInEmail(_ bytes: [UInt8], _ end: Int) -> Bool {
  let sign = bytes.run(from: end, limit: 64) { isLocalByte($0) || $0.isForeign }
  return bytes.byte(at: sign) == UInt8(ascii: "@") && domainEnd(bytes, from: sign + 1) != nil
}

/// An atom's characters (RFC 5322) and the dot. Not `/ ? = & #`, which are allowed too: there, an
/// address begins within a URL.
func isLocalByte(_ byte: UInt8) -> Bool {
  byte.isAlphanumeric || byte.isOne(of: "_.+-%'~!$*^{|}")
}

/// The length of the character before `end` if an address may have it. Of the letters beyond ASCII,
/// those of two bytes, whose scripts have blanks between words; in the others, words would be
/// swallowed.
func localLength(_ bytes: [UInt8], before end: Int) -> Int? {
  if isLocalByte(bytes[end - 1]) { return 1 }
  let isPair = end >= 2 && bytes[end - 1] & 0xC0 == 0x80 && (0xC3...0xDF).contains(bytes[end - 2])
  return isPair ? 2 : nil
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
