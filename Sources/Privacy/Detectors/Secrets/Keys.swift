// Finds API keys and private keys by the shapes of well-known services.

import Text

extension Detector {
  static let key = Detector(at: .word) { scan, word in
    findKey(scan.bytes, word.lowerBound, .standard)
  }
  static let botToken = Detector(at: .number) { scan, place in
    findBotToken(scan.bytes, place.lowerBound)
  }
  static let privateKey = Detector(at: .sign("-")) { scan, place in
    findPrivateKey(scan.bytes, place.lowerBound)
  }
}

/// Finds an API key at `start`.
func findKey(_ bytes: [UInt8], _ start: Int, _ keys: KeyIndex) -> Match? {
  guard !bytes.continuesWord(at: start) else { return nil }
  for shape in keys.candidates(bytes, start) where bytes.hasPrefix(shape.prefix, at: start) {
    let body = start + shape.prefix.utf8CodeUnitCount
    let isKey = { (byte: UInt8) in isKeyByte(byte) || (shape.isPath && byte == UInt8(ascii: "/")) }
    // Only a value that looks like a key is read to its end, so that a scan takes linear time.
    let head = bytes.run(from: body, limit: 128, while: isKey)
    guard head - body >= shape.minimum, isRandom(bytes[body..<head]) else { continue }
    var end = bytes.run(from: head, while: isKey)
    while bytes[end - 1].isOne(of: ".-") { end -= 1 }  // the sentence's own
    return (.apiKey, start..<end)
  }
  return nil
}

/// Whether it has a digit, or more letters in a row than words have.
private func isRandom(_ text: ArraySlice<UInt8>) -> Bool {
  var letters = 0
  for byte in text {
    if byte.isDigit { return true }
    letters = byte.isLetter ? letters + 1 : 0
    if letters >= 16 { return true }
  }
  return false
}

/// Finds the token of a Telegram bot: its number, a colon, 35 characters.
func findBotToken(_ bytes: [UInt8], _ start: Int) -> Match? {
  guard !bytes.continuesWord(at: start) else { return nil }
  let colon = bytes.run(from: start, limit: 11, while: \.isDigit)
  guard (8...10).contains(colon - start), bytes.byte(at: colon) == UInt8(ascii: ":") else {
    return nil
  }
  let end = bytes.run(from: colon + 1, limit: 41) { $0.isWordByte || $0 == UInt8(ascii: "-") }
  return (30...40).contains(end - colon - 1) ? (.apiKey, start..<end) : nil
}

private func isKeyByte(_ byte: UInt8) -> Bool {
  byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: ".")
}

/// Finds a private key as a PEM block (RFC 7468) or an OpenPGP block, up to its end line.
func findPrivateKey(_ bytes: [UInt8], _ start: Int) -> Match? {
  guard bytes.hasPrefix("-----BEGIN ", at: start) else { return nil }
  let label = start + 11
  let labelEnd = bytes.run(from: label, limit: 40) { $0.isUppercase || $0 == UInt8(ascii: " ") }
  let name = String(decoding: bytes[label..<labelEnd], as: UTF8.self)
  guard name.hasSuffix("PRIVATE KEY") || name.hasSuffix("PRIVATE KEY BLOCK") else { return nil }
  let body = bytes.run(from: labelEnd, limit: 5) { $0 == UInt8(ascii: "-") }
  // Stops at the next line of dashes, so that many such beginnings take linear time.
  var end = body
  while end < bytes.count, !bytes.hasPrefix("-----", at: end) { end += 1 }
  guard bytes.hasPrefix("-----END ", at: end) else {
    return (.privateKey, start..<cutKeyEnd(bytes, body))
  }
  end = bytes.run(from: end + 9) { $0.isUppercase || $0 == UInt8(ascii: " ") }
  return (.privateKey, start..<bytes.run(from: end, limit: 5) { $0 == UInt8(ascii: "-") })
}

/// The end of a key without an end line: it has lines of Base64 or headers (RFC 1421), quoted or
/// not. The text after that is the customer's.
private func cutKeyEnd(_ bytes: [UInt8], _ start: Int) -> Int {
  var end = bytes.run(from: start) { $0.isAlphanumeric || $0.isOne(of: "+/=") }
  while bytes.byte(at: end) == 0x0A || bytes.byte(at: end) == 0x0D {
    let line = bytes.run(from: end) { $0.isBlank || $0 == UInt8(ascii: ">") }
    let lineEnd = bytes.run(from: line) { $0 != 0x0A && $0 != 0x0D }
    let text = bytes[line..<lineEnd]
    let isHeader = text.contains(UInt8(ascii: ":")) && text.prefix(16).contains(UInt8(ascii: "-"))
    guard isHeader || isBase64(text) else { return end }
    end = lineEnd
  }
  return end
}

/// Whether a line is Base64 and not a word.
private func isBase64(_ line: ArraySlice<UInt8>) -> Bool {
  line.allSatisfy { $0.isAlphanumeric || $0.isOne(of: "+/=") }
    && (line.count > 40 || line.dropFirst().contains { !$0.isLowercase })
}
