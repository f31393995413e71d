// Finds the security codes of payment cards.

import Text

extension Detector {
  static let securityCode = Detector(at: .cue(.securityCode)) { scan, label in
    findSecurityCode(scan, label)
  }
  /// "The three digits on the back are 123": a phrase for the place of the code, with a code or
  /// card named nearby.
  static let cardBack = Detector(at: .cue(.cardBack)) { scan, label in
    guard speaksOfCode(scan.bytes, scan.phraseStart, label) else { return nil }
    return findSaidCode(scan, label, lengths: 3...4).map { (.securityCode, $0) }
      ?? findAnswer(scan, label)
  }
  /// Near a card number, three digits are its code.
  static let cardCode = Detector(at: .cue(.cardCode), .cue(.code)) { scan, label in
    guard label.lowerBound - scan.cardEnd < 80 || speaksOfCard(scan, label) else {
      return scan.cues[.cardCode] == label.upperBound ? findAnswer(scan, label) : nil
    }
    var announcement = Announcement(scan.bytes, behind: label)
    while announcement.advance(), announcement.unknownWords <= 3 {
      if let code = digitCode(scan.bytes, announcement.position, lengths: 3...4) {
        return (.securityCode, code)
      }
    }
    return scan.cues[.cardCode] == label.upperBound ? findAnswer(scan, label) : nil
  }
}

private func findSecurityCode(_ scan: Scan, _ label: Range<Int>) -> Match? {
  let bytes = scan.bytes
  var announcement = Announcement(bytes, behind: label)
  while announcement.advance() {
    let isNear =
      announcement.unknownWords <= 2
      || (announcement.connector >= .copula && announcement.unknownWords <= 6)
    guard isNear, !announcement.isForOtherThing else { continue }
    let start = quoted(bytes, announcement.position)?.lowerBound ?? announcement.position
    if let code = digitCode(bytes, start, lengths: 3...8) { return (.securityCode, code) }
  }
  return findValueBefore(scan, label, .securityCode) { $0.isDigits && (3...4).contains($0.digits) }
    ?? findAnswer(scan, label)
}

/// Whether the few words before or after a phrase such as "three digits" name a card.
private func speaksOfCard(_ scan: Scan, _ label: Range<Int>) -> Bool {
  guard scan.cues[.cardCode] == label.upperBound else { return false }
  let bytes = scan.bytes
  if words(bytes, before: scan.phraseStart).prefix(5).contains(where: { isCardWord(bytes, $0) }) {
    return true
  }
  let next = bytes.run(from: label.upperBound, limit: 30) { $0 == 0x20 || $0.isLetterLike }
  return bytes[label.upperBound..<next].split(separator: 0x20).prefix(4).contains {
    isCardWord(bytes, $0.startIndex..<$0.endIndex)
  }
}

/// Whether the few words before or after name a card, a code or its digits, and nothing else that
/// has numbers.
private func speaksOfCode(_ bytes: [UInt8], _ phrase: Int, _ label: Range<Int>) -> Bool {
  var isOfCode = bytes.isUnspaced(at: label.lowerBound) && isCardWord(bytes, label)
  for word in words(bytes, before: phrase).prefix(8) {
    if isOtherThing(bytes, word) { return false }
    isOfCode = isOfCode || isCardWord(bytes, word) || isCodeWord(bytes, word)
  }
  var position = label.upperBound
  for _ in 0..<4 {
    position = bytes.run(from: position, limit: 2) { $0 == 0x20 }
    let letters = announcedWordEnd(bytes, position)
    let end = letters > position ? letters : bytes.run(from: position, limit: 2, while: \.isDigit)
    guard end > position else { break }
    let word = position..<end
    if isOtherThing(bytes, word) { return false }
    isOfCode = isOfCode || isCardWord(bytes, word) || isCodeWord(bytes, word)
    position = end
  }
  return isOfCode
}

private func isCodeWord(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  guard bytes.isUnspaced(at: word.lowerBound) else { return codeWords.contains(bytes[word]) }
  let text = Array(bytes[word])
  return unspacedCodeWords.contains { text.contains($0) }
}

private let codeWords = WordSet(
  """
  numerito numerino numerozinho nummertje numerek номерок ank anko
  code codes number numbers digit digits three 3 cvv cvc code nummer ziffern zahlen zahl drei chiffres chiffre numéro
  trois código números número dígitos dígito tres cifre numero tre numeri cijfers drie getallen cyfry
  trzy numer kod cyfr цифры цифр номер код три haneli hane rakam rakamları rakamlar numara numarası numarayı numarasını üç kodu angka digit kode nomor số
  mã ba tiga 3-digit अंक नंबर तीन कोड أرقام الأرقام رقم الرقم ثلاثة الثلاثة رمز الرمز कार्ड
  """)

private let unspacedCodeWords = [
  "位", "码", "碼", "数", "數", "桁", "番号", "자리", "숫자", "번호", "หลัก", "ตัว", "เลข", "รหัส",
]
.map { Array($0.utf8) }
