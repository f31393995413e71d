// Passphrases: several words of lower-case letters, which no sentence has side by side.

import Text

/// The words that begin where the announcement stands, if they are a passphrase. After "is", a passphrase
/// needs more words than after a colon, unless the label says that it is one.
func passphrase(_ announcement: Announcement, _ scan: Scan, _ label: Range<Int>) -> Range<Int>? {
  let bytes = announcement.bytes
  guard announcement.unknownWords == 0, !announcement.isForOtherThing, !announcement.isOnNextLine
  else {
    return nil
  }
  let isPhraseLabel = saysPhrase(bytes, scan.phraseStart..<label.upperBound)
  guard announcement.isDirect || announcement.connector == .toward || isPhraseLabel,
    isPhraseLabel || !bytes[label].elementsEqual("clave".utf8)
  else { return nil }
  if let inner = quoted(bytes, announcement.position) {
    guard announcement.connector >= .copula || isPhraseLabel else { return nil }
    let run = WordRun(bytes, from: inner.lowerBound)
    return run.end == inner.upperBound && run.unknownWords >= 3 && run.others <= 1 ? inner : nil
  }
  // Its words are of one syllable, and so are the commonest.
  let isVietnamese =
    bytes[label].elementsEqual("khau".utf8) || bytes[label].elementsEqual("mk".utf8)
  let run = WordRun(bytes, from: announcement.position, mayHaveCommon: isVietnamese)
  let least: Int? =
    switch announcement.connector {
    case .sign, .statement: isVietnamese ? 4 : 3
    case .copula: isPhraseLabel ? 3 : 4
    case .toward: isPhraseLabel || run.endsBeforeDelivery ? 3 : nil
    case .none: isPhraseLabel ? 4 : nil
    }
  guard let least, run.unknownWords >= 3, run.unknownWords + run.others >= least,
    run.others <= (isVietnamese ? 2 : 1), run.isWhole
  else { return nil }
  return announcement.position..<run.end
}

/// The passphrase before its label: "I use … as wifi password", "…, that is my password".
func findPassphraseBefore(_ scan: Scan, _ label: Range<Int>) -> Match? {
  let bytes = scan.bytes
  var end = scan.phraseStart
  guard
    bytes[max(scan.searchStart, end - 60)..<max(scan.searchStart, end)].count(where: { $0 == 0x20 })
      >= 2
  else {
    return nil
  }
  let mayOpen = endsWithLabel(bytes, label)
  var (isAs, isOther) = (false, false)
  if bytes[..<end].suffix(2).elementsEqual("ك".utf8) {
    isAs = true
    end -= 2
  }
  for _ in 0..<5 {
    let gap = end
    while end > scan.searchStart, gap - end < 4, bytes[end - 1].isOne(of: " ,-\"'") { end -= 1 }
    isOther = isOther || bytes[end..<gap].contains(UInt8(ascii: ","))
    if bytes[..<end].suffix(2).elementsEqual("،".utf8) {
      isOther = true
      end -= 2
    }
    guard end > scan.searchStart else { return nil }
    if isAs || isOther && mayOpen,
      let run = wordRun(bytes, before: end, after: scan.searchStart), isAs || run.opensSentence
    {
      return (.password, run.range)
    }
    let word = lastWord(bytes, before: end)
    guard !word.isEmpty, word.lowerBound >= scan.searchStart else { return nil }
    if isLink(bytes, word) {
      isAs = isAs || joiner(bytes, word) == .toward || bytes.isUnspaced(at: word.lowerBound)
      isOther = true
    } else if joiner(bytes, word) != .neutral, word.count > 1, !speaksOfWireless(bytes, word) {
      return nil
    }
    end = word.lowerBound
  }
  return nil
}

/// Whether the sentence ends with the label, bar a word or two of it.
private func endsWithLabel(_ bytes: [UInt8], _ label: Range<Int>) -> Bool {
  var position = label.upperBound
  for _ in 0..<3 {
    position = bytes.run(from: position, limit: 1) { $0 == 0x20 }
    let end = announcedWordEnd(bytes, position)
    guard end > position, joiner(bytes, position..<end) != nil else { break }
    position = end
  }
  return endsSaying(bytes, position) || bytes[position].isNonASCII
}

private func saysPhrase(_ bytes: [UInt8], _ phrase: Range<Int>) -> Bool {
  if bytes.isUnspaced(at: phrase.lowerBound) {
    return unspacedPhraseLabels.stand(in: phrase, of: bytes)
  }
  return bytes[phrase].split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: "-") })
    .contains { phraseLabels.contains($0) }
}

