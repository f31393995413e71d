// Finds e-mail addresses with spelled-out signs: "jo (at) example (dot) com".

import Text

extension Detector {
  static let spelledEmail = Detector(at: .cue(.at)) { scan, label in
    findSpelledEmail(scan.bytes, at: scan.phraseStart..<label.upperBound, after: scan.searchStart)
  }
}

/// Finds the address around a word for `@`. If the word also has another meaning, as in "we met at
/// example.com", it must be in brackets, or the dots must be spelled out too.
private func findSpelledEmail(_ bytes: [UInt8], at word: Range<Int>, after searchStart: Int)
  -> Match?
{
  guard let domain = signEnd(bytes, word), domain < bytes.count,
    bytes[domain].isAlphanumeric || bytes[domain].isNonASCII,
    mayHaveDot(bytes, behind: domain),
    let local = localStart(bytes, before: word.lowerBound, after: searchStart)
  else { return nil }
  let isBare = bytes[local.end..<word.lowerBound].allSatisfy { $0 == 0x20 }
  let needsSpelling = isBare && commonWords.contains(bytes.lowercased(word))
  var end = labelEnd(bytes, from: domain)
  var labels = 1
  while end > domain, labels < 6 {
    let isDot = bytes.byte(at: end) == UInt8(ascii: ".") && !needsSpelling
    guard let next = isDot ? end + 1 : passDot(bytes, end) else { break }
    let label = labelEnd(bytes, from: next)
    guard label > next else { break }
    (end, labels) = (label, labels + 1)
  }
  let top = bytes[..<end].suffix(20).reversed().prefix { $0.isLetter || $0.isNonASCII }.count
  guard labels >= 2, (2...20).contains(top), !bytes.isWord(at: end) else { return nil }
  let isSaidElsewhere = needsSpelling && !hasPlainDot(bytes[domain..<end - top])
  guard !isSaidElsewhere || topDomains.contains(bytes.lowercased(end - top..<end)) else {
    return nil
  }
  return (.email, local.start..<end)
}

/// Whether the last dot is spelled with a word that hardly means anything else after a bare "at".
private func hasPlainDot(_ domain: ArraySlice<UInt8>) -> Bool {
  let backwards = domain.reversed().drop { !$0.isLetter }.prefix { $0.isLetter }.map(\.lowered)
  return backwards == Array("tod".utf8) || backwards == Array("tknup".utf8)
}

/// Fast test, because the word for `@` is often a common one: whether a dot in any form follows the
/// first label.
private func mayHaveDot(_ bytes: [UInt8], behind domain: Int) -> Bool {
  let end = labelEnd(bytes, from: domain)
  return bytes.byte(at: end) == UInt8(ascii: ".") || passDot(bytes, end) != nil
}

/// The position after the word and the blanks or brackets that follow it.
private func signEnd(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
  let end = bytes.run(from: word.upperBound, limit: 3) { $0.isOne(of: " )]}>") }
  return end > word.upperBound || bytes.isUnspaced(at: word.lowerBound) ? end : nil
}

/// The start of the address, and the end of its local part.
private func localStart(
  _ bytes: [UInt8], before sign: Int, after searchStart: Int
) -> (start: Int, end: Int)? {
  var end = sign
  while end > searchStart, sign - end < 3, bytes[end - 1].isOne(of: " ([{<") { end -= 1 }
  guard end < sign || bytes.isUnspaced(at: sign) else { return nil }
  guard var start = partStart(bytes, before: end, after: searchStart) else { return nil }
  for _ in 0..<4 {
    guard let dot = dotStart(bytes, before: start, after: searchStart),
      let part = partStart(bytes, before: dot, after: searchStart)
    else { break }
    start = part
  }
  return (start, end)
}

private func partStart(_ bytes: [UInt8], before end: Int, after searchStart: Int) -> Int? {
  var start = end
  while start > searchStart, end - start < 64, let length = localLength(bytes, before: start) {
    start -= length
  }
  return start < end ? start : nil
}

/// The start of a word for the dot that ends before `end`, with blanks or brackets on both sides.
private func dotStart(_ bytes: [UInt8], before end: Int, after searchStart: Int) -> Int? {
  var stop = end
  while stop > searchStart, end - stop < 3, bytes[stop - 1].isOne(of: " )]}>") { stop -= 1 }
  guard let word = dotWords.first(where: { isWord($0, bytes, endingAt: stop, after: searchStart) })
  else {
    return nil
  }
  var start = stop - word.count
  let isUnspaced = bytes.isUnspaced(at: start)
  let begin = start
  while start > searchStart, begin - start < 3, bytes[start - 1].isOne(of: " ([{<") { start -= 1 }
  return isUnspaced || (start < begin && stop < end) ? start : nil
}

private func isWord(_ word: [UInt8], _ bytes: [UInt8], endingAt end: Int, after searchStart: Int)
  -> Bool
{
  let start = end - word.count
  return start >= searchStart && end <= bytes.count && bytes[start].lowered == word[0]
    && zip(bytes[start..<end], word).allSatisfy { $0.lowered == $1 }
}

/// The position after a word for the dot, with blanks or brackets around it.
private func passDot(_ bytes: [UInt8], _ start: Int) -> Int? {
  let before = bytes.run(from: start, limit: 3) { $0.isOne(of: " ([{<") }
  guard before > start || bytes.byte(at: before).isNonASCII else { return nil }
  for word in dotWords where isWord(word, bytes, endingAt: before + word.count, after: before) {
    let end = before + word.count
    let after = bytes.run(from: end, limit: 3) { $0.isOne(of: " )]}>") }
    if bytes.isUnspaced(at: before) || (before > start && after > end) { return after }
  }
  return nil
}

/// The words for `@` that also have another meaning.
private let commonWords: Set<String> = ["at", "et", "a"]

/// What ends an address in "jo at example point com", but not the sentence "at this point it broke".
private let topDomains: Set<String> = [
  "com", "net", "org", "info", "eu", "fr", "ch", "ca", "nl", "pt", "br", "pl", "ru", "tr", "mx",
]

private let dotWords = [
  "dot", "punkt", "point", "punto", "ponto", "punt", "kropka", "точка", "nokta", "titik", "chấm",
  "نقطة",
  "نقطه", "دوت", "डॉट", "จุด", "ดอท", "点", "點", "ドット", "점", "닷",
].map { PlainText($0).bytes.map(\.lowered) }
