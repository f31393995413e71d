// Values that stand before the word that says what they are: "hunter2 is my password".

import Text

/// The value before the label of a secret, where a word such as "is" or "as" links them.
///
/// - Parameter mayBe: whether the value is one by its looks; what comes before its label must be.
func findValueBefore(
  _ scan: Scan, _ label: Range<Int>, _ kind: SensitiveKind, mayBe: (SecretValue) -> Bool
) -> Match? {
  let bytes = scan.bytes
  var end = scan.phraseStart
  var isLinked = false
  for _ in 0..<5 {
    let gap = end
    while end > scan.floor, gap - end < 3, bytes[end - 1].isOne(of: " \"'`-") { end -= 1 }
    guard end > scan.floor, !bytes[end - 1].isBlank else { return nil }
    let start = tokenStart(bytes, before: end, after: scan.floor)
    guard start < end else { return nil }
    if isLinked, let value = SecretValue(bytes, start..<end, isQuoted: false), !value.isWord {
      return mayBe(value) && !isOfOtherBefore(bytes, start) ? (kind, start..<end) : nil
    }
    let link = isLink(bytes, start..<end)
    guard link || joiner(bytes, start..<end) == .neutral else { return nil }
    isLinked = isLinked || link
    end = start
  }
  return nil
}

/// Where the token begins that ends at `end`: a stretch without blanks, of one way of writing.
private func tokenStart(_ bytes: [UInt8], before end: Int, after floor: Int) -> Int {
  var start = end
  var last = end
  let isUnspaced = startsUnspaced(bytes, before: end)
  while start > floor, end - start < 64 {
    let byte = bytes[start - 1]
    if byte.isBlank || byte.isOne(of: "\"`(,;:<>[]{}=|") || byte == 0 { break }
    start -= 1
    if bytes[start] & 0xC0 == 0x80 { continue }
    guard bytes.isUnspaced(at: start) == isUnspaced else { break }
    last = start
  }
  return last
}

private func startsUnspaced(_ bytes: [UInt8], before end: Int) -> Bool {
  var start = end - 1
  while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
  return bytes.isUnspaced(at: start)
}

/// "order 4711 is the PIN": the number is another thing's.
private func isOfOtherBefore(_ bytes: [UInt8], _ start: Int) -> Bool {
  var end = start
  while end > 0, start - end < 3, bytes[end - 1].isOne(of: " #:") { end -= 1 }
  let word = tokenStart(bytes, before: end, after: max(0, end - 40))
  return word < end && isOfOther(bytes, word..<end)
}
