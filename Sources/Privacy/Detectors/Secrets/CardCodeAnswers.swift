// Card codes that somebody asked for and got: "wanted the three digits on the back. I said 482."

import Text

/// Three digits behind a verb of saying, or before one, in the rest of the sentence or the next one.
func findAnswer(_ scan: Scan, _ label: Range<Int>) -> Match? {
  let bytes = scan.bytes
  let limit = min(bytes.count, label.upperBound + reach)
  guard hasThreeDigits(bytes, label.upperBound..<limit) else { return nil }
  var position = label.upperBound
  var stops = 0
  // How many words ago one of saying was.
  var saying = Int.max
  while position < limit {
    if let digits = threeDigits(bytes, position) {
      let isAnswer = saying <= maximumWords || speaksOfSaying(bytes, behind: digits.upperBound)
      if isAnswer, standsAlone(bytes, digits) { return (.securityCode, digits) }
      position = digits.upperBound
    } else if bytes[position].isWordByte || bytes[position].isNonASCII,
      !bytes.isForeignSign(at: position)
    {
      let end = announcedWordEnd(bytes, position)
      let word = position..<max(end, bytes.run(from: position, while: \.isWordByte))
      if isOtherThing(bytes, word) { return nil }
      if saying < .max { saying += 1 }
      if isSaying(bytes, word) { saying = 0 }
      position = max(word.upperBound, position + 1)
    } else {
      if bytes[position].isOne(of: ".!?\n") || isFullStop(bytes, position) { stops += 1 }
      guard stops <= 2, !bytes.hasPrefix("\n\n", at: position) else { return nil }
      position += 1
    }
  }
  return nil
}

/// How far the answer may stand behind the question, and how many words behind its verb.
private let reach = 140
private let maximumWords = 4

private func threeDigits(_ bytes: [UInt8], _ start: Int) -> Range<Int>? {
  guard bytes[start].isDigit, !bytes.continuesWord(at: start),
    let digits = digitCode(bytes, start, lengths: 3...3)
  else { return nil }
  return digits.count == 3 ? digits : nil
}

/// Asked first, as most labels have no digits behind them at all.
private func hasThreeDigits(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  var digits = 0
  for position in range {
    if bytes[position].isDigit {
      digits += 1
    } else {
      if digits == 3 { return true }
      digits = 0
    }
  }
  return digits == 3
}

private func isFullStop(_ bytes: [UInt8], _ position: Int) -> Bool {
  bytes.hasPrefix("。", at: position) || bytes.hasPrefix("।", at: position)
}

private func speaksOfSaying(_ bytes: [UInt8], behind end: Int) -> Bool {
  words(bytes, after: end, separatedBy: " \"'", upTo: 3).prefix(2).contains { isSaying(bytes, $0) }
}

private func isSaying(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  bytes.isUnspaced(at: word.lowerBound)
    ? unspacedSayings.stand(in: word, of: bytes) : sayings.contains(bytes[word])
}

private let sayings = WordSet(
  """
  said told gave answered replied read dictated say tell gave
  sagte gesagt nannte genannt antwortete geantwortet gab gegeben durchgegeben vorgelesen diktierte diktiert
  dit donné répondu lu dicté dicte disais réponds communiqué
  dije di respondí leí dicté contesté dado dicho respondido leído facilité
  detto dato risposto letto dettato dissi diedi comunicato
  disse falei dei respondi li ditei dito passei informei
  zei noemde gaf antwoordde las gezegd genoemd gegeven voorgelezen doorgegeven
  powiedziałem powiedziałam podałem podałam odpowiedziałem odpowiedziałam przeczytałem przeczytałam podyktowałem podyktowałam
  сказал сказала назвал назвала ответил ответила дал дала продиктовал продиктовала прочитал прочитала сообщил сообщила
  dedim söyledim verdim okudum dedik söyledik cevapladım
  bilang sebut jawab kasih baca katakan sebutkan bacakan beri jawabnya
  nói đọc lời cho cung bảo
  قلت أعطيت أعطيته أعطيتها أجبت ذكرت قرأت وقلت فقلت أخبرته أخبرتها
  बताया कहा दिया बोला पढ़ा बताये बताए बोली बताई
  """)

private let unspacedSayings = UnspacedPhrases<Void>([
  (
    (),
    """
    说 說 回答 告诉 告訴 报 报了 念 给 答え 言い 言っ 伝え 教え 申し 読み
    말했 말씀 했어 했습 했는데 알려 불러 답했 대답 บอก ตอบ พูด ให้ไป อ่าน แจ้ง
    """
  )
])
