// Reads the context of the word "code": whose it is, its number of digits, and how it came.

import Text

/// Whether the words after the label say that the code belongs to a thing and is no secret: "code
/// of the product".
func isThing(_ bytes: [UInt8], behind label: Range<Int>, words: Int) -> Bool {
  var position = label.upperBound
  for _ in 0..<words {
    position = bytes.run(from: position, limit: 2) { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    let end = announcedWordEnd(bytes, position)
    guard end > position else { return false }
    if isThing(bytes, position..<end) { return true }
    let kind = joiner(bytes, position..<end)
    guard kind == nil || kind == .neutral || kind == .other else { return false }
    position = end
  }
  return false
}

/// Whether the word before the label says so ("product code"), or a word before it names a numbered
/// thing ("the article has the code").
func isThing(_ bytes: [UInt8], before start: Int) -> Bool {
  for (index, word) in words(bytes, before: start).prefix(4).enumerated() {
    if index == 0, isThing(bytes, word) { return true }
    if joiner(bytes, word) == .other { return true }
  }
  return false
}

private func isThing(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  guard bytes.isUnspaced(at: word.lowerBound) else {
    return codedThings.contains(FNV1a.hash(bytes[word].lazy.map(\.lowered)))
  }
  return unspacedThings.stand(in: word, of: bytes)
}

/// Whether an unknown word is directly before the label, as in "gym code". It may make the code
/// that of a thing.
func isQualified(_ bytes: [UInt8], before start: Int) -> Bool {
  let end = start > 0 && bytes[start - 1] == 0x20 ? start - 1 : start
  let word = lastWord(bytes, before: end)
  guard !word.isEmpty, !bytes[word].allSatisfy({ $0.isDigit }) else { return false }
  return joiner(bytes, word) == nil
}

/// Whether the words before the label say that something was received or typed.
func speaksOfDelivery(_ bytes: [UInt8], before start: Int) -> Bool {
  words(bytes, before: start).prefix(8).contains { isOfDelivery(bytes, $0) }
}

/// Whether one of the two words after a value tells how it came. In many languages verbs come last.
func speaksOfDelivery(_ bytes: [UInt8], behind end: Int) -> Bool {
  words(bytes, after: end, separatedBy: " ", upTo: 2).prefix(2).contains { isOfDelivery(bytes, $0) }
}

/// Whether a text message is named nearby: "код 8812 из смс".
func speaksOfMessage(_ bytes: [UInt8], around code: Range<Int>) -> Bool {
  words(bytes, before: code.lowerBound).prefix(5).contains { isMessage(bytes, $0) }
    || words(bytes, after: code.upperBound, separatedBy: " ", upTo: 2).prefix(4)
      .contains { isMessage(bytes, $0) }
}

private func isMessage(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  bytes.isUnspaced(at: word.lowerBound)
    ? unspacedMessages.stand(in: word, of: bytes) : messageWords.contains(bytes[word])
}

private let messageWords = WordSet(
  """
  sms smsem sms'em smsie sms'te smste smska text texted texto texting смс смски смске смской एसएमएस मैसेज رسالة رساله الرسالة
  message mensaje mensagem messaggio bericht nachricht wiadomość mesaj mesajla pesan whatsapp
  """)

private let unspacedMessages = UnspacedPhrases<Void>([
  ((), "短信 簡訊 簡讯 ショートメール SMSで 문자 메시지 ข้อความ")
])

private func isOfDelivery(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  joiner(bytes, word) == .delivery
    || bytes.isUnspaced(at: word.lowerBound) && unspacedJoiner(bytes, word).isDelivery
}

/// The words from `end` on, each after at most `limit` of the separators.
func words(
  _ bytes: [UInt8], after end: Int, separatedBy separators: StaticString, upTo limit: Int
) -> some Sequence<Range<Int>> {
  sequence(state: end) { position -> Range<Int>? in
    let start = bytes.run(from: position, limit: limit) { $0.isOne(of: separators) }
    position = announcedWordEnd(bytes, start)
    return position > start ? start..<position : nil
  }
}

/// The words before `start`, the nearest first, up to the end of the previous sentence.
func words(_ bytes: [UInt8], before start: Int) -> some Sequence<Range<Int>> {
  sequence(state: start) { end -> Range<Int>? in
    let gap = end
    while end > 0, gap - end < 4, bytes[end - 1].isBlank || bytes[end - 1].isOne(of: ":-('\",)/") {
      end -= 1
    }
    guard start - end < 90 else { return nil }
    let word = lastWord(bytes, before: end)
    guard !word.isEmpty else { return nil }
    end = word.lowerBound
    return word
  }
}

/// The number of digits of the code, if the words around its label name it: "six digit code", "der
/// dreistellige Code", "3桁のコード", "kode 6 digit".
func saidDigits(_ bytes: [UInt8], around label: Range<Int>) -> Int? {
  var next: Range<Int>?
  for word in words(bytes, before: label.lowerBound).prefix(5) {
    if let count = saidDigits(bytes, word, before: next) { return count }
    next = word
  }
  var position = label.upperBound
  var last: Range<Int>?
  for _ in 0..<6 {
    position = bytes.run(from: position, limit: 2) { $0.isOne(of: " -") }
    let letters = announcedWordEnd(bytes, position)
    let end = letters > position ? letters : bytes.run(from: position, limit: 2, while: \.isDigit)
    guard end > position else { return nil }
    if let last, let count = saidDigits(bytes, last, before: position..<end) { return count }
    last = position..<end
    position = end
  }
  return last.flatMap { saidDigits(bytes, $0, before: nil) }
}

private func saidDigits(_ bytes: [UInt8], _ word: Range<Int>, before next: Range<Int>?) -> Int? {
  if bytes.isUnspaced(at: word.lowerBound) {
    return unspacedCount(bytes, word)
  }
  let hash = FNV1a.hash(bytes[word].lazy.map(\.lowered))
  if let count = digitWords[hash] { return count }
  guard let next else { return nil }
  let isDigit = word.count == 1 && (0x33...0x38).contains(bytes[word.lowerBound])
  guard let count = isDigit ? Int(bytes[word.lowerBound] & 0x0F) : countWords[hash] else {
    return nil
  }
  let isOfDigits =
    bytes.isUnspaced(at: next.lowerBound)
    ? unspacedDigits.phrase(at: next.lowerBound, in: bytes) != nil
    : digitNouns.contains(FNV1a.hash(bytes[next].lazy.map(\.lowered)))
  return isOfDigits ? count : nil
}

/// `三位`, `3桁`, `세 자리`, `สามหลัก`.
private func unspacedCount(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
  if let (_, end) = unspacedDigits.phrase(at: word.lowerBound, in: bytes), end <= word.upperBound {
    let before = bytes[..<word.lowerBound].last { $0 != 0x20 } ?? 0
    if (0x33...0x38).contains(before) { return Int(before & 0x0F) }
  }
  var position = word.lowerBound
  while position < word.upperBound {
    if let (count, end) = unspacedCounts.phrase(at: position, in: bytes) {
      let noun = bytes.run(from: end, limit: 1) { $0 == 0x20 }
      if noun < bytes.count, unspacedDigits.phrase(at: noun, in: bytes) != nil { return count }
    }
    position += bytes.scalar(at: position).length
  }
  return nil
}

/// Whether a number that ends at `end` counts something: minutes, times, money.
func isCounted(_ bytes: [UInt8], _ end: Int) -> Bool {
  let start = bytes.run(from: end, limit: 1) { $0 == 0x20 }
  guard start < bytes.count else { return false }
  if bytes.hasPrefix("€", at: start) || bytes.hasPrefix("₹", at: start) { return true }
  if bytes.isUnspaced(at: start) {
    return unspacedUnits.phrase(at: start, in: bytes) != nil
  }
  let stop = announcedWordEnd(bytes, start)
  return stop > start && countedUnits.contains(FNV1a.hash(bytes[start..<stop].lazy.map(\.lowered)))
}
