// Tells from the words before a number whether it belongs to a card or to something else.

import Text

/// What the words before a number announce.
enum NumberContext {
  case none, card, other

  /// Reads a few words back, at most to the end of the previous sentence. The nearest word for a
  /// card or another thing decides. Another thing counts only if nothing but joining words follows
  /// it.
  init(_ bytes: [UInt8], before start: Int) {
    self = .none
    var end = start
    var isDirect = true
    // In groups it is written as on a card, and behind a colon it may be what a report is about.
    var mayBeCase = bytes.run(from: start, limit: 12, while: \.isDigit) == start + 12
    for count in 0..<10 {
      while end > 0, start - end < 90,
        bytes[end - 1].isBlank || bytes[end - 1].isOne(of: "#:=-\"'|(,>*")
      {
        end -= 1
        if count == 0, bytes[end] == UInt8(ascii: ":") { mayBeCase = false }
      }
      guard end > 0, start - end < 90, !bytes[end - 1].isOne(of: "!?;") else { return }
      // "no.", "n°", "№"
      if let sign = numberSigns.first(where: { bytes[..<end].suffix($0.count).elementsEqual($0) }) {
        end -= sign.count
        continue
      }
      let word = lastWord(bytes, before: end)
      guard word.lowerBound < word.upperBound else { return }
      if isCardWord(bytes, word) {
        self = .card
        return
      }
      if isDirect, mayBeCase, numbersCase(bytes, word) {
        self = .other
        return
      }
      switch joiner(bytes, word) {
      case .other where isDirect:
        self = .other
        return
      case .neutral, .copula, .statement: break
      default: isDirect = false
      }
      end = word.lowerBound
    }
  }
}

private let numberSigns = [".", "°", "º", "№"].map { Array($0.utf8) }

/// Whether the word, or its phrase with the word before it, numbers what people report.
private func numbersCase(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  guard bytes.isUnspaced(at: word.lowerBound) else {
    if numberedCases.contains(bytes[word]) { return true }
    guard word.lowerBound > 0, bytes[word.lowerBound - 1].isOne(of: " -/") else { return false }
    let before = lastWord(bytes, before: word.lowerBound - 1)
    return numberedCases.contains(bytes[before.lowerBound..<word.upperBound])
  }
  return unspacedCases.stand(in: word, of: bytes)
}

func isCardWord(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  guard bytes.isUnspaced(at: word.lowerBound) else {
    return cardWords.contains(bytes[word])
      || bytes[word].elementsEqual("the".utf8) { $0.lowered == $1 } && isVietnameseCard(bytes, word)
  }
  return unspacedCardWords.contains { Array(bytes[word]).contains($0) }
}

/// Whether "the" is the Vietnamese `thẻ` (card) without its accents. The words beside it decide,
/// because "the" is also the most common word of English.
private func isVietnameseCard(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  let before = lastWord(bytes, before: max(0, word.lowerBound - 1))
  let next = min(word.upperBound + 1, bytes.count)
  let behind = next..<bytes.run(from: next, limit: 12, while: \.isLetter)
  return wordsBeforeCard.contains(bytes[before])
    || wordsBehindCard.contains(bytes[behind])
}

/// Folded. English does not use them before "the".
private let wordsBeforeCard = WordSet(
  "ma cua sau tren mat lung trong bang loai chu cai dung")
private let wordsBehindCard = WordSet("tin ngan cua ghi em toi la napas")

private let cardWords = WordSet(
  """
  card cards cardnumber card_number cc ccn creditcard debitcard pan visa mastercard maestro amex rupay \
  jcb diners discover unionpay napas mir troy elo credit debit girocard \
  karte karten kreditkarte kreditkartennummer kartennummer debitkarte ec bankkarte \
  carte cb bancaire tarjeta cartao carta kaart kaartnummer creditcard bankpas pas betaalkaart \
  karta karty karte karta kartą numer_karty карта карты карту картой карте карточка карточки карточку мир \
  kart kartim kartimin karti kartimi kartin kartu \
  بطاقة بطاقتي البطاقة بطاقه الكارت كارت فيزا कार्ड क्रेडिट डेबिट
  """)

private let unspacedCardWords = ["卡", "カード", "카드", "บัตร"].map { Array($0.utf8) }