private let phraseLabels = WordSet(
  """
  passphrase phrase frase frasa cümlem cümlesi wachtwoordzin wachtzin фраза фразой фразу cụm عبارة पासफ़्रेज़ पासफ्रेज पासफ्रेज़
  """)

private let unspacedPhraseLabels = UnspacedPhrases<Void>([
  ((), "短语 密语 パスフレーズ 문구 패스프레이즈 วลี")
])

/// Words of lower-case letters with a blank between them, as far as no common word comes.
private struct WordRun {
  /// Of the words that no sentence needs, and of those that may be one's: "correct", "dancing".
  private(set) var unknownWords = 0
  private(set) var others = 0
  private(set) var end: Int
  /// Whether the clause ends with it, or a common word follows.
  private(set) var isWhole = false
  private(set) var endsBeforeDelivery = false

  /// - Parameter mayHaveCommon: whether one common word may stand between the others.
  init(_ bytes: [UInt8], from start: Int, mayHaveCommon: Bool = false) {
    end = start
    var position = start
    var mayHaveCommon = mayHaveCommon
    while unknownWords + others < 9 {
      let stop = announcedWordEnd(bytes, position)
      guard stop > position, !bytes.byte(at: stop).isWordByte else { break }
      let word = position..<stop
      if isCommon(bytes, word) {
        let next = bytes.run(from: stop, limit: 1) { $0 == 0x20 }
        let isLast = unknownWords >= 3 && (endsSaying(bytes, stop) || isDelivery(bytes, next))
        guard isLast || mayHaveCommon && unknownWords > 0 && next > stop,
          joiner(bytes, word) != .delivery
        else {
          isWhole = true
          endsBeforeDelivery = joiner(bytes, word) == .delivery
          return
        }
        if !isLast { mayHaveCommon = false }
        (others, end, position) = (others + 1, stop, next)
        if isLast {
          (isWhole, endsBeforeDelivery) = (true, isDelivery(bytes, next))
          return
        }
        continue
      }
      guard isSmall(bytes, word) else { return }
      if isOrdinary(bytes, word) { others += 1 } else { unknownWords += 1 }
      end = stop
      guard bytes.byte(at: stop) == 0x20 else { break }
      position = stop + 1
    }
    isWhole = unknownWords + others < 9 && endsSaying(bytes, end) || bytes.byte(at: end).isNonASCII
  }
}

private func isDelivery(_ bytes: [UInt8], _ start: Int) -> Bool {
  let end = announcedWordEnd(bytes, start)
  return end > start && joiner(bytes, start..<end) == .delivery
}

/// The run of words that ends at `end`, of at least three that no sentence needs.
private func wordRun(
  _ bytes: [UInt8], before end: Int, after searchStart: Int
) -> (range: Range<Int>, opensSentence: Bool)? {
  var start = end
  var (unknownWords, others) = (0, 0)
  var next = end
  while unknownWords + others < 9, next > searchStart {
    let word = lastWord(bytes, before: next)
    guard !word.isEmpty, word.lowerBound >= searchStart, isSmall(bytes, word) else { break }
    // The last word may be a common one: "lua só".
    let isCommon = isCommon(bytes, word)
    guard !isCommon || start == end && joiner(bytes, word) != .delivery else { break }
    if isCommon || isOrdinary(bytes, word) { others += 1 } else { unknownWords += 1 }
    start = word.lowerBound
    guard start > searchStart, bytes[start - 1] == 0x20 else {
      next = start
      break
    }
    next = start - 1
  }
  guard unknownWords >= 3, others <= 1, unknownWords + others < 9 else { return nil }
  let opens =
    start == searchStart || next == start || (bytes[..<next].last?.isOne(of: ".!?:;\n\"") == true)
  return (start..<end, opens)
}

private func isSmall(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  !bytes[word].contains { $0.isUppercase || $0.isDigit || $0 == UInt8(ascii: "_") }
    && !bytes.isUnspaced(at: word.lowerBound)
}

private func isCommon(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  if ordinaryWords.contains(bytes[word]) { return false }
  return wordsOfSentences.contains(bytes[word]) || joiner(bytes, word) != nil
}

/// A word that a phrase may have one of, but that is said of passwords, too.
private func isOrdinary(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  if ordinaryWords.contains(bytes[word]) { return true }
  let text = bytes[word]
  return text.count >= 6 && endings.contains { text.suffix($0.count).elementsEqual($0) }
}

private let endings = ["ed", "ing", "ly", "able", "iert", "lich", "isch", "ment", "mente", "yor"]
  .map {
    Array($0.utf8)
  }
