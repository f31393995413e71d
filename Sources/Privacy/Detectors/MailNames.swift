// Finds names that mail programs write: before an address, in a header, above a quote.

import Text

extension Detector {
  /// `Jo Doe <jo@example.com>`
  static let displayName = Detector(at: .sign("<")) { scan, place in
    findDisplayName(scan.bytes, place.lowerBound, after: scan.searchStart).flatMap {
      named(scan, $0)
    }
  }
  /// `From: Jo Doe`
  static let headerName = Detector(at: .sign(":")) { scan, place in
    findHeaderName(scan.bytes, place.lowerBound).flatMap { named(scan, $0) }
  }
  /// `On Monday, Jo Doe wrote:`
  static let attributedName = Detector(at: .cue(.attribution)) { scan, label in
    findAttributedName(scan.bytes, scan.phraseStart, label.upperBound, after: scan.searchStart)
      .flatMap { named(scan, $0) }
  }
}

private func named(_ scan: Scan, _ name: Range<Int>) -> Match? {
  findCustomer(scan.names, scan.bytes, name.lowerBound) ?? (.name, name)
}

private func findDisplayName(_ bytes: [UInt8], _ sign: Int, after searchStart: Int) -> Range<Int>? {
  let end = bytes.run(from: sign + 1, limit: 90) { !$0.isBlank && $0 != UInt8(ascii: ">") }
  guard bytes.byte(at: end) == UInt8(ascii: ">"), holdsAddress(bytes, sign + 1..<end) else {
    return nil
  }
  var stop = sign
  while stop > searchStart, sign - stop < 4, bytes[stop - 1].isOne(of: " \"'(") { stop -= 1 }
  return namesBefore(bytes, stop, after: searchStart)
}

/// Whether the range has an e-mail address or its placeholder.
private func holdsAddress(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  bytes[range].contains(UInt8(ascii: "@")) || bytes.hasPrefix("[EMAIL_", at: range.lowerBound)
}

/// Finds a name that is alone in a header line. The line above or below must be a header line too.
private func findHeaderName(_ bytes: [UInt8], _ colon: Int) -> Range<Int>? {
  guard let line = fieldStart(bytes, colon), fieldNames.contains(bytes[line..<colon]) else {
    return nil
  }
  let start = bytes.run(from: colon + 1, limit: 4) { $0.isOne(of: " \"*") }
  guard let end = capitalNameEnd(bytes, start) else { return nil }
  let stop = bytes.run(from: end, limit: 3) { $0.isOne(of: " \"*") }
  let next = bytes.byte(at: stop)
  guard stop >= bytes.count || next.isOne(of: "\n\r<([;,") else { return nil }
  return next.isOne(of: "<[") || hasFieldBeside(bytes, line, stop) ? start..<end : nil
}

/// The start of the line whose first words end at `colon`; nil if it is too far away.
private func fieldStart(_ bytes: [UInt8], _ colon: Int) -> Int? {
  var start = colon
  while start > 0, !bytes[start - 1].isLineEnd {
    guard colon - start < 40 else { return nil }
    start -= 1
  }
  start = bytes.run(from: start, limit: 4) { $0.isOne(of: " *>") }
  return start < colon ? start : nil
}

private func hasFieldBeside(_ bytes: [UInt8], _ line: Int, _ end: Int) -> Bool {
  let next = bytes.run(
    from: bytes.run(from: end, limit: 80) { !$0.isLineEnd }, limit: 2, while: \.isLineEnd)
  let nextColon = bytes.run(from: next, limit: 30) { $0 != UInt8(ascii: ":") && !$0.isLineEnd }
  if next < bytes.count, bytes.byte(at: nextColon) == UInt8(ascii: ":") { return true }
  guard line > 1 else { return false }
  return bytes[..<(line - 1)].suffix(100).reversed().prefix { !$0.isLineEnd }.contains(
    UInt8(ascii: ":"))
}

/// Finds the name before or after the verb of "On … wrote:". The line must have a digit and end
/// with a colon.
private func findAttributedName(
  _ bytes: [UInt8], _ verb: Int, _ end: Int, after searchStart: Int
) -> Range<Int>? {
  let colon = bytes.run(from: end, limit: 100) { !$0.isLineEnd && $0 != UInt8(ascii: ":") }
  let line = bytes[..<verb].suffix(160).reversed().prefix { !$0.isLineEnd }
  guard bytes.byte(at: colon) == UInt8(ascii: ":"), line.contains(where: \.isDigit) else {
    return nil
  }
  var stop = verb
  while stop > searchStart, verb - stop < 2, bytes[stop - 1].isOne(of: " ,") { stop -= 1 }
  if let name = namesBefore(bytes, stop, after: searchStart) { return name }
  let start = bytes.run(from: end, limit: 2) { $0 == 0x20 }
  guard let nameEnd = capitalNameEnd(bytes, start), bytes.byte(at: nameEnd).isOne(of: ": <(,")
  else { return nil }
  return start..<nameEnd
}

/// One to five capitalised words before `end`. Words that often come before names in such lines do
/// not count.
private func namesBefore(_ bytes: [UInt8], _ end: Int, after searchStart: Int) -> Range<Int>? {
  var start = end
  var count = 0
  while count < 5 {
    var word = start
    if count > 0 {
      guard word > searchStart, bytes[word - 1] == 0x20 else { break }
      word -= 1
    }
    let stop = word
    while word > searchStart, stop - word < 40,
      bytes[word - 1].isLetter || bytes[word - 1].isNonASCII || bytes[word - 1].isOne(of: "-'.")
    {
      word -= 1
    }
    guard word < stop, bytes[word].isUppercase || bytes[word].isNonASCII,
      !bytes.continuesWord(at: word), !notNames.contains(bytes[word..<stop])
    else { break }
    (start, count) = (word, count + 1)
  }
  return count > 0 ? start..<end : nil
}

/// The end of one to five words from `start` that are capitalised or in another script.
private func capitalNameEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
  var end: Int?
  var position = start
  for _ in 0..<5 {
    let stop = bytes.run(from: position, limit: 40) {
      $0.isLetter || $0.isNonASCII || $0.isOne(of: "-'.")
    }
    guard stop > position, bytes[position].isUppercase || bytes[position].isNonASCII,
      !notNames.contains(bytes[position..<stop])
    else { break }
    end = stop
    guard bytes.byte(at: stop) == 0x20 else { break }
    position = stop + 1
  }
  return end
}

private let notNames = WordSet(
  phrases:
    """
    am|pm|uhr|on|le|el|il|am|op|em|dne|gmt|utc|cet|pst|est|support|customer support|help|team|service|kundendienst|
    info|noreply|no-reply|re|fwd|the
    """)

private let fieldNames = WordSet(
  phrases:
    """
    from|to|cc|bcc|reply-to|sender|von|an|de|à|a|para|da|van|aan|od|do|dw|от|кому|копия|kimden|kime|bilgi|dari|kepada|
    từ|đến|gửi từ|người gửi|người nhận|tới|差出人|宛先|送信者|보낸 사람|받는 사람|보낸사람|받는사람|发件人|收件人|寄件者|收件者|
    จาก|ถึง|من|الى|المرسل|प्रेषक|से|प्रति|prepis|fra|til|från|till
    """)
