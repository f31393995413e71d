// The codes that stand on payment cards beside their numbers.

import Text

extension Detector {
  static let securityCode = Detector(at: .cue(.securityCode)) { scan, label in
    findSecurityCode(scan, label)
  }
  /// "The three digits on the back are 123": where the code stands, if one is spoken of before.
  static let cardBack = Detector(at: .cue(.cardBack)) { scan, label in
    guard speaksOfCode(scan.bytes, before: label.lowerBound, or: label) else { return nil }
    var announcement = Announcement(scan.bytes, after: label.upperBound)
    while announcement.advance(), announcement.strangers <= 6 {
      let isNear = announcement.joint >= .copula || announcement.strangers <= 3
      if isNear, let code = digitCode(scan.bytes, announcement.position, lengths: 3...4) {
        return (.securityCode, code)
      }
    }
    return nil
  }
  /// Near a card's number, three digits are its code.
  static let cardCode = Detector(at: .cue(.cardCode), .cue(.code)) { scan, label in
    guard label.lowerBound - scan.cardEnd < 80 else { return nil }
    var announcement = Announcement(scan.bytes, after: label.upperBound)
    while announcement.advance(), announcement.strangers <= 3 {
      if let code = digitCode(scan.bytes, announcement.position, lengths: 3...4) {
        return (.securityCode, code)
      }
    }
    return nil
  }
}

private func findSecurityCode(_ scan: Scan, _ label: Range<Int>) -> Match? {
  let bytes = scan.bytes
  var announcement = Announcement(bytes, after: label.upperBound)
  while announcement.advance() {
    let isNear =
      announcement.strangers == 0
      || (announcement.joint >= .copula && announcement.strangers <= 6)
    guard isNear, !announcement.isOfOther else { continue }
    let start = quoted(bytes, announcement.position)?.lowerBound ?? announcement.position
    if let code = digitCode(bytes, start, lengths: 3...8) { return (.securityCode, code) }
  }
  return findValueBefore(scan, label, .securityCode) { $0.isNumber && (3...4).contains($0.count) }
}

/// Whether a card, a code or its digits are named in the few words before.
private func speaksOfCode(_ bytes: [UInt8], before start: Int, or label: Range<Int>) -> Bool {
  var end = start
  for _ in 0..<8 {
    while end > 0, start - end < 70, bytes[end - 1].isBlank || bytes[end - 1].isOne(of: ":-('\"") {
      end -= 1
    }
    let word = lastWord(bytes, before: end)
    guard !word.isEmpty, start - end < 70 else { break }
    if isCardWord(bytes, word) || isCodeWord(bytes, word) { return true }
    end = word.lowerBound
  }
  // Where words have no blanks between them, and where adjectives follow, it is named behind.
  let next = announcedWordEnd(bytes, bytes.run(from: label.upperBound, limit: 2, while: \.isBlank))
  let behind = label.upperBound..<max(label.upperBound, next)
  let words = bytes[behind].split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
  return words.contains { isCardWord(bytes, $0) || isCodeWord(bytes, $0) }
    || (bytes.isUnspaced(at: label.lowerBound) && isCardWord(bytes, label))
}

private func isCodeWord(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
  guard bytes.isUnspaced(at: word.lowerBound) else { return codeWords.contains(bytes.small(word)) }
  let text = Array(bytes[word])
  return unspacedCodeWords.contains { text.holds($0) }
}

private let codeWords = Set(
  """
  code codes number numbers digit digits three 3 cvv cvc code nummer ziffern zahlen zahl drei chiffres chiffre numéro
  trois código números número dígitos dígito tres cifre numero tre numeri cijfers drie getallen cyfry
  trzy numer kod cyfr цифры цифр номер код три haneli hane rakam numara numarası üç kodu angka digit kode nomor số
  mã ba tiga 3-digit अंक नंबर तीन कोड أرقام الأرقام رقم الرقم ثلاثة الثلاثة رمز الرمز कार्ड
  """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
    String(decoding: PlainText(String($0)).bytes.map(\.lowered), as: UTF8.self)
  })

private let unspacedCodeWords = [
  "位", "码", "碼", "数", "數", "桁", "番号", "자리", "숫자", "번호", "หลัก", "ตัว", "เลข", "รหัส",
]
.map { Array($0.utf8) }
