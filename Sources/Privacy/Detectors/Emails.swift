// E-mail addresses, as people write them (the common part of RFC 5322 and RFC 6531).

import Text

extension Detector {
  static let email = Detector(at: .sign("@")) { scan, place in
    findEmail(scan.bytes, place.lowerBound, after: scan.floor)
  }
  static let spelledEmail = Detector(at: .cue(.at), .cue(.address)) { scan, word in
    word.count == 2 ? findSpelledEmail(scan.bytes, at: word, after: scan.floor) : nil
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

/// `jo (at) example (dot) com`, `jo at example dot com`: asked for at the word "at".
func findSpelledEmail(_ bytes: [UInt8], at word: Range<Int>, after floor: Int) -> Match? {
  guard bytes[word.lowerBound].lowered == UInt8(ascii: "a"),
    bytes[word.lowerBound + 1].lowered == UInt8(ascii: "t"),
    let domain = passSpelled("", bytes, word.upperBound)
  else { return nil }
  var end = labelEnd(bytes, from: domain)
  var labels = 1
  while end > domain, labels < 6 {
    let isDot = bytes.byte(at: end) == UInt8(ascii: ".")
    guard let next = isDot ? end + 1 : passSpelled("dot", bytes, end) else { break }
    let label = labelEnd(bytes, from: next)
    guard label > next else { break }
    (end, labels) = (label, labels + 1)
  }
  let top = bytes[..<end].reversed().prefix(while: \.isLetter)
  guard labels >= 2, (2...10).contains(top.count), !bytes.isWord(at: end),
    let start = localStart(bytes, before: word.lowerBound, after: floor)
  else { return nil }
  return (.email, start..<end)
}

/// Where the word before ` at ` or `(at)` begins. Without brackets, a sentence may say the same:
/// "we met at example.com", so there the domain's dot must be spelled, too.
private func localStart(_ bytes: [UInt8], before at: Int, after floor: Int) -> Int? {
  var end = at
  while end > floor, at - end < 3, bytes[end - 1].isOne(of: " ([{<") { end -= 1 }
  let isBare = bytes[end..<at].allSatisfy { $0 == 0x20 }
  if isBare, bytes[at...].prefix(80).contains(UInt8(ascii: ".")) { return nil }
  var start = end
  while start > floor, end - start < 64, isLocalByte(bytes[start - 1]) { start -= 1 }
  guard end < at, start < end else { return nil }
  // jane dot doe
  while start >= floor + 6, bytes[start - 5..<start].elementsEqual(" dot ".utf8) {
    var previous = start - 5
    while previous > floor, isLocalByte(bytes[previous - 1]) { previous -= 1 }
    start = previous
  }
  return start
}

/// Passes ` at `, `(at)`, `[at]` and the like; nil when it does not stand there.
private func passSpelled(_ word: StaticString, _ bytes: [UInt8], _ start: Int) -> Int? {
  let isDot = word.utf8CodeUnitCount > 0
  let before = isDot ? bytes.run(from: start, limit: 3) { $0.isOne(of: " ([{<") } : start
  let end = before + word.utf8CodeUnitCount
  guard before > start || !isDot, end < bytes.count,
    zip(bytes[before..<end], word.bytes).allSatisfy({ $0.lowered == $1 })
  else { return nil }
  let after = bytes.run(from: end, limit: 3) { $0.isOne(of: " )]}>") }
  return after > end ? after : nil
}

/// Whether an address that goes on to its `@` holds what ends at `end`.
func isInEmail(_ bytes: [UInt8], _ end: Int) -> Bool {
  let sign = bytes.run(from: end, limit: 64) { isLocalByte($0) || $0.isForeign }
  return bytes.byte(at: sign) == UInt8(ascii: "@") && domainEnd(bytes, from: sign + 1) != nil
}

/// An atom's characters (RFC 5322) and the dot. Not `/ ? = & #`, which are allowed too: there, an
/// address begins within a URL.
private func isLocalByte(_ byte: UInt8) -> Bool {
  byte.isAlphanumeric || byte.isOne(of: "_.+-%'~!$*^{|}")
}

/// The length of the character before `end` if an address may have it. Of the letters beyond ASCII,
/// those of two bytes, whose scripts have blanks between words; in the others, words would be
/// swallowed.
private func localLength(_ bytes: [UInt8], before end: Int) -> Int? {
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
private func labelEnd(_ bytes: [UInt8], from start: Int) -> Int {
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

extension StaticString {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
